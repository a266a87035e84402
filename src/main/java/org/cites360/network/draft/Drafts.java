package org.cites360.network.draft;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.People;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.Documents;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writing records and their translations. What a centre writes is open to everybody who writes for it; each field is saved by
 * itself, as it is typed, whether or not it is right.
 */
@Service
@Transactional
public class Drafts {

    /** Characters that are kept of one field; each field's own limit is told when it is submitted. */
    static final int MOST = 100_000;

    /** What came of submitting. */
    public sealed interface Submitted {

        /** It waits for review. */
        record Done() implements Submitted {}

        /** @param problems everything that is to be mended first */
        record Incomplete(List<Problem> problems) implements Submitted {}

        /** Somebody submitted, published or threw it away meanwhile. */
        record Overtaken() implements Submitted {}
    }

    private final DraftTable table;
    private final DraftLists lists;
    private final WorkingCopies copies;
    private final DraftRights rights;
    private final ReviewNotices notices;
    private final CurrentPerson current;
    private final Permissions permissions;
    private final People people;
    private final Documents documents;
    private final Clock clock;

    Drafts(
            DraftTable table,
            DraftLists lists,
            WorkingCopies copies,
            DraftRights rights,
            ReviewNotices notices,
            CurrentPerson current,
            Permissions permissions,
            People people,
            Documents documents,
            Clock clock) {
        this.table = table;
        this.lists = lists;
        this.copies = copies;
        this.rights = rights;
        this.notices = notices;
        this.current = current;
        this.permissions = permissions;
        this.people = people;
        this.documents = documents;
        this.clock = clock;
    }

    /** The centres for which whoever is signed in may write, in order. */
    @Transactional(readOnly = true)
    public Set<String> mySites() {
        return permissions.sitesWhere(current.require(), Action.CONTRIBUTE);
    }

    /**
     * Begins a record.
     *
     * @param values what is filled in already, by the keys of {@link RecordField}
     */
    public RecordId create(RecordKind kind, String site, TextLanguage source, Map<String, String> values) {
        PersonId by = current.require(Action.CONTRIBUTE, site);
        RecordId id = RecordId.random();
        copies.begin(new DraftTable.Head(id, kind, site, source), source, by);
        Map<String, String> all = new HashMap<>(values);
        all.putIfAbsent(RecordField.VISIBILITY.key(), FieldValues.key(Visibility.PUBLIC));
        all.putIfAbsent(RecordField.LANGUAGES.key(), source.tag());
        all.forEach((field, value) -> {
            if (RecordField.of(field).filter(known -> known.isOf(kind)).isPresent()
                    || field.startsWith(FieldValues.LABEL)) {
                checkDocument(field, value, by);
                table.put(id, isText(field) ? source : null, field, value, by);
            }
        });
        return id;
    }

    /** The working copy of a record's text for whoever may write it; of a published record it is made at once. */
    public Optional<Draft> find(RecordId id, TextLanguage language) {
        Optional<DraftTable.Head> head = copies.head(id);
        if (head.isEmpty()) {
            current.require();
            return Optional.empty();
        }
        rights.requireWrite(head.get().site(), head.get().source(), language);
        return copies.open(id, language);
    }

    /** Whether somebody is writing such a record, or has written it. */
    @Transactional(readOnly = true)
    public boolean exists(RecordId id) {
        current.require(Action.READ_NETWORK);
        return copies.head(id).isPresent();
    }

    /** The language in which a record is written first; empty where whoever is signed in may not write it, or there is none. */
    @Transactional(readOnly = true)
    public Optional<TextLanguage> source(RecordId id) {
        current.require();
        return copies.head(id)
                .filter(head -> rights.mayWrite(head.site(), head.source(), head.source()) || rights.mayTranslate())
                .map(DraftTable.Head::source);
    }

    /** Whether the person who is signed in may write this text. */
    @Transactional(readOnly = true)
    public boolean mayWrite(RecordId id, TextLanguage language) {
        return copies.head(id)
                .filter(head -> rights.mayWrite(head.site(), head.source(), language))
                .isPresent();
    }

