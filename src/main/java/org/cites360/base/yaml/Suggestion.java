package org.cites360.base.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
public final class Suggestion {

    private Suggestion() {}

    /** {@code Did you mean "x"?}, or else {@code There are: …}; empty text when there is nothing to choose from. */
    public static String among(String given, Collection<String> known) {
        return nearest(given, known)
                .map(word -> "Did you mean \"" + word + "\"?")
                .orElseGet(() -> known.isEmpty()
                        ? ""
                        : "Choose one of: "
                                + String.join(", ", known.stream().limit(20).toList()) + (known.size() > 20 ? " …" : "")
                                + ".");
    }

    public static Optional<String> nearest(String given, Collection<String> known) {
        int furthest = Math.max(1, given.length() / 3);
        return known.stream()
                .filter(word -> distance(given, word) <= furthest)
                .min(Comparator.comparingInt(word -> distance(given, word)));
    }

    /** How many letters have to be changed, added, removed or swapped with their neighbour, whatever their case. */
    public static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
