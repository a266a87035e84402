package org.cites360.network.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cites360.base.permission.PersonId;
import org.cites360.base.web.Markdown;
import org.springframework.stereotype.Component;

/** What keeps a discussion readable: how long, how often, how many people named. */
@Component
class CommentRules {

    static final int LONGEST = 10_000;
    static final int MOST_MENTIONS = 10;

    private static final int IN_TEN_MINUTES = 10;
    private static final int A_DAY = 100;
    private static final int MENTIONS_A_DAY = 60;
    private static final int REPORTS_A_DAY = 20;

    private final CommentStore comments;
    private final ReportStore reports;
    private final Clock clock;

    CommentRules(CommentStore comments, ReportStore reports, Clock clock) {
        this.comments = comments;
        this.reports = reports;
        this.clock = clock;
    }

    /** Why this cannot be said now; empty when it can. */
    Optional<Discussion.Refusal> text(PersonId me, String kept, boolean isNew) {
        if (kept.isBlank()) {
            return Optional.of(Discussion.Refusal.EMPTY);
        }
        if (kept.length() > LONGEST) {
            return Optional.of(Discussion.Refusal.TOO_LONG);
        }
        if (Markdown.localLink(kept).isPresent()) {
            return Optional.of(Discussion.Refusal.LOCAL_LINK);
        }
        int mentions = Mentions.in(kept).size();
        if (mentions > MOST_MENTIONS || comments.mentioned(me, since(Duration.ofDays(1))) + mentions > MENTIONS_A_DAY) {
            return Optional.of(Discussion.Refusal.TOO_MANY_MENTIONS);
        }
        if (isNew
                && (comments.written(me, since(Duration.ofMinutes(10))) >= IN_TEN_MINUTES
                        || comments.written(me, since(Duration.ofDays(1))) >= A_DAY)) {
            return Optional.of(Discussion.Refusal.TOO_OFTEN);
        }
        return Optional.empty();
    }

    Optional<Discussion.Refusal> report(PersonId me, String reason) {
        if (reason.isBlank()) {
            return Optional.of(Discussion.Refusal.EMPTY);
        }
        if (reason.length() > 1_000) {
            return Optional.of(Discussion.Refusal.TOO_LONG);
        }
        return reports.reported(me, since(Duration.ofDays(1))) >= REPORTS_A_DAY
                ? Optional.of(Discussion.Refusal.TOO_OFTEN)
                : Optional.empty();
    }

    private Instant since(Duration ago) {
        return clock.instant().minus(ago);
    }
}
