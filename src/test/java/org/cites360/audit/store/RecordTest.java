package org.cites360.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class RecordTest {

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set kind = 'SIGNED_OUT'",
                "delete from audit_event",
                "truncate audit_event",
                "truncate audit_person cascade",
                "update audit_person set person = gen_random_uuid()",
                "delete from audit_person"
            })
    void theDatabaseRefusesToChangeOrRemove(String statement) {
        log.record(AuditEvent.of(AuditKind.SIGNED_IN, PersonId.random())
                .at("brussels")
                .with(Map.of("by", "passkey")));
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isNotNull();
        assertThat(jdbc.sql("select count(*) from audit_event where kind = 'SIGNED_IN'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
