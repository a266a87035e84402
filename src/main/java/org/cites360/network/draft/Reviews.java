package org.cites360.network.draft;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.network.Facts;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordText;
import org.cites360.network.TextLanguage;
import org.cites360.network.record.Editions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviewing and publishing: by the coordinators of the centre whose record it is, and by those of the network. */
@Service
@Transactional
public class Reviews {

    /** What became of a text that was given back. */
    public enum Returned {
        DONE,
        /** Whoever gives something back says why. */
        NOTHING_SAID,
        /** It is no longer waiting, or was changed since it was read. */
        OVERTAKEN
    }

    /** What came of publishing. */
    public sealed interface Published {

        /** It is read from now on. */
        record Done(int edition) implements Published {}

        record Incomplete(List<Problem> problems) implements Published {}

        /** It was changed since it was read: read it again. */
        record Overtaken() implements Published {}

        /** There is nothing to translate: the source is not, or no longer, published. */
        record NoSource() implements Published {}

        /** The network's coordinators hid the record: only they bring it back. */
        record Hidden() implements Published {}
    }

    private final DraftTable table;
    private final DraftLists lists;
    private final WorkingCopies copies;
    private final DraftRights rights;
    private final ReviewNotices notices;
    private final TranslationAges ages;
    private final HiddenTable hidden;
    private final ValidityTable validity;
    private final Editions editions;
    private final CurrentPerson current;
    private final Permissions permissions;
    private final AuditLog audit;

