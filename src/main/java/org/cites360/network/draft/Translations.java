package org.cites360.network.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The languages of a record. Whoever writes for some centre may add one; it is published by the record's own centre. */
@Service
@Transactional
public class Translations {

    /**
     * A language of a record.
     *
     * @param published whether it is read
     * @param behind whether the source has changed since it was translated
     * @param work what is being written in it, empty where nothing is
     */
    public record Translation(TextLanguage language, boolean published, boolean behind, Optional<TextState> work) {}

    private final DraftTable table;
    private final WorkingCopies copies;
    private final DraftRights rights;
    private final TranslationAges ages;
    private final CurrentPerson current;

    Translations(
            DraftTable table, WorkingCopies copies, DraftRights rights, TranslationAges ages, CurrentPerson current) {
        this.table = table;
        this.copies = copies;
        this.rights = rights;
        this.ages = ages;
        this.current = current;
    }

    /**
     * Begins a translation, or finds the one that was begun.
     *
     * @return false where nothing is published to translate, or this is the language it is written in
     */
    public boolean begin(RecordId id, TextLanguage language) {
        PersonId by = rights.requireTranslate();
        Optional<PublishedRecord> record = copies.published(id);
        if (record.isEmpty() || record.get().source() == language) {
            return false;
        }
        if (copies.open(id, language).isEmpty()) {
            PublishedRecord published = record.get();
            copies.begin(new DraftTable.Head(id, published.kind(), published.site(), published.source()), language, by);
        }
        return true;
    }

    /** The source first, then every other language in which it is published or being written. */
    @Transactional(readOnly = true)
    public List<Translation> of(PublishedRecord record) {
        Set<TextLanguage> behind = ages.behind(record);
        List<Translation> translations = new ArrayList<>();
        for (TextLanguage language : TextLanguage.values()) {
            boolean published = record.texts().containsKey(language);
            Optional<TextState> work =
                    table.find(record.id(), language).map(Draft::state).filter(state -> state != TextState.PUBLISHED);
            if (published || work.isPresent()) {
                translations.add(new Translation(language, published, behind.contains(language), work));
            }
        }
        translations.sort(java.util.Comparator.comparing(translation -> translation.language() != record.source()));
        return translations;
    }

    /** The published translations whose source has changed since: their pages say so. */
    @Transactional(readOnly = true)
    public Set<TextLanguage> behind(PublishedRecord record) {
        return ages.behind(record);
    }

    /** A translation still says what its source says, though that has changed. */
    public void stillRight(RecordId id, TextLanguage language) {
        Optional<PublishedRecord> record = copies.published(id);
        if (record.isEmpty()) {
            current.require();
            return;
        }
        rights.requirePublish(record.get().site());
        if (record.get().texts().containsKey(language)) {
            ages.current(
                    id,
                    List.of(language),
                    record.get().source(),
                    record.get().texts().get(record.get().source()));
        }
    }
}
