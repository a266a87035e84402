package org.cites360.network.search;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Lets the scheduler read files into the index, and make it anew when its rules changed. The index itself schedules, so a task
 * asks for it only when it runs.
 */
@Configuration(proxyBeanMethods = false)
class IndexTasks {

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int AT_ONCE = 50;

    @Bean
    Task<Void> searchFiles(ObjectProvider<Indexer> indexer) {
        return Tasks.custom(IndexJobs.FILES)
                .onFailureReschedule(FixedDelay.of(AGAIN))
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        next(indexer.getObject().readFiles(IndexJobs.recordOf(instance.getId())), AGAIN));
    }

    @Bean
    Task<Void> searchRenew(ObjectProvider<Indexer> indexer) {
        return Tasks.custom(IndexJobs.RENEW)
                .onFailureReschedule(FixedDelay.of(AGAIN))
                .onDeadExecutionRevive()
                .execute((instance, context) -> next(indexer.getObject().renew(AT_ONCE), Duration.ZERO));
    }

    private static CompletionHandler<Void> next(boolean more, Duration after) {
        return more ? new OnCompleteReschedule<>(FixedDelay.of(after)) : new OnCompleteRemove<>();
    }

    /** The index of an older version is made anew while it is used. */
    @Bean
    RenewAtStart renewAtStart(IndexTables tables, IndexVersion version, IndexJobs jobs) {
        return new RenewAtStart(tables, version, jobs);
    }

    record RenewAtStart(IndexTables tables, IndexVersion version, IndexJobs jobs) {
        @EventListener(ApplicationReadyEvent.class)
        void renew() {
            if (!tables.outdated(version.name(), 1).isEmpty()) {
                jobs.renew(version.name());
            }
        }
    }
}
