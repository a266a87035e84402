package org.cites360.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;

/** Tells people what waits for them. */
public interface Notices {

    /**
     * Tells one person, through the channels they have left on for this kind. It joins the caller's transaction.
     *
     * @param site the slug of the centre it concerns
     * @param link a path of this installation such as {@code /studio/brussels}, where it can be dealt with
     * @param values what the texts of the kind name, such as {@code by} and {@code what}
     * @throws IllegalArgumentException when the link leads elsewhere or a text names a value that is not given
     */
    void tell(PersonId person, NoticeKind kind, @Nullable String site, String link, Map<String, String> values);

    /** How many of their notices somebody has not read. */
    int unread(PersonId person);

    /** Somebody's notices, the newest first. */
    List<Notice> newest(PersonId person, int offset, int limit);

    /** Marks a notice as read; nothing happens when it is not this person's. */
    void read(PersonId person, UUID notice);

    void readAll(PersonId person);

    /** The channels that are on for a kind. */
    Set<Channel> channels(PersonId person, NoticeKind kind);

    void switchTo(PersonId person, NoticeKind kind, Channel channel, boolean on);

    /** Removes everything about somebody who leaves, within the caller's transaction. */
    void forget(PersonId person);
}
