package org.cites360.network.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cites360.base.web.Markdown;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordPublished;
import org.cites360.network.RecordText;
import org.cites360.network.RecordWithdrawn;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the index true. A record's own texts are found the moment it is published, for they are written in the same transaction; its
 * files follow in a job, since they may be long and may still be read.
 */
@Component
@Transactional
class Indexer {

    /** Characters of a passage: a page, or as much of a file without pages. */
    private static final int PASSAGE = 5_000;

    /** Different words of one file, beyond which it holds no language but noise; PostgreSQL takes 1 MB. */
    private static final int MOST_LEXEMES = 60_000;

    private final PublishedRecords records;
    private final IndexTables tables;
    private final Origins origins;
    private final IndexedText.Maker maker;
    private final Vocabulary vocabulary;
    private final IndexVersion version;
    private final FileTexts files;
    private final IndexJobs jobs;

    Indexer(
            PublishedRecords records,
            IndexTables tables,
            Origins origins,
            IndexedText.Maker maker,
            Vocabulary vocabulary,
            IndexVersion version,
            FileTexts files,
            IndexJobs jobs) {
        this.records = records;
        this.tables = tables;
        this.origins = origins;
        this.maker = maker;
        this.vocabulary = vocabulary;
        this.version = version;
        this.files = files;
        this.jobs = jobs;
    }

    @EventListener
    void on(RecordPublished event) {
        index(event.id(), false);
    }

    @EventListener
    void on(RecordWithdrawn event) {
        tables.forget(event.id());
    }

    /** @param anew whether its files are to be read again, too */
    void index(RecordId id, boolean anew) {
        tables.lock(id);
        records.find(id, Reader.NETWORK).ifPresentOrElse(record -> index(record, anew), () -> tables.forget(id));
    }

    private void index(PublishedRecord record, boolean anew) {
        Set<String> own = new LinkedHashSet<>();
        Set<String> spellings = new LinkedHashSet<>();
        List<IndexTables.Passage> passages = new ArrayList<>();
        Vector head = new Vector();
        record.texts().forEach((language, text) -> {
            IndexTables.Passage passage = passage(language, text);
            passages.add(passage);
            own.addAll(passage.text().lexemes());
            spellings.addAll(passage.text().spellings());
            passage.text().places().copy(head, 'A', 'B');
        });
        tables.record(record, facets(record), head.toString(), own, version.name());
        tables.files(record.id(), record.facts().files(), anew);
        tables.passages(record.id(), passages);
        tables.gather(record.id());
        vocabulary.add(spellings);
        if (!tables.unread(record.id()).isEmpty()) {
            jobs.readFiles(record.id(), record.edition());
        }
    }

    private long facets(PublishedRecord record) {
        FacetValues values = FacetValues.of(record);
        return FacetCounts.number(record.kind(), origins.number(record.kind(), record.site(), values.type()), values);
    }

    private IndexTables.Passage passage(TextLanguage language, RecordText text) {
        IndexedText indexed = maker.begin(language);
        maker.add(indexed, language, text.title(), 'A');
        maker.add(indexed, language, text.summary(), 'B');
        // One text, so that a place in it leads back to a word of it
        String body = Tokens.clean(Stream.concat(
                        text.sections().values().stream().map(Markdown::plain),
                        text.labels().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(Map.Entry::getValue))
                .collect(Collectors.joining("\n\n")));
        maker.add(indexed, language, body, 'C');
        return new IndexTables.Passage(null, 0, language.tag(), body, indexed);
    }

    /** Indexes those files of a record that have been read by now. @return whether some are still to come */
    boolean readFiles(RecordId id) {
        if (!tables.lock(id)) {
            return false;
        }
        boolean waiting = false;
        for (IndexTables.Unread file : tables.unread(id)) {
            switch (files.read(file.document())) {
                case FileTexts.NotYet ignored -> waiting = true;
                case FileTexts.Nothing ignored -> tables.read(id, file.document(), Set.of());
                case FileTexts.Text text -> read(id, file, text);
            }
        }
        tables.gather(id);
        return waiting;
    }

    private void read(RecordId id, IndexTables.Unread file, FileTexts.Text text) {
        // A few words do not tell their language: they are most likely in the record's
        @Nullable
        TextLanguage language = Optional.ofNullable(text.language())
                .or(() -> Optional.ofNullable(file.language()).flatMap(TextLanguage::of))
                .or(() -> records.find(id, Reader.NETWORK).map(PublishedRecord::source))
                .orElse(null);
        Set<String> words = new LinkedHashSet<>();
        Set<String> spellings = new LinkedHashSet<>();
        List<IndexTables.Passage> passages = new ArrayList<>();
        for (FileTexts.Page page : text.pages()) {
            for (String part : parts(page.text())) {
                IndexedText indexed = maker.begin(language);
                maker.add(indexed, language, part, 'D');
                passages.add(new IndexTables.Passage(
                        file.document(),
                        page.number(),
                        language == null ? file.language() : language.tag(),
                        Tokens.clean(part),
                        indexed));
                if (words.size() < MOST_LEXEMES) {
                    words.addAll(indexed.lexemes());
                    spellings.addAll(indexed.spellings());
                }
            }
        }
        tables.passages(id, passages);
        tables.read(id, file.document(), words.stream().limit(MOST_LEXEMES).toList());
        vocabulary.add(spellings);
    }

    /** Cut between words. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (text.length() - start > PASSAGE) {
            int end = Math.max(text.lastIndexOf(' ', start + PASSAGE), text.lastIndexOf('\n', start + PASSAGE));
            if (end <= start) {
                end = start + PASSAGE;
            }
            parts.add(text.substring(start, end));
            start = end;
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Somebody's file has been read, or refused. */
    void fileIsKnown(UUID document) {
        tables.waitingFor(document).forEach(record -> jobs.readFilesOf(record, document));
    }

    /** Makes a part of the index anew that other rules had made. @return whether there is more */
    boolean renew(int atMost) {
        List<RecordId> outdated = tables.outdated(version.name(), atMost);
        outdated.forEach(record -> index(record, true));
        return outdated.size() == atMost;
    }
}
