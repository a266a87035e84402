package org.cites360.account.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where people are signed in. The web session itself lives in the memory of one node; this row, which every request looks at,
 * says whether it still counts. So any node ends it for all.
 */
@Component
public class Sessions {

    /** A session nobody used for so long has ended by itself, in the web server's memory. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(45);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** How somebody proved who they are. */
    public enum Method {
        PASSWORD,
        PASSWORD_AND_CODE,
        PASSKEY,
        /** Through an identity provider, whose own second factor counts. */
        PROVIDER
    }

    /** @param device the browser's description of itself */
    public record Row(UUID id, Method method, String address, String device, Instant createdAt, Instant lastSeenAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void open(UUID id, PersonId person, Method method, String address, String device) {
        jdbc.sql("""
                insert into person_session (id, person_id, method, address, device, created_at, last_seen_at, confirmed_at)
                values (:id, :person, :method, :address, :device, :now, :now, :now)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("method", method.name())
                .param("address", address)
                .param("device", device.length() > 400 ? device.substring(0, 400) : device)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether the session still counts: it has not been ended, and its person is not suspended. */
    public boolean alive(UUID id) {
        Instant now = clock.instant();
        var lastSeen = jdbc.sql("""
                        select session.last_seen_at from person_session session join person on person.id = session.person_id
                        where session.id = :id and session.ended_at is null
                          and person.suspended_at is null and person.erased_at is null
                        """)
                .param("id", id)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
        lastSeen.filter(seen -> seen.isBefore(now.minus(NOTED_EVERY)))
                .ifPresent(seen -> jdbc.sql("update person_session set last_seen_at = :now where id = :id")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update());
        return lastSeen.isPresent();
    }

    /** Those in use, the latest first. */
    public List<Row> of(PersonId person) {
        return jdbc.sql("""
                        select id, method, address, device, created_at, last_seen_at from person_session
                        where person_id = :person and ended_at is null and last_seen_at > :since
                        order by last_seen_at desc
                        """)
                .param("person", person.value())
                .param("since", Timestamp.from(clock.instant().minus(FORGOTTEN)))
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        Method.valueOf(row.getString("method")),
                        row.getString("address"),
                        row.getString("device"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant()))
                .list();
    }

    /** The person has proved once more, in this session, who they are. */
    public void confirm(UUID id) {
        jdbc.sql("update person_session set confirmed_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Whether the person has proved in this session who they are, by signing in or since, within this time. */
    public boolean confirmedWithin(UUID id, Duration time) {
        return !jdbc.sql("select 1 from person_session where id = :id and ended_at is null and confirmed_at > :since")
                .param("id", id)
                .param("since", Timestamp.from(clock.instant().minus(time)))
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** False when this person has no such session. */
    public boolean end(UUID id, PersonId person) {
        return jdbc.sql(
                                "update person_session set ended_at = :now where id = :id and person_id = :person and ended_at is null")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    public void endAll(PersonId person) {
        jdbc.sql("update person_session set ended_at = :now where person_id = :person and ended_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person.value())
                .update();
    }

    /** All but this one. */
    public void endOthers(PersonId person, UUID kept) {
        jdbc.sql(
                        "update person_session set ended_at = :now where person_id = :person and ended_at is null and id <> :kept")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person.value())
                .param("kept", kept)
                .update();
    }

    /** Forgets the addresses of sessions that ended, or were left, more than thirty days ago. */
    public void forgetOld() {
        jdbc.sql("delete from person_session where last_seen_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(30))))
                .update();
    }
}
