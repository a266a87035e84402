package org.cites360.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.MailState;
import org.cites360.mail.Mails;
import org.cites360.mail.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Without a mail server: the administrator reads the mails. */
@ApplicationTest
class OutboxTest {

    @Autowired
    Mails mails;

    @Autowired
    Outbox outbox;

    @Autowired
    MailTable table;

    @Autowired
    JdbcClient jdbc;

    private PersonId administrator;

    @BeforeEach
    void signInAsAdministrator() {
        jdbc.sql("delete from mail").update();
        administrator = new WorkingPeople(jdbc).administrator();
        WorkingPeople.signIn(administrator);
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private UUID invitation(String to) {
        mails.send(new Mail(
                to,
                Language.NL,
                "notice-invitation",
                Map.of("by", "Ann", "name", "Zoë", "what", "Brussel", "link", "/invitation/one-time-secret")));
        return outbox.list(null, 0).entries().getFirst().id();
    }

    @Test
    void aMailIsKeptAndItsLinkIsShownOnlyOnRequestWhichIsPutOnRecord() {
        UUID id = invitation("zoe@example.org");
        Outbox.Entry entry = outbox.list(MailState.Kind.KEPT, 0).entries().getFirst();
        assertThat(entry.state()).isEqualTo(new MailState.Kept());
        assertThat(entry.subject()).isEqualTo("Ann nodigt u uit om mee te werken met Brussel");
        assertThat(outbox.hasServer()).isFalse();
        assertThat(outbox.again(id)).isEqualTo(Outbox.Again.NO_SERVER);

        Outbox.Look hidden = outbox.look(id).orElseThrow();
        assertThat(hidden.secret()).isTrue();
        assertThat(hidden.html() + hidden.plain()).doesNotContain("one-time-secret");
        assertThat(opened()).isZero();

        Outbox.Look shown = outbox.reveal(id).orElseThrow();
        assertThat(shown.html()).contains("http://localhost:8080/invitation/one-time-secret");
        assertThat(shown.plain()).contains("http://localhost:8080/invitation/one-time-secret");
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void aMailThatLeadsToAPageHoldsNoSecret() {
        mails.send(new Mail(
                "zoe@example.org",
                Language.NL,
                "notice-invitation",
                Map.of("by", "Ann", "name", "Zoë", "what", "Brussel", Mail.PAGE, "/account")));
        UUID id = outbox.list(null, 0).entries().getFirst().id();
        Outbox.Look look = outbox.look(id).orElseThrow();
        assertThat(look.secret()).isFalse();
        assertThat(look.html()).contains("http://localhost:8080/account");
        assertThat(outbox.reveal(id).orElseThrow().shown()).isFalse();
        assertThat(opened()).isZero();
    }

    private int opened() {
        return jdbc.sql("""
                        select count(*) from audit_event
                        join audit_person actor on actor.id = audit_event.actor
                        where kind = 'MAIL_OPENED' and actor.person = :administrator
                        """)
                .param("administrator", administrator.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void theLinkOfAMailThatGoesToItsReaderIsShownToNobodyElse() {
        UUID id = invitation("zoe@example.org");
        jdbc.sql("update mail set state = 'WAITING', next_try = now() + interval '1 day'")
                .update();
        Outbox.Look look = outbox.reveal(id).orElseThrow();
        assertThat(look.shown()).isFalse();
        assertThat(look.html()).doesNotContain("one-time-secret");
        assertThat(opened()).isZero();
    }

    @Test
    void isPagedAndCountedByTheDatabase() {
        for (int i = 0; i < 21; i++) {
            invitation("reader" + i + "@example.org");
        }
        Outbox.Listing first = outbox.list(null, 0);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(first.counts()).containsExactly(Map.entry(MailState.Kind.KEPT, 21));
        assertThat(first.entries()).hasSize(20);
        assertThat(outbox.list(null, 1).entries()).hasSize(1);
        assertThat(outbox.list(null, 99).page()).isEqualTo(1);
        assertThat(outbox.list(MailState.Kind.SENT, 0).entries()).isEmpty();
    }

    @Test
    void isForTheAdministratorAlone() {
        UUID id = invitation("zoe@example.org");
        WorkingPeople.signIn(new WorkingPeople(jdbc).at("brussels", "COORDINATOR"));
        assertThatThrownBy(() -> outbox.list(null, 0)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> outbox.look(id)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> outbox.reveal(id)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> outbox.again(id)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> outbox.hasServer()).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> outbox.test()).isInstanceOf(NotPermitted.class);
        WorkingPeople.signOut();
        assertThatThrownBy(() -> outbox.list(null, 0)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void oldMailsAreRemoved() {
        invitation("old@example.org");
        jdbc.sql("update mail set created_at = now() - interval '15 days'").update();
        invitation("new@example.org");
        table.removeCreatedBefore(Instant.now().minus(Duration.ofDays(14)));
        assertThat(outbox.list(null, 0).entries()).extracting(Outbox.Entry::to).containsExactly("new@example.org");
    }
}
