package org.cites360.network.search;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.cites360.network.RecordId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Schedules what the index does in the background, as part of the caller's transaction. */
@Component
class IndexJobs {

    static final TaskDescriptor<Void> FILES = TaskDescriptor.of("search-files");
    static final TaskDescriptor<Void> RENEW = TaskDescriptor.of("search-renew");

    private final ObjectProvider<Scheduler> scheduler;

    IndexJobs(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** For each edition once: a job that runs already may not know the new files. */
    void readFiles(RecordId record, int edition) {
        schedule(FILES, record + " " + edition + " " + UUID.randomUUID());
    }

    void readFilesOf(RecordId record, UUID document) {
        schedule(FILES, record + " " + document);
    }

    void renew(String version) {
        schedule(RENEW, version);
    }

    static RecordId recordOf(String instance) {
        return RecordId.of(instance.split(" ", 2)[0]);
    }

    private void schedule(TaskDescriptor<Void> task, String instance) {
        scheduler.getObject().scheduleIfNotExists(task.instance(instance).scheduledTo(Instant.now()));
    }
}
