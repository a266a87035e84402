package org.cites360.network.draft;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.permission.PersonId;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordText;
import org.cites360.network.TextLanguage;
import org.cites360.network.record.Editions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes working copies of what is published, and keeps those that nobody is working on as it is published. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WorkingCopies {

    private final DraftTable table;
    private final Editions editions;
    private final PublishedRecords records;

    WorkingCopies(DraftTable table, Editions editions, PublishedRecords records) {
        this.table = table;
        this.editions = editions;
        this.records = records;
    }

    /** The working copy of a text; made from what is published where there is none. Empty where there is neither. */
    Optional<Draft> open(RecordId id, TextLanguage language) {
        Optional<DraftTable.Head> head = head(id);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Optional<Editions.Edition> last = editions.all(id).stream().findFirst();
        Optional<Draft> draft = table.find(id, language);
        if (last.isPresent() && stale(draft, id, language, last.get())) {
            copy(head.get(), language, last.get());
            draft = table.find(id, language);
        }
        // Who translates sees what is published, not what its centre is writing
        return draft.map(found -> found.isTranslation() && last.isPresent() ? withFactsOf(found, last.get()) : found);
    }

    private static Draft withFactsOf(Draft draft, Editions.Edition edition) {
        Map<String, Draft.Value> facts = new HashMap<>();
        FieldValues.of(edition.content().facts(), edition.content().visibility())
                .forEach((key, value) -> facts.put(key, new Draft.Value(value, 0, edition.by(), edition.at())));
        return draft.withFacts(facts);
    }

    private boolean stale(Optional<Draft> draft, RecordId id, TextLanguage language, Editions.Edition last) {
        if (draft.isEmpty()) {
            return last.content().texts().containsKey(language);
        }
        Integer basedOn = table.basedOn(id, language);
        return draft.get().state() == TextState.PUBLISHED && (basedOn == null || basedOn != last.number());
    }

    /** Starts the text of a language in which nothing is published. */
    void begin(DraftTable.Head head, TextLanguage language, PersonId by) {
        table.create(head, by);
        table.createText(head.id(), language, TextState.DRAFT, null, by);
    }

    /** Forgets what was typed, for what is published. */
    void reset(RecordId id, TextLanguage language) {
        Optional<Editions.Edition> last = editions.all(id).stream().findFirst();
        Optional<DraftTable.Head> head = head(id);
        if (last.isEmpty() || head.isEmpty()) {
            table.delete(id);
        } else if (last.get().content().texts().containsKey(language)) {
            copy(head.get(), language, last.get());
        } else {
            table.deleteText(id, language);
        }
    }

    private void copy(DraftTable.Head head, TextLanguage language, Editions.Edition edition) {
        RecordId id = head.id();
        table.create(head, null);
        table.createText(id, language, TextState.PUBLISHED, edition.number(), edition.by());
        table.setState(id, language, TextState.PUBLISHED, edition.number());
        table.forgetComments(id, language);
        table.clear(id, language);
        write(id, language, FieldValues.of(edition.content().texts().get(language)), edition.by());
        if (language == head.source()) {
            table.clear(id, null);
            Editions.Content content = edition.content();
            write(id, null, FieldValues.of(content.facts(), content.visibility()), edition.by());
        }
    }

    void write(RecordId id, @Nullable TextLanguage language, Map<String, String> values, @Nullable PersonId by) {
        values.forEach((field, value) -> table.put(id, language, field, value, by));
    }

    /** Of a record that has a working copy, or is or was published. */
    Optional<DraftTable.Head> head(RecordId id) {
        return table.head(id).or(() -> table.publishedHead(id));
    }

    /** What is published now, or was last; the texts by language. */
    Map<TextLanguage, RecordText> publishedTexts(RecordId id) {
        return editions.all(id).stream()
                .findFirst()
                .<Map<TextLanguage, RecordText>>map(
                        edition -> new EnumMap<>(edition.content().texts()))
                .orElseGet(() -> new EnumMap<>(TextLanguage.class));
    }

    Optional<PublishedRecord> published(RecordId id) {
        return records.find(id, Reader.NETWORK);
    }
}
