package org.cites360.document.store;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of bytes. */
@Configuration(proxyBeanMethods = false)
public class BytesTask {

    /** Scans and reads what waits for it. */
    public static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-documents");

    /** Named by the hash of the bytes that are to go. */
    static final TaskDescriptor<Void> REMOVE = TaskDescriptor.of("remove-document-bytes");

    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);

    @Bean
    Task<Void> removeDocumentBytes(ObjectProvider<BytesRemoval> removal) {
        return Tasks.oneTime(REMOVE)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_A_FAULT)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> removal.getObject().remove(instance.getId()));
    }
}
