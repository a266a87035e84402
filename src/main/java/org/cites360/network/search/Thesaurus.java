package org.cites360.network.search;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cites360.base.CitesProperties;
import org.cites360.base.Language;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The network's terms in the six languages, from {@code content/thesaurus.csv}: each line is one thing, each cell its names in a
 * language, the preferred one first. Where a text says one of them it is kept under the thing too, so that a question in one language
 * finds the texts of the others.
 */
@Component
class Thesaurus {

    private static final Logger log = LoggerFactory.getLogger(Thesaurus.class);
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Analyser analyser;
    private final List<Concept> concepts;
    private final String fingerprint;
    private @Nullable Map<TextLanguage, Map<String, List<Term>>> terms;

    Thesaurus(CitesProperties properties, Analyser analyser) {
        this.analyser = analyser;
        this.concepts = read(properties.content().resolve("thesaurus.csv"));
        this.fingerprint =
                DigestUtils.md5DigestAsHex(concepts.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /**
     * One thing.
     *
     * @param lexeme its name in the index
     * @param names by language, the preferred one first
     */
    record Concept(String lexeme, Map<Language, List<String>> names) {
        String preferred(Language language) {
            List<String> own = names.getOrDefault(language, List.of());
            return own.isEmpty() ? "" : own.getFirst();
        }
    }

    private record Term(Concept concept, List<Set<String>> words) {}

    /** Where a text names a thing. @param start the place of the first word, from 0 @param length in words */
    record Match(int start, int length, Concept concept) {}

    /** Changes with the thesaurus. */
    String fingerprint() {
        return fingerprint;
    }

    /** Every place where one of the things is named, also inside the name of another. */
    List<Match> in(Analyser.Analysed text) {
        Map<String, List<Term>> known =
                text.language() == null ? Map.of() : terms().getOrDefault(text.language(), Map.of());
        if (known.isEmpty()) {
            return List.of();
        }
        List<Set<String>> words = text.spelled();
        List<Match> matches = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            for (String name : words.get(start)) {
                for (Term term : known.getOrDefault(name, List.of())) {
                    Match match = new Match(start, term.words().size(), term.concept());
                    if (fits(term, words, start) && !matches.contains(match)) {
                        matches.add(match);
                    }
                }
            }
        }
        return matches;
    }

    private static boolean fits(Term term, List<Set<String>> words, int start) {
        if (start + term.words().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < term.words().size(); i++) {
            if (Collections.disjoint(term.words().get(i), words.get(start + i))) {
                return false;
            }
        }
        return true;
    }

    /** Read with the dictionaries when first asked for, since the database is not there before. */
    private synchronized Map<TextLanguage, Map<String, List<Term>>> terms() {
        if (terms == null) {
            Map<TextLanguage, Map<String, List<Term>>> all = new EnumMap<>(TextLanguage.class);
            for (Concept concept : concepts) {
                concept.names()
                        .forEach((language, names) -> names.forEach(name -> add(
                                all.computeIfAbsent(TextLanguage.of(language), key -> new HashMap<>()),
                                concept,
                                language,
                                name)));
            }
            terms = all;
        }
        return terms;
    }

    private void add(Map<String, List<Term>> terms, Concept concept, Language language, String name) {
        Analyser.Analysed read = analyser.read(TextLanguage.of(language), name);
        if (read.tokens().isEmpty()) {
            return;
        }
        List<Set<String>> words = new ArrayList<>();
        for (int i = 0; i < read.tokens().size(); i++) {
            Set<String> stems = read.words().get(i);
            words.add(
                    stems.isEmpty()
                            ? Set.of(Lexemes.surface(read.tokens().get(i).word()))
                            : stems);
        }
        Term term = new Term(concept, words);
        words.getFirst()
                .forEach(first ->
                        terms.computeIfAbsent(first, key -> new ArrayList<>()).add(term));
    }

    private static List<Concept> read(Path file) {
        if (!Files.exists(file)) {
            log.warn("No thesaurus at {}: a search finds only the words it is given", file);
            return List.of();
        }
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(reader)) {
            List<Concept> concepts = new ArrayList<>();
            for (CSVRecord line : parser) {
                concepts.add(concept(line));
            }
            return concepts;
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException unreadable) {
            log.error("The thesaurus {} is not used, because it cannot be read: {}", file, unreadable.toString());
            return List.of();
        }
    }

    private static Concept concept(CSVRecord line) {
        Map<Language, List<String>> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (line.isSet(language.tag())) {
                names.put(
                        language,
                        Arrays.stream(line.get(language.tag()).split("\\|"))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList());
            }
        }
        String key = Tokens.fold(line.get(0).toLowerCase(java.util.Locale.ROOT))
                .split("\\|")[0]
                .replaceAll("[^a-z0-9]+", "-");
        return new Concept("#" + key, names);
    }
}
