package org.cites360.document.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cites360.base.permission.PersonId;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentProperties;
import org.cites360.document.DocumentReady;
import org.cites360.document.DocumentRefused;
import org.cites360.document.DocumentState;
import org.cites360.document.Documents;
import org.cites360.document.Passage;
import org.cites360.document.Stored;
import org.cites360.document.store.Blobs.Received;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredDocuments implements Documents {

    private static final Logger log = LoggerFactory.getLogger(StoredDocuments.class);

    private final DocumentRows documents;
    private final BlobRows blobRows;
    private final Blobs blobs;
    private final WorkFolder work;
    private final DocumentProperties properties;
    private final BytesRemoval removal;
    private final Scheduler scheduler;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredDocuments(
            DocumentRows documents,
            BlobRows blobRows,
            Blobs blobs,
            WorkFolder work,
            DocumentProperties properties,
            BytesRemoval removal,
            Scheduler scheduler,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.blobRows = blobRows;
        this.blobs = blobs;
        this.work = work;
        this.properties = properties;
        this.removal = removal;
        this.scheduler = scheduler;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Stored store(InputStream content, String name, @Nullable PersonId uploader) throws IOException {
        Path file = work.file();
        try {
            long most = properties.largest();
            Received received = Blobs.receive(content, file, most);
            if (received.size() == 0) {
                return new Stored.Empty();
            }
            return received.size() > most ? new Stored.TooLarge(most) : keep(received, FileNames.clean(name), uploader);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Stored keep(Received received, String name, @Nullable PersonId uploader) throws IOException {
        DocumentId id = DocumentId.random();
        try {
            Stored kept = transaction.execute(status -> {
                try {
                    return keep(id, received, name, uploader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            wake(BytesTask.READ);
            return kept;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The job that reads comes round by itself every few seconds, and works until nothing waits; this only makes it come at once.
     * The file is kept by now, so nothing that happens here is a mistake of the upload.
     */
    private void wake(TaskDescriptor<Void> task) {
        try {
            scheduler.reschedule(task.instanceId(RecurringTask.INSTANCE), clock.instant());
        } catch (DbSchedulerException busy) {
            // Also where another upload wakes it, or it is picked, between the scheduler's reading its row and writing
            // it
            log.debug("{} runs, or is about to: {}", task.getTaskName(), busy.getMessage());
        } catch (RuntimeException fault) {
            log.warn("{} was not woken; it comes round by itself", task.getTaskName(), fault);
        }
    }

    private Stored keep(DocumentId id, Received received, String name, @Nullable PersonId uploader) throws IOException {
        String sha256 = received.sha256();
        Instant now = clock.instant();
        blobRows.lock(sha256);
        Optional<BlobRows.Row> known = blobRows.find(sha256);
        List<Document> same = uploader == null
                ? List.of()
                : documents.withBytes(sha256).stream()
                        .filter(document -> uploader.equals(document.uploader()))
                        .toList();
        if (known.isEmpty()) {
            blobs.keep(received);
            blobRows.add(sha256, received.size(), now);
        } else if (known.get().state() != DocumentState.REFUSED) {
            mend(received, now);
        }
        documents.add(id, sha256, name, uploader, now);
        Document document = documents.find(id).orElseThrow();
        switch (document.state()) {
            case READY -> events.publishEvent(new DocumentReady(id));
            case REFUSED -> events.publishEvent(new DocumentRefused(id, Objects.requireNonNull(document.problem())));
            default -> {}
        }
        return new Stored.Kept(document, same);
    }

    /** The bytes that somebody brings again are put where those in the store were lost or altered. */
    private void mend(Received received, Instant now) throws IOException {
        if (!blobRows.intact(received.sha256())) {
            blobs.replace(received);
            blobRows.mended(received.sha256(), now);
        } else {
            blobs.keep(received);
        }
    }

    @Override
    public Optional<Document> find(DocumentId id) {
        return documents.find(id);
    }

    @Override
    public Map<DocumentId, Document> find(Collection<DocumentId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : documents.find(ids).stream().collect(Collectors.toMap(Document::id, Function.identity()));
    }

    @Override
    public Optional<Resource> open(DocumentId id) {
        return ready(id).flatMap(document -> blobs.open(document.sha256()));
    }

    @Override
    public Optional<Resource> preview(DocumentId id) {
        return ready(id).filter(Document::hasPreview).flatMap(document -> blobs.preview(document.sha256()));
    }

    @Override
    public List<Passage> passages(DocumentId id) {
        return ready(id).map(document -> blobRows.passages(document.sha256())).orElse(List.of());
    }

    private Optional<Document> ready(DocumentId id) {
        return documents.find(id).filter(document -> document.state() == DocumentState.READY);
    }

    @Override
    public void delete(DocumentId id) {
        transaction.executeWithoutResult(status -> documents.remove(id).ifPresent(removal::ask));
        scheduler.triggerCheckForDueExecutions();
    }
}
