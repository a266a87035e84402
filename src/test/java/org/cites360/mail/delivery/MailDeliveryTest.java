package org.cites360.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.MailProblem;
import org.cites360.mail.MailState;
import org.cites360.mail.Mails;
import org.cites360.mail.Outbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails as they arrive at a real mail server. */
@ApplicationTest
class MailDeliveryTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Mails mails;

    @Autowired
    Outbox outbox;

    @Autowired
    MailTable table;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("cites.public-url", () -> "https://visites.example.org");
        registry.add("cites.mail.retries", () -> "1s,2s,1s,1s,1s,1s,1s,1s,1s,1s");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        jdbc.sql("delete from mail").update();
        SERVER.purgeEmailFromAllMailboxes();
        sender.setPort(SERVER.getSmtp().getPort());
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private static MimeMessage arrived() {
        assertThat(SERVER.waitForIncomingEmail(20_000, 1)).isTrue();
        return SERVER.getReceivedMessages()[0];
    }

    private static Mail review(Language language, String by) {
        return new Mail(
                "zoe@example.org",
                language,
                "notice-review",
                Map.of("by", by, "name", "Zoë", "what", "Tours & détours", "link", "/studio/brussels?tour=centre"));
    }

    private static String part(MimeMessage message, int number) throws Exception {
        return (String)
                ((MimeMultipart) message.getContent()).getBodyPart(number).getContent();
    }

    private MailTable.Row only() {
        List<MailTable.Row> rows = table.newest(null, 0, 10);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private MailState await(Predicate<MailState> wanted) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        MailState state = only().state();
        while (!wanted.test(state)) {
            assertThat(Instant.now()).as(state.toString()).isBefore(end);
            Thread.sleep(50);
            state = only().state();
        }
        return state;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void arrivesInTheReadersLanguageAsPlainTextAndAsHtml(Language language) throws Exception {
        mails.send(review(language, "Łucja Ðorđe 🙂"));
        MimeMessage message = arrived();
        assertThat(message.getHeader("Content-Language")).containsExactly(language.tag());
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSubject()).contains("Tours & détours").doesNotContain("{");
        assertThat(message.getFrom())
                .containsExactly(new InternetAddress("no-reply@visites.example.org", "Cités 360", "UTF-8"));
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType()).containsIgnoringCase("text/plain; charset=utf-8");
        assertThat(parts.getBodyPart(1).getContentType()).containsIgnoringCase("text/html; charset=utf-8");
        String link = "https://visites.example.org/studio/brussels?tour=centre";
        assertThat(part(message, 0)).contains("Zoë", "Łucja Ðorđe 🙂", link).doesNotContain("<", "{");
        assertThat(part(message, 1))
                .contains("lang=\"" + language.tag() + "\"", "Zoë", "Łucja Ðorđe 🙂", "Tours &amp; détours")
                .contains("href=\"" + link + "\"")
                .doesNotContain("{name}", " th:", "<img", "<script");
    }

    @Test
    void aNameCannotForgeAHeaderNorMarkupNorAParagraph() throws Exception {
        mails.send(new Mail(
                "zoe@example.org",
                Language.EN,
                "notice-invitation",
                Map.of(
                        "by",
                        "Eve\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script>\u2028\u202Egro",
                        "name",
                        "Zoë",
                        "what",
                        "{link}",
                        "link",
                        "/x")));
        MimeMessage message = arrived();
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("zoe@example.org"));
        assertThat(message.getSubject())
                .isEqualTo("Eve Bcc: all@example.org <script>alert(1)</script> gro invites you to join {link}");
        assertThat(part(message, 1)).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(part(message, 0)).contains("Eve Bcc: all@example.org <script>");
    }

    @Test
    void whatIsRolledBackIsNotSent() throws Exception {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    mails.send(review(Language.FR, "Eve"));
                    throw new IllegalStateException("changed their mind");
                }))
                .hasMessage("changed their mind");
        mails.send(review(Language.EN, "Ann"));
        assertThat(arrived().getSubject()).startsWith("Please review");
        Thread.sleep(2_500);
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(table.newest(null, 0, 10)).hasSize(1);
    }

    @Test
    void aMissingTextOrValueIsFoundBeforeAnythingIsSent() {
        assertThatThrownBy(() -> mails.send(new Mail("zoe@example.org", Language.FR, "no-such", Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mail.no-such.subject");
        assertThatThrownBy(() -> mails.send(new Mail("zoe@example.org", Language.FR, "notice-role", Map.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mails.send(new Mail(
                        "zoe@example.org", Language.FR, "notice-role", Map.of("by", "A", "name", "Z", "what", "B"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("link");
        assertThat(table.newest(null, 0, 10)).isEmpty();
    }

    @Test
    void theOneTimeLinkIsForgottenOnceTheMailIsSent() throws Exception {
        mails.send(review(Language.FR, "Ann"));
        arrived();
        await(state -> state instanceof MailState.Sent);
        assertThat(only().mail().values()).containsOnlyKeys("by", "name", "what");
    }

    @Test
    void whileTheServerIsAwayTheMailWaitsAndThenArrives() throws Exception {
        SERVER.stop();
        mails.send(review(Language.FR, "Ann"));
        MailState.Waiting waiting =
                (MailState.Waiting) await(state -> state instanceof MailState.Waiting it && it.attempts() > 0);
        assertThat(waiting.problem()).isNotNull();
        assertThat(waiting.problem().kind()).isEqualTo(MailProblem.Kind.UNREACHABLE);
        SERVER.start();
        sender.setPort(SERVER.getSmtp().getPort());
        MimeMessage message = arrived();
        assertThat(message.getHeader("Message-ID")[0]).startsWith("<" + only().id());
        await(state -> state instanceof MailState.Sent);
    }

    @Test
    void aRefusedAddressIsNotTriedAgain() throws Exception {
        try (var refusing = new RefusingMailServer("550 5.1.1 There is no such mailbox here")) {
            sender.setPort(refusing.port());
            mails.send(review(Language.FR, "Ann"));
            MailState.Failed failed = (MailState.Failed) await(state -> state instanceof MailState.Failed);
            assertThat(failed.problem().kind()).isEqualTo(MailProblem.Kind.REFUSED);
            assertThat(failed.problem().answer()).contains("There is no such mailbox here");
            assertThat(failed.attempts()).isEqualTo(1);
            Thread.sleep(3_000);
            assertThat(refusing.refused()).isEqualTo(1);
            assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_name = 'send-mail'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void anAddressThatIsRefusedForNowIsTriedAgain() throws Exception {
        try (var greylisting = new RefusingMailServer("451 4.7.1 Try again later")) {
            sender.setPort(greylisting.port());
            mails.send(review(Language.FR, "Ann"));
            await(state -> state instanceof MailState.Waiting waiting && waiting.attempts() > 0);
            sender.setPort(SERVER.getSmtp().getPort());
            arrived();
        }
    }

    @Test
    void theAdministratorSendsAFailedMailAgain() throws Exception {
        try (var refusing = new RefusingMailServer("550 5.1.1 There is no such mailbox here")) {
            sender.setPort(refusing.port());
            mails.send(review(Language.FR, "Ann"));
            await(state -> state instanceof MailState.Failed);
        }
        sender.setPort(SERVER.getSmtp().getPort());
        UUID id = only().id();
        PersonId administrator = new WorkingPeople(jdbc).administrator();
        WorkingPeople.signIn(administrator);
        assertThat(outbox.again(id)).isEqualTo(Outbox.Again.ON_ITS_WAY);
        arrived();
        await(state -> state instanceof MailState.Sent);
        assertThat(outbox.again(id)).isEqualTo(Outbox.Again.NOT_POSSIBLE);
        assertThat(outbox.again(UUID.randomUUID())).isEqualTo(Outbox.Again.NOT_POSSIBLE);
        outbox.test();
        assertThat(SERVER.waitForIncomingEmail(20_000, 2)).isTrue();
        assertThat(Arrays.stream(SERVER.getReceivedMessages()).map(MailDeliveryTest::subject))
                .contains("A test mail from Cités 360");
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
