package org.cites360.network.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cites360.ApplicationTest;
import org.cites360.network.Facts;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordText;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the network area starts with reads without a mistake and says nothing that its sources do not. */
@ApplicationTest
class DeliveredContentTest {

    private static final Path CONTENT = Path.of("content");
    private static final Path SOURCES = CONTENT.resolve("files");

    /** The centre's name, years, licences and addresses are no figures. */
    private static final Pattern NO_FIGURE = Pattern.compile(
            "https?://\\S+|CC BY 4\\.0|(Cités )?360(°| degrees)?|#\\w+|(?m)^\\d+\\. |\\b20(18|20|21|22|26)\\b");

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w#/.-])\\d+(\\.\\d+)?");

    /** The glossary's terms as they occur in running text; what a French text says, its translations say by the glossary. */
    private static final List<Map<TextLanguage, Pattern>> GLOSSARY = List.of(
            term("conseil individuel", "individue(el|le) advies", "individual counselling"),
            term("activités? collectives?", "collectieve activiteit", "group activit"),
            term("espace multimédia", "multimediaruimte", "multimedia area"),
            term("conseiller", "consulent", "counsellor"),
            term("libre-service", "zelfbediening", "self-service"),
            term("orientation tout au long de la vie", "levenslange loopbaanbegeleiding", "lifelong guidance"),
            term("bonnes? pratiques?", "goede praktijk", "good practice"),
            term("visites? guidées?", "rondleiding", "guided tour"),
            term("Cité des métiers de Bruxelles", "Beroepenpunt", "Cité des métiers"));

    @Autowired
    SectionNames names;

    @Autowired
    Sites sites;

    ContentReading reading;

    @BeforeEach
    void read() {
        reading =
                ContentReader.read(CONTENT, sites.all().stream().map(Site::slug).toList(), names);
    }

    private static Map<TextLanguage, Pattern> term(String fr, String nl, String en) {
        return Map.of(TextLanguage.FR, words(fr), TextLanguage.NL, words(nl), TextLanguage.EN, words(en));
    }

