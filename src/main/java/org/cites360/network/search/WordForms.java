package org.cites360.network.search;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The form under which a word is looked up before the dictionary of its language shortens it. PostgreSQL's dictionaries alone keep
 * {@code usagers} from {@code usager} and {@code conseillère} from {@code conseiller}; these rules bring plural and feminine forms
 * together, in what is kept and in what is asked, so that a rule need only be consistent and not grammatical.
 */
final class WordForms {

    /** A change of these rules, of {@link Tokens}, or of what is kept, makes the index anew: count this up. */
    static final int VERSION = 4;

    private static final Map<String, String> FRENCH_IRREGULAR = Map.of(
            "travaux",
            "travail",
            "yeux",
            "oeil",
            "vitraux",
            "vitrail",
            "baux",
            "bail",
            "émaux",
            "émail",
            "soupiraux",
            "soupirail");

    private static final Map<TextLanguage, List<Ending>> ENDINGS = Map.of(
            TextLanguage.FR,
            List.of(
                    new Ending("(?<=\\p{L}{4})trices?", "teur"),
                    new Ending("(?<=\\p{L}{3})i[eè]res?", "ier"),
                    new Ending("(?<=\\p{L}{3})[eè]res?", "er"),
                    // Of heureuse and chercheuse alike, so the masculine of both must meet there
                    new Ending("(?<=\\p{L}{3})euses?", "eur"),
                    new Ending("(?<!mili|enj|chev|nev|adi)(?<=\\p{L}{3})eux", "eur"),
                    new Ending("(?<=\\p{L}{2})iennes?", "ien"),
                    new Ending("(?<=\\p{L}{3})ers", "er"),
                    new Ending("(?<=\\p{L}{3}[^su])s", ""),
                    new Ending("(?<=\\p{L}{2}(?:eau|eu|ou))x", "")),
            TextLanguage.NL,
            List.of(new Ending("(?<=\\p{L}{3}werk)sters?", "er"), new Ending("(?<=\\p{L}{4})euses?", "eur")),
            TextLanguage.IT,
            List.of(
                    new Ending("(?<=\\p{L}{4}t)ric[ei]", "ore"),
                    new Ending("(?<=\\p{L}{3})[ií]sti", "ista"),
                    new Ending("(?<=\\p{L}{3})ə", "o")),
            TextLanguage.PT,
            List.of(
                    new Ending("(?<=\\p{L}{2})[õã]es", "ão"),
                    new Ending("(?<=\\p{L}{2})oes", "ao"),
                    new Ending("(?<=\\p{L}{2})ãos", "ão"),
                    new Ending("(?<=\\p{L}{2})ais", "al"),
                    new Ending("(?<=\\p{L}{2})[ée]is", "el"),
                    new Ending("(?<=\\p{L}{2}t)riz(?:es)?", "or"),
                    new Ending("(?<=\\p{L}{3})ens", "em")),
            TextLanguage.ES,
            List.of(new Ending("(?<=\\p{L}{2}t)ri(?:z|ces)", "or")),
            TextLanguage.DE,
            List.of(new Ending("(?<=\\p{L}{3}er)in(?:nen)?", ""), new Ending("(?<=\\p{L}{5})innen", "")));

    /** An ending and what stands for it. The first that a word has counts. */
    private record Ending(Pattern pattern, String replacement) {
        Ending(String ending, String replacement) {
            this(Pattern.compile(ending + "$"), replacement);
        }
    }

    private WordForms() {}

    /**
     * The form to shorten; the word itself where no rule of the language fits.
     *
     * @param language null where no dictionary has it
     * @param word in small letters, with or without its accents
     */
    static String of(@Nullable TextLanguage language, String word) {
        if (language == null || word.length() < 4) {
            return word;
        }
        if (language == TextLanguage.FR && FRENCH_IRREGULAR.containsKey(word)) {
            return FRENCH_IRREGULAR.get(word);
        }
        for (Ending ending : ENDINGS.getOrDefault(language, List.of())) {
            var matcher = ending.pattern().matcher(word);
            if (matcher.find()) {
                return word.substring(0, matcher.start()) + ending.replacement();
            }
        }
        return word;
    }
}
