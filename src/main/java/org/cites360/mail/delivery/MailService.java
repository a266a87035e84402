package org.cites360.mail.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cites360.mail.Mail;
import org.cites360.mail.MailState.Kind;
import org.cites360.mail.Mails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class MailService implements Mails {

    private final MailTable table;
    private final Letters letters;
    private final MailServer server;
    private final Scheduler scheduler;
    private final Clock clock;

    MailService(MailTable table, Letters letters, MailServer server, Scheduler scheduler, Clock clock) {
        this.table = table;
        this.letters = letters;
        this.server = server;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(Mail mail) {
        Optional<Letter> letter = letters.write(mail);
        if (letter.isEmpty()) {
            return;
        }
        check(letter.get());
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        if (server.isThere()) {
            table.add(id, mail, Kind.WAITING, now);
            scheduler.schedule(MailTask.SEND.instance(id.toString()).scheduledTo(now));
        } else {
            table.add(id, mail, Kind.KEPT, now);
        }
    }

    @Override
    public boolean goOut() {
        return server.isThere();
    }

    private static void check(Letter letter) {
        if (letter.button() != null && letter.button().url().isEmpty()) {
            throw new IllegalArgumentException("The button “" + letter.button().label() + "” needs the value link");
        }
        if (letter.code() != null && letter.code().value().isEmpty()) {
            throw new IllegalArgumentException("“" + letter.code().label() + "” needs the value code");
        }
    }
}
