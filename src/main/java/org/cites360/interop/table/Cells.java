package org.cites360.interop.table;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** How a cell holds what is no plain text. */
public final class Cells {

    /** What spreadsheets take for a formula, which could then do something. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");

    private static final Pattern DISARMED = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");

    private Cells() {}

    /** Behind an apostrophe a formula is a text. */
    public static String disarm(String text) {
        return FORMULA.matcher(text).matches() || DISARMED.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before {@link #disarm}. */
    public static String rearm(String text) {
        return DISARMED.matcher(text).matches() ? text.substring(1) : text;
    }

    /** The values of a list in one cell: separated by semicolons, commas or line breaks. */
    public static List<String> list(String cell) {
        return Arrays.stream(cell.split("[;,\\n\\r]+"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /** The lines of a cell that has something in them. */
    public static List<String> lines(String cell) {
        return cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The parts of a line between vertical bars. */
    public static List<String> parts(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
