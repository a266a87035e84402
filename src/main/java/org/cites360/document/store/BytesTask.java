package org.cites360.document.store;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The jobs of bytes, named by their hash. */
@Configuration(proxyBeanMethods = false)
public class BytesTask {

    /** Scans and reads them. */
    public static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-document");

    static final TaskDescriptor<Void> REMOVE = TaskDescriptor.of("remove-document-bytes");
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    @Bean
    Task<Void> removeDocumentBytes(BlobRows rows, Blobs blobs, TransactionTemplate transaction) {
        return Tasks.oneTime(REMOVE)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_A_FAULT)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> transaction.executeWithoutResult(status -> {
                    rows.lock(instance.getId());
                    if (rows.removeUnused(instance.getId())) {
                        remove(blobs, instance.getId());
                    }
                }));
    }

    private static void remove(Blobs blobs, String sha256) {
        try {
            blobs.remove(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
