package org.cites360.document;

import java.util.Locale;

/** What a reader should know before opening a document; the text of each is {@code document.flag.<key>}. */
public enum DocumentFlag {
    /** The ending of its name promises something else than it is. */
    NAME_MISMATCH,
    /** An office file with macros. */
    MACROS,
    /**
     * A PDF with scripts, or with actions that start something or send something away; a text with a script in it. A page or a
     * drawing of the web with one is refused.
     */
    ACTIVE_CONTENT,
    /** A PDF whose pages are an XFA form, which few programs show. */
    XFA,
    /** Holds other files. */
    EMBEDDED_FILES,
    /** Loads something from elsewhere when it is opened. */
    EXTERNAL_CONTENT,
    /** No virus scanner looked at it. */
    NOT_SCANNED,
    /** Its bytes are no longer those that were stored. */
    ALTERED;

    /** Such as {@code name-mismatch}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
