package org.cites360.audit.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.cites360.audit.AuditProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets in time: network addresses after thirty days, the record itself after a configured period. */
@Component
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final Period ADDRESSES = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final AuditProperties properties;
    private final Clock clock;

    Retention(JdbcClient jdbc, AuditProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Transactional
    public void apply() {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("update audit_address set address = null where address is not null and first_seen < :day")
                .param("day", today.minus(ADDRESSES))
                .update();
        int months = jdbc.sql("select audit_remove_months_before(:day)")
                .param("day", today.minus(properties.keep()))
                .query(Integer.class)
                .single();
        if (months > 0) {
            removeUnused("audit_person", "actor", "concerned");
            removeUnused("audit_address", "address", "address");
            log.info("{} old month(s) of the record were removed", months);
        }
    }

    private void removeUnused(String table, String column, String other) {
        jdbc.sql("""
                        delete from %1$s one where not exists (
                            select from audit_event where %2$s = one.id or %3$s = one.id)
                        """.formatted(table, column, other)).update();
    }
}
