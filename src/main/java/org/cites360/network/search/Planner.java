package org.cites360.network.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a question into what the index is asked: each word by the dictionary of every language, since nobody says theirs. */
@Component
class Planner {

    /** Shorter words have too many neighbours to guess one. */
    private static final int SHORTEST_GUESS = 4;

    private final Lexemes lexemes;
    private final Analyser analyser;
    private final Thesaurus thesaurus;

    Planner(Lexemes lexemes, Analyser analyser, Thesaurus thesaurus) {
        this.lexemes = lexemes;
        this.analyser = analyser;
        this.thesaurus = thesaurus;
    }

    /**
     * @param literal whether to leave the thesaurus aside
     * @param language of the reader, whose terms come first where languages share a word
     */
    Plan plan(Wording wording, boolean literal, Language language) {
        return new Making(literal, TextLanguage.of(language)).plan(wording);
    }

    /** Every language with a dictionary, and null for the others. */
    private static List<@Nullable TextLanguage> languages() {
        List<@Nullable TextLanguage> all = new ArrayList<>(Arrays.asList(TextLanguage.values()));
        all.add(null);
        return all;
    }

    private final class Making {
        private final boolean literal;
        private final TextLanguage own;
        private final Set<String> marks = new LinkedHashSet<>();
        private final Set<Thesaurus.Concept> terms = new LinkedHashSet<>();
        private final Map<Token, String> spellings = new LinkedHashMap<>();

        Making(boolean literal, TextLanguage own) {
            this.literal = literal;
            this.own = own;
        }

        Plan plan(Wording wording) {
            askAtOnce(wording);
            List<Plan.Branch> branches =
                    wording.alternatives().stream().map(this::branch).toList();
            return new Plan(branches, marks, List.copyOf(terms), spellings);
        }

        private void askAtOnce(Wording wording) {
            Set<Lexemes.Word> every = new LinkedHashSet<>();
            for (Wording.Alternative alternative : wording.alternatives()) {
                Stream.concat(alternative.wanted().stream(), alternative.refused().stream())
                        .flatMap(words -> words.words().stream())
                        .flatMap(token -> Stream.concat(Stream.of(token.word()), token.also().stream()))
                        .forEach(word -> languages().forEach(each -> every.add(new Lexemes.Word(each, word))));
            }
            lexemes.of(every);
        }

        private Plan.Branch branch(Wording.Alternative alternative) {
            List<String> words = new ArrayList<>();
            List<Plan.Phrase> phrases = new ArrayList<>();
            boolean solid = alternative.wanted().stream()
                    .anyMatch(part -> part.phrase() || part.words().stream().anyMatch(this::saysSomething));
            for (Wording.Words part : alternative.wanted()) {
                List<Analyser.Analysed> readings = readings(part.words());
                Optional<Plan.Phrase> phrase = part.phrase() ? phrase(readings) : Optional.empty();
                if (phrase.isPresent()) {
                    phrases.add(phrase.get());
                    readings.forEach(reading -> reading.words().forEach(marks::addAll));
                } else {
                    words.addAll(run(part.words(), readings, solid));
                }
            }
            List<String> refused = new ArrayList<>();
            List<Plan.Phrase> refusedPhrases = new ArrayList<>();
            for (Wording.Words part : alternative.refused()) {
                List<Analyser.Analysed> readings = readings(part.words());
                Optional<Plan.Phrase> phrase = part.phrase() ? phrase(readings) : Optional.empty();
                if (phrase.isPresent()) {
                    refusedPhrases.add(phrase.get());
                } else {
                    refused.add(all(refusal(part.words(), readings)));
                }
            }
            return new Plan.Branch(
                    words.isEmpty() ? null : all(words),
                    refused.isEmpty() ? null : any(refused),
                    phrases,
                    refusedPhrases);
        }

        private List<Analyser.Analysed> readings(List<Token> tokens) {
            return languages().stream()
                    .map(language -> analyser.read(language, "", tokens))
                    .toList();
        }

        /** A word that is a stop word nowhere. */
        private boolean saysSomething(Token token) {
            return readings(List.of(token)).stream()
                    .noneMatch(reading -> reading.words().getFirst().isEmpty());
        }

        /** Words in a row, each to be found; where they name a thing together, the thing will do. */
        private List<String> run(List<Token> tokens, List<Analyser.Analysed> readings, boolean solid) {
            List<String> parts = new ArrayList<>();
            Map<Integer, Map<Integer, Set<String>>> together = together(tokens, readings);
            int at = 0;
            while (at < tokens.size()) {
                Map<Integer, Set<String>> here = together.getOrDefault(at, Map.of());
                int length = here.keySet().stream().max(Integer::compare).orElse(1);
                List<String> each = new ArrayList<>();
                for (int i = at; i < at + length; i++) {
                    each.add(word(tokens.get(i), i, readings, solid));
                }
                Set<String> instead = here.getOrDefault(length, Set.of());
                String plain = all(each);
                parts.add(
                        instead.isEmpty()
                                ? plain
                                : any(Stream.concat(
                                                Stream.of(plain),
                                                instead.stream().map(Vector::quoted))
                                        .toList()));
                at += length;
            }
            return parts;
        }

