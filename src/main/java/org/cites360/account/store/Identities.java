package org.cites360.account.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of who is who to an identity provider. */
@Component
public class Identities {

    /** @param inForce false once its owner has taken it off */
    public record Row(
            UUID id,
            String issuer,
            String subject,
            PersonId person,
            String provider,
            Instant linkedAt,
            Instant lastUsedAt,
            boolean inForce) {}

    private static final String SELECT = """
            select id, issuer, subject, person_id, provider, linked_at, last_used_at, unlinked_at from provider_identity
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Identities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Row> find(String issuer, String subject) {
        return jdbc.sql(SELECT + " where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Those in force, the newest first. */
    public List<Row> of(PersonId person) {
        return jdbc.sql(SELECT + " where person_id = :person and unlinked_at is null order by linked_at desc, id")
                .param("person", person.value())
                .query((row, number) -> row(row))
                .list();
    }

    /** Whether somebody is, or was, already known to this issuer, as whomever. */
    public boolean everLinked(PersonId person, String issuer) {
        return !jdbc.sql("select 1 from provider_identity where person_id = :person and issuer = :issuer limit 1")
                .param("person", person.value())
                .param("issuer", issuer)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** In the place of whomever this person was to the issuer before. */
    public void link(PersonId person, String issuer, String subject, String provider) {
        jdbc.sql("""
                delete from provider_identity
                where issuer = :issuer and (person_id = :person or subject = :subject and unlinked_at is not null)
                """)
                .param("issuer", issuer)
                .param("person", person.value())
                .param("subject", subject)
                .update();
        jdbc.sql("""
                insert into provider_identity (id, issuer, subject, person_id, provider, linked_at, last_used_at)
                values (:id, :issuer, :subject, :person, :provider, :now, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("issuer", issuer)
                .param("subject", subject)
                .param("person", person.value())
                .param("provider", provider)
                .param("now", now())
                .update();
    }

    public void used(UUID id) {
        jdbc.sql("update provider_identity set last_used_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** False when this person has no such identity in force. */
    public boolean unlink(UUID id, PersonId person) {
        return jdbc.sql("""
                        update provider_identity set unlinked_at = :now
                        where id = :id and person_id = :person and unlinked_at is null
                        """)
                        .param("now", now())
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Also those that were taken off. */
    public void forget(PersonId person) {
        jdbc.sql("delete from provider_identity where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("issuer"),
                row.getString("subject"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("provider"),
                row.getTimestamp("linked_at").toInstant(),
                row.getTimestamp("last_used_at").toInstant(),
                row.getTimestamp("unlinked_at") == null);
    }
}
