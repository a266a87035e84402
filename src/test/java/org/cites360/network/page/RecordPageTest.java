package org.cites360.network.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cites360.ApplicationTest;
import org.cites360.base.Language;
import org.cites360.base.web.PublicPage;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordText;
import org.cites360.network.Section;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.cites360.site.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class RecordPageTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    PublishedRecords records;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    MockMvcTester web;
    SampleRecords samples;

    @BeforeEach
    void openTheWeb() {
        web = PublicPage.web(context);
        samples = new SampleRecords(editions, transaction);
    }

    private String path(RecordId id) {
        return records.find(id, Reader.NETWORK).orElseThrow().path();
    }

    private static Facts.Practice full(List<RecordId> resources) {
        return new Facts.Practice(
                Set.of(Theme.LEARN, Theme.WORK),
                Set.of(TargetGroup.JOB_SEEKERS, TargetGroup.NEET),
                Licence.CC_BY_SA_4_0,
                new Facts.Contact("Documentation", "secret@example.org", null),
                new Facts.Provenance(Facts.Origin.REPORT, "Rapport annuel 2021", 2021),
                new Facts.Period("2021-06-02", "2021-06-04"),
                "Torino",
                List.of(new Facts.Figure("f1", "426", 2021, "Rapport annuel 2021")),
                List.of(),
                resources,
                List.of());
    }

    private RecordId full() {
        RecordId guide = samples.publish(
                Visibility.PUBLIC,
                SampleRecords.link(),
                TextLanguage.FR,
                SampleRecords.text("Guide utile", "Un guide"));
        RecordId hidden = samples.publish(
                Visibility.NETWORK, SampleRecords.link(), TextLanguage.FR, SampleRecords.text("Guide interne", "Non"));
        return samples.publish(
                "brussels",
                Visibility.PUBLIC,
                full(List.of(guide, hidden)),
                TextLanguage.FR,
                Map.of(
                        TextLanguage.FR,
                        new RecordText(
                                "Pratique <complète>",
                                "Un résumé",
                                Map.of(
                                        Section.DESCRIPTION,
                                        "Une **étape** <script>alert(1)</script>\n\n### Détail",
                                        Section.OBJECTIVES,
                                        "But"),
                                Map.of("f1", "participants")),
                        TextLanguage.DE,
                        SampleRecords.text("Praxis", "Zusammenfassung"),
                        TextLanguage.EN,
                        SampleRecords.text("Complete practice", "A summary")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPracticeIsToldInFullInEveryLanguage(Language language) throws Exception {
        String path = path(full());
        PublicPage page = PublicPage.open(web, path + "?lang=" + language.tag(), "ja");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.lang()).isEqualTo(language.tag());
        String textLang = language == Language.EN ? "en" : "fr";
        assertThat(page.html().select("h1").attr("lang")).isEqualTo(textLang);
        assertThat(page.canonical()).isEqualTo("http://localhost:8080" + path + "?lang=" + textLang);
        assertThat(page.alternates())
                .containsOnlyKeys("fr", "en", "de", "x-default")
                .containsEntry("de", "http://localhost:8080" + path + "?text=de");
        boolean missing = language != Language.EN && language != Language.FR;
        assertThat(page.html().select(".notice")).hasSize(missing ? 1 : 0);
        assertThat(page.html().select(".record__texts a").eachAttr("lang")).containsExactly("fr", "en", "de");
        assertThat(page.html().text()).contains("426", "2021", "Torino", "CC BY-SA 4.0");
    }

    @Test
    void everythingIsInItsPlaceAndNothingThatIsNotPublic() throws Exception {
        PublicPage page = PublicPage.open(web, path(full()) + "?lang=fr", "fr");
        var main = page.html().select("main");
        assertThat(main.select("h1").text()).isEqualTo("Pratique <complète>");
        assertThat(main.select("section h2").eachText())
                .containsSubsequence("Objectifs", "Description", "Chiffres", "Ressources utilisées");
        assertThat(main.select("script, h3 > script")).isEmpty();
        assertThat(main.select("strong").text()).isEqualTo("étape");
        assertThat(main.select(".record__prose h3").text()).isEqualTo("Détail");
        assertThat(main.select(".figures").text()).contains("participants", "426", "2021", "Rapport annuel 2021");
        assertThat(main.select(".record__silent").text())
                .contains("ne dit rien sur", "Contexte", "Limites")
                .doesNotContain("Objectifs");
        assertThat(main.select("a[href^=/resources/]").eachText()).containsExactly("Guide utile");
        assertThat(main.select("a[href=/sites/brussels?lang=fr]")).hasSize(1);
        assertThat(main.select("a[rel=license]").attr("href"))
                .isEqualTo("https://creativecommons.org/licenses/by-sa/4.0/");
        assertThat(main.text())
                .contains("2 juin 2021 – 4 juin 2021", "Documentation", "Rapport publié : Rapport annuel 2021")
                .doesNotContain("secret@", "interne");
        assertThat(page.header(HttpHeaders.LINK)).contains("rel=\"cite-as\"");
    }

    @Test
    void anotherTextIsChosenWithoutChangingTheLanguageOfThePage() throws Exception {
        String path = path(full());
        PublicPage page = PublicPage.open(web, path + "?lang=fr&text=de", "fr");
        assertThat(page.lang()).isEqualTo("fr");
        assertThat(page.html().select("h1").text()).isEqualTo("Praxis");
        assertThat(page.html().select("h1").attr("lang")).isEqualTo("de");
        assertThat(page.html().select(".notice")).isEmpty();
        assertThat(page.canonical()).endsWith(path + "?text=de");
        assertThat(PublicPage.open(web, path + "?lang=fr&text=%27%3B--", "fr")
                        .html()
                        .select("h1")
                        .attr("lang"))
                .isEqualTo("fr");
    }

    @Test
    void searchEnginesReadWhatItIs() throws Exception {
        PublicPage page = PublicPage.open(web, path(full()) + "?lang=en", "en");
        JsonNode data = json.readTree(
                page.html().select("script[type=application/ld+json]").first().data());
        assertThat(data.get("name").asString()).isEqualTo("Complete practice");
        assertThat(data.get("inLanguage").asString()).isEqualTo("en");
        assertThat(data.get("license").asString()).startsWith("https://creativecommons.org/");
        assertThat(data.get("publisher").get("name").asString()).contains("Bruxelles");
        assertThat(data.get("workTranslation")).hasSize(2);
        assertThat(data.toString()).doesNotContain("secret@");
    }

    @Test
    void aResourceLeadsToItsLinkAndToThePracticesThatUseIt() throws Exception {
        RecordId guide = samples.publish(
                Visibility.PUBLIC, SampleRecords.link(), TextLanguage.FR, SampleRecords.text("Guide lié", "Un guide"));
        samples.publish(
                Visibility.PUBLIC, full(List.of(guide)), TextLanguage.FR, SampleRecords.text("S’en sert", "Résumé"));
        samples.publish(
                Visibility.NETWORK, full(List.of(guide)), TextLanguage.FR, SampleRecords.text("En secret", "Résumé"));
        PublicPage page = PublicPage.open(web, path(guide) + "?lang=nl", "nl");
        assertThat(page.html().select("a[rel=external]").attr("href")).isEqualTo("https://example.org/guide");
        assertThat(page.html().select("main a[href^=/practices/]").eachText()).containsExactly("S’en sert");
        assertThat(page.html().select("main").text()).contains("Gids", "Cité des métiers de Bruxelles");
    }

    @Test
    void whatIsGoneIsSaidToBeGoneAndWhatNeverWasIsNotFound() throws Exception {
        RecordId id = samples.publish(
                Visibility.PUBLIC,
                SampleRecords.practice(),
                TextLanguage.FR,
                SampleRecords.text("Passagère", "Secret"));
        String path = path(id);
        samples.withdraw(id);
        PublicPage gone = PublicPage.open(web, path + "?lang=it", "it");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.html().text()).doesNotContain("Passagère", "Secret");
        assertThat(gone.html().select("form input[name=q]")).hasSize(1);
        assertThat(web.get().uri("/api" + path)).hasStatus(410);

        PublicPage unknown = PublicPage.open(web, "/resources/%3Cb%3Eno-such?lang=es", "es");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.html().select("main b")).isEmpty();
        assertThat(unknown.html().select("input[name=q]").val()).isEqualTo("<b>no such");
        assertThat(unknown.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/practices/", "/api/practices/"})
    void aRecordOfTheNetworkIsNotThere(String where) throws Exception {
        RecordId id = samples.publish(
                Visibility.NETWORK,
                SampleRecords.practice(),
                TextLanguage.FR,
                SampleRecords.text("Entre collègues", "x"));
        String slug = records.find(id, Reader.NETWORK).orElseThrow().slug();
        assertThat(web.get().uri(where + slug)).hasStatus(404);
    }

    @Test
    void theSameIsReadAsJson() throws Exception {
        String path = path(full());
        var response = web.get().uri("/api" + path).exchange();
        JsonNode data = json.readTree(response.getResponse().getContentAsString());
        assertThat(data.get("url").asString()).isEqualTo("http://localhost:8080" + path);
        assertThat(data.get("texts").get("de").get("title").asString()).isEqualTo("Praxis");
        assertThat(data.get("texts").get("fr").get("sections").get("objectives").asString())
                .isEqualTo("But");
        assertThat(data.get("related")).hasSize(1);
        assertThat(data.toString()).doesNotContain("secret@", "interne");
        String etag = response.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(web.get().uri("/api" + path).header(HttpHeaders.IF_NONE_MATCH, etag))
                .hasStatus(304);
    }
}
