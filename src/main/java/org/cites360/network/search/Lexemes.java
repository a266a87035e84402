package org.cites360.network.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Under which names a word is in the index. Stems carry their language, {@code fr:conseil}, so that a question is held against each
 * text by that text's own dictionary. Beside them are {@code =word}, the word as it is written but for accents and capitals; {@code @fr}, that
 * there is a text in French, which is all that a stop word of French asks for; and {@code #term} of the {@link Thesaurus}.
 */
@Component
class Lexemes {

    /** The prefix of words in a language without a dictionary here. */
    private static final String OTHER = "xx";

    private final Stems stems;

    Lexemes(Stems stems) {
        this.stems = stems;
    }

    static String presence(@Nullable TextLanguage language) {
        return "@" + tag(language);
    }

    /** The word as it is written, but for accents and capitals. */
    static String surface(String word) {
        return "=" + Tokens.fold(word);
    }

    private static String tag(@Nullable TextLanguage language) {
        return language == null ? OTHER : language.tag();
    }

    /** @param language null for one without a dictionary here */
    record Word(@Nullable TextLanguage language, String word) {}

    /** The lexemes of each word; none where it is a stop word. */
    Map<Word, Set<String>> of(Collection<Word> words) {
        Map<Word, List<Stems.Key>> asked = HashMap.newHashMap(words.size());
        Set<Stems.Key> keys = new LinkedHashSet<>();
        for (Word word : words) {
            if (!asked.containsKey(word)) {
                List<Stems.Key> own = keys(word);
                asked.put(word, own);
                keys.addAll(own);
            }
        }
        Map<Stems.Key, Optional<String>> found = stems.of(keys);
        Map<Word, Set<String>> lexemes = HashMap.newHashMap(asked.size());
        asked.forEach((word, own) -> lexemes.put(word, lexemes(word, own, found)));
        return lexemes;
    }

    /** The word itself, which tells a stop word; then its forms with and, as people type, without accents. */
    private static List<Stems.Key> keys(Word word) {
        List<Stems.Key> keys = new ArrayList<>(3);
        keys.add(new Stems.Key(word.language(), word.word()));
        keys.add(new Stems.Key(word.language(), WordForms.of(word.language(), word.word())));
        String plain = Tokens.fold(word.word());
        if (!plain.equals(word.word())) {
            keys.add(new Stems.Key(word.language(), WordForms.of(word.language(), plain)));
        }
        return keys;
    }

    private static Set<String> lexemes(Word word, List<Stems.Key> keys, Map<Stems.Key, Optional<String>> found) {
        if (found.get(keys.getFirst()).isEmpty()) {
            return Set.of();
        }
        Set<String> lexemes = new LinkedHashSet<>();
        for (Stems.Key key : keys.subList(1, keys.size())) {
            // A form may happen to be a stop word, as its own word is not
            String stem = found.get(key).orElse(key.word());
            lexemes.add(tag(word.language()) + ":" + Tokens.fold(stem));
        }
        return lexemes;
    }
}
