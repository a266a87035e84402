package org.cites360.network.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.network.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Guesses what was meant by a word that no record has. It offers no word that the reader could not have found. */
@Component
class Spelling {

    private static final int CANDIDATES = 40;
    private static final int TRIED = 6;
    private static final int LONG_WORD = 6;

    private final JdbcClient jdbc;

    Spelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The question with each word that nothing has replaced by one that something has; empty where none is near. */
    Optional<String> corrected(String text, Plan plan, Reader reader) {
        Map<Token, String> replaced = new LinkedHashMap<>();
        for (Map.Entry<Token, String> word : plan.spellings().entrySet()) {
            if (!found(word.getValue(), reader)) {
                nearest(word.getKey().word(), reader).ifPresent(other -> replaced.put(word.getKey(), other));
            }
        }
        if (replaced.isEmpty()) {
            return Optional.empty();
        }
        String corrected = Tokens.clean(text.strip());
        for (Map.Entry<Token, String> word : replaced.entrySet()) {
            corrected = corrected.replaceFirst(
                    "(?iu)(?<![\\p{L}\\p{N}])"
                            + java.util.regex.Pattern.quote(word.getKey().word()) + "(?![\\p{L}\\p{N}])",
                    java.util.regex.Matcher.quoteReplacement(word.getValue()));
        }
        return Optional.of(corrected);
    }

    private boolean found(String query, Reader reader) {
        // By itself, so that PostgreSQL does not expect to meet the first soon and looks into every text
        return jdbc.sql("with said as materialized (select seen from search_words where words @@ :words::tsquery) "
                        + "select exists (select from said where " + Matching.SEEN + ")")
                .param("words", query)
                .param("least", Matching.least(reader))
                .query(Boolean.class)
                .single();
    }

    private record Near(String word, int distance) {}

    private Optional<String> nearest(String typed, Reader reader) {
        String plain = Tokens.fold(typed);
        int most = plain.length() < LONG_WORD ? 1 : 2;
        // In the order of their likeness, which the index knows; how many letters differ is counted here
        List<Near> near = new ArrayList<>(jdbc.sql("""
                        select word, plain from search_word
                        where plain % :plain and length(plain) between :shortest and :longest
                        order by similarity(plain, :plain) desc, word limit :limit
                        """)
                .param("plain", plain)
                .param("shortest", plain.length() - most)
                .param("longest", plain.length() + most)
                .param("limit", CANDIDATES)
                .query((row, index) -> new Near(row.getString("word"), distance(plain, row.getString("plain"))))
                .list());
        return near.stream()
                .filter(candidate -> candidate.distance() <= most)
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(TRIED)
                .filter(candidate -> found(Vector.quoted("=" + candidate.word()), reader))
                .map(Near::word)
                .findFirst();
    }

    /** How many letters must be changed, left out, put in, or exchanged with their neighbour. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + same);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
