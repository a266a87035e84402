package org.cites360.base.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cites360.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class InterruptedJobsTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path data;

    @Test
    void aJobThatACrashInterruptedGoesOnWithTheNextStartOfTheSameNode() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        OneTimeTask<Void> task = Tasks.oneTime("interrupted-test").execute((instance, context) -> done.countDown());
        try (NodeIdentity node = NodeIdentity.of(data)) {
            // What a process leaves behind that was killed a moment ago: its heartbeat is fresh.
            jdbc.sql("""
                            insert into scheduled_tasks
                                (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                            values ('interrupted-test', 'one', now() - interval '1 second', true, :node, now(), 1)
                            """).param("node", node.name()).update();
            Scheduler scheduler = Scheduler.create(dataSource, task)
                    .schedulerName(new SchedulerName.Fixed(node.name()))
                    // Far too long for the job to be found by its missing heartbeat.
                    .heartbeatInterval(Duration.ofHours(1))
                    .pollingInterval(Duration.ofMillis(100))
                    .build();
            SchedulerLifecycle lifecycle = new SchedulerLifecycle(scheduler, node, jdbc);
            lifecycle.start();
            try {
                assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
            } finally {
                lifecycle.stop();
            }
        }
    }

    @Test
    void aNodeKeepsItsNameAndASecondApplicationOnTheSameDataHasAnother() throws Exception {
        String name;
        try (NodeIdentity first = NodeIdentity.of(data)) {
            name = first.name();
            assertThat(first.exclusive()).isTrue();
            try (NodeIdentity second = NodeIdentity.of(data)) {
                assertThat(second.exclusive()).isFalse();
                assertThat(second.name()).isNotEqualTo(name);
            }
        }
        try (NodeIdentity again = NodeIdentity.of(data)) {
            assertThat(again.name()).isEqualTo(name);
            assertThat(again.exclusive()).isTrue();
        }
    }

    @Test
    void theJobsOfOthersAreLeftToThem() throws Exception {
        try (NodeIdentity node = NodeIdentity.of(data)) {
            jdbc.sql("""
                            insert into scheduled_tasks
                                (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                            values ('interrupted-test', 'of another', :time, true, 'another node', now(), 1)
                            """).param("time", java.sql.Timestamp.from(Instant.now())).update();
            Scheduler scheduler = Scheduler.create(
                            dataSource, Tasks.oneTime("interrupted-test").execute((instance, context) -> {}))
                    .schedulerName(new SchedulerName.Fixed(node.name()))
                    .build();
            SchedulerLifecycle lifecycle = new SchedulerLifecycle(scheduler, node, jdbc);
            lifecycle.start();
            lifecycle.stop();
            assertThat(jdbc.sql("select picked_by from scheduled_tasks where task_instance = 'of another'")
                            .query(String.class)
                            .single())
                    .isEqualTo("another node");
            jdbc.sql("delete from scheduled_tasks where task_name = 'interrupted-test'")
                    .update();
        }
    }
}
