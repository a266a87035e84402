package org.cites360.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation can set about its people; each property {@code cites.x} is also the environment variable {@code CITES_X}.
 *
 * @param demo whether to create people for a demonstration, and print how to sign in
 * @param slowest the longest that signing in to an attacked account is slowed
 */
@ConfigurationProperties("cites")
public record AccountProperties(
        @DefaultValue("false") boolean demo,
        @DefaultValue("5s") Duration slowest) {}
