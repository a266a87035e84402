package org.cites360.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a mail. */
public sealed interface MailState {

    /** What a page filters by. */
    enum Kind {
        WAITING,
        SENT,
        FAILED,
        KEPT
    }

    default Kind kind() {
        return switch (this) {
            case Waiting ignored -> Kind.WAITING;
            case Sent ignored -> Kind.SENT;
            case Failed ignored -> Kind.FAILED;
            case Kept ignored -> Kind.KEPT;
        };
    }

    /**
     * It will be tried.
     *
     * @param attempts so far
     * @param problem of the last attempt
     */
    record Waiting(Instant nextTry, int attempts, @Nullable MailProblem problem) implements MailState {}

    /** The mail server took it. */
    record Sent(Instant at) implements MailState {}

    /** It was refused, or tried in vain for three days: it is not tried any more unless somebody asks for it. */
    record Failed(Instant at, int attempts, MailProblem problem) implements MailState {}

    /** There is no mail server: the administrator reads it in the outbox. */
    record Kept() implements MailState {}
}
