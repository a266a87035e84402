package org.cites360.network.event;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.Visibility;
import org.cites360.network.record.Slugs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of meetings. */
@Repository
class EventTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SEEN = " state <> 'DRAFT' and (visibility = 'PUBLIC' or :reader = 'NETWORK') ";

    private final JdbcClient jdbc;
    private final Clock clock;

    EventTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Event add(EventPlan plan, String site, @Nullable PersonId by, @Nullable String origin) {
        EventId id = EventId.random();
        String slug = Slugs.free(
                plan.content().texts().get(plan.content().source()).title(),
                // The address of the page on which one is prepared
                candidate -> candidate.equals("new")
                        || jdbc.sql("select exists (select from network_event where slug = :slug)")
                                .param("slug", candidate)
                                .query(Boolean.class)
                                .single());
        planned(jdbc.sql("""
                        insert into network_event (id, slug, site, state, visibility, content, first_day, last_day, places_on_site,
                            places_online, registration_until, revision, origin, created_by, created_at, changed_at)
                        values (:id, :slug, :site, 'DRAFT', :visibility, :content::jsonb, :first, :last, :onSite, :online, :until, 1,
                            :origin, :by, :now, :now)
                        """), plan)
                .param("id", id.value())
                .param("slug", slug)
                .param("site", site)
                .param("origin", origin)
                .param("by", by == null ? null : by.value())
                .update();
        return find(id).orElseThrow();
    }

    /** @return false when somebody saved it since this revision was read */
    boolean save(EventId id, int revision, EventPlan plan) {
        return planned(jdbc.sql("""
                        update network_event set visibility = :visibility, content = :content::jsonb, first_day = :first,
                            last_day = :last, places_on_site = :onSite, places_online = :online, registration_until = :until,
                            revision = revision + 1, changed_at = :now,
                            sequence = case when state = 'DRAFT' then 0 else sequence + 1 end
                        where id = :id and revision = :revision
                        """), plan)
                        .param("id", id.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private StatementSpec planned(StatementSpec statement, EventPlan plan) {
        return statement
                .param("visibility", plan.visibility().name())
                .param("content", JSON.writeValueAsString(plan.content()))
                .param("first", Date.valueOf(plan.content().firstDay()))
                .param("last", Date.valueOf(plan.content().lastDay()))
                .param("onSite", plan.places().get(Attendance.ON_SITE))
                .param("online", plan.places().get(Attendance.ONLINE))
                .param("until", plan.registrationUntil() == null ? null : Date.valueOf(plan.registrationUntil()))
                .param("now", Timestamp.from(clock.instant()));
    }

    /** @return false when it stood there already */
    boolean turn(EventId id, Event.State state) {
        return jdbc.sql("""
                        update network_event set state = :state, revision = revision + 1, changed_at = :now,
                            announced_at = coalesce(announced_at, :now),
                            sequence = case when :state = 'CANCELLED' then sequence + 1 else sequence end
                        where id = :id and state <> :state
                        """)
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void forgetTyping(PersonId person) {
        jdbc.sql("delete from network_event_typing where person = :person")
                .param("person", person.value())
                .update();
    }

    void remove(EventId id) {
        jdbc.sql("delete from network_event where id = :id and state = 'DRAFT'")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from network_event_typing where event = :id")
                .param("id", id.toString())
                .update();
    }

    Optional<Event> find(EventId id) {
        return events(jdbc.sql("select * from network_event where id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    /** The same, and nobody else changes it before this transaction has ended. */
    Optional<Event> lock(EventId id) {
        return events(jdbc.sql("select * from network_event where id = :id for update")
                        .param("id", id.value()))
                .stream()
                .findFirst();
    }

    Optional<Event> find(String slug) {
        return events(jdbc.sql("select * from network_event where slug = :slug").param("slug", slug)).stream()
                .findFirst();
    }

    boolean has(String origin) {
        return jdbc.sql("select exists (select from network_event where origin = :origin)")
                .param("origin", origin)
                .query(Boolean.class)
                .single();
    }

    /** The next first. */
    List<Event> upcoming(Reader reader, LocalDate today) {
        return events(jdbc.sql("select * from network_event where last_day >= :today and" + SEEN
                        + "order by first_day, last_day, id")
                .param("today", Date.valueOf(today))
                .param("reader", reader.name()));
    }

    /** The last first. */
    List<Event> past(Reader reader, LocalDate today, int offset, int limit) {
        return events(jdbc.sql("select * from network_event where last_day < :today and" + SEEN
                        + "order by last_day desc, id offset :offset limit :limit")
                .param("today", Date.valueOf(today))
                .param("reader", reader.name())
                .param("offset", offset)
                .param("limit", limit));
    }

    int countPast(Reader reader, LocalDate today) {
        return jdbc.sql("select count(*) from network_event where last_day < :today and" + SEEN)
                .param("today", Date.valueOf(today))
                .param("reader", reader.name())
                .query(Integer.class)
                .single();
    }

    /** Those announced in this time, before they were over, and not called off; the last first. @param before exclusive */
    List<Event> announced(Reader reader, Instant from, Instant before) {
        return events(jdbc.sql("select * from network_event where announced_at >= :from and announced_at < :before "
                        + "and last_day >= announced_at::date and state = 'PUBLISHED' and" + SEEN
                        + "order by announced_at desc, id")
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(before))
                .param("reader", reader.name()));
    }

    /** By address. */
    List<Event> all(Reader reader) {
        return events(jdbc.sql("select * from network_event where" + SEEN + "order by slug")
                .param("reader", reader.name()));
    }

    /** What centres prepare. @param sites null for all */
    List<Event> drafts(@Nullable Collection<String> sites) {
        if (sites != null && sites.isEmpty()) {
            return List.of();
        }
        return events(jdbc.sql("select * from network_event where state = 'DRAFT' and (:all or site in (:sites)) "
                        + "order by changed_at desc, id")
                .param("all", sites == null)
                .param("sites", sites == null ? List.of("") : sites));
    }

    List<Event> of(RecordId practice) {
        return events(jdbc.sql("select * from network_event where id in "
                        + "(select event from network_event_practice where record = :record) order by first_day")
                .param("record", practice.value()));
    }

    /** From now on this is the practice of the workshop, whatever was before. */
    void link(EventId event, String session, RecordId practice) {
        jdbc.sql("""
                        insert into network_event_practice (event, session, record) values (:event, :session, :record)
                        on conflict (event, session) do update set record = excluded.record
                        """)
                .param("event", event.value())
                .param("session", session)
                .param("record", practice.value())
                .update();
    }

    private List<Event> events(StatementSpec statement) {
        List<Event> bare = statement.query((row, number) -> event(row)).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<UUID, Map<String, RecordId>> practices = new HashMap<>();
        jdbc.sql("select * from network_event_practice where event in (:events)")
                .param("events", bare.stream().map(event -> event.id().value()).toList())
                .query(row -> {
                    practices
                            .computeIfAbsent(row.getObject("event", UUID.class), id -> new HashMap<>())
                            .put(row.getString("session"), new RecordId(row.getObject("record", UUID.class)));
                });
        List<Event> whole = new ArrayList<>();
        for (Event event : bare) {
            whole.add(
                    practices.containsKey(event.id().value())
                            ? event.with(practices.get(event.id().value()))
                            : event);
        }
        return whole;
    }

    private static Event event(ResultSet row) throws SQLException {
        Map<Attendance, Integer> places = new EnumMap<>(Attendance.class);
        for (Attendance way : Attendance.values()) {
            int number = row.getInt("places_" + way.name().toLowerCase(java.util.Locale.ROOT));
            if (!row.wasNull()) {
                places.put(way, number);
            }
        }
        Date until = row.getDate("registration_until");
        return new Event(
                new EventId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("site"),
                Event.State.valueOf(row.getString("state")),
                Visibility.valueOf(row.getString("visibility")),
                JSON.readValue(row.getString("content"), EventContent.class),
                places,
                until == null ? null : until.toLocalDate(),
                row.getInt("revision"),
                row.getInt("sequence"),
                row.getTimestamp("changed_at").toInstant(),
                Map.of());
    }
}
