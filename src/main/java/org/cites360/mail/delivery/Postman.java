package org.cites360.mail.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cites360.mail.MailProblem;
import org.cites360.mail.MailProperties;
import org.cites360.mail.MailState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries one mail to the mail server. A crash between the server's word and ours makes the mail go out once more. */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final MailTable table;
    private final Letters letters;
    private final MailServer server;
    private final List<Duration> retries;
    private final Clock clock;

    Postman(MailTable table, Letters letters, MailServer server, MailProperties properties, Clock clock) {
        this.table = table;
        this.letters = letters;
        this.server = server;
        this.retries = properties.retries();
        this.clock = clock;
    }

    /** @return how long to wait before it is tried again; empty when there is nothing more to do for it */
    Optional<Duration> carry(UUID id) {
        Optional<MailTable.Row> found = table.find(id);
        if (found.isEmpty() || !(found.get().state() instanceof MailState.Waiting waiting)) {
            return Optional.empty();
        }
        if (!server.isThere()) {
            table.kept(id);
            return Optional.empty();
        }
        MailTable.Row row = found.get();
        Optional<Letter> letter = letters.write(row.mail());
        if (letter.isEmpty()) {
            log.info("The mail {} has nothing left to tell and is not sent", id);
            table.remove(id);
            return Optional.empty();
        }
        Optional<MailProblem> problem = server.deliver(id, row.mail().to(), letter.get(), row.created());
        if (problem.isEmpty()) {
            table.sent(id, clock.instant());
            return Optional.empty();
        }
        return failed(id, problem.get(), waiting.attempts());
    }

    private Optional<Duration> failed(UUID id, MailProblem problem, int failedBefore) {
        boolean again = problem.kind() != MailProblem.Kind.REFUSED && failedBefore < retries.size();
        log.warn("The mail {} did not go out: {}, {}", id, problem.kind(), problem.answer());
        if (!again) {
            table.failed(id, problem, clock.instant());
            return Optional.empty();
        }
        Duration wait = retries.get(failedBefore);
        table.waits(id, problem, clock.instant().plus(wait));
        return Optional.of(wait);
    }
}
