package org.cites360.network.discussion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A comment as whoever is signed in may read it.
 *
 * @param parent the comment it answers; null for one that answers none
 * @param language of its text
 * @param edited when it was last changed; null where it never was
 * @param mine whether whoever reads it wrote it
 * @param answers the earliest first; an answer has none
 */
public record Comment(
        UUID id,
        RecordId record,
        @Nullable UUID parent,
        Author author,
        TextLanguage language,
        Body body,
        Instant at,
        @Nullable Instant edited,
        boolean mine,
        List<Comment> answers) {

    /**
     * Who wrote it.
     *
     * @param name null for somebody who has left
     * @param site the slug of the centre they were of when they wrote; null where they were of none
     */
    public record Author(@Nullable String name, @Nullable String site) {}

    /** What is in a comment's place. */
    public sealed interface Body {
        /** @param html harmless, as {@link org.cites360.base.web.Markdown} makes it */
        record Said(String html) implements Body {}

        /** Its author took it back. */
        record Withdrawn() implements Body {}

        /**
         * A moderator hid it.
         *
         * @param reason null for whoever is neither its author nor a moderator
         * @param html null likewise
         */
        record Hidden(@Nullable String reason, @Nullable String html) implements Body {}
    }

    public Comment {
        answers = List.copyOf(answers);
    }

    /** The path of its page, which leads to its place under the record. */
    public String path() {
        return path(id);
    }

    static String path(UUID id) {
        return "/network/comments/" + id;
    }
}
