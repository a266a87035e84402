package org.cites360.notice.bell;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes notices that nobody needs any more. */
@Configuration(proxyBeanMethods = false)
class NoticeTask {

    static final TaskDescriptor<Void> REMOVE = TaskDescriptor.of("remove-old-notices");
    private static final Duration KEPT = Duration.ofDays(180);

    @Bean
    Task<Void> removeOldNotices(NoticeTable table, Clock clock) {
        return Tasks.recurring(REMOVE, Schedules.daily(ZoneOffset.UTC, LocalTime.of(2, 25)))
                .execute((instance, context) ->
                        table.removeCreatedBefore(clock.instant().minus(KEPT)));
    }
}
