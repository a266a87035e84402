package org.cites360.base.yaml;

import java.util.Comparator;

/**
 * A mistake in a bundle, in words its author can act on.
 *
 * @param file named from the bundle's folder, with forward slashes
 * @param line counted from 1; 0 where the mistake is not in a line, such as a missing file
 * @param field such as {@code scenes[1].hotspots[0].target}; empty for the file as a whole
 * @param message what is wrong
 * @param remedy how to mend it
 */
public record Problem(String file, int line, String field, String message, String remedy) {

    /** By file, then line, as an author goes through them. */
    public static final Comparator<Problem> READING_ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::field)
            .thenComparing(Problem::message);

    public static Problem of(String file, String message, String remedy) {
        return new Problem(file, 0, "", message, remedy);
    }

    /** One paragraph of text: {@code file:line: field: what is wrong. How to mend it.} */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (field.isEmpty() ? "" : field + ": ") + message
                + (remedy.isEmpty() ? "" : " " + remedy);
    }
}
