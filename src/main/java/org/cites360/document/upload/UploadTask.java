package org.cites360.document.upload;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UploadTask {

    private static final Logger log = LoggerFactory.getLogger(UploadTask.class);

    // Uploads lead to the scheduler, which is made of the tasks: hence the provider
    @Bean
    Task<Void> removeAbandonedUploads(ObjectProvider<Uploads> uploads) {
        return Tasks.recurring("remove-abandoned-uploads", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    try {
                        int removed = uploads.getObject().removeAbandoned();
                        if (removed > 0) {
                            log.info("{} upload(s) that nobody went on with were removed", removed);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
