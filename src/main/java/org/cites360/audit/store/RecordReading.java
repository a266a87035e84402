package org.cites360.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditRecord;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.People;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional(readOnly = true)
class RecordReading implements AuditRecord {

    private static final int PAGE = 50;
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private static final String ASKED = """
            from audit_event event
            where (:site::text is null or event.site = :site)
                and (:kind::text is null or event.kind = :kind)
                and (:person::uuid is null
                    or event.actor = (select id from audit_person where person = :person)
                    or event.concerned = (select id from audit_person where person = :person))
                and (:from::timestamptz is null or event.at >= :from)
                and (:until::timestamptz is null or event.at < :until)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentPerson reader;
    private final People people;

    RecordReading(JdbcClient jdbc, JsonMapper json, CurrentPerson reader, People people) {
        this.jdbc = jdbc;
        this.json = json;
        this.reader = reader;
        this.people = people;
    }

    /** A row with the ids of people, whose names are asked for all at once. */
    private record Row(
            Instant at,
            AuditKind kind,
            @Nullable String site,
            @Nullable Ref actor,
            @Nullable Ref concerned,
            @Nullable String address,
            Map<String, String> details) {}

    private record Ref(@Nullable PersonId person, @Nullable String email) {}

    @Override
    public Listing read(Question question, int page) {
        permit(question.site());
        long total =
                asked("select count(*) " + ASKED, question).query(Long.class).single();
        int pages = (int) Math.max(1, Math.ceilDiv(total, (long) PAGE));
        int shown = Math.clamp(page, 0, pages - 1);
        List<Row> rows = asked("""
                        select chosen.at, chosen.kind, chosen.site, chosen.details, network.address,
                            chosen.actor, actor.person as actor_person, actor.email as actor_email,
                            chosen.concerned, concerned.person as concerned_person, concerned.email as concerned_email
                        from (select event.* %s order by event.at desc, event.id desc offset :offset limit :limit) chosen
                        left join audit_person actor on actor.id = chosen.actor
                        left join audit_person concerned on concerned.id = chosen.concerned
                        left join audit_address network on network.id = chosen.address
                        order by chosen.at desc, chosen.id desc
                        """.formatted(ASKED), question)
                .param("offset", (long) shown * PAGE)
                .param("limit", PAGE)
                .query((row, number) -> row(row))
                .list();
        boolean all = reader.may(Action.ADMINISTER);
        Map<PersonId, String> names = people.names(peopleIn(rows));
        return new Listing(rows.stream().map(row -> entry(row, names, all)).toList(), shown, pages, total);
    }

    @Override
    public List<Somebody> people(@Nullable String site) {
        permit(site);
        List<PersonId> ids = jdbc.sql("""
                        select distinct person from audit_person named
                        where person is not null and exists (
                            select from audit_event event
                            where (event.actor = named.id or event.concerned = named.id)
                                and (:site::text is null or event.site = :site))
                        """).param("site", site).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
        return people.names(ids).entrySet().stream()
                .map(named -> new Somebody(named.getKey(), named.getValue()))
                .sorted(Comparator.comparing(Somebody::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private void permit(@Nullable String site) {
        if (site == null) {
            reader.require(Action.ADMINISTER);
        } else {
            reader.require(Action.READ_RECORD, site);
        }
    }

    private JdbcClient.StatementSpec asked(String sql, Question question) {
        return jdbc.sql(sql)
                .param("site", question.site())
                .param("kind", question.kind() == null ? null : question.kind().name())
                .param(
                        "person",
                        question.person() == null ? null : question.person().value())
                .param("from", question.from() == null ? null : Timestamp.from(question.from()))
                .param("until", question.until() == null ? null : Timestamp.from(question.until()));
    }

    private static Set<PersonId> peopleIn(List<Row> rows) {
        Set<PersonId> ids = new HashSet<>();
        rows.stream().flatMap(row -> Stream.of(row.actor(), row.concerned())).forEach(ref -> {
            if (ref != null && ref.person() != null) {
                ids.add(ref.person());
            }
        });
        return ids;
    }

    /** Only the administrator, who sees to attacks, is shown from where somebody came. */
    private static Entry entry(Row row, Map<PersonId, String> names, boolean withAddress) {
        return new Entry(
                row.at(),
                row.kind(),
                row.site(),
                who(row.actor(), names),
                who(row.concerned(), names),
                withAddress ? row.address() : null,
                row.details());
    }

    private static @Nullable Who who(@Nullable Ref ref, Map<PersonId, String> names) {
        if (ref == null) {
            return null;
        }
        if (ref.email() != null) {
            return new Addressee(ref.email());
        }
        PersonId person = ref.person();
        String name = person == null ? null : names.get(person);
        return person == null || name == null ? new Erased() : new Somebody(person, name);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getTimestamp("at").toInstant(),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("site"),
                ref(row, "actor"),
                ref(row, "concerned"),
                row.getString("address"),
                json.readValue(row.getString("details"), DETAILS));
    }

    private static @Nullable Ref ref(ResultSet row, String column) throws SQLException {
        row.getLong(column);
        if (row.wasNull()) {
            return null;
        }
        UUID person = row.getObject(column + "_person", UUID.class);
        return new Ref(person == null ? null : new PersonId(person), row.getString(column + "_email"));
    }
}
