package org.cites360.account.self;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.account.signin.Passwords;
import org.cites360.account.store.Links;
import org.cites360.account.store.MailAddress;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Persons;
import org.cites360.account.store.Sessions;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A new password for whoever can read the account's mail. */
@Service
public class ForgottenPassword {

    private static final Logger log = LoggerFactory.getLogger(ForgottenPassword.class);
    private static final int MAILS_AN_HOUR = 3;

    /** What became of choosing a new password. */
    public enum Chosen {
        DONE,
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        /** The link was used, has expired, or never was. */
        CLOSED
    }

    private final Persons persons;
    private final Links links;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Mails mails;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final TaskExecutor executor;

    ForgottenPassword(
            Persons persons,
            Links links,
            Passwords passwords,
            Sessions sessions,
            Mails mails,
            AuditLog audit,
            TransactionTemplate transaction,
            TaskExecutor applicationTaskExecutor) {
        this.persons = persons;
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
        this.transaction = transaction;
        this.executor = applicationTaskExecutor;
    }

    /** Sends a link where there is an account. Returns at once and says nothing, so that nobody learns whether there is. */
    public void ask(String typed) {
        executor.execute(() -> {
            try {
                transaction.executeWithoutResult(status -> MailAddress.normal(typed)
                        .flatMap(persons::findByEmail)
                        .filter(person -> !person.suspended() && !person.demonstration())
                        .filter(this::notTooOften)
                        .ifPresent(this::send));
            } catch (RuntimeException failed) {
                log.error("A mail for a new password could not be handed over", failed);
            }
        });
    }

    private boolean notTooOften(PersonRow person) {
        return links.lately(Links.Kind.NEW_PASSWORD, person.id()) < MAILS_AN_HOUR;
    }

    private void send(PersonRow person) {
        String token = links.add(Links.Kind.NEW_PASSWORD, person.id(), null);
        mails.send(new Mail(
                person.email(),
                person.language(),
                "new-password",
                Map.of("name", person.name(), Mail.LINK, "/password/" + token)));
        audit.record(AuditEvent.of(AuditKind.PASSWORD_FORGOTTEN, null).about(person.id()));
    }

    /** Whether the link still works. Looking does not use it up. */
    @Transactional(readOnly = true)
    public Links.State look(String token) {
        return links.state(Links.Kind.NEW_PASSWORD, token);
    }

    /** Sets the new password and ends every session. A second factor stays as it is. */
    @Transactional
    public Chosen choose(String token, String password) {
        Optional<PersonRow> found = links.target(Links.Kind.NEW_PASSWORD, token)
                .map(Links.Target::person)
                .flatMap(persons::find);
        if (found.isEmpty()) {
            return Chosen.CLOSED;
        }
        PersonRow person = found.get();
        Optional<Passwords.Weakness> weakness = passwords.weakness(password, List.of(person.email(), person.name()));
        if (weakness.isPresent()) {
            return switch (weakness.get()) {
                case TOO_SHORT -> Chosen.TOO_SHORT;
                case TOO_LONG -> Chosen.TOO_LONG;
                case COMMON -> Chosen.COMMON;
            };
        }
        String hash = passwords.hash(password);
        if (links.use(Links.Kind.NEW_PASSWORD, token).isEmpty()) {
            return Chosen.CLOSED;
        }
        PersonId id = person.id();
        persons.setPassword(id, hash);
        links.closeAll(id);
        sessions.endAll(id);
        mails.send(new Mail(person.email(), person.language(), "password-changed", Map.of("name", person.name())));
        audit.record(AuditEvent.of(AuditKind.PASSWORD_CHANGED, id));
        return Chosen.DONE;
    }
}