    /**
     * Saves a field.
     *
     * @param field a key as {@link RecordField} explains
     * @param value as it was typed
     * @param seen the version of the field that whoever typed had before them; 0 for an empty one
     */
    public Saved save(RecordId id, TextLanguage language, String field, String value, int seen) {
        Optional<DraftTable.Head> head = copies.head(id);
        if (head.isEmpty()) {
            current.require();
            return new Saved.Gone();
        }
        PersonId by = rights.requireWrite(head.get().site(), head.get().source(), language);
        boolean text = isText(field);
        if (!text && language != head.get().source()) {
            throw new NotPermitted("The facts are written in the source language");
        }
        if (value.length() > MOST) {
            return new Saved.TooLong(MOST);
        }
        Optional<Draft> locked = table.lock(id, language);
        if (locked.isEmpty()) {
            return new Saved.Gone();
        }
        Draft draft = locked.get();
        // PostgreSQL keeps no NUL
        String typed = value.replace("\u0000", "");
        Draft.Value now = (text ? draft.text() : draft.facts()).get(field);
        if (now != null && now.text().equals(typed) || now == null && typed.isEmpty()) {
            return new Saved.Done(now == null ? 0 : now.version(), clock.instant());
        }
        if (draft.state() == TextState.SUBMITTED && !rights.mayPublish(draft.site())) {
            return new Saved.Locked();
        }
        if (now != null && now.version() != seen) {
            String name =
                    now.by() == null ? "" : people.names(List.of(now.by())).getOrDefault(now.by(), "");
            return new Saved.Overtaken(now.text(), now.version(), name, now.at());
        }
        checkDocument(field, typed, by);
        int version = table.put(id, text ? language : null, field, typed, by);
        table.touch(id, language, draft.state() == TextState.PUBLISHED ? TextState.DRAFT : draft.state(), by);
        return new Saved.Done(version, clock.instant());
    }

    /** Nobody attaches what somebody else uploaded: it could be read through it. */
    private void checkDocument(String field, String value, PersonId by) {
        if (!field.endsWith(".document") || value.isEmpty()) {
            return;
        }
        boolean own = DocumentId.parse(value)
                .flatMap(documents::find)
                .map(Document::uploader)
                .filter(by::equals)
                .isPresent();
        if (!own) {
            throw new NotPermitted(by + " did not upload " + value);
        }
    }

    private static boolean isText(String field) {
        return field.startsWith(FieldValues.LABEL)
                || RecordField.of(field)
                        .orElseThrow(() -> new IllegalArgumentException("No such field: " + field))
                        .isText();
    }

    /** Hands a text over for review, once nothing stands in the way, and tells the reviewers. */
    public Submitted submit(RecordId id, TextLanguage language) {
        Optional<DraftTable.Head> head = copies.head(id);
        if (head.isEmpty()) {
            current.require();
            return new Submitted.Overtaken();
        }
        PersonId by = rights.requireWrite(head.get().site(), head.get().source(), language);
        Optional<Draft> locked = table.lock(id, language);
        if (locked.isEmpty()
                || locked.get().state() == TextState.SUBMITTED
                || locked.get().state() == TextState.PUBLISHED) {
            return new Submitted.Overtaken();
        }
        List<Problem> problems = locked.get().problems();
        if (!problems.isEmpty()) {
            return new Submitted.Incomplete(problems);
        }
        table.submitted(id, language, by);
        notices.submitted(locked.get(), by);
        return new Submitted.Done();
    }

    /** Takes a submitted text back, to go on writing. @return false when it was no longer waiting */
    public boolean takeBack(RecordId id, TextLanguage language) {
        Optional<DraftTable.Head> head = copies.head(id);
        if (head.isEmpty()) {
            current.require();
            return false;
        }
        rights.requireWrite(head.get().site(), head.get().source(), language);
        return table.lock(id, language)
                .filter(draft -> draft.state() == TextState.SUBMITTED)
                .map(draft -> {
                    table.setState(id, language, TextState.DRAFT, null);
                    return true;
                })
                .orElse(false);
    }

    /** Throws away what is not published: of a published text the changes, of another everything. */
    public void discard(RecordId id, TextLanguage language) {
        Optional<DraftTable.Head> head = copies.head(id);
        if (head.isEmpty()) {
            current.require();
            return;
        }
        rights.requireWrite(head.get().site(), head.get().source(), language);
        copies.reset(id, language);
    }

    /** What the person who is signed in writes and has not published, and what their centres do; the last changed first. */
    @Transactional(readOnly = true)
    public List<DraftSummary> mine() {
        PersonId person = current.require();
        return lists.written(person, permissions.sitesWhere(person, Action.CONTRIBUTE));
    }
}
