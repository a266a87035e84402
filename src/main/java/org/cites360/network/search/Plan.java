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

    /** Words in a row: in whichever language they are read. */
    record Phrase(List<Reading> readings) {

        /** A {@code tsquery} that a passage which has it fits. */
        String query() {
            return readings.stream().map(Reading::query).collect(Collectors.joining(" | "));
        }
    }

    /**
     * A phrase as one language reads it.
     *
     * @param query a {@code tsquery} for its words and their distances
     * @param pairs for each two neighbours their {@linkplain Pairs pairs}, one of which must be there; none where all but one of its
     *     words are stop words
     */
    record Reading(String query, List<Set<Long>> pairs) {}

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
