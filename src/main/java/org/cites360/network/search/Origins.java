package org.cites360.network.search;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cites360.network.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of which centre and type records are, each such pair as a number that never changes. */
@Component
class Origins {

    private final JdbcClient jdbc;
    private volatile Map<Integer, Origin> known = Map.of();

    Origins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Origin(int id, String site, String type) {}

    /** The number to keep with a record; a new one joins the caller's transaction. */
    int number(RecordKind kind, String site, String type) {
        jdbc.sql("""
                        insert into search_origin (kind, site, type)
                        select :kind, :site, :type where not exists (
                            select from search_origin where kind = :kind and site = :site and type = :type)
                        on conflict do nothing
                        """)
                .param("kind", kind.name())
                .param("site", site)
                .param("type", type)
                .update();
        return jdbc.sql("select id from search_origin where kind = :kind and site = :site and type = :type")
                .param("kind", kind.name())
                .param("site", site)
                .param("type", type)
                .query(Integer.class)
                .single();
    }

    /** Of a number that was kept with a record. */
    Origin of(int number) {
        Origin origin = known.get(number);
        if (origin == null) {
            known = jdbc.sql("select id, site, type from search_origin").query(Origin.class).list().stream()
                    .collect(Collectors.toMap(Origin::id, Function.identity()));
            origin = known.get(number);
        }
        if (origin == null) {
            throw new IllegalStateException("There is no origin " + number);
        }
        return origin;
    }
}
