package org.cites360.network.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a text word by word as the index does. */
@Component
class Analyser {

    private final Lexemes lexemes;

    Analyser(Lexemes lexemes) {
        this.lexemes = lexemes;
    }

    /**
     * A text's words with their names in the index.
     *
     * @param text as it was read: {@linkplain Tokens#clean clean}
     * @param words by place from 0; none for a stop word
     */
    record Analysed(@Nullable TextLanguage language, String text, List<Token> tokens, List<Set<String>> words) {

        /** The words with their spelling, by which the terms of the thesaurus are compared. */
        List<Set<String>> spelled() {
            List<Set<String>> all = new ArrayList<>(tokens.size());
            for (int i = 0; i < tokens.size(); i++) {
                Set<String> names = new LinkedHashSet<>(words.get(i));
                names.add(Lexemes.surface(tokens.get(i).word()));
                all.add(names);
            }
            return all;
        }
    }

    /** @param language null for one without a dictionary here */
    Analysed read(@Nullable TextLanguage language, String text) {
        String clean = Tokens.clean(text);
        return read(language, clean, Tokens.of(clean));
    }

    Analysed read(@Nullable TextLanguage language, String clean, List<Token> tokens) {
        List<Lexemes.Word> asked = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            if (!token.hasDigit()) {
                asked.add(new Lexemes.Word(language, token.word()));
            }
            token.also().forEach(spelling -> asked.add(new Lexemes.Word(language, spelling)));
        }
        Map<Lexemes.Word, Set<String>> found = lexemes.of(asked);
        List<Set<String>> words = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            words.add(names(language, token, found));
        }
        return new Analysed(language, clean, tokens, words);
    }

    private static Set<String> names(
            @Nullable TextLanguage language, Token token, Map<Lexemes.Word, Set<String>> found) {
        Set<String> names = token.hasDigit()
                ? Set.of(Lexemes.surface(token.word()))
                : found.getOrDefault(new Lexemes.Word(language, token.word()), Set.of());
        if (token.also().isEmpty()) {
            return names;
        }
        Set<String> all = new LinkedHashSet<>(names);
        token.also()
                .forEach(spelling -> all.addAll(found.getOrDefault(new Lexemes.Word(language, spelling), Set.of())));
        return all;
    }
}
