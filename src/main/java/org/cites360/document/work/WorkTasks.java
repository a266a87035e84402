package org.cites360.document.work;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.cites360.document.store.BytesTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkTasks {

    private static final Duration COMES_ROUND = Duration.ofSeconds(2);

    // The work schedules other jobs, and the scheduler is made of the tasks: hence the provider
    /** One for the installation: reading is the heaviest of the jobs, and a burst of uploads must leave room for the others. */
    @Bean
    Task<Void> readDocuments(ObjectProvider<DocumentWork> work) {
        return Tasks.recurring(BytesTask.READ, FixedDelay.of(COMES_ROUND))
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        work.getObject().run(() -> context.getSchedulerState().isShuttingDown()));
    }
}
