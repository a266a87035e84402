package org.cites360.account.provider;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.cites360.account.ProviderProperties;
import org.jspecify.annotations.Nullable;

/**
 * A configured identity provider.
 *
 * @param id part of its addresses
 * @param name what people call it
 * @param issuer its address, without a trailing slash where it was configured so
 * @param sites the slugs of the centres it speaks for
 * @param everywhere whether it speaks for the whole installation: all centres, and who runs it
 * @param mistake what is wrong with its configuration, for the log; null when it can be used
 */
public record Provider(
        String id,
        String name,
        String issuer,
        String clientId,
        @Nullable String clientSecret,
        Set<String> sites,
        boolean everywhere,
        @Nullable String mistake) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    static Provider of(String id, ProviderProperties.Provider settings) {
        Set<String> sites = settings.sites() == null
                ? Set.of()
                : Set.copyOf(settings.sites().stream()
                        .map(String::strip)
                        .filter(site -> !site.isEmpty())
                        .toList());
        String issuer = text(settings.issuer());
        String clientId = text(settings.clientId());
        String name = text(settings.name());
        return new Provider(
                id,
                name.isEmpty() ? id : name,
                issuer,
                clientId,
                text(settings.clientSecret()).isEmpty() ? null : settings.clientSecret(),
                sites,
                sites.contains("*"),
                mistake(issuer, clientId, sites).orElse(null));
    }

    private static String text(@Nullable String setting) {
        return setting == null ? "" : setting.strip();
    }

    private static Optional<String> mistake(String issuer, String clientId, Set<String> sites) {
        if (!isSafe(issuer)) {
            return Optional.of("its issuer has to be an https address");
        }
        if (clientId.isEmpty()) {
            return Optional.of("it has no client-id");
        }
        return sites.isEmpty() ? Optional.of("it names no centre in sites") : Optional.empty();
    }

    /** By TLS, or not over a network at all. */
    private static boolean isSafe(String issuer) {
        try {
            URI uri = URI.create(issuer);
            String host = uri.getHost();
            return host != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(host));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Whether it speaks for this centre; for the installation where there is none. */
    public boolean speaksFor(@Nullable String site) {
        return everywhere || site != null && sites.contains(site);
    }

    /**
     * Whether it speaks for everything that somebody is.
     *
     * @param centres where they hold a role
     * @param runs whether they hold one for the installation
     */
    public boolean speaksFor(Set<String> centres, boolean runs) {
        return everywhere || !runs && !centres.isEmpty() && sites.containsAll(centres);
    }

    /** Where signing in through it begins: a path of this installation. */
    public String start() {
        return "/login/provider/" + id;
    }
}
