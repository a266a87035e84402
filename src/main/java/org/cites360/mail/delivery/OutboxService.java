package org.cites360.mail.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.People;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.MailState;
import org.cites360.mail.Mails;
import org.cites360.mail.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OutboxService implements Outbox {

    private static final int PAGE = 20;

    private final MailTable table;
    private final Letters letters;
    private final MailServer server;
    private final Mails mails;
    private final Scheduler scheduler;
    private final AuditLog log;
    private final CurrentPerson person;
    private final People people;
    private final Clock clock;

    OutboxService(
            MailTable table,
            Letters letters,
            MailServer server,
            Mails mails,
            Scheduler scheduler,
            AuditLog log,
            CurrentPerson person,
            People people,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.server = server;
        this.mails = mails;
        this.scheduler = scheduler;
        this.log = log;
        this.person = person;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean hasServer() {
        person.require(Action.ADMINISTER);
        return server.isThere();
    }

    @Override
    @Transactional(readOnly = true)
    public Listing list(MailState.@Nullable Kind kind, int page) {
        person.require(Action.ADMINISTER);
        Map<MailState.Kind, Integer> counts = table.counts();
        int total = kind == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(kind, 0);
        int pages = Math.max(1, Math.ceilDiv(total, PAGE));
        int shown = Math.clamp(page, 0, pages - 1);
        return new Listing(
                table.newest(kind, shown * PAGE, PAGE).stream().map(this::entry).toList(), shown, pages, counts);
    }

    private Entry entry(MailTable.Row row) {
        return new Entry(
                row.id(), row.mail().to(), subject(row.mail()), row.mail().language(), row.created(), row.state());
    }

    /** A mail is still listed that has nothing left to tell, or whose template a newer version of the product no longer has. */
    private String subject(Mail mail) {
        try {
            return letters.write(mail).map(Letter::subject).orElse(mail.template());
        } catch (IllegalArgumentException noSuchTemplate) {
            return mail.template();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Look> look(UUID id) {
        person.require(Action.ADMINISTER);
        return table.find(id).map(row -> look(row, false));
    }

    @Override
    public Optional<Look> reveal(UUID id) {
        PersonId administrator = person.require(Action.ADMINISTER);
        Optional<MailTable.Row> found = table.find(id);
        boolean shown = found.isPresent()
                && found.get().state() instanceof MailState.Kept
                && isSecret(found.get().mail());
        if (shown) {
            record(AuditKind.MAIL_OPENED, administrator, found.get().mail());
        }
        return found.map(row -> look(row, shown));
    }

    private Look look(MailTable.Row row, boolean shown) {
        Mail mail = row.mail();
        boolean secret = isSecret(mail);
        try {
            return letters.write(shown ? mail : withoutSecret(mail))
                    .map(letter -> new Look(entry(row), letters.html(letter), letter.plain(), secret, shown))
                    .orElseGet(() -> new Look(entry(row), "", mail.template(), secret, false));
        } catch (IllegalArgumentException noSuchTemplate) {
            return new Look(entry(row), "", mail.template(), secret, false);
        }
    }

    private static boolean isSecret(Mail mail) {
        return mail.values().containsKey(Mail.LINK) || mail.values().containsKey(Mail.CODE);
    }

    private static Mail withoutSecret(Mail mail) {
        Map<String, String> values = new HashMap<>(mail.values());
        values.remove(Mail.LINK);
        values.remove(Mail.CODE);
        return new Mail(mail.to(), mail.language(), mail.template(), values);
    }

    @Override
    public Again again(UUID id) {
        PersonId administrator = person.require(Action.ADMINISTER);
        if (!server.isThere()) {
            return Again.NO_SERVER;
        }
        Instant now = clock.instant();
        Optional<MailTable.Row> found = table.find(id);
        if (found.isEmpty() || !table.again(id, now)) {
            return Again.NOT_POSSIBLE;
        }
        scheduler.schedule(
                MailTask.SEND.instance(id.toString()).scheduledTo(now), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        record(AuditKind.MAIL_SENT_AGAIN, administrator, found.get().mail());
        return Again.ON_ITS_WAY;
    }

    private void record(AuditKind kind, PersonId administrator, Mail mail) {
        log.record(AuditEvent.of(kind, administrator).about(mail.to()).with(Map.of("mail", mail.template())));
    }

    @Override
    public void test() {
        PersonId administrator = person.require(Action.ADMINISTER);
        people.contact(administrator)
                .ifPresent(contact -> mails.send(new Mail(contact.email(), contact.language(), "test", Map.of())));
    }
}
