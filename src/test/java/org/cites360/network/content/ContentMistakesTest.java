package org.cites360.network.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cites360.ApplicationTest;
import org.cites360.base.yaml.Problem;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.RecordKind;
import org.cites360.network.ResourceType;
import org.cites360.network.Section;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.site.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody writes a practice and a resource by hand, and is told every mistake with its place and its remedy. */
@ApplicationTest
class ContentMistakesTest {

    @Autowired
    SectionNames names;

    @TempDir
    Path content;

    SampleContent sample;

    @BeforeEach
    void write() throws IOException {
        sample = new SampleContent(content);
        sample.write();
    }

    private ContentReading read() {
        return ContentReader.read(content, Set.of("brussels"), names);
    }

    private List<String> problems() {
        return read().problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aGoodOneIsReadAsItIsWritten() {
        ContentReading reading = read();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.records())
                .extracting(ContentRecord::folder)
                .containsExactly("resources/sheet", "practices/walk");
        ContentRecord practice = reading.records().getLast();
        assertThat(practice.facts()).isInstanceOfSatisfying(Facts.Practice.class, facts -> {
            assertThat(facts.themes()).containsExactly(Theme.CHOOSE, Theme.MOVE);
            assertThat(facts.targetGroups()).containsExactly(TargetGroup.JOB_SEEKERS);
            assertThat(facts.licence()).isEqualTo(Licence.CC_BY_4_0);
            assertThat(facts.period()).isEqualTo(new Facts.Period("2021", "2021-06-02"));
            assertThat(facts.provenance()).isEqualTo(new Facts.Provenance(Facts.Origin.REPORT, "A report", 2021));
            assertThat(facts.figures()).containsExactly(new Facts.Figure("people", "426", 2021, "A report"));
            assertThat(facts.stops()).containsExactly(new Facts.Stop("brussels", "centre", "outside"));
        });
        assertThat(practice.texts()).containsOnlyKeys(TextLanguage.FR, TextLanguage.DE);
        assertThat(practice.texts().get(TextLanguage.FR).sections())
                .isEqualTo(Map.of(Section.OBJECTIVES, "Sortir.", Section.DESCRIPTION, "On marche.\n\n- un pas"));
        assertThat(practice.texts().get(TextLanguage.FR).labels()).containsEntry("people", "personnes");
        assertThat(practice.resources()).containsExactly("resources/sheet");
        assertThat(((Facts.Resource) reading.records().getFirst().facts()).type())
                .isEqualTo(ResourceType.WORKSHEET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            practice.yaml | site: brussels        | site: bruxels          | practice.yaml:2: site: There is no centre "bruxels". Did you mean "brussels"?
            practice.yaml | choose, move          | choose, mvoe           | practice.yaml:4: themes[1]: "mvoe" is not possible here. Did you mean "move"?
            practice.yaml | licence: cc-by-4-0    | licence: free          | practice.yaml:6: licence: "free" is not possible here.
            practice.yaml | to: 2021-06-02        | to: 02/06/2021         | Write a year, a month or a day
            practice.yaml | source: A report      | from: A report         | The field "source" is missing.
            practice.yaml | resources: [sheet]    | resources: [sheets]    | There is no resource "sheets"
            practice.yaml | file: files/plan.txt  | file: files/plans.txt  | There is no file "files/plans.txt". Did you mean "plan.txt"?
            practice.yaml | file: files/plan.txt  | file: ../../sites.csv  | is outside the record's folder
            practice.yaml | id: plan              | id: people             | fr.md:6: labels.plan: There is no figure or file "plan".
            practice.yaml | language: fr          | language: it           | There is no practices/walk/it.md.
            practice.yaml | format: 1             | format: [              | This is not YAML
            fr.md         | ## Objectifs          | ## Objectif            | fr.md:8: There is no section "Objectif". Did you mean "Objectifs"?
            fr.md         | ## Objectifs          | ## Description         | The section "objectives" is missing.
            fr.md         | ## Objectifs          | Objectifs              | fr.md:8: This text belongs to no section.
            fr.md         | people: personnes     | peple: personnes       | labels.peple: There is no figure or file "peple". Did you mean "people"?
            fr.md         | title: Marcher        | tilte: Marcher         | The field "title" is missing.
            fr.md         | ---                   | - - -                  | fr.md:1: The file does not begin with a head.
            """)
    void aMistakeIsToldWithItsPlace(String file, String right, String wrong, String told) throws IOException {
        sample.replace("practices/walk/" + file, right, wrong);
        assertThat(problems()).anySatisfy(problem -> assertThat(problem).contains(told));
        assertThat(read().records()).extracting(ContentRecord::folder).containsExactly("resources/sheet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            file: files/sheet.txt | link: http://localhost/x   | is no link that everybody can open
            file: files/sheet.txt | link: javascript:alert(1)  | is no link that everybody can open
            file: files/sheet.txt | made: 2021                 | A resource is either a file or a link.
            languages: [fr]       | languages: [french]        | "french" is not possible here.
            """)
    void aResourceIsAFileOrALinkToAPublicPage(String right, String wrong, String told) throws IOException {
        sample.replace("resources/sheet/resource.yaml", right, wrong);
        assertThat(problems()).anySatisfy(problem -> assertThat(problem).contains(told));
    }

    @Test
    void aFileThatIsEmptyOrALinkToElsewhereIsRefused() throws IOException {
        Files.writeString(content.resolve("practices/walk/files/plan.txt"), "");
        assertThat(problems()).anyMatch(problem -> problem.contains("is empty"));
        Files.delete(content.resolve("practices/walk/files/plan.txt"));
        Files.createSymbolicLink(
                content.resolve("practices/walk/files/plan.txt"), content.resolve("resources/sheet/files/sheet.txt"));
        assertThat(problems()).anyMatch(problem -> problem.contains("is outside the record's folder"));
    }

    @Test
    void theSchemasKnowEveryValueThatThereIs() throws IOException {
        JsonNode practice = schema("content-practice");
        JsonNode resource = schema("content-resource");
        for (JsonNode schema : List.of(practice, resource)) {
            assertThat(values(schema.at("/properties/themes/items")))
                    .containsExactlyElementsOf(
                            List.of(Theme.values()).stream().map(Theme::key).toList());
            assertThat(values(schema.at("/properties/target-groups/items")))
                    .containsExactlyElementsOf(List.of(TargetGroup.values()).stream()
                            .map(TargetGroup::key)
                            .toList());
            assertThat(values(schema.at("/properties/licence")))
                    .containsExactlyElementsOf(
                            List.of(Licence.values()).stream().map(Licence::key).toList());
            assertThat(values(schema.at("/properties/language")))
                    .containsExactlyElementsOf(List.of(TextLanguage.values()).stream()
                            .map(TextLanguage::tag)
                            .toList());
        }
        assertThat(values(practice.at("/properties/provenance/properties/origin")))
                .containsExactlyElementsOf(List.of(Facts.Origin.values()).stream()
                        .map(Facts.Origin::key)
                        .toList());
        assertThat(values(resource.at("/properties/type")))
                .containsExactlyElementsOf(List.of(ResourceType.values()).stream()
                        .map(ResourceType::key)
                        .toList());
        assertThat(RecordKind.values()).hasSize(2);
    }

    private static JsonNode schema(String name) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(Path.of("docs/" + name + ".schema.json")));
    }

    private static List<String> values(JsonNode node) {
        return node.path("enum").valueStream().map(JsonNode::stringValue).toList();
    }
}
