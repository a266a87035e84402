package org.cites360.network.draft;

import java.util.Locale;

/** Where the text of one language stands. Its name is the text {@code drafts.state.<key>}. */
public enum TextState {
    /** Being written, or published before and changed since. */
    DRAFT,
    /** Waits for a reviewer; its authors take it back to go on writing. */
    SUBMITTED,
    /** Came back with comments. */
    RETURNED,
    /** As it is read. */
    PUBLISHED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
