package org.cites360.audit.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

@Service
class RecordService implements AuditLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RecordService(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(AuditEvent event) {
        Instant now = clock.instant();
        jdbc.sql("select audit_month(:now)")
                .param("now", Timestamp.from(now))
                .query((row, number) -> 0)
                .list();
        jdbc.sql("""
                        insert into audit_event (at, kind, site, actor, concerned, address, details)
                        values (:now, :kind, :site, :actor, :concerned, :address, :details::jsonb)
                        """)
                .param("now", Timestamp.from(now))
                .param("kind", event.kind().name())
                .param("site", event.site())
                .param("actor", person(event.actor()))
                .param(
                        "concerned",
                        event.concerned() == null ? email(event.concernedAddress()) : person(event.concerned()))
                .param("address", networkAddress(requestAddress(), LocalDate.ofInstant(now, ZoneOffset.UTC)))
                .param("details", json.writeValueAsString(event.details()))
                .update();
    }

    @Override
    @Transactional
    public void forget(PersonId person, String address) {
        jdbc.sql("update audit_person set person = null where person = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("update audit_person set email = null where email = :address")
                .param("address", address.toLowerCase(Locale.ROOT))
                .update();
    }

    private @Nullable Long person(@Nullable PersonId person) {
        return person == null ? null : row("audit_person", "person = :person", Map.of("person", person.value()));
    }

    private @Nullable Long email(@Nullable String address) {
        return address == null
                ? null
                : row("audit_person", "email = :email", Map.of("email", address.toLowerCase(Locale.ROOT)));
    }

    private @Nullable Long networkAddress(@Nullable String address, LocalDate day) {
        return address == null
                ? null
                : row(
                        "audit_address",
                        "address = :address and first_seen = :first_seen",
                        Map.of("address", address, "first_seen", day));
    }

    /** The row with these columns, added where there is none. Takes no lock on one that is there, which many refer to. */
    private long row(String table, String condition, Map<String, Object> columns) {
        String select = "select id from " + table + " where " + condition;
        String names = String.join(", ", columns.keySet());
        String insert = "insert into " + table + " (" + names + ") values (:" + names.replace(", ", ", :")
                + ") on conflict do nothing returning id";
        return one(select, columns)
                .or(() -> one(insert, columns))
                // Somebody else added it between the two
                .or(() -> one(select, columns))
                .orElseThrow();
    }

    private Optional<Long> one(String sql, Map<String, Object> columns) {
        return jdbc.sql(sql).params(columns).query(Long.class).optional();
    }

    private static @Nullable String requestAddress() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
