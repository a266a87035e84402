package org.cites360.network.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentReady;
import org.cites360.document.DocumentRefused;
import org.cites360.document.Documents;
import org.cites360.network.TextLanguage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files as the module of documents has read them. */
@Component
class StoredFileTexts implements FileTexts {

    private final Documents documents;

    StoredFileTexts(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Reading read(UUID id) {
        Optional<Document> document = documents.find(new DocumentId(id));
        if (document.isEmpty()) {
            return new Nothing();
        }
        return switch (document.get().state()) {
            case SCANNING, READING -> new NotYet();
            case REFUSED -> new Nothing();
            case READY -> text(document.get());
        };
    }

    private Reading text(Document document) {
        List<Page> pages = documents.passages(document.id()).stream()
                .map(passage -> new Page(passage.page(), passage.text()))
                .toList();
        return pages.isEmpty()
                ? new Nothing()
                : new Text(
                        Optional.ofNullable(document.language())
                                .flatMap(TextLanguage::of)
                                .orElse(null),
                        pages);
    }

    private record Stored(Document document) implements File {
        @Override
        public String name() {
            return document.name();
        }

        @Override
        public String path(int page) {
            return document.path() + fragment(document, page);
        }
    }

    @Override
    public Map<UUID, File> files(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : documents.find(ids.stream().map(DocumentId::new).toList()).values().stream()
                        .collect(Collectors.toMap(document -> document.id().value(), Stored::new));
    }

    /** Browsers open a PDF at a page; of other files they know nothing. */
    private static String fragment(Document document, int page) {
        return page > 0 && document.type().equals("application/pdf") ? "#page=" + page : "";
    }

    /** Tells the index when a file's text is known. Only schedules, so it may run in the transaction that made it known. */
    @Component
    static class Listener {

        private final Indexer indexer;

        Listener(Indexer indexer) {
            this.indexer = indexer;
        }

        @EventListener
        @Transactional
        void on(DocumentReady event) {
            indexer.fileIsKnown(event.document().value());
        }

        @EventListener
        @Transactional
        void on(DocumentRefused event) {
            indexer.fileIsKnown(event.document().value());
        }
    }
}
