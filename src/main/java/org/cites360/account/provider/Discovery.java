package org.cites360.account.provider;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.cites360.base.CitesProperties;
import org.cites360.site.Sites;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.task.TaskExecutor;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks providers how they want to be talked to, each time somebody is about to sign in: one that is down is said to be, before a
 * browser is sent there, and one that comes back is used at once.
 */
@Component
public class Discovery implements ClientRegistrationRepository {

    private static final Logger log = LoggerFactory.getLogger(Discovery.class);
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(5);
    /** A provider that did not answer is left alone for so long, lest everybody who tries waits for it in turn. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    /** How many may wait for providers at a time, lest one that hangs takes the whole server along. */
    private static final int AT_ONCE = 8;

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();
    private final Map<String, Instant> failed = new ConcurrentHashMap<>();
    private final Semaphore asking = new Semaphore(AT_ONCE);
    private final Providers providers;
    private final Sites sites;
    private final CitesProperties properties;
    private final TaskExecutor executor;
    private final Clock clock;
    private final RestClient http =
            RestClient.builder().requestFactory(patient()).build();

    Discovery(
            Providers providers,
            Sites sites,
            CitesProperties properties,
            TaskExecutor applicationTaskExecutor,
            Clock clock) {
        this.providers = providers;
        this.sites = sites;
        this.properties = properties;
        this.executor = applicationTaskExecutor;
        this.clock = clock;
    }

    /** For every request to a provider: it may take some seconds, not for ever, and leads nowhere else. */
    public static ClientHttpRequestFactory patient() {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(ANSWERING);
        return factory;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        providers.all().stream()
                .filter(provider -> provider.mistake() == null)
                .forEach(provider -> executor.execute(() -> {
                    provider.sites().stream()
                            .filter(site ->
                                    !site.equals("*") && sites.find(site).isEmpty())
                            .forEach(site -> log.error(
                                    "The identity provider “{}” is for a centre that does not exist: {}",
                                    provider.id(),
                                    site));
                    reach(provider)
                            .ifPresent(found ->
                                    log.info("People can sign in through the identity provider “{}”", provider.id()));
                }));
    }

    /** How to talk to the provider now; empty when it does not answer, or not as it should. The log says why. */
    public Optional<ClientRegistration> reach(Provider provider) {
        Instant last = failed.get(provider.id());
        if (provider.mistake() != null
                || last != null && last.plus(LEFT_ALONE).isAfter(clock.instant())
                || !asking.tryAcquire()) {
            return Optional.empty();
        }
        try {
            ClientRegistration found = ask(provider);
            known.put(provider.id(), found);
            failed.remove(provider.id());
            return Optional.of(found);
        } catch (RuntimeException away) {
            failed.put(provider.id(), clock.instant());
            log.warn(
                    "Nobody can sign in through the identity provider “{}” at the moment, by password or passkey they can: {}",
                    provider.id(),
                    away.getMessage() + (away.getCause() == null ? "" : " (" + away.getCause() + ")"));
            return Optional.empty();
        } finally {
            asking.release();
        }
    }

    private ClientRegistration ask(Provider provider) {
        String issuer = provider.issuer();
        Map<String, Object> answer = http.get()
                .uri(java.net.URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"))
                .retrieve()
                .body(JSON);
        if (answer == null || !issuer.equals(answer.get("issuer"))) {
            throw new IllegalStateException("It calls itself " + (answer == null ? null : answer.get("issuer"))
                    + ", the configuration calls it " + issuer);
        }
        return ClientRegistrations.fromOidcConfiguration(answer)
                .registrationId(provider.id())
                .clientName(provider.name())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope("openid", "email", "profile")
                .redirectUri(properties.absolute(provider.start() + "/back"))
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    /** As it was last reached. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return known.get(id);
    }
}
