package org.cites360.account.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Persons;
import org.cites360.account.store.Secret;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 s), and codes on paper for the day the phone is lost. */
@Component
public class SecondFactor {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    /** Without letters and digits that look alike; 50 bits in ten of them. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);
    private final Persons persons;
    private final JdbcClient jdbc;
    private final Mails mails;
    private final AuditLog audit;
    private final Clock clock;

    SecondFactor(Persons persons, JdbcClient jdbc, Mails mails, AuditLog audit, Clock clock) {
        this.persons = persons;
        this.jdbc = jdbc;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new secret for an app. */
    public byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /**
     * Asks for codes of an app that has this secret from now on. The one that shows it is used up.
     *
     * @param code what the app shows now, give or take a step for clocks that differ
     * @return the codes on paper; empty when the app does not show this
     */
    public List<String> turnOn(PersonId person, byte[] secret, String code) {
        OptionalLong step = step(secret, code);
        if (step.isEmpty()) {
            return List.of();
        }
        persons.setSecondFactor(person, secret);
        persons.useStep(person, step.getAsLong());
        return newRecoveryCodes(person);
    }

    /** Whether this is a code the person can sign in with now. It is used up by asking. */
    boolean accepts(PersonRow person, String typed) {
        byte[] secret = person.totpSecret();
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (secret == null) {
            return false;
        }
        OptionalLong step = step(secret, code);
        return step.isPresent() ? persons.useStep(person.id(), step.getAsLong()) : useRecoveryCode(person, code);
    }

    private OptionalLong step(byte[] secret, String typed) {
        String code = typed.replaceAll("\\s", "");
        Instant now = clock.instant();
        try {
            for (int steps = -1; steps <= 1; steps++) {
                Instant at = now.plus(STEP.multipliedBy(steps));
                String shown = generator.generateOneTimePasswordString(
                        new SecretKeySpec(secret, generator.getAlgorithm()), at, Locale.ROOT);
                if (java.security.MessageDigest.isEqual(
                        shown.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        code.getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
                    return OptionalLong.of(at.getEpochSecond() / STEP.toSeconds());
                }
            }
            return OptionalLong.empty();
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean useRecoveryCode(PersonRow person, String code) {
        boolean used = jdbc.sql("delete from recovery_code where person_id = :person and code_hash = :hash")
                        .param("person", person.id().value())
                        .param("hash", Secret.hash(person.id() + code))
                        .update()
                == 1;
        if (used) {
            audit.record(AuditEvent.of(AuditKind.RECOVERY_CODE_USED, person.id()));
            mails.send(new Mail(
                    person.email(),
                    person.language(),
                    "recovery-code-used",
                    Map.of("name", person.name(), "left", Integer.toString(recoveryCodes(person.id())))));
        }
        return used;
    }

    /** New codes in the place of the old ones. They are shown once; only their hashes are kept. */
    private List<String> newRecoveryCodes(PersonId person) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            StringBuilder code = new StringBuilder();
            for (int letter = 0; letter < 10; letter++) {
                code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            jdbc.sql("insert into recovery_code (person_id, code_hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", Secret.hash(person + code.toString()))
                    .update();
            codes.add(code.insert(5, '-').toString());
        }
        return codes;
    }

    /** How many of the codes on paper are left. */
    public int recoveryCodes(PersonId person) {
        return jdbc.sql("select count(*) from recovery_code where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** Does without a second factor from now on. */
    public void turnOff(PersonId person) {
        persons.setSecondFactor(person, null);
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