        /** By start and length: names in the index for several words as one. */
        private Map<Integer, Map<Integer, Set<String>>> together(List<Token> tokens, List<Analyser.Analysed> readings) {
            Map<Integer, Map<Integer, Set<String>>> all = new LinkedHashMap<>();
            for (Thesaurus.Match match : literal ? List.<Thesaurus.Match>of() : matches(readings)) {
                put(all, match.start(), match.length(), match.concept().lexeme());
                terms.add(match.concept());
            }
            for (int start = 0; start < tokens.size(); start++) {
                String whole = tokens.get(start).also().size() == 1
                        ? tokens.get(start).also().getFirst()
                        : "";
                int end = start + 1;
                while (end < tokens.size()
                        && tokens.get(end).start() == tokens.get(end - 1).end() + 1
                        && whole.length() > length(tokens, start, end)) {
                    end++;
                }
                if (end > start + 1) {
                    for (TextLanguage language : languages()) {
                        for (String name : lexemes.of(List.of(new Lexemes.Word(language, whole)))
                                .getOrDefault(new Lexemes.Word(language, whole), Set.of())) {
                            put(all, start, end - start, name);
                            marks.add(name);
                        }
                    }
                }
            }
            return all;
        }

        private static int length(List<Token> tokens, int start, int end) {
            return tokens.subList(start, end).stream()
                    .mapToInt(token -> token.word().length())
                    .sum();
        }

        private static void put(Map<Integer, Map<Integer, Set<String>>> all, int start, int length, String name) {
            all.computeIfAbsent(start, key -> new LinkedHashMap<>())
                    .computeIfAbsent(length, key -> new LinkedHashSet<>())
                    .add(name);
        }

        /** The reader's language knows best what a word means; where it does not know it, the others are asked. The longest names count. */
        private List<Thesaurus.Match> matches(List<Analyser.Analysed> readings) {
            Map<TextLanguage, List<Thesaurus.Match>> found = new LinkedHashMap<>();
            readings.stream()
                    .filter(reading -> reading.language() != null)
                    .forEach(reading -> found.put(Objects.requireNonNull(reading.language()), thesaurus.in(reading)));
            List<Thesaurus.Match> ordered = Stream.concat(
                            found.getOrDefault(own, List.of()).stream(),
                            found.entrySet().stream()
                                    .filter(entry -> entry.getKey() != own)
                                    .flatMap(entry -> entry.getValue().stream()))
                    .toList();
            List<Thesaurus.Match> kept = new ArrayList<>();
            List<Thesaurus.Match> inOwn = found.getOrDefault(own, List.of());
            for (Thesaurus.Match match : ordered) {
                boolean better = inOwn.contains(match)
                        || inOwn.stream()
                                .noneMatch(other -> other.start() == match.start() && other.length() >= match.length());
                if (better && !kept.contains(match)) {
                    kept.add(match);
                }
            }
            return longest(kept);
        }

        private static List<Thesaurus.Match> longest(List<Thesaurus.Match> matches) {
            return matches.stream()
                    .filter(match -> matches.stream()
                            .noneMatch(other -> other.length() > match.length()
                                    && other.start() <= match.start()
                                    && other.start() + other.length() >= match.start() + match.length()))
                    .toList();
        }

        private String word(Token token, int place, List<Analyser.Analysed> readings, boolean solid) {
            Set<String> names = new LinkedHashSet<>();
            boolean stop = false;
            for (Analyser.Analysed reading : readings) {
                Set<String> own = reading.words().get(place);
                if (own.isEmpty()) {
                    stop = true;
                    names.add(Lexemes.presence(reading.language()));
                } else {
                    names.addAll(own);
                    marks.addAll(own);
                }
            }
            if (stop && !solid) {
                // Stop words alone are asked as they are written, for else they would ask for nothing
                names = Set.of(Lexemes.surface(token.word()));
            }
            String asked = any(names.stream().map(Vector::quoted).toList());
            if (!stop && !token.hasDigit() && token.word().length() >= SHORTEST_GUESS) {
                spellings.put(token, asked);
            }
            return asked;
        }

        private List<String> refusal(List<Token> tokens, List<Analyser.Analysed> readings) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                int place = i;
                Set<String> names = readings.stream()
                        .flatMap(reading -> reading.words().get(place).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                if (names.isEmpty()) {
                    names.add(Lexemes.surface(tokens.get(i).word()));
                }
                words.add(any(names.stream().map(Vector::quoted).toList()));
            }
            return words;
        }

        /** The words one after the other, in whichever language; empty where all are stop words in all. */
        private static Optional<Plan.Phrase> phrase(List<Analyser.Analysed> readings) {
            List<Plan.Reading> all = readings.stream()
                    .map(reading -> new Plan.Reading(sequence(reading.words()), Pairs.inARow(reading.words())))
                    .filter(reading -> !reading.query().isEmpty())
                    .distinct()
                    .toList();
            return all.isEmpty() ? Optional.empty() : Optional.of(new Plan.Phrase(all));
        }

        private static String sequence(List<Set<String>> words) {
            StringBuilder sequence = new StringBuilder();
            int last = 0;
            for (int i = 0; i < words.size(); i++) {
                Set<String> names = words.get(i);
                if (names.isEmpty()) {
                    continue;
                }
                if (!sequence.isEmpty()) {
                    sequence.append(" <").append(i - last).append("> ");
                }
                sequence.append(any(names.stream().map(Vector::quoted).toList()));
                last = i;
            }
            return sequence.isEmpty() ? "" : "(" + sequence + ")";
        }

        private static String all(Collection<String> parts) {
            return parts.size() == 1 ? parts.iterator().next() : "(" + String.join(" & ", parts) + ")";
        }

        private static String any(Collection<String> parts) {
            return parts.size() == 1 ? parts.iterator().next() : "(" + String.join(" | ", parts) + ")";
        }
    }
}
