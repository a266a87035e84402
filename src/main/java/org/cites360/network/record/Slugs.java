package org.cites360.network.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Names in addresses, made from titles. */
public final class Slugs {

    private static final int LONGEST = 60;

    private Slugs() {}

    /** The first of {@code name}, {@code name-2}, {@code name-3} … that is free. */
    public static String free(String title, Predicate<String> taken) {
        String name = of(title);
        String candidate = name;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = name + "-" + number;
        }
        return candidate;
    }

    /** Small letters without accents, digits and hyphens, at most {@value #LONGEST}; cut between words where it can be. */
    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (plain.length() > LONGEST) {
            int end = plain.lastIndexOf('-', LONGEST);
            plain = plain.substring(0, end > LONGEST / 2 ? end : LONGEST);
        }
        return plain.isEmpty() ? "record" : plain;
    }
}
