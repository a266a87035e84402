package org.cites360.account.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of invitations. */
@Component
public class Invitations {

    private static final int A_DAY = 5;

    /** How long an invitation can be accepted. */
    public static final Duration VALID = Duration.ofDays(7);

    /**
     * @param site the centre's slug, null for a role of the installation
     * @param role the name of a {@code CentreRole} with a site, else of an {@code InstallationRole}
     */
    public record Row(
            UUID id,
            String email,
            Language language,
            @Nullable String site,
            String role,
            @Nullable PersonId invitedBy,
            Instant createdAt,
            Instant expiresAt,
            boolean accepted,
            boolean withdrawn) {}

    private static final String SELECT = """
            select id, email, language, site, role, invited_by, created_at, expires_at, accepted_at, withdrawn_at
            from invitation
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores an invitation in the place of an open one for the same; returns the secret of its link. */
    public String add(String email, Language language, @Nullable String site, String role, PersonId by) {
        Instant now = clock.instant();
        jdbc.sql("""
                update invitation set withdrawn_at = :now
                where email = :email and site is not distinct from :site and accepted_at is null and withdrawn_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("email", email)
                .param("site", site)
                .update();
        String token = Secret.random();
        jdbc.sql("""
                insert into invitation (id, token_hash, email, language, site, role, invited_by, created_at, expires_at)
                values (:id, :hash, :email, :language, :site, :role, :by, :now, :expires)
                """)
                .param("id", UUID.randomUUID())
                .param("hash", Secret.hash(token))
                .param("email", email)
                .param("language", language.tag())
                .param("site", site)
                .param("role", role)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(VALID)))
                .update();
        return token;
    }

    public Optional<Row> find(String token) {
        return jdbc.sql(SELECT + " where token_hash = :hash")
                .param("hash", Secret.hash(token))
                .query((row, number) -> row(row))
                .optional();
    }

    /** Those that wait to be accepted, also in vain: of a centre, or without one those of the installation. */
    public List<Row> open(@Nullable String site) {
        return jdbc.sql(SELECT + """
                         where site is not distinct from :site and accepted_at is null and withdrawn_at is null
                         order by created_at desc
                        """)
                .param("site", site)
                .query((row, number) -> row(row))
                .list();
    }

    /** Those to this address that can be accepted now, the oldest first. */
    public List<Row> openFor(String email) {
        return jdbc.sql(SELECT + """
                         where email = :email and accepted_at is null and withdrawn_at is null and expires_at > :now
                         order by created_at
                        """)
                .param("email", email)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> row(row))
                .list();
    }

    /** Whether this address got as many invitations within a day as anybody should. */
    public boolean enoughSentTo(String email) {
        return jdbc.sql("select count(*) from invitation where email = :email and created_at > :since")
                        .param("email", email)
                        .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                        .query(Integer.class)
                        .single()
                >= A_DAY;
    }

    /** Uses the invitation up; false for whoever comes second, or too late. */
    public boolean accept(UUID id) {
        return jdbc.sql("""
                        update invitation set accepted_at = :now
                        where id = :id and accepted_at is null and withdrawn_at is null and expires_at > :now
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    public void acceptedBy(UUID id, PersonId person) {
        jdbc.sql("update invitation set accepted_by = :person where id = :id")
                .param("person", person.value())
                .param("id", id)
                .update();
    }

    /** Takes an open invitation back; empty when there is none with this id and site. */
    public Optional<Row> withdraw(UUID id, @Nullable String site) {
        return jdbc.sql("""
                        update invitation set withdrawn_at = :now
                        where id = :id and site is not distinct from :site and accepted_at is null and withdrawn_at is null
                        returning id, email, language, site, role, invited_by, created_at, expires_at, accepted_at, withdrawn_at
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("site", site)
                .query((row, number) -> row(row))
                .optional();
    }

    /**
     * Takes back what somebody sent who may no longer: else they could come back by an invitation of their own.
     *
     * @param site the centre; null for all, and those of the installation
     */
    public void withdrawSentBy(PersonId person, @Nullable String site) {
        jdbc.sql("""
                update invitation set withdrawn_at = :now
                where invited_by = :person and (:site::text is null or site = :site)
                  and accepted_at is null and withdrawn_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person.value())
                .param("site", site)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID by = row.getObject("invited_by", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("email"),
                Language.of(row.getString("language")).orElse(Language.FR),
                row.getString("site"),
                row.getString("role"),
                by == null ? null : new PersonId(by),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("accepted_at") != null,
                row.getTimestamp("withdrawn_at") != null);
    }
}
