package org.cites360.document.work;

import java.util.Map;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.document.Document;
import org.cites360.document.DocumentProblem;
import org.cites360.document.DocumentReady;
import org.cites360.document.DocumentRefused;
import org.cites360.document.store.BlobRows;
import org.cites360.document.store.BytesRemoval;
import org.cites360.document.store.DocumentRows;
import org.cites360.notice.NoticeKind;
import org.cites360.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what became of a file, and tells whoever has to know. */
@Component
class Settling {

    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final BlobRows rows;
    private final BytesRemoval removal;
    private final DocumentRows documents;
    private final Notices notices;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Settling(
            BlobRows rows,
            BytesRemoval removal,
            DocumentRows documents,
            Notices notices,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.removal = removal;
        this.documents = documents;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    void ready(String sha256, BlobRows.Contents contents) {
        transaction.executeWithoutResult(status -> {
            rows.lock(sha256);
            rows.read(sha256, contents);
            documents.withBytes(sha256).forEach(document -> events.publishEvent(new DocumentReady(document.id())));
        });
    }

    /** @param threat what the scanner calls it; null where it is refused for another reason */
    void refuse(String sha256, DocumentProblem problem, @Nullable String type, @Nullable String threat) {
        transaction.executeWithoutResult(status -> {
            rows.lock(sha256);
            rows.refused(sha256, problem, type, threat);
            for (Document document : documents.withBytes(sha256)) {
                tell(document, problem, threat);
                events.publishEvent(new DocumentRefused(document.id(), problem));
            }
            removal.ask(sha256);
        });
        log.info("The file {} was refused: {}{}", sha256, problem, threat == null ? "" : " " + threat);
    }

    private void tell(Document document, DocumentProblem problem, @Nullable String threat) {
        audit.record(AuditEvent.of(AuditKind.FILE_REFUSED, document.uploader())
                .with(Map.of(
                        "document",
                        document.id().toString(),
                        "problem",
                        threat == null ? problem.key() : problem.key() + " (" + threat + ")")));
        if (document.uploader() != null) {
            notices.tell(
                    document.uploader(),
                    NoticeKind.FILE_REFUSED,
                    null,
                    "/network/files",
                    Map.of("what", document.name()));
        }
    }
}
