package org.cites360.account.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that work once. A new one of a kind takes the place of the person's last. */
@Component
public class Links {

    /** What a link is good for, and for how long. */
    public enum Kind {
        FIRST_ADMINISTRATOR(Duration.ofDays(1)),
        NEW_PASSWORD(Duration.ofMinutes(30)),
        NEW_ADDRESS(Duration.ofHours(24));

        private final Duration valid;

        Kind(Duration valid) {
            this.valid = valid;
        }
    }

    /** What became of a link. */
    public enum State {
        OPEN,
        USED,
        EXPIRED,
        UNKNOWN
    }

    /**
     * @param person null for the first administrator
     * @param email the new address, where the link is about one
     */
    public record Target(
            @Nullable PersonId person, @Nullable String email) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Links(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the secret of the new link. */
    public String add(Kind kind, @Nullable PersonId person, @Nullable String email) {
        Instant now = clock.instant();
        jdbc.sql("""
                update account_link set expires_at = :now
                where kind = :kind and person_id is not distinct from :person and used_at is null and expires_at > :now
                """)
                .param("now", Timestamp.from(now))
                .param("kind", kind.name())
                .param("person", id(person))
                .update();
        String token = Secret.random();
        jdbc.sql("""
                insert into account_link (token_hash, kind, person_id, email, created_at, expires_at)
                values (:hash, :kind, :person, :email, :now, :expires)
                """)
                .param("hash", Secret.hash(token))
                .param("kind", kind.name())
                .param("person", id(person))
                .param("email", email)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(kind.valid)))
                .update();
        return token;
    }

    /** Closes what was sent before: whoever has just changed how they sign in knows no other way in. */
    public void closeAll(PersonId person) {
        jdbc.sql("""
                update account_link set expires_at = :now
                where person_id = :person and used_at is null and expires_at > :now
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person.value())
                .update();
    }

    /** How many links of a kind somebody asked for within an hour. */
    public int lately(Kind kind, PersonId person) {
        return jdbc.sql(
                        "select count(*) from account_link where person_id = :person and kind = :kind and created_at > :since")
                .param("person", person.value())
                .param("kind", kind.name())
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                .query(Integer.class)
                .single();
    }

    public State state(Kind kind, String token) {
        return jdbc.sql(
                        "select used_at is not null as used, expires_at from account_link where token_hash = :hash and kind = :kind")
                .param("hash", Secret.hash(token))
                .param("kind", kind.name())
                .query((row, number) -> row.getBoolean("used")
                        ? State.USED
                        : row.getTimestamp("expires_at").toInstant().isAfter(clock.instant())
                                ? State.OPEN
                                : State.EXPIRED)
                .optional()
                .orElse(State.UNKNOWN);
    }

    /** Whom an open link is for, without using it up. */
    public Optional<Target> target(Kind kind, String token) {
        return jdbc.sql("""
                        select person_id, email from account_link
                        where token_hash = :hash and kind = :kind and used_at is null and expires_at > :now
                        """)
                .param("hash", Secret.hash(token))
                .param("kind", kind.name())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) ->
                        new Target(person(row.getObject("person_id", UUID.class)), row.getString("email")))
                .optional();
    }

    /** Uses the link up; empty for whoever comes second, or too late. */
    public Optional<Target> use(Kind kind, String token) {
        return jdbc.sql("""
                        update account_link set used_at = :now
                        where token_hash = :hash and kind = :kind and used_at is null and expires_at > :now
                        returning person_id, email
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", Secret.hash(token))
                .param("kind", kind.name())
                .query((row, number) ->
                        new Target(person(row.getObject("person_id", UUID.class)), row.getString("email")))
                .optional();
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
