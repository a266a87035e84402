package org.cites360.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.audit.AuditRecord;
import org.cites360.audit.AuditRecord.Addressee;
import org.cites360.audit.AuditRecord.Entry;
import org.cites360.audit.AuditRecord.Erased;
import org.cites360.audit.AuditRecord.Question;
import org.cites360.audit.AuditRecord.Somebody;
import org.cites360.base.Language;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ApplicationTest
class RecordTest {

    @Autowired
    AuditLog log;

    @Autowired
    AuditRecord record;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private WorkingPeople people;
    private PersonId administrator;
    private PersonId actor;

    @BeforeEach
    void somebody() {
        people = new WorkingPeople(jdbc);
        administrator = people.administrator();
        actor = people.person("Zoë Actor", Language.FR);
        WorkingPeople.signIn(administrator);
    }

    @AfterEach
    void leave() {
        WorkingPeople.signOut();
        RequestContextHolder.resetRequestAttributes();
    }

    private static void from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private Entry only(PersonId person) {
        var entries =
                record.read(new Question(null, null, person, null, null), 0).entries();
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set kind = 'SIGNED_OUT'",
                "delete from audit_event",
                "truncate audit_event",
                "truncate audit_person cascade",
                "update audit_person set person = gen_random_uuid() where person is not null",
                "update audit_address set address = '192.0.2.99' where address is not null",
                "delete from audit_person",
                "delete from audit_address"
            })
    void theDatabaseRefusesToChangeOrRemove(String statement) {
        from("192.0.2.1");
        log.record(AuditEvent.of(AuditKind.SIGNED_IN, actor).at("brussels"));
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isNotNull();
        assertThat(only(actor).kind()).isEqualTo(AuditKind.SIGNED_IN);
    }

    @Test
    void noPartitionIsAWayRoundIt() {
        log.record(AuditEvent.of(AuditKind.SIGNED_IN, actor));
        String month = jdbc.sql("select tableoid::regclass::text from audit_event order by at desc limit 1")
                .query(String.class)
                .single();
        for (String change :
                List.of("delete from " + month, "update " + month + " set site = 'x'", "truncate " + month)) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).rootCause().hasMessageContaining("only grows");
        }
    }

    @Test
    void saysWhoDidWhatToWhomAndFromWhere() {
        from("2001:db8::7");
        log.record(AuditEvent.of(AuditKind.ROLE_GIVEN, actor)
                .at("brussels")
                .about(administrator)
                .with(Map.of("role", "EDITOR")));
        Entry entry = only(actor);
        assertThat(entry.kind()).isEqualTo(AuditKind.ROLE_GIVEN);
        assertThat(entry.actor()).isEqualTo(new Somebody(actor, "Zoë Actor"));
        assertThat(entry.concerned()).isEqualTo(new Somebody(administrator, "Ada Administrator"));
        assertThat(entry.site()).isEqualTo("brussels");
        assertThat(entry.address()).isEqualTo("2001:db8::7");
        assertThat(entry.details()).containsExactly(Map.entry("role", "EDITOR"));
        assertThat(entry.at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void whatIsRolledBackIsNotOnRecord() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            log.record(AuditEvent.of(AuditKind.SUSPENDED, actor));
            status.setRollbackOnly();
        });
        assertThat(record.read(new Question(null, null, actor, null, null), 0).total())
                .isZero();
    }

    @Test
    void addressesAreErasedAfterThirtyDaysAndTheRestStays() {
        long before = address("192.0.2.31", 31);
        long on = address("192.0.2.30", 30);
        retention.apply();
        assertThat(text(before)).isEqualTo("-");
        assertThat(text(on)).isEqualTo("192.0.2.30");
    }

    private long address(String address, int daysAgo) {
        return jdbc.sql("""
                        insert into audit_address (address, first_seen)
                        values (:address, (now() at time zone 'UTC')::date - :days) returning id
                        """)
                .param("address", address)
                .param("days", daysAgo)
                .query(Long.class)
                .single();
    }

    private String text(long id) {
        return jdbc.sql("select coalesce(address, '-') from audit_address where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void aPersonIsForgottenAndWhatTheyDidStays() {
        log.record(
                AuditEvent.of(AuditKind.INVITED, administrator).at("brussels").about("Zoe@Example.org"));
        log.record(AuditEvent.of(AuditKind.TOUR_PUBLISHED, actor).at("brussels"));
        assertThat(newest(AuditKind.INVITED).concerned()).isEqualTo(new Addressee("zoe@example.org"));
        log.forget(actor, "zoe@example.org");
        assertThat(newest(AuditKind.TOUR_PUBLISHED).actor()).isEqualTo(new Erased());
        assertThat(newest(AuditKind.INVITED).concerned()).isEqualTo(new Erased());
        assertThat(jdbc.sql("select count(*) from audit_person where person = :person or email = 'zoe@example.org'")
                        .param("person", actor.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Entry newest(AuditKind kind) {
        return record.read(new Question(null, kind, null, null, null), 0)
                .entries()
                .getFirst();
    }

    @Test
    void coordinatorsReadTheirCentreAloneAndNoAddresses() {
        from("192.0.2.8");
        log.record(AuditEvent.of(AuditKind.SIGNED_IN, actor).at("brussels"));
        log.record(AuditEvent.of(AuditKind.SIGNED_IN, actor).at("charleroi"));
        log.record(AuditEvent.of(AuditKind.SIGNED_IN, actor));
        WorkingPeople.signIn(people.at("brussels", "COORDINATOR"));
        var entries = record.read(new Question("brussels", null, actor, null, null), 0)
                .entries();
        assertThat(entries).extracting(Entry::site).containsExactly("brussels");
        assertThat(entries).extracting(Entry::address).containsExactly((String) null);
        assertThat(record.people("brussels")).extracting(Somebody::id).contains(actor);
        assertThatThrownBy(() -> record.read(new Question("charleroi", null, null, null, null), 0))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> record.read(new Question(null, null, null, null, null), 0))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> record.people(null)).isInstanceOf(NotPermitted.class);
        WorkingPeople.signIn(people.at("brussels", "EDITOR"));
        assertThatThrownBy(() -> record.read(new Question("brussels", null, null, null, null), 0))
                .isInstanceOf(NotPermitted.class);
        WorkingPeople.signOut();
        assertThatThrownBy(() -> record.people("brussels")).isInstanceOf(NotPermitted.class);
    }

    @Test
    void isNarrowedByKindPersonAndTimeAndPaged() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < 51; i++) {
            log.record(AuditEvent.of(AuditKind.SIGNED_IN, actor));
        }
        log.record(AuditEvent.of(AuditKind.SIGNED_OUT, actor));
        var all = record.read(new Question(null, null, actor, start, null), 0);
        assertThat(all.total()).isEqualTo(52);
        assertThat(all.pages()).isEqualTo(2);
        assertThat(all.entries()).hasSize(50);
        assertThat(all.entries().getFirst().kind()).isEqualTo(AuditKind.SIGNED_OUT);
        assertThat(record.read(new Question(null, null, actor, start, null), 1).entries())
                .hasSize(2);
        assertThat(record.read(new Question(null, AuditKind.SIGNED_OUT, actor, null, null), 0)
                        .total())
                .isEqualTo(1);
        assertThat(record.read(new Question(null, null, actor, null, start), 0).total())
                .isZero();
    }

    @Test
    void oldMonthsAreRemovedAsAWholeTogetherWithWhatOnlyTheyReferredTo() {
        jdbc.sql("select audit_month(now() - interval '26 months')")
                .query((row, number) -> 0)
                .list();
        long somebody = jdbc.sql("insert into audit_person (person) values (gen_random_uuid()) returning id")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into audit_event (at, kind, actor) values (now() - interval '26 months', 'SIGNED_IN', :actor)
                        """).param("actor", somebody).update();
        log.record(AuditEvent.of(AuditKind.SIGNED_IN, actor));
        retention.apply();
        assertThat(jdbc.sql("select count(*) from audit_event where at < now() - interval '25 months'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_person where id = :id")
                        .param("id", somebody)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(only(actor)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(AuditKind.class)
    void everyKindIsFoundByItsKey(AuditKind kind) {
        assertThat(AuditKind.of(kind.key())).contains(kind);
    }
}
