package org.cites360.panorama.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the scheduler make pyramids, one at a time on each node, since one picture may take a third of the memory. */
@Configuration(proxyBeanMethods = false)
class PanoramaTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("make-pyramid");
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /** One works, one waits so that there is no pause between pictures; more would take threads from other jobs. */
    private final Semaphore admitted = new Semaphore(2);

    private final Semaphore working = new Semaphore(1);

    @Bean
    Task<Void> makePyramid(PanoramaRunner runner) {
        return Tasks.custom(DESCRIPTOR)
                .onFailureReschedule(FixedDelay.of(AGAIN))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(
                        runner,
                        instance.getId(),
                        () -> context.getSchedulerState().isShuttingDown()));
    }

    private CompletionHandler<Void> run(PanoramaRunner runner, String id, BooleanSupplier stopping) {
        if (!admitted.tryAcquire()) {
            return new OnCompleteReschedule<>(FixedDelay.of(AGAIN));
        }
        try {
            working.acquire();
            try {
                return runner.run(id, stopping)
                        ? new OnCompleteRemove<>()
                        : new OnCompleteReschedule<>(FixedDelay.of(Duration.ZERO));
            } finally {
                working.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new OnCompleteReschedule<>(FixedDelay.of(Duration.ZERO));
        } finally {
            admitted.release();
        }
    }
}