    Reviews(
            DraftTable table,
            DraftLists lists,
            WorkingCopies copies,
            DraftRights rights,
            ReviewNotices notices,
            TranslationAges ages,
            HiddenTable hidden,
            ValidityTable validity,
            Editions editions,
            CurrentPerson current,
            Permissions permissions,
            AuditLog audit) {
        this.table = table;
        this.lists = lists;
        this.copies = copies;
        this.rights = rights;
        this.notices = notices;
        this.ages = ages;
        this.hidden = hidden;
        this.validity = validity;
        this.editions = editions;
        this.current = current;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** Whether whoever is signed in reviews anything. */
    @Transactional(readOnly = true)
    public boolean mayReview() {
        return current.id()
                .filter(person -> current.may(Action.MODERATE_NETWORK)
                        || !permissions
                                .sitesWhere(person, Action.PUBLISH_RECORDS)
                                .isEmpty())
                .isPresent();
    }

    /** Whether whoever is signed in publishes for this centre. */
    @Transactional(readOnly = true)
    public boolean mayPublish(String site) {
        return rights.mayPublish(site);
    }

    /** What waits for whoever is signed in, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<DraftSummary> queue() {
        PersonId person = current.require();
        if (!mayReview()) {
            throw new NotPermitted(person + " reviews nothing");
        }
        Set<String> sites =
                current.may(Action.MODERATE_NETWORK) ? null : permissions.sitesWhere(person, Action.PUBLISH_RECORDS);
        return lists.waiting(person, sites);
    }

    /** The text as it would be published, for whoever may publish it. */
    public Optional<Draft> find(RecordId id, TextLanguage language) {
        Optional<DraftTable.Head> head = copies.head(id);
        if (head.isEmpty()) {
            current.require();
            return Optional.empty();
        }
        rights.requirePublish(head.get().site());
        return copies.open(id, language);
    }

    /**
     * Gives a text back to its authors.
     *
     * @param comments by field, {@code ""} for the whole
     * @param seen the version that was read
     */
    public Returned giveBack(RecordId id, TextLanguage language, Map<String, String> comments, int seen) {
        Optional<DraftTable.Head> head = copies.head(id);
        if (head.isEmpty()) {
            current.require();
            return Returned.OVERTAKEN;
        }
        PersonId by = rights.requirePublish(head.get().site());
        Optional<Draft> draft = table.lock(id, language);
        if (draft.isEmpty()
                || draft.get().state() != TextState.SUBMITTED
                || draft.get().version() != seen) {
            return Returned.OVERTAKEN;
        }
        if (comments.values().stream().allMatch(String::isBlank)) {
            return Returned.NOTHING_SAID;
        }
        table.forgetComments(id, language);
        comments.forEach((field, comment) -> {
            if (!comment.isBlank()) {
                table.comment(id, language, field, comment.strip(), by);
            }
        });
        table.setState(id, language, TextState.RETURNED, null);
        notices.returned(draft.get(), by);
        return Returned.DONE;
    }

    /**
     * Publishes a text: of the source language together with the facts. Also one's own, without anybody else's review.
     *
     * @param seen the version that was read
     */
    public Published publish(RecordId id, TextLanguage language, int seen) {
        Optional<DraftTable.Head> head = copies.head(id);
        if (head.isEmpty()) {
            current.require();
            return new Published.Overtaken();
        }
        PersonId by = rights.requirePublish(head.get().site());
        Optional<Draft> locked = table.lock(id, language);
        if (locked.isEmpty()
                || locked.get().state() == TextState.PUBLISHED
                || locked.get().version() != seen) {
            return new Published.Overtaken();
        }
        if (hidden.isHidden(id)) {
            return new Published.Hidden();
        }
        Draft draft = locked.get();
        List<Problem> problems = draft.problems();
        if (!problems.isEmpty()) {
            return new Published.Incomplete(problems);
        }
        Editions.Content content = draft.isTranslation() ? translated(draft) : written(draft);
        if (content == null) {
            return new Published.NoSource();
        }
        if (!draft.published()) {
            editions.create(id, draft.kind(), draft.site(), draft.source(), draft.get(RecordField.TITLE), by);
        }
        int edition = editions.publish(id, content, by);
        table.setState(id, language, TextState.PUBLISHED, edition);
        table.forgetComments(id, language);
        if (draft.isTranslation()) {
            ages.current(id, List.of(language), draft.source(), content.texts().get(draft.source()));
        } else {
            LocalDate reviewOn =
                    Assembly.facts(draft.kind(), draft.factValues()).reviewOn();
            validity.published(id, reviewOn);
        }
        record(draft.kind(), true, by, draft.site(), draft.get(RecordField.TITLE));
        notices.published(draft, by);
        return new Published.Done(edition);
    }

    private Editions.Content written(Draft draft) {
        Assembly.AssembledFacts facts = Assembly.facts(draft.kind(), draft.factValues());
        RecordText text = Assembly.text(draft.kind(), draft.textValues(), draft.factValues(), false)
                .text();
        Facts assembled = facts.facts();
        if (assembled == null || text == null) {
            throw new IllegalStateException("Incomplete, though no problem was told: " + draft.id());
        }
        Map<TextLanguage, RecordText> texts = copies.publishedTexts(draft.id());
        texts.put(draft.source(), text);
        return new Editions.Content(facts.visibility(), assembled, texts);
    }

    private Editions.@Nullable Content translated(Draft draft) {
        return copies.published(draft.id())
                .map(record -> {
                    Map<String, String> facts = FieldValues.of(record.facts(), record.visibility());
                    RecordText text = Assembly.text(draft.kind(), draft.textValues(), facts, true)
                            .text();
                    Map<TextLanguage, RecordText> texts = new EnumMap<>(record.texts());
                    texts.put(draft.language(), java.util.Objects.requireNonNull(text));
                    return new Editions.Content(record.visibility(), record.facts(), texts);
                })
                .orElse(null);
    }

    /** Takes a record from its readers; its address says that it is gone. @return false when it was not published */
    public boolean withdraw(RecordId id) {
        Optional<DraftTable.Head> head = copies.head(id);
        if (head.isEmpty()) {
            current.require();
            return false;
        }
        PersonId by = rights.requirePublish(head.get().site());
        if (!editions.withdraw(id)) {
            return false;
        }
        record(
                head.get().kind(),
                false,
                by,
                head.get().site(),
                lastTitle(id, head.get().source()));
        return true;
    }

    /** @param title of its last edition, in the source language */
    public record Gone(RecordId id, RecordKind kind, String site, TextLanguage source, String title, int edition) {}

    /** A record that was published and is no more, for its centre and for moderators; empty for everybody else. */
    public Optional<Gone> gone(RecordId id) {
        if (copies.published(id).isPresent()) {
            return Optional.empty();
        }
        return copies.head(id)
                .filter(head -> rights.mayWrite(head.site(), head.source(), head.source()))
                .flatMap(head -> editions.all(id).stream()
                        .findFirst()
                        .map(last -> new Gone(
                                id,
                                head.kind(),
                                head.site(),
                                head.source(),
                                last.content().texts().get(head.source()).title(),
                                last.number())));
    }

    /** Every state that was published, the newest first, for whoever may publish. */
    public List<Editions.Edition> editions(RecordId id) {
        Optional<DraftTable.Head> head = copies.head(id);
        if (head.isEmpty()) {
            current.require();
            return List.of();
        }
        rights.requirePublish(head.get().site());
        return editions.all(id);
    }

    /**
     * Publishes an earlier edition again, as the next one. What is being written is left as it is.
     *
     * @return false where there is no such edition, or the record is hidden
     */
    public boolean restore(RecordId id, int number) {
        Optional<DraftTable.Head> head = copies.head(id);
        if (head.isEmpty()) {
            current.require();
            return false;
        }
        PersonId by = rights.requirePublish(head.get().site());
        Optional<Editions.Edition> edition = editions.find(id, number);
        if (edition.isEmpty() || hidden.isHidden(id)) {
            return false;
        }
        Editions.Content content = edition.get().content();
        TextLanguage source = head.get().source();
        editions.publish(id, content, by);
        ages.current(id, content.texts().keySet(), source, content.texts().get(source));
        record(
                head.get().kind(),
                true,
                by,
                head.get().site(),
                content.texts().get(source).title());
        return true;
    }

    private String lastTitle(RecordId id, TextLanguage source) {
        RecordText text = copies.publishedTexts(id).get(source);
        return text == null ? "" : text.title();
    }

    private void record(RecordKind kind, boolean published, PersonId by, String site, String title) {
        AuditKind done = kind == RecordKind.PRACTICE
                ? published ? AuditKind.PRACTICE_PUBLISHED : AuditKind.PRACTICE_WITHDRAWN
                : published ? AuditKind.RESOURCE_PUBLISHED : AuditKind.RESOURCE_WITHDRAWN;
        audit.record(AuditEvent.of(done, by).at(site).with(Map.of("title", title)));
    }
}
