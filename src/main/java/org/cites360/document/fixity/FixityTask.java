package org.cites360.document.fixity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FixityTask {

    @Bean
    Task<Void> checkDocuments(FixityCheck check) {
        return Tasks.recurring("check-documents", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) ->
                        check.run(() -> context.getSchedulerState().isShuttingDown()));
    }
}
