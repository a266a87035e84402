package org.cites360.network.draft;

import java.util.List;
import java.util.Map;
import org.cites360.base.permission.PersonId;
import org.cites360.base.permission.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was writing: they take it along; it stays the centre's, without them as its contact. */
@Component
class DraftsOfPerson implements PersonalData {

    private final JdbcClient jdbc;

    DraftsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public List<Map<String, String>> of(PersonId person) {
        return jdbc.sql("""
                        select d.site, v.language, v.field, v.value, v.changed_at
                        from network_draft_value v join network_draft d on d.id = v.record
                        where v.changed_by = :person order by v.changed_at, v.record, v.field
                        """)
                .param("person", person.value())
                .query((row, index) -> Map.of(
                        "site", row.getString("site"),
                        "language", row.getString("language"),
                        "field", row.getString("field"),
                        "value", row.getString("value"),
                        "at", row.getTimestamp("changed_at").toInstant().toString()))
                .list();
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("delete from network_draft_value where field = 'contact-person' and value = :person")
                .param("person", person.toString())
                .update();
    }
}
