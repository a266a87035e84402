package org.cites360.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The centres' own identity providers (OpenID Connect); none until one is configured. {@code cites.providers.brussels.issuer} is
 * also the environment variable {@code CITES_PROVIDERS_BRUSSELS_ISSUER}. What is wrong here is logged and closes that provider:
 * it never stops the start.
 *
 * @param providers by an id of small letters, digits and hyphens, which is part of their addresses
 */
@ConfigurationProperties("cites")
public record ProviderProperties(@Nullable Map<String, Provider> providers) {

    /**
     * @param name what people call it, on the sign-in page
     * @param issuer its address, under which {@code /.well-known/openid-configuration} lies
     * @param clientSecret null for a public client
     * @param sites the slugs of the centres it speaks for, or {@code *} for the whole installation
     */
    public record Provider(
            @Nullable String name,
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable List<String> sites) {}
}
