package org.cites360.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.base.Language;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** Mails as they arrive at a real mail server. */
@ApplicationTest
class MailDeliveryTest {

    private static final GreenMail SERVER = new GreenMail(free());

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private static ServerSetup free() {
        return new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        SERVER.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        registry.add("cites.public-url", () -> "https://visites.example.org");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
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

    @ParameterizedTest
    @EnumSource(Language.class)
    void arrivesInTheReadersLanguageAsPlainTextAndAsHtml(Language language) throws Exception {
        mails.send(review(language, "Łucja Ðorđe 🙂"));
        MimeMessage message = arrived();
        assertThat(message.getHeader("Content-Language")).containsExactly(language.tag());
        assertThat(message.getSubject()).contains("Tours & détours").doesNotContain("{");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        String plain = (String) parts.getBodyPart(0).getContent();
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(parts.getBodyPart(0).getContentType()).containsIgnoringCase("text/plain; charset=utf-8");
        assertThat(parts.getBodyPart(1).getContentType()).containsIgnoringCase("text/html; charset=utf-8");
        assertThat(plain)
                .contains("Zoë", "Łucja Ðorđe 🙂", "https://visites.example.org/studio/brussels?tour=centre")
                .doesNotContain("<", "{");
        assertThat(html)
                .contains("lang=\"" + language.tag() + "\"", "Zoë", "Łucja Ðorđe 🙂", "Tours &amp; détours")
                .contains("href=\"https://visites.example.org/studio/brussels?tour=centre\"")
                .doesNotContain("{name}", " th:");
    }
}
