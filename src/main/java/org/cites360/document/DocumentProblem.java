package org.cites360.document;

import java.util.Locale;

/** What is wrong with a document; the text of each is {@code document.problem.<key>}. */
public enum DocumentProblem {
    /** Protected by a password: delivered as it is, not found by its text. */
    ENCRYPTED,
    /** Not what its beginning promises: cut off or broken. */
    DAMAGED,
    /** More text than is kept; what is kept is found. */
    TEXT_CUT,
    /** Reading it took longer than is granted. */
    TOO_SLOW,
    /** Reading it took more memory than is granted. */
    TOO_LARGE_TO_READ,
    /** Reading it ended the program that reads. */
    UNREADABLE,
    /** A virus was found. */
    INFECTED,
    /** Larger than the virus scanner takes, where there is one. */
    TOO_LARGE_TO_SCAN,
    /** A program or script, which is not shared here. */
    FORBIDDEN_TYPE;

    /** Such as {@code text-cut}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
