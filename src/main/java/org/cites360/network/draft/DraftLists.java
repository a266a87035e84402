package org.cites360.network.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of what is being worked on. */
@Repository
class DraftLists {

    private static final int MOST = 200;

    private static final String SELECT = """
            select d.*, t.language, t.state, t.changed_at, coalesce(v.value, source.value, '') as title, t.submitted_by,
                   coalesce(:person in (d.created_by, t.changed_by, t.submitted_by), false) as mine
            from network_draft d join network_draft_text t on t.record = d.id
            left join network_draft_value v on v.record = d.id and v.language = t.language and v.field = 'title'
            left join network_draft_value source on source.record = d.id and source.language = d.source_language
                and source.field = 'title'
            """;

    private final JdbcClient jdbc;

    DraftLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DraftSummary> written(PersonId person, Collection<String> sites) {
        return jdbc.sql(SELECT + """
                        where t.state <> 'PUBLISHED' and (:person in (d.created_by, t.changed_by, t.submitted_by)
                            or t.language = d.source_language and d.site in (:sites))
                        order by t.changed_at desc, d.id limit :most
                        """)
                .param("person", person.value())
                .param("sites", sites.isEmpty() ? List.of("-") : sites)
                .param("most", MOST)
                .query((row, index) -> summary(row))
                .list();
    }

    /** What waits for review, the longest waiting first. @param sites null for every centre's */
    List<DraftSummary> waiting(PersonId person, @Nullable Collection<String> sites) {
        String where = sites == null ? "" : " and d.site in (:sites)";
        return jdbc.sql(SELECT + "where t.state = 'SUBMITTED'" + where + " order by t.submitted_at, d.id limit :most")
                .param("person", person.value())
                .param("sites", sites == null || sites.isEmpty() ? List.of("-") : sites)
                .param("most", MOST)
                .query((row, index) -> summary(row))
                .list();
    }

    private static DraftSummary summary(ResultSet row) throws SQLException {
        return new DraftSummary(
                new RecordId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                RecordKind.valueOf(row.getString("kind")),
                row.getString("site"),
                TextLanguage.of(row.getString("source_language")).orElseThrow(),
                TextLanguage.of(row.getString("language")).orElseThrow(),
                TextState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getTimestamp("changed_at").toInstant(),
                person(row),
                row.getBoolean("mine"));
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        UUID id = row.getObject("submitted_by", UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
