package org.cites360.network.discussion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.Language;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.Colleagues;
import org.cites360.base.permission.Colleagues.Colleague;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.People;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.discussion.CommentStore.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members say about a record. Everybody of the network reads and writes; the public never does. */
@Service
@Transactional
public class Discussion {

    /** Comments that answer none, on one page. */
    static final int PAGE = 20;

    private static final int COLLEAGUES = 8;

    private final CommentStore comments;
    private final ReportStore reports;
    private final CommentRules rules;
    private final CommentReading reading;
    private final CommentNotices told;
    private final PublishedRecords records;
    private final CurrentPerson current;
    private final Permissions permissions;
    private final People people;
    private final Colleagues colleagues;
    private final AuditLog audit;
    private final Clock clock;

    Discussion(
            CommentStore comments,
            ReportStore reports,
            CommentRules rules,
            CommentReading reading,
            CommentNotices told,
            PublishedRecords records,
            CurrentPerson current,
            Permissions permissions,
            People people,
            Colleagues colleagues,
            AuditLog audit,
            Clock clock) {
        this.comments = comments;
        this.reports = reports;
        this.rules = rules;
        this.reading = reading;
        this.told = told;
        this.records = records;
        this.current = current;
        this.permissions = permissions;
        this.people = people;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param page from 0
     * @param pages at least 1
     * @param total how many can be read, answers included
     */
    public record Listing(List<Comment> comments, int page, int pages, int total) {
        public Listing {
            comments = List.copyOf(comments);
        }
    }

    /**
     * Something to say.
     *
     * @param text Markdown
     * @param mentions whom the text names, each as {@code @} and their name
     */
    public record Words(TextLanguage language, String text, Collection<PersonId> mentions) {}

    /** What became of saying, changing or reporting something. What was typed is not lost. */
    public sealed interface Outcome {
        record Done(UUID comment) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** Each has its text {@code discussion.refused.<key>}. */
    public enum Refusal {
        EMPTY,
        TOO_LONG,
        TOO_OFTEN,
        TOO_MANY_MENTIONS,
        /** A link to somebody's local network, which nobody else can follow. */
        LOCAL_LINK,
        /** The record or the comment is not there, or no longer. */
        GONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Where a comment is. @param page on which, from 0 */
    public record Place(RecordId record, int page) {}

    /** What a comment said until somebody changed it. */
    public record Earlier(TextLanguage language, String html, Instant until) {}

    /** Under a record, the earliest first; a page beyond the last is the last. Empty where there is no such record. */
    @Transactional(readOnly = true)
    public Listing list(RecordId record, int page, Language reader) {
        current.require(Action.READ_NETWORK);
        if (record(record).isEmpty()) {
            return new Listing(List.of(), 0, 1, 0);
        }
        int pages = Math.max(1, Math.ceilDiv(comments.countRoots(record), PAGE));
        int shown = Math.clamp(page, 0, pages - 1);
        List<Row> roots = comments.roots(record, shown * PAGE, PAGE);
        List<Row> answers = comments.answers(roots.stream().map(Row::id).toList());
        return new Listing(reading.read(roots, answers, reader), shown, pages, comments.count(record));
    }

    /** Where to find a comment; empty where there is none under a record that is still shared. */
    @Transactional(readOnly = true)
    public Optional<Place> place(UUID comment) {
        current.require(Action.READ_NETWORK);
        return comments.find(comment)
                .filter(row -> record(row.record()).isPresent())
                .map(row -> new Place(row.record(), comments.before(root(row)) / PAGE));
    }

    private Row root(Row row) {
        return row.parent() == null ? row : comments.find(row.parent()).orElseThrow();
    }

    /** The centres in whose name whoever is signed in can speak, in order; none for the network's own people. */
    @Transactional(readOnly = true)
    public List<String> voices() {
        return List.copyOf(
                new TreeSet<>(permissions.sitesWhere(current.require(Action.READ_NETWORK), Action.CONTRIBUTE)));
    }

    /** Colleagues of whose name some word begins like this, to be named in a comment. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(String beginning) {
        current.require(Action.READ_NETWORK);
        return colleagues.find(beginning, COLLEAGUES);
    }

    /**
     * Says something about a record.
     *
     * @param answers the comment it answers, or null; an answer to an answer stands beside that
     * @param site for which one speaks, or null for none
     */
    public Outcome add(RecordId record, @Nullable UUID answers, @Nullable String site, Words words) {
        PersonId me = site == null ? current.require(Action.READ_NETWORK) : current.require(Action.CONTRIBUTE, site);
        Optional<PublishedRecord> found = record(record);
        Optional<Row> answered = answers == null ? Optional.empty() : comments.find(answers);
        boolean nothingToAnswer = answers != null
                && answered.filter(row -> row.record().equals(record) && row.body() != null && !row.hidden())
                        .isEmpty();
        if (found.isEmpty() || nothingToAnswer) {
            return new Outcome.Refused(Refusal.GONE);
        }
        String kept = kept(words);
        Optional<Refusal> refusal = rules.text(me, kept, true);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Row row = new Row(
                UUID.randomUUID(),
                record,
                answered.map(one -> one.parent() == null ? one.id() : one.parent())
                        .orElse(null),
                me,
                site,
                words.language(),
                kept,
                now(),
                null,
                false,
                null);
        comments.add(row);
        told.ofNew(row, found.get());
        return new Outcome.Done(row.id());
    }

    /** What one's own comment says, to be changed; empty when it is somebody else's, taken back or hidden. */
    @Transactional(readOnly = true)
    public Optional<Words> typed(UUID comment, Language reader) {
        PersonId me = current.require(Action.READ_NETWORK);
        return comments.find(comment)
                .filter(row -> row.author().equals(me) && row.body() != null && !row.hidden())
                .map(row -> new Words(
                        row.language(), reading.typed(row.body(), reader), List.copyOf(Mentions.in(row.body()))));
    }

    /** Changes one's own comment, which then says so. What it said before stays to be read. */
    public Outcome edit(UUID comment, Words words) {
        PersonId me = current.require(Action.READ_NETWORK);
        Optional<Row> found = own(comment, me);
        Optional<PublishedRecord> record = found.flatMap(row -> record(row.record()));
        if (found.isEmpty() || record.isEmpty() || found.get().hidden()) {
            return new Outcome.Refused(Refusal.GONE);
        }
        String kept = kept(words);
        Optional<Refusal> refusal = rules.text(me, kept, false);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (!kept.equals(found.get().body()) || words.language() != found.get().language()) {
            comments.change(found.get(), words.language(), kept, now());
            told.ofMentions(comments.find(comment).orElseThrow(), record.get());
        }
        return new Outcome.Done(comment);
    }

    /** Takes one's own comment back: its place says so, its text is erased. */
    public Outcome withdraw(UUID comment) {
        PersonId me = current.require(Action.READ_NETWORK);
        Optional<Row> found = own(comment, me);
        if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.GONE);
        }
        comments.withdraw(comment, now());
        reports.settle(comment, now());
        audit.record(AuditEvent.of(AuditKind.COMMENT_DELETED, me)
                .at(found.get().site())
                .with(Map.of("record", found.get().record().toString())));
        return new Outcome.Done(comment);
    }

    /** What a comment said before it was changed, the earliest first; nothing of one that was taken back or hidden. */
    @Transactional(readOnly = true)
    public List<Earlier> earlier(UUID comment, Language reader) {
        current.require(Action.READ_NETWORK);
        return comments.find(comment).filter(row -> row.body() != null && !row.hidden()).stream()
                .flatMap(row -> comments.versions(comment).stream())
                .map(version -> new Earlier(
                        version.language(),
                        reading.html(version.body(), people.names(Mentions.in(version.body())), reader),
                        version.until()))
                .toList();
    }

    /** Tells the moderators; the comment's author does not learn who did. */
    public Outcome report(UUID comment, String reason) {
        PersonId me = current.require(Action.READ_NETWORK);
        Optional<Row> found = comments.find(comment).filter(row -> row.body() != null && !row.hidden());
        Optional<PublishedRecord> record = found.flatMap(row -> record(row.record()));
        if (found.isEmpty() || record.isEmpty()) {
            return new Outcome.Refused(Refusal.GONE);
        }
        Optional<Refusal> refusal = rules.report(me, reason);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        boolean waitsAlready = reports.isOpen(comment);
        reports.add(comment, me, reason.strip(), now());
        if (!waitsAlready) {
            told.ofReport(record.get());
        }
        return new Outcome.Done(comment);
    }

    /** @throws NotPermitted when it is somebody else's */
    private Optional<Row> own(UUID comment, PersonId me) {
        Optional<Row> found = comments.lock(comment);
        found.filter(row -> !row.author().equals(me)).ifPresent(row -> {
            throw new NotPermitted(me + " did not write the comment " + comment);
        });
        return found.filter(row -> row.body() != null);
    }

    private String kept(Words words) {
        return Mentions.kept(words.text().strip(), people.names(words.mentions()));
    }

    private Optional<PublishedRecord> record(RecordId id) {
        return records.find(id, Reader.NETWORK);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
