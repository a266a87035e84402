package org.cites360.document;

import java.time.Duration;

/** Waits for what the jobs make of a document. */
public final class Settled {

    private Settled() {}

    public static Document await(Documents documents, DocumentId id) {
        return org.awaitility.Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> documents.find(id).orElseThrow(),
                        document -> document.state().settled());
    }
}
