package org.cites360.account.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cites360.account.ProviderProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The identity providers that are configured, whether they answer or not. */
@Component
public class Providers {

    private static final Logger log = LoggerFactory.getLogger(Providers.class);
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Map<String, Provider> configured = new TreeMap<>();

    Providers(ProviderProperties properties) {
        Map<String, ProviderProperties.Provider> all =
                properties.providers() == null ? Map.of() : properties.providers();
        all.forEach((id, settings) -> {
            if (ID.matcher(id).matches()) {
                Provider provider = Provider.of(id, settings);
                configured.put(id, provider);
                if (provider.mistake() != null) {
                    log.error("Nobody can sign in through the identity provider “{}”: {}", id, provider.mistake());
                }
            } else {
                log.error(
                        "The identity provider “{}” is left out: write its id in small letters, digits and hyphens",
                        id);
            }
        });
    }

    /** In the order of their ids. */
    public List<Provider> all() {
        return List.copyOf(configured.values());
    }

    public Optional<Provider> find(String id) {
        return Optional.ofNullable(configured.get(id));
    }

    /** Those through which the people of a centre, or without one those of the installation, can come in. */
    public List<Provider> speakingFor(@Nullable String site) {
        return all().stream()
                .filter(provider -> provider.mistake() == null && provider.speaksFor(site))
                .toList();
    }
}
