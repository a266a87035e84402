package org.cites360.audit.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.PersonId;
import org.cites360.base.permission.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on record about a person: they take it along. It outlives them without their name, see {@link AuditLog#forget}. */
@Component
class OwnRecord implements PersonalData {

    private final JdbcClient jdbc;

    OwnRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public List<Map<String, String>> of(PersonId person) {
        return jdbc.sql("""
                        select event.at, event.kind, event.site, network.address,
                            event.actor = named.id as done
                        from audit_person named
                        join audit_event event on event.actor = named.id or event.concerned = named.id
                        left join audit_address network on network.id = event.address
                        where named.person = :person order by event.at
                        """)
                .param("person", person.value())
                .query((row, number) -> {
                    Map<String, String> entry = new LinkedHashMap<>();
                    entry.put("at", row.getTimestamp("at").toInstant().toString());
                    entry.put("what", row.getString("kind"));
                    entry.put("part", row.getBoolean("done") ? "actor" : "concerned");
                    if (row.getString("site") != null) {
                        entry.put("centre", row.getString("site"));
                    }
                    // Of what others did the address is theirs
                    if (row.getBoolean("done") && row.getString("address") != null) {
                        entry.put("address", row.getString("address"));
                    }
                    return entry;
                })
                .list();
    }

    /** What is on record cannot be taken out of it; who it was has been forgotten before. */
    @Override
    public void erase(PersonId person) {}
}
