package org.cites360.network.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.Language;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.discussion.CommentStore.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What network coordinators do about comments that somebody reported, or that they met themselves. */
@Service
@Transactional
public class Moderation {

    private static final int PAGE = 20;
    private static final int LONGEST_REASON = 1_000;

    private final CommentStore comments;
    private final ReportStore reports;
    private final CommentReading reading;
    private final CommentNotices told;
    private final PublishedRecords records;
    private final CurrentPerson current;
    private final AuditLog audit;
    private final Clock clock;

    Moderation(
            CommentStore comments,
            ReportStore reports,
            CommentReading reading,
            CommentNotices told,
            PublishedRecords records,
            CurrentPerson current,
            AuditLog audit,
            Clock clock) {
        this.comments = comments;
        this.reports = reports;
        this.reading = reading;
        this.told = told;
        this.records = records;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** A comment about which something is open. @param reasons what was said against it, the earliest first; not by whom */
    public record Reported(Comment comment, List<Reason> reasons) {}

    public record Reason(String text, Instant at) {}

    /**
     * @param page from 0
     * @param pages at least 1
     * @param total how many comments wait
     */
    public record Queue(List<Reported> reported, int page, int pages, int total) {}

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** It was taken back, or dealt with by somebody else. */
        GONE,
        /** The author is told why; so there has to be a reason of at most a thousand letters. */
        NO_REASON
    }

    /** The longest waiting first; a page beyond the last is the last. */
    @Transactional(readOnly = true)
    public Queue queue(int page, Language reader) {
        current.require(Action.MODERATE_NETWORK);
        int total = reports.countOpen();
        int pages = Math.max(1, Math.ceilDiv(total, PAGE));
        int shown = Math.clamp(page, 0, pages - 1);
        List<Row> rows = reports.open(shown * PAGE, PAGE).stream()
                .map(id -> comments.find(id).orElseThrow())
                .toList();
        List<Reported> reported = reading.read(rows, List.of(), reader).stream()
                .map(comment -> new Reported(
                        comment,
                        reports.reasons(comment.id()).stream()
                                .map(reason -> new Reason(reason.text(), reason.at()))
                                .toList()))
                .toList();
        return new Queue(reported, shown, pages, total);
    }

    /** Hides a comment from everybody but its author, who is told. Whatever was reported about it is settled. */
    public Outcome hide(UUID comment, String reason) {
        PersonId me = current.require(Action.MODERATE_NETWORK);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.NO_REASON;
        }
        Optional<Row> found = comments.lock(comment).filter(row -> row.body() != null && !row.hidden());
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        Row row = found.get();
        comments.hide(comment, me, reason.strip(), clock.instant());
        reports.settle(comment, clock.instant());
        record(AuditKind.CONTENT_HIDDEN, row, me);
        records.find(row.record(), Reader.NETWORK).ifPresent(record -> told.ofHiding(row, record));
        return Outcome.DONE;
    }

    /** Shows it again. */
    public Outcome restore(UUID comment) {
        PersonId me = current.require(Action.MODERATE_NETWORK);
        Optional<Row> found = comments.lock(comment).filter(Row::hidden);
        found.ifPresent(row -> {
            comments.restore(comment);
            record(AuditKind.CONTENT_RESTORED, row, me);
        });
        return found.isPresent() ? Outcome.DONE : Outcome.GONE;
    }

    /** Leaves it as it is. */
    public Outcome dismiss(UUID comment) {
        current.require(Action.MODERATE_NETWORK);
        return reports.settle(comment, clock.instant()) ? Outcome.DONE : Outcome.GONE;
    }

    private void record(AuditKind kind, Row row, PersonId me) {
        audit.record(AuditEvent.of(kind, me)
                .at(row.site())
                .about(row.author())
                .with(Map.of(
                        "comment", row.id().toString(), "record", row.record().toString())));
    }
}
