package org.cites360.network.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.cites360.network.TextLanguage;

/**
 * Texts as long and as varied as people's: the words of this project's own texts in each language, and beyond them words made of the same
 * letters in the same order, so that each language has 20 000; used as often as words are (Zipf's law). The same seed gives the same texts.
 */
final class BenchTexts {

    private static final int WORDS = 20_000;
    private static final double EXPONENT = 1.07;

    /** For the two languages that the interface does not speak. */
    private static final Map<TextLanguage, String> SEEDS = Map.of(
            TextLanguage.DE,
            "die der und in zu den das nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch als an nach wie im für man aber"
                    + " beratung beruf arbeit ausbildung bildung jugendliche weiterbildung stelle bewerbung gespräch zentrum angebot werkstatt"
                    + " erfahrung fähigkeiten arbeitsmarkt unternehmen gründung mobilität sprache öffentlich besucher gruppe einzelne ergebnis",
            TextLanguage.CA,
            "de la que i a el en un per no amb una és les del al més com els ho ja seva si també aquest quan fins hi ha sobre entre sense"
                    + " orientació feina ocupació formació joves persones entrevista centre taller servei aprendre treballar emprendre escollir"
                    + " professió ofici competències mercat laboral empresa mobilitat llengua públic visitant grup individual resultat any");

    private final Map<TextLanguage, List<String>> words = new EnumMap<>(TextLanguage.class);
    private final double[] shares = new double[WORDS];
    private final List<String> terms;

    BenchTexts(long seed) {
        Random random = new Random(seed);
        for (TextLanguage language : TextLanguage.values()) {
            words.put(language, vocabulary(language, random));
        }
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1 / Math.pow(rank + 2.7, EXPONENT);
            shares[rank] = sum;
        }
        for (int rank = 0; rank < WORDS; rank++) {
            shares[rank] /= sum;
        }
        terms = read(Path.of("content/thesaurus.csv"))
                .lines()
                .skip(1)
                .flatMap(line -> Stream.of(line.split("[,|]")))
                .filter(term -> term.length() > 3 && !term.contains("\""))
                .distinct()
                .toList();
    }

    private static List<String> vocabulary(TextLanguage language, Random random) {
        Set<String> known = new LinkedHashSet<>();
        String source = SEEDS.getOrDefault(language, "") + own(language);
        Map<String, Integer> often = new HashMap<>();
        Tokens.of(source).forEach(token -> {
            if (!token.hasDigit()) {
                often.merge(token.word(), 1, Integer::sum);
            }
        });
        often.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> known.add(entry.getKey()));
        Map<String, StringBuilder> next = new HashMap<>();
        for (String word : known) {
            String padded = "^^" + word + "$";
            for (int i = 0; i + 2 < padded.length(); i++) {
                next.computeIfAbsent(padded.substring(i, i + 2), key -> new StringBuilder())
                        .append(padded.charAt(i + 2));
            }
        }
        while (known.size() < WORDS) {
            StringBuilder made = new StringBuilder("^^");
            while (made.charAt(made.length() - 1) != '$' && made.length() < 22) {
                StringBuilder choices = next.get(made.substring(made.length() - 2));
                made.append(choices.charAt(random.nextInt(choices.length())));
            }
            String word = made.substring(2).replace("$", "");
            if (word.length() > 3) {
                known.add(word);
            }
        }
        return new ArrayList<>(known).subList(0, WORDS);
    }

    private static String own(TextLanguage language) {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/vaadin-i18n"));
                Stream<Path> practices = Files.walk(Path.of("content"))) {
            bundles.filter(file -> file.toString().endsWith("_" + language.tag() + ".properties"))
                    .sorted()
                    .forEach(file -> read(file)
                            .lines()
                            .forEach(line -> all.append(' ').append(line.substring(line.indexOf('=') + 1))));
            practices
                    .filter(file -> file.getFileName().toString().equals(language.tag() + ".md"))
                    .sorted()
                    .forEach(file -> all.append(' ').append(read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int rank(Random random) {
        int found = java.util.Arrays.binarySearch(shares, random.nextDouble());
        return Math.min(WORDS - 1, found < 0 ? -found - 1 : found);
    }

    /** So many words, in sentences. */
    String text(TextLanguage language, int length, Random random) {
        List<String> own = words.get(language);
        StringBuilder text = new StringBuilder(length * 8);
        int inSentence = 0;
        for (int i = 0; i < length; i++) {
            String word = own.get(rank(random));
            if (random.nextInt(400) == 0 && language.ordinal() < 6) {
                word = term(random);
            }
            text.append(inSentence == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            inSentence++;
            if (inSentence > 7 && random.nextInt(8) == 0) {
                text.append(". ");
                inSentence = 0;
            } else {
                text.append(' ');
            }
        }
        return text.toString().strip();
    }

    /** A word by how common it is, the first being the most common. */
    String word(Random random, int from, int to) {
        TextLanguage language = TextLanguage.values()[random.nextInt(TextLanguage.values().length)];
        return words.get(language).get(from + random.nextInt(to - from));
    }

    /** Two words that stand beside each other in some texts. */
    String phrase(Random random) {
        TextLanguage language = TextLanguage.values()[random.nextInt(TextLanguage.values().length)];
        return words.get(language).get(10 + random.nextInt(60)) + " "
                + words.get(language).get(10 + random.nextInt(60));
    }

    String term(Random random) {
        return terms.get(random.nextInt(terms.size()));
    }

    /** With two neighbouring letters exchanged. */
    String misspelled(Random random) {
        String word = word(random, 300, 6000);
        while (word.length() < 7) {
            word = word(random, 300, 6000);
        }
        int at = 2 + random.nextInt(word.length() - 4);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
