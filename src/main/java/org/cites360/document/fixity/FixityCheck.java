package org.cites360.document.fixity;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.document.DocumentProperties;
import org.cites360.document.store.Blobs;
import org.cites360.document.store.DocumentRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares stored bytes with the hash that was kept of them, a slice at a time, the longest unchecked first. */
@Component
class FixityCheck {

    private static final Logger log = LoggerFactory.getLogger(FixityCheck.class);

    private final JdbcClient jdbc;
    private final Blobs blobs;
    private final DocumentRows documents;
    private final AuditLog audit;
    private final DocumentProperties.Fixity properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FixityCheck(
            JdbcClient jdbc,
            Blobs blobs,
            DocumentRows documents,
            AuditLog audit,
            DocumentProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.documents = documents;
        this.audit = audit;
        this.properties = properties.fixity();
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(String sha256, long size, boolean intact) {}

    /** Checks what is due, up to the size of a slice; each file counts as checked by itself. */
    void run(BooleanSupplier stopping) {
        Instant due = clock.instant().minus(properties.every());
        long left = properties.slice().toBytes();
        Optional<Due> next = next(due);
        while (next.isPresent() && left > 0 && !stopping.getAsBoolean()) {
            check(next.get());
            left -= next.get().size();
            next = next(due);
        }
    }

    private Optional<Due> next(Instant due) {
        return jdbc.sql("""
                        select sha256, size, intact from document_blob
                        where state <> 'REFUSED' and checked_at <= :due order by checked_at, sha256 limit 1
                        """)
                .param("due", Timestamp.from(due))
                .query((row, number) -> new Due(row.getString(1), row.getLong(2), row.getBoolean(3)))
                .optional();
    }

    private void check(Due file) {
        boolean intact;
        try {
            intact = blobs.hash(file.sha256()).filter(file.sha256()::equals).isPresent();
        } catch (IOException unreadable) {
            log.error("The bytes of the file {} cannot be read", file.sha256(), unreadable);
            intact = false;
        }
        boolean whole = intact;
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update document_blob set intact = :intact, checked_at = :now where sha256 = :sha256")
                    .param("intact", whole)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("sha256", file.sha256())
                    .update();
            // Told once, not at every check
            if (!whole && file.intact()) {
                tell(file.sha256());
            }
        });
    }

    private void tell(String sha256) {
        String names = documents.withBytes(sha256).stream()
                .map(document -> document.id().toString())
                .limit(5)
                .collect(Collectors.joining(", "));
        audit.record(AuditEvent.of(AuditKind.FILE_ALTERED, null).with(Map.of("document", names, "sha256", sha256)));
        log.error("The bytes of the file {} are no longer those that were stored; documents: {}", sha256, names);
    }
}
