package org.cites360.network.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.cites360.network.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records that a moderator hid. */
@Repository
class HiddenTable {

    private static final String SELECT = """
            select h.record, h.reason, h.at, r.site, e.texts -> upper(r.source_language) ->> 'title' as title
            from network_hidden h join network_record r on r.id = h.record
            join network_edition e on e.record = r.id and e.number = r.edition
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    HiddenTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isHidden(RecordId id) {
        return find(id).isPresent();
    }

    Optional<Hiding.Hidden> find(RecordId id) {
        return jdbc.sql(SELECT + "where h.record = :id")
                .param("id", id.value())
                .query((row, index) -> hidden(row))
                .optional();
    }

    List<Hiding.Hidden> all() {
        return jdbc.sql(SELECT + "order by h.at desc")
                .query((row, index) -> hidden(row))
                .list();
    }

    private static Hiding.Hidden hidden(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Hiding.Hidden(
                new RecordId(row.getObject("record", UUID.class)),
                row.getString("site"),
                row.getString("title"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant());
    }

    void hide(RecordId id, String reason, PersonId by) {
        jdbc.sql("""
                        insert into network_hidden (record, reason, by, at) values (:id, :reason, :by, :now)
                        on conflict (record) do update set reason = excluded.reason
                        """)
                .param("id", id.value())
                .param("reason", reason)
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    boolean show(RecordId id) {
        return jdbc.sql("delete from network_hidden where record = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }
}
