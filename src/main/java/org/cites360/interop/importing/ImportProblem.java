package org.cites360.interop.importing;

import org.cites360.interop.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * What is to be mended in a table before it can be brought in.
 *
 * @param row as a spreadsheet counts: 1 is the line of the columns' names; 0 for the file as a whole
 * @param column null where the whole row is meant
 * @param value what stands there, shortened
 * @param detail what the reason's text names, such as the words that are allowed; empty where it names nothing
 */
public record ImportProblem(int row, @Nullable Column column, String value, Reason reason, String detail) {

    private static final int SHOWN = 80;

    public ImportProblem {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    /** Its text, with how to mend it, is {@code interop.problem.<key>}. */
    public enum Reason {
        EMPTY_FILE,
        TOO_LARGE,
        TOO_MANY_ROWS,
        NOT_A_TABLE,
        MISSING_COLUMN,
        UNKNOWN_COLUMN,
        REPEATED_COLUMN,
        TOO_MANY_CELLS,
        MISSING,
        TOO_LONG,
        ONE_LINE,
        ONE_OF,
        NOT_A_KEY,
        ALREADY_HERE,
        LANGUAGE_TWICE,
        ROWS_APART,
        ONLY_IN_FIRST_ROW,
        OTHER_KIND,
        NOT_A_YEAR,
        NOT_A_DATE,
        ENDS_BEFORE,
        FIGURE,
        LABEL,
        NO_LABEL,
        LINK,
        EMAIL;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
