package org.cites360.mail;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails go out; the mail server itself is set by {@code spring.mail.*}.
 *
 * @param from the sender's address; else the operator's, else {@code no-reply} at the public host
 * @param retries how long to wait after each failed attempt; after the last one the mail has failed
 * @param keep how long a mail stays in the outbox, whatever became of it
 */
@ConfigurationProperties("cites.mail")
public record MailProperties(
        @Nullable String from,

        @DefaultValue({"1m", "5m", "15m", "1h", "3h", "8h", "12h", "24h", "24h"})
        List<Duration> retries,

        @DefaultValue("14d") Duration keep) {

    public MailProperties {
        from = from == null || from.isBlank() ? null : from.strip();
        retries = List.copyOf(retries);
    }
}
