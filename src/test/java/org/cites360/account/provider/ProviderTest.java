package org.cites360.account.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cites360.account.ProviderProperties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What operators may write about a provider, and what becomes of their mistakes. */
class ProviderTest {

    private static Provider provider(String issuer, String clientId, String... sites) {
        return Provider.of(
                "centre", new ProviderProperties.Provider("Our sign-in", issuer, clientId, "secret", List.of(sites)));
    }

    private static ProviderProperties inEnvironment(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("cites", ProviderProperties.class);
    }

    @Test
    void isSetByEnvironmentVariables() {
        var properties = inEnvironment(Map.of(
                "CITES_PROVIDERS_BRUSSELS_NAME", "Bruxelles Formation",
                "CITES_PROVIDERS_BRUSSELS_ISSUER", "https://id.example.org/realms/brussels",
                "CITES_PROVIDERS_BRUSSELS_CLIENT_ID", "cites360",
                "CITES_PROVIDERS_BRUSSELS_CLIENT_SECRET", "top secret",
                "CITES_PROVIDERS_BRUSSELS_SITES", "brussels, charleroi"));
        assertThat(new Providers(properties).all())
                .containsExactly(new Provider(
                        "brussels",
                        "Bruxelles Formation",
                        "https://id.example.org/realms/brussels",
                        "cites360",
                        "top secret",
                        Set.of("brussels", "charleroi"),
                        false,
                        null));
    }

    @Test
    void thereIsNoneUntilOneIsConfigured() {
        assertThat(new Providers(inEnvironment(Map.of("CITES_DATA", "data"))).all())
                .isEmpty();
    }

    @Test
    void aMistakeClosesTheProviderAndNothingElse() {
        assertThat(provider("https://id.example.org", "cites360", "brussels").mistake())
                .isNull();
        assertThat(provider("http://localhost:8180/realms/a", "cites360", "brussels")
                        .mistake())
                .as("nothing leaves this machine")
                .isNull();
        for (String issuer : List.of("", "http://id.example.org", "id.example.org", "https://", "ht tp://x")) {
            assertThat(provider(issuer, "cites360", "brussels").mistake())
                    .as(issuer)
                    .contains("https");
        }
        assertThat(provider("https://id.example.org", " ", "brussels").mistake())
                .contains("client-id");
        assertThat(provider("https://id.example.org", "cites360").mistake()).contains("sites");
        assertThat(Provider.of("bare", new ProviderProperties.Provider(null, null, null, null, null))
                        .mistake())
                .isNotNull();
        assertThat(new Providers(inEnvironment(Map.of("CITES_PROVIDERS_BRUSSELS_NAME", "Only a name"))).all())
                .singleElement()
                .satisfies(provider -> assertThat(provider.mistake()).isNotNull());
    }

    @Test
    void aProviderOfCentresSpeaksForNothingElse() {
        Provider centre = provider("https://id.example.org", "cites360", "brussels", "charleroi");
        assertThat(centre.speaksFor(Set.of("brussels"), false)).isTrue();
        assertThat(centre.speaksFor(Set.of("brussels", "charleroi"), false)).isTrue();
        assertThat(centre.speaksFor(Set.of("brussels", "torino"), false)).isFalse();
        assertThat(centre.speaksFor(Set.of("brussels"), true)).isFalse();
        assertThat(centre.speaksFor(Set.of(), false)).isFalse();
        assertThat(centre.speaksFor("torino")).isFalse();
        assertThat(centre.speaksFor((String) null)).isFalse();
        Provider everywhere = provider("https://id.example.org", "cites360", "*");
        assertThat(everywhere.speaksFor(Set.of("torino"), true)).isTrue();
        assertThat(everywhere.speaksFor((String) null)).isTrue();
    }
}
