package org.cites360.network.draft;

import java.util.Locale;

/**
 * Why something cannot be submitted yet.
 *
 * @param field a key as {@link RecordField} explains, such as {@code title} or {@code figures.a1.year}
 */
public record Problem(String field, Kind kind) {

    /** Each has the text {@code drafts.problem.<key>}. */
    public enum Kind {
        MISSING,
        TOO_LONG,
        /** Not a year of four digits between 1900 and 2100. */
        NO_YEAR,
        /** Neither a year nor a month nor a day. */
        NO_DATE,
        /** It ends before it begins. */
        ENDS_BEFORE,
        NO_MAIL_ADDRESS,
        LINK_NOT_WEB,
        LINK_LOCAL_NETWORK,
        LINK_TOO_LONG,
        /** A link in a text leads into a local network. */
        LOCAL_LINK,
        /** A resource is a file or a link. */
        FILE_OR_LINK,
        BOTH_FILE_AND_LINK,
        /** What was chosen is no longer there. */
        UNKNOWN;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The field of the form at which it is told. */
    public RecordField at() {
        return RecordField.of(field).orElse(RecordField.TITLE);
    }
}
