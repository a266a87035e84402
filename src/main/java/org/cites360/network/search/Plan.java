package org.cites360.network.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question as the index is asked.
 *
 * @param branches none where every record is wanted; otherwise a record need only fit one
 * @param marks lexemes to mark in what is found
 * @param terms things of the thesaurus that were looked for, too
 * @param spellings of each word that could be a mistake, how the index is asked for it
 */
record Plan(List<Branch> branches, Set<String> marks, List<Thesaurus.Concept> terms, Map<Token, String> spellings) {

    /**
     * What a record must have.
     *
     * @param words a {@code tsquery} over all its words; null where none is wanted
     * @param refused a {@code tsquery} of words it must not have; null where there is none
     * @param phrases each must stand in one of its passages
     * @param refusedPhrases likewise, none may
     */
    record Branch(
            @Nullable String words, @Nullable String refused, List<Phrase> phrases, List<Phrase> refusedPhrases) {}

    /**
     * Words in a row.
     *
     * @param query a {@code tsquery} that one passage must fit
     * @param readings in each language the {@linkplain Pairs pairs} of neighbours, of which one for each two must be there; none where
     *     some language has but one word of it that is no stop word, so that {@code query} alone tells
     */
    record Phrase(String query, List<List<Set<Long>>> readings) {

        /** Whether the pairs say it all: where there are no two that might stand apart. */
        boolean isOnePair() {
            return !readings.isEmpty() && readings.stream().allMatch(reading -> reading.size() == 1);
        }
    }

    /** Everything by which it is found, of the words and of the thesaurus. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(marks);
        terms.forEach(term -> names.add(term.lexeme()));
        return names;
    }

    /** A {@code tsquery} for any of the names; empty where there is none. */
    String any() {
        return names().stream().map(Vector::quoted).collect(Collectors.joining(" | "));
    }

    boolean everything() {
        return branches.isEmpty();
    }
}
