package org.cites360.mail.delivery;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cites360.mail.MailProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the scheduler send mails, and remove old ones. */
@Configuration(proxyBeanMethods = false)
class MailTask {

    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-mail");
    static final TaskDescriptor<Void> REMOVE = TaskDescriptor.of("remove-old-mails");

    private static final Logger log = LoggerFactory.getLogger(MailTask.class);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    @Bean
    Task<Void> sendMail(Postman postman) {
        return Tasks.custom(SEND)
                // The database was away, say; what a mail server answers is dealt with by the postman
                .onFailureReschedule(FixedDelay.of(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> done(postman, UUID.fromString(instance.getId())));
    }

    private static CompletionHandler<Void> done(Postman postman, UUID id) {
        return postman.carry(id)
                .<CompletionHandler<Void>>map(wait -> new OnCompleteReschedule<>(FixedDelay.of(wait)))
                .orElseGet(OnCompleteRemove::new);
    }

    @Bean
    Task<Void> removeOldMails(MailTable table, MailProperties properties, Clock clock) {
        return Tasks.recurring(REMOVE, Schedules.daily(ZoneOffset.UTC, LocalTime.of(2, 10)))
                .execute((instance, context) -> {
                    int removed = table.removeCreatedBefore(clock.instant().minus(properties.keep()));
                    if (removed > 0) {
                        log.info("{} old mail(s) were removed from the outbox", removed);
                    }
                });
    }
}
