package org.cites360.network.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What PostgreSQL calls a {@code tsvector}: lexemes with their places in a text. */
final class Vector {

    /** What PostgreSQL keeps of one lexeme. */
    private static final int MOST_PLACES = 200;

    private static final int LAST_PLACE = 16_000;

    private final Map<String, List<String>> places = new LinkedHashMap<>();

    /** @param place from 1 @param weight A to D */
    void add(String lexeme, int place, char weight) {
        List<String> known = places.computeIfAbsent(lexeme, key -> new ArrayList<>(2));
        if (place <= LAST_PLACE && known.size() < MOST_PLACES) {
            known.add(place + (weight == 'D' ? "" : String.valueOf(weight)));
        }
    }

    /** Adds the places of these weights to another: the first of each lexeme, for that is what tells. */
    void copy(Vector to, char... weights) {
        places.forEach((lexeme, at) -> {
            for (char weight : weights) {
                at.stream()
                        .filter(place -> place.charAt(place.length() - 1) == weight)
                        .findFirst()
                        .ifPresent(place -> to.places
                                .computeIfAbsent(lexeme, key -> new ArrayList<>(2))
                                .add(place));
            }
        });
    }

    Collection<String> lexemes() {
        return places.keySet();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(places.size() * 16);
        places.forEach((lexeme, at) -> {
            text.append(quoted(lexeme));
            if (!at.isEmpty()) {
                text.append(':').append(String.join(",", at));
            }
            text.append(' ');
        });
        return text.toString();
    }

    /** The lexemes alone. */
    static String of(Collection<String> lexemes) {
        StringBuilder text = new StringBuilder(lexemes.size() * 12);
        lexemes.forEach(lexeme -> text.append(quoted(lexeme)).append(' '));
        return text.toString();
    }

    /** For a {@code tsvector} and a {@code tsquery} alike. */
    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
