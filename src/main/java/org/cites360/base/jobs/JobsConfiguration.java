package org.cites360.base.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.cites360.base.CitesProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The scheduler with every task that a module declares. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    private static final int THREADS = 6;
    /** Other nodes take over the jobs of one that has been silent for four of these; a restarted one takes its own at once. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final Duration POLLING = Duration.ofSeconds(2);
    private static final Duration STOPPING = Duration.ofSeconds(20);

    @Bean(destroyMethod = "close")
    NodeIdentity nodeIdentity(CitesProperties properties) {
        return NodeIdentity.of(properties.data());
    }

    // Started and stopped by SchedulerLifecycle, while everything a job may need still runs.
    @Bean(destroyMethod = "")
    @DependsOnDatabaseInitialization
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, NodeIdentity node) {
        // A recurring task has to be started; as a known one it would wait for somebody to schedule it
        List<RecurringTask<?>> recurring = new ArrayList<>();
        List<Task<?>> others = new ArrayList<>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> startable) {
                recurring.add(startable);
            } else {
                others.add(task);
            }
        }
        // Scheduling inside a module's transaction becomes part of it.
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), others)
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed(node.name()))
                .threads(THREADS)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .enableImmediateExecution()
                .shutdownMaxWait(STOPPING)
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @Bean
    SchedulerLifecycle schedulerLifecycle(Scheduler scheduler, NodeIdentity node, JdbcClient jdbc) {
        return new SchedulerLifecycle(scheduler, node, jdbc);
    }
}
