package org.cites360.network.event;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who comes. */
@Repository
class RegistrationTable {

    /** Whether somebody has a place. */
    enum State {
        CONFIRMED,
        WAITING
    }

    record Row(PersonId person, Attendance attendance, State state, Instant since) {}

    private final JdbcClient jdbc;

    RegistrationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets those who want the same places come one after the other; until the transaction ends. */
    void lock(EventId event) {
        jdbc.sql("select id from network_event where id = :id for update")
                .param("id", event.value())
                .query()
                .singleValue();
    }

    void put(EventId event, Row row) {
        jdbc.sql("""
                        insert into network_registration (event, person, attendance, state, since)
                        values (:event, :person, :attendance, :state, :since)
                        on conflict (event, person) do update set attendance = :attendance, state = :state, since = :since
                        """)
                .param("event", event.value())
                .param("person", row.person().value())
                .param("attendance", row.attendance().name())
                .param("state", row.state().name())
                .param("since", Timestamp.from(row.since()))
                .update();
    }

    boolean remove(EventId event, PersonId person) {
        return jdbc.sql("delete from network_registration where event = :event and person = :person")
                        .param("event", event.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    Optional<Row> find(EventId event, PersonId person) {
        return all(event).stream().filter(row -> row.person().equals(person)).findFirst();
    }

    /** In the order in which they came. */
    List<Row> all(EventId event) {
        return jdbc.sql("select * from network_registration where event = :event order by since, person")
                .param("event", event.value())
                .query((row, number) -> new Row(
                        new PersonId(row.getObject("person", UUID.class)),
                        Attendance.valueOf(row.getString("attendance")),
                        State.valueOf(row.getString("state")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    Map<Attendance, Integer> confirmed(EventId event) {
        Map<Attendance, Integer> counts = new EnumMap<>(Attendance.class);
        for (Attendance way : Attendance.values()) {
            counts.put(way, 0);
        }
        jdbc.sql("""
                        select attendance, count(*) from network_registration
                        where event = :event and state = 'CONFIRMED' group by attendance
                        """).param("event", event.value()).query(row -> {
            counts.put(Attendance.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    /** The first who wait for such a place. */
    List<Row> firstWaiting(EventId event, Attendance way, int most) {
        return all(event).stream()
                .filter(row -> row.state() == State.WAITING && row.attendance() == way)
                .limit(most)
                .toList();
    }

    List<EventId> of(PersonId person) {
        return jdbc.sql("select event from network_registration where person = :person order by since")
                .param("person", person.value())
                .query((row, number) -> new EventId(row.getObject("event", UUID.class)))
                .list();
    }
}
