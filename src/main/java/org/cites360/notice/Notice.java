package org.cites360.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param site the slug of the centre it concerns
 * @param link a path of this installation, where it can be dealt with
 * @param values plain text by name: {@code {by}} and the like of the kind's text
 * @param read when it was marked as read
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        @Nullable String site,
        String link,
        Map<String, String> values,
        Instant created,
        @Nullable Instant read) {

    public Notice {
        values = Map.copyOf(values);
    }
}
