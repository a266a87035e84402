package org.cites360.base.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the scheduler for as long as the application runs; what a crash interrupted goes on with the next start. */
class SchedulerLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SchedulerLifecycle.class);

    private final Scheduler scheduler;
    private final NodeIdentity node;
    private final JdbcClient jdbc;
    private volatile boolean running;

    SchedulerLifecycle(Scheduler scheduler, NodeIdentity node, JdbcClient jdbc) {
        this.scheduler = scheduler;
        this.node = node;
        this.jdbc = jdbc;
    }

    @Override
    public void start() {
        if (node.exclusive()) {
            // Nobody else bears this name, so these were taken by a process that is gone: no need to wait for its
            // heartbeat.
            int interrupted = jdbc.sql("""
                            update scheduled_tasks
                            set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                            where picked and picked_by = :node
                            """).param("node", node.name()).update();
            if (interrupted > 0) {
                log.info("{} job(s) were interrupted and go on now", interrupted);
            }
        }
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A scheduler that has been stopped cannot be started again, so it goes on where a context is merely set aside. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** Around the web server: whatever a request schedules, until the last one, finds a scheduler that runs. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }
}
