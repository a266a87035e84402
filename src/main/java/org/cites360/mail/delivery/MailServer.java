package org.cites360.mail.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.CitesProperties;
import org.cites360.mail.MailProblem;
import org.cites360.mail.MailProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server of the operator, where one is set. */
@Component
class MailServer {

    private static final String NAME = "Cités 360";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Optional<JavaMailSender> sender;
    private final Letters letters;
    private final String from;
    private final String host;

    MailServer(
            ObjectProvider<JavaMailSender> sender,
            Letters letters,
            MailProperties properties,
            CitesProperties installation) {
        this.sender = Optional.ofNullable(sender.getIfAvailable());
        this.letters = letters;
        this.host = Optional.ofNullable(installation.publicUrl().getHost()).orElse("localhost");
        this.from = Optional.ofNullable(properties.from())
                .or(() -> Optional.ofNullable(installation.operator().email()))
                .orElse("no-reply@" + host);
    }

    boolean isThere() {
        return sender.isPresent();
    }

    /**
     * Hands a letter to the mail server.
     *
     * @param id the same at each attempt: it becomes the Message-ID, by which mail programs know a letter that comes twice
     * @return what went wrong; empty when the server took it
     */
    Optional<MailProblem> deliver(UUID id, String to, Letter letter, Instant written) {
        try {
            JavaMailSender there = sender.orElseThrow();
            MimeMessage message = there.createMimeMessage();
            compose(message, id, to, letter, written);
            there.send(message);
            return Optional.empty();
        } catch (MailException | MessagingException | UnsupportedEncodingException failure) {
            return Optional.of(Failure.problem(failure));
        }
    }

    private void compose(MimeMessage message, UUID id, String to, Letter letter, Instant written)
            throws MessagingException, UnsupportedEncodingException {
        message.setFrom(new InternetAddress(from, NAME, UTF_8));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(written));
        message.setHeader("Message-ID", "<" + id + "@" + host + ">");
        message.setHeader("Content-Language", letter.language().tag());
        // No out-of-office reply comes back
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.leave() != null) {
            // RFC 8058: mail programs show a button of their own
            message.setHeader("List-Unsubscribe", "<" + letter.leave().url() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        Multipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(letter.plain(), "plain"));
        alternatives.addBodyPart(part(letters.html(letter), "html"));
        message.setContent(alternatives);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        part.setDisposition(Part.INLINE);
        return part;
    }
}