    private static Pattern words(String term) {
        return Pattern.compile(term, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Test
    void readsWithoutAMistake() {
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.records())
                .extracting(ContentRecord::kind)
                .containsOnly(RecordKind.RESOURCE, RecordKind.PRACTICE)
                .filteredOn(RecordKind.PRACTICE::equals)
                .hasSize(16);
    }

    @Test
    void isInThreeLanguages() {
        assertThat(reading.records())
                .allSatisfy(record -> assertThat(record.texts().keySet())
                        .as(record.folder())
                        .contains(TextLanguage.FR, TextLanguage.NL, TextLanguage.EN));
        assertThat(reading.records())
                .filteredOn(record -> record.kind() == RecordKind.PRACTICE)
                .allMatch(record -> record.source() == TextLanguage.FR);
    }

    @Test
    void translationsHaveTheSameSections() {
        assertThat(reading.records())
                .allSatisfy(record -> assertThat(record.texts().values())
                        .extracting(text -> text.sections().keySet())
                        .as(record.folder())
                        .containsOnly(
                                record.texts().get(record.source()).sections().keySet()));
    }

    @Test
    void somethingIsForTheNetworkAlone() {
        assertThat(reading.records())
                .filteredOn(record -> record.visibility() == Visibility.NETWORK)
                .extracting(ContentRecord::folder)
                .containsExactlyInAnyOrder("resources/exit-questions-method", "resources/network-directory");
    }

    @Test
    void stopsAreThoseOfTheTours() throws IOException {
        for (ContentRecord record : reading.records()) {
            if (record.facts() instanceof Facts.Practice practice) {
                for (Facts.Stop stop : practice.stops()) {
                    assertThat(Files.readString(Path.of("tours", stop.site(), stop.tour(), "tour.yaml")))
                            .as(record.folder())
                            .contains("number:", "id: " + stop.stop() + ", scene:");
                }
            }
        }
    }

    @Test
    void filesAreMadeFromSourcesThatAreThere() throws IOException {
        Set<String> made = new HashSet<>();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".md")).toList()) {
                Files.readAllLines(source).stream()
                        .filter(line -> line.startsWith("make: "))
                        .forEach(line -> made.addAll(
                                Arrays.asList(line.replaceAll("make: \\[|]", "").split(", "))));
            }
        }
        // These two are made of tables
        made.add("resources/figures-2021/files/chiffres-cijfers-figures-2021.xlsx");
        made.add("resources/network-directory/files/network-directory.csv");
        List<String> used = reading.records().stream()
                .flatMap(record -> record.files().stream())
                .map(file -> CONTENT.relativize(file.path()).toString().replace('\\', '/'))
                .toList();
        assertThat(used).containsExactlyInAnyOrderElementsOf(made);
        assertThat(used.stream().map(name -> name.substring(name.lastIndexOf('.') + 1)))
                .contains("pdf", "docx", "odt", "pptx", "xlsx", "csv");
    }

    @Test
    void saysNoNumberThatItsSourcesDoNot() throws IOException {
        Set<String> known = new HashSet<>();
        for (CSVRecord line : CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(Path.of("src/test/resources/content/numbers.csv")))) {
            assertThat(line.get("report") + line.get("facts"))
                    .as(line.get("number"))
                    .isNotEmpty();
            known.add(line.get("number"));
        }
        List<String> unknown = new ArrayList<>();
        List<String> withoutYear = new ArrayList<>();
        for (Map.Entry<String, String> part : parts().entrySet()) {
            List<String> numbers = numbers(part.getValue());
            numbers.stream()
                    .filter(number -> !known.contains(number))
                    .forEach(number -> unknown.add(part.getKey() + ": " + number));
            if (numbers.stream().anyMatch(number -> number.length() > 1)
                    && !part.getValue().contains("2021")) {
                withoutYear.add(part.getKey());
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(withoutYear).as("a figure is said with its year").isEmpty();
    }

    /** Every text by section, those of files too, and every figure. */
    private Map<String, String> parts() throws IOException {
        Map<String, String> parts = new java.util.TreeMap<>();
        for (ContentRecord record : reading.records()) {
            for (Map.Entry<TextLanguage, RecordText> text : record.texts().entrySet()) {
                String name = record.folder() + "/" + text.getKey().tag() + ".md ";
                parts.put(name, text.getValue().title() + " " + text.getValue().summary());
                text.getValue().sections().forEach((section, words) -> parts.put(name + section.key(), words));
            }
            if (record.facts() instanceof Facts.Practice practice) {
                practice.figures()
                        .forEach(figure -> parts.put(
                                record.folder() + " " + figure.id(), figure.value() + " in " + figure.year()));
            }
        }
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                String text = Files.readString(source, StandardCharsets.UTF_8);
                if (source.toString().endsWith(".csv")) {
                    parts.put(source.toString(), text.replace(",", " ; "));
                } else {
                    for (String section : text.split("(?m)^## ")) {
                        parts.put(source + " " + section.lines().findFirst().orElse(""), section);
                    }
                }
            }
        }
        return parts;
    }

    private static List<String> numbers(String text) {
        String plain = NO_FIGURE
                .matcher(text.replace('\u00A0', ' ').replace('\u202F', ' '))
                .replaceAll(" ")
                .replaceAll("(?<=\\d)[ .,](?=\\d{3}(?!\\d))", "")
                .replaceAll("(?<=\\d),(?=\\d)", ".");
        return NUMBER.matcher(plain).results().map(MatchResult::group).toList();
    }

    @Test
    void usesTheGlossarysTerms() {
        for (ContentRecord record : reading.records()) {
            Map<TextLanguage, String> all = record.texts().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, text -> words(text.getValue())));
            for (Map<TextLanguage, Pattern> term : GLOSSARY) {
                if (term.get(TextLanguage.FR).matcher(all.get(TextLanguage.FR)).find()) {
                    assertThat(all.get(TextLanguage.NL)).as(record.folder()).containsPattern(term.get(TextLanguage.NL));
                    assertThat(all.get(TextLanguage.EN)).as(record.folder()).containsPattern(term.get(TextLanguage.EN));
                }
            }
        }
    }

    private static String words(RecordText text) {
        return (text.title() + " " + text.summary() + " "
                        + String.join(" ", text.sections().values()))
                .replace('\u00A0', ' ');
    }

    @Test
    void theThesaurusHasEveryTermInSixLanguages() throws IOException {
        List<CSVRecord> lines = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(CONTENT.resolve("thesaurus.csv")))
                .getRecords();
        assertThat(lines).hasSizeGreaterThan(80).allMatch(CSVRecord::isConsistent);
        for (String language : List.of("fr", "nl", "en", "it", "pt", "es")) {
            List<String> terms = new ArrayList<>();
            lines.forEach(line -> terms.addAll(Arrays.asList(line.get(language).split("\\|", -1))));
            assertThat(terms).as(language).noneMatch(String::isBlank).doesNotHaveDuplicates();
        }
    }
}
