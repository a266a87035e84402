package org.cites360.audit.store;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("forget-old-records");

    @Bean
    Task<Void> forgetOldRecords(Retention retention) {
        return Tasks.recurring(DESCRIPTOR, Schedules.daily(ZoneOffset.UTC, LocalTime.of(2, 40)))
                .execute((instance, context) -> retention.apply());
    }
}
