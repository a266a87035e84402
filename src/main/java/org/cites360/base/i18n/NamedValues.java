package org.cites360.base.i18n;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills texts that name their values in braces, such as <code>{site}</code>. Values that come from people lose their line
 * breaks, which would forge headers, and what turns the direction of writing, which would forge names.
 */
public final class NamedValues {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");

    private NamedValues() {}

    /** @throws IllegalArgumentException when the text names a value that is not given */
    public static String fill(String text, Map<String, String> values) {
        return NAME.matcher(text).replaceAll(name -> {
            String value = values.get(name.group(1));
            if (value == null) {
                throw new IllegalArgumentException("The value " + name.group(1) + " is missing for: " + text);
            }
            return Matcher.quoteReplacement(oneLine(value));
        });
    }

    /** The names that a text expects. */
    public static Set<String> of(String text) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().forEach(name -> names.add(name.group(1)));
        return names;
    }

    public static String oneLine(String value) {
        return CONTROL.matcher(value).replaceAll(" ").strip();
    }
}
