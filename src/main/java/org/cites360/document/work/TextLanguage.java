package org.cites360.document.work;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cites360.document.Passage;

/**
 * Tells the language of a text by its small words, which no text does without. Knows the eight languages that search has a
 * dictionary for; a list of words needs no model of 20 MB in memory.
 */
final class TextLanguage {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "fr",
            words(
                    "le la les des une du et est dans pour qui que sur avec par ce cette ces nous vous leur leurs aux sont au"
                            + " plus être pas ne se sa son ses ont été ou elle il ils elles chez entre"),
            "nl",
            words(
                    "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij door uit naar wordt"
                            + " worden deze dit die kan hun over nog wij we je heeft hebben werd onze"),
            "en",
            words(
                    "the of and to in is that for on with as are be this by it from or an which was have has their they we"
                            + " you not at will can more your our who been its were"),
            "it",
            words("il di che la è un una per con del della dei delle degli nel nella sono da si come anche più non gli"
                    + " lo ai al alla alle le o ed questo questa loro essere hanno stato"),
            "pt",
            words("o de que e do da em um uma para com não os as no na dos das por mais ao pelo pela se são ou sua seu"
                    + " como à foi ser também esta este nos nas aos entre"),
            "es",
            words("el de que la los las en un una y para con por del se al es lo como más su sus o pero no este esta"
                    + " son entre también fue ser está han desde sobre muy hay"),
            "de",
            words("der die das und ist in zu den mit von für auf ein eine nicht des dem im sich als auch an es werden"
                    + " aus bei wird sind oder einer einem einen nach durch wir sie zum zur"),
            "ca",
            words("el la de que i les els un una per amb en del dels al és com més no es als o aquest aquesta són"
                    + " seva seu també ha han entre pel pels des fins hi ens amb"));

    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    /** Words that are looked at; more change nothing. */
    private static final int SAMPLE = 5_000;

    private static final int FEWEST = 5;
    /** Of the words of a text in a language, a good third are small ones; of another text fewer. */
    private static final double SHARE = 0.12;

    private TextLanguage() {}

    private static Set<String> words(String list) {
        return new HashSet<>(List.of(list.split(" ")));
    }

    /** The tag of the language; empty where the text is too short or in none of the eight. */
    static Optional<String> of(List<Passage> passages) {
        Map<String, Integer> hits = new HashMap<>();
        int looked = 0;
        for (Passage passage : passages) {
            for (String word : WORD.split(passage.text().toLowerCase(Locale.ROOT))) {
                if (!word.isEmpty() && looked < SAMPLE) {
                    looked++;
                    WORDS.forEach((language, words) -> {
                        if (words.contains(word)) {
                            hits.merge(language, 1, Integer::sum);
                        }
                    });
                }
            }
        }
        int total = looked;
        return hits.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= FEWEST && best.getValue() >= SHARE * total)
                .map(Map.Entry::getKey);
    }
}
