package org.cites360.notice;

import java.util.Map;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;

/** Tells people what waits for them. */
public interface Notices {

    /**
     * Tells one person, through the channels they have left on for this kind. It joins the caller's transaction.
     *
     * @param site the slug of the centre it concerns
     * @param link a path of this installation such as {@code /studio/brussels}, where it can be dealt with
     * @param values what the texts of the kind name: {@code by} and {@code what}
     * @throws IllegalArgumentException when the link leads elsewhere or a text names a value that is not given
     */
    void tell(PersonId person, NoticeKind kind, @Nullable String site, String link, Map<String, String> values);

    /** Removes everything about somebody who leaves, within the caller's transaction. */
    void forget(PersonId person);
}
