package org.cites360.network.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A text as the index keeps it: its words in their places, and all of them once. */
final class IndexedText {

    /** Between parts of a text, so that no phrase reaches from one into the next. */
    private static final int GAP = 20;

    private final Vector places = new Vector();
    private final Set<String> lexemes = new LinkedHashSet<>();
    private final Set<String> spellings = new LinkedHashSet<>();
    private final Set<Long> pairs = new LinkedHashSet<>();
    private int next = 1;

    /** Reads texts into these. */
    @Component
    static class Maker {

        private final Analyser analyser;
        private final Thesaurus thesaurus;

        Maker(Analyser analyser, Thesaurus thesaurus) {
            this.analyser = analyser;
            this.thesaurus = thesaurus;
        }

        IndexedText begin(@Nullable TextLanguage language) {
            IndexedText text = new IndexedText();
            text.lexemes.add(Lexemes.presence(language));
            return text;
        }

        /** @param weight A to D */
        void add(IndexedText to, @Nullable TextLanguage language, String part, char weight) {
            Analyser.Analysed read = analyser.read(language, part);
            for (int i = 0; i < read.tokens().size(); i++) {
                for (String name : read.words().get(i)) {
                    to.places.add(name, to.next + i, weight);
                }
                to.spell(read.tokens().get(i));
            }
            for (Thesaurus.Match match : thesaurus.in(read)) {
                // At each of its words, so that all of them are marked where it is found
                for (int i = 0; i < match.length(); i++) {
                    to.places.add(match.concept().lexeme(), to.next + match.start() + i, weight);
                }
            }
            to.pairs.addAll(Pairs.of(read.words()));
            to.next = next(to.next, read.tokens().size());
        }
    }

    /** Where the next part begins. @param first the place of the first word of the part before @param words of that part */
    static int next(int first, int words) {
        return first + words + GAP;
    }

    private void spell(Token token) {
        spellings.add(token.word());
        lexemes.add("=" + token.word());
        lexemes.add(Lexemes.surface(token.word()));
    }

    /** With places and weights. */
    Vector places() {
        return places;
    }

    /** Everything it can be found by. */
    Set<String> lexemes() {
        Set<String> all = new LinkedHashSet<>(lexemes);
        all.addAll(places.lexemes());
        return all;
    }

    Set<String> spellings() {
        return spellings;
    }

    /** Words that follow each other: see {@link Pairs}. */
    Set<Long> pairs() {
        return pairs;
    }
}
