package org.cites360.document.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.cites360.document.DocumentState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes bytes that no document has any more, or that were refused. A job of the transaction that says so: the bytes go only
 * once that is certain, and then also after a crash.
 */
@Component
public class BytesRemoval {

    private final BlobRows rows;
    private final Blobs blobs;
    private final Scheduler scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BytesRemoval(BlobRows rows, Blobs blobs, Scheduler scheduler, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.blobs = blobs;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Within the caller's transaction. */
    public void ask(String sha256) {
        scheduler.scheduleIfNotExists(BytesTask.REMOVE.instance(sha256).scheduledTo(clock.instant()));
    }

    void remove(String sha256) {
        transaction.executeWithoutResult(status -> {
            rows.lock(sha256);
            boolean refused = rows.find(sha256)
                    .filter(row -> row.state() == DocumentState.REFUSED)
                    .isPresent();
            if (rows.removeUnused(sha256) || refused) {
                try {
                    blobs.remove(sha256);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }
}
