package org.cites360.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.cites360.ViewTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutboxViewTest extends ViewTest {

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aMailIsThere() {
        jdbc.sql("delete from mail").update();
        mails.send(new Mail(
                "zoe@example.org",
                Language.FR,
                "notice-invitation",
                Map.of("by", "Ann", "name", "Zoë", "what", "Bruxelles", "link", "/invitation/one-time-secret")));
        WorkingPeople.signIn(new WorkingPeople(jdbc).administrator());
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksEveryLanguage(Language language) {
        open("admin/outbox?lang=" + language.tag());
        assertThat(text()).contains("zoe@example.org").doesNotContain("!outbox.", "!base.", "{0}");
        open(mailLink().getHref().substring(1));
        assertThat(text()).doesNotContain("!outbox.", "!base.", "{0}");
    }

    private Anchor mailLink() {
        return links().stream()
                .filter(link -> link.getHref().startsWith("/admin/outbox/"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsTheMailAndItsLinkOnlyOnRequest() {
        open("admin/outbox?lang=en");
        assertThat(text()).contains("No mail server is set", "Ann vous invite à rejoindre Bruxelles", "Kept here");
        open(mailLink().getHref().substring(1));
        assertThat(find(IFrame.class).single().getSrcdoc().orElseThrow())
                .contains("Une invitation vous attend")
                .doesNotContain("one-time-secret");
        assertThat(html()).doesNotContain("one-time-secret");
        press("Show the link");
        assertThat(find(IFrame.class).single().getSrcdoc().orElseThrow())
                .contains("http://localhost:8080/invitation/one-time-secret");
        assertThat(text()).contains("The link below works once");
    }

    private void press(String name) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(name))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @Test
    void aFailedMailSaysWhyInTheServersWords() {
        jdbc.sql("""
                        update mail set state = 'FAILED', attempts = 1, ended_at = now(),
                            problem = 'REFUSED', problem_answer = '550 5.1.1 <script>no such mailbox</script>'
                        """).update();
        open("admin/outbox?lang=en&state=failed");
        assertThat(text()).contains("Not sent");
        open(mailLink().getHref().substring(1));
        assertThat(text()).contains("does not accept mail for this address", "550 5.1.1");
        assertThat(html()).doesNotContain("<script>");
        assertThat(text()).contains("is not shown").doesNotContain("Show the link");
    }

    @Test
    void isNotThereForAnybodyElse() {
        open("admin/outbox?lang=en");
        String mail = mailLink().getHref().substring(1);
        WorkingPeople.signIn(new WorkingPeople(jdbc).at("brussels", "COORDINATOR"));
        open("admin/outbox?lang=en");
        assertThat(text()).doesNotContain("zoe@example.org");
        open(mail);
        assertThat(text()).doesNotContain("zoe@example.org", "Ann");
        WorkingPeople.signOut();
        open("admin/outbox?lang=en");
        assertThat(text()).doesNotContain("zoe@example.org");
    }
}
