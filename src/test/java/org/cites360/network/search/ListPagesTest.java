package org.cites360.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cites360.ApplicationTest;
import org.cites360.base.Language;
import org.cites360.base.web.PublicPage;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.cites360.site.Theme;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public lists, as a reader without JavaScript and a program meet them. */
@ApplicationTest
class ListPagesTest {

    @Autowired
    WebApplicationContext context;

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

    private void publish(String site, Visibility visibility, Theme theme, int year, String title) {
        Facts.Practice facts = new Facts.Practice(
                Set.of(theme),
                Set.of(TargetGroup.MIGRANTS),
                Licence.CC_BY_4_0,
                null,
                new Facts.Provenance(Facts.Origin.CENTRE, null, null),
                new Facts.Period(String.valueOf(year), null),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        samples.publish(
                site,
                visibility,
                facts,
                TextLanguage.FR,
                Map.of(TextLanguage.FR, SampleRecords.text(title, "Résumé <b>simple</b>")));
    }

    private PublicPage open(String address) throws Exception {
        return PublicPage.open(web, address, "fr");
    }

    private static Map<String, String> counts(PublicPage page, String group) {
        Element found = page.html().select(".find__group").stream()
                .filter(each -> each.select("summary").text().equals(group))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + group));
        return found.select("a").stream()
                .collect(java.util.stream.Collectors.toMap(
                        link -> link.child(0).text(), link -> link.child(1).text()));
    }

    static Stream<Arguments> listsInEveryLanguage() {
        return Stream.of("/practices", "/resources")
                .flatMap(path -> Arrays.stream(Language.values()).map(language -> Arguments.of(path, language)));
    }

    @ParameterizedTest
    @MethodSource("listsInEveryLanguage")
    void eachListIsCompleteInEachLanguage(String path, Language language) throws Exception {
        PublicPage page = PublicPage.open(web, path + "?lang=" + language.tag(), "ja");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.canonical()).isEqualTo("http://localhost:8080" + path + "?lang=" + language.tag());
        assertThat(page.alternates()).hasSize(7);
        assertThat(page.html().text()).doesNotContain("find.");
    }

    @Test
    void facetsCountWhatTheyWouldLeave() throws Exception {
        publish("brussels", Visibility.PUBLIC, Theme.WORK, 2019, "Kakatoes un");
        publish("torino", Visibility.PUBLIC, Theme.WORK, 2020, "Kakatoes deux");
        publish("torino", Visibility.PUBLIC, Theme.MOVE, 2020, "Kakatoes trois");
        publish("torino", Visibility.NETWORK, Theme.MOVE, 2018, "Kakatoes quatre");

        PublicPage all = open("/practices?lang=fr&q=kakatoes");
        assertThat(all.html().select("#find-count").text()).isEqualTo("3 pratiques");
        assertThat(counts(all, "Thème")).containsEntry("Travailler", "2").containsEntry("Bouger", "1");
        assertThat(counts(all, "Pays")).containsEntry("Italie", "2").containsEntry("Belgique", "1");
        assertThat(counts(all, "Année")).isEqualTo(Map.of("2020", "2", "2019", "1"));

        PublicPage narrowed = open("/practices?lang=fr&q=kakatoes&theme=work&site=torino");
        assertThat(narrowed.html().select(".found h3").eachText()).containsExactly("Kakatoes deux");
        // Its own choice does not lower a facet's counts, those of the others do
        assertThat(counts(narrowed, "Thème")).containsEntry("Travailler", "1").containsEntry("Bouger", "1");
        assertThat(counts(narrowed, "Centre")).containsEntry("Turin", "1").containsEntry("Bruxelles", "1");
        assertThat(narrowed.html().select(".find__choice[aria-current]")).hasSize(2);
        assertThat(open("/practices?lang=fr&q=kakatoes&theme=work&theme=move")
                        .html()
                        .select(".found"))
                .hasSize(3);
        assertThat(open("/practices?lang=fr&q=kakatoes&country=IT").html().select(".found"))
                .hasSize(2);
        assertThat(open("/practices?lang=fr&q=kakatoes&year=2018").html().select(".found"))
                .isEmpty();
    }

    @Test
    void aLinkOfAFacetKeepsTheQuestionAndItsLanguage() throws Exception {
        publish("brussels", Visibility.PUBLIC, Theme.WORK, 2019, "Perruche & « guillemets »");
        PublicPage page = open("/practices?lang=fr&q=" + UriUtils.encode("perruche & \"guillemets\" +%", "UTF-8"));
        String link = page.html().select(".find__choice").first().attr("href");
        assertThat(link).startsWith("/practices?lang=fr&q=perruche%20%26%20%22guillemets%22%20%2B%25&theme=");
        PublicPage next = open(link);
        assertThat(next.html().select("#find-text").attr("value")).isEqualTo("perruche & \"guillemets\" +%");
        assertThat(next.html().select(".found")).hasSize(1);
        assertThat(next.html().select(".languages a[hreflang=nl]").attr("href")).contains("lang=nl", "q=perruche");
        assertThat(next.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void whatWasWrittenIsTextAndMarked() throws Exception {
        publish("brussels", Visibility.PUBLIC, Theme.WORK, 2019, "Cacatoès <script>alert(1)</script> blanc");
        PublicPage page = open("/practices?lang=nl&q=cacatoes");
        Element found = page.html().selectFirst(".found");
        assertThat(found.select("h3 mark").text()).isEqualTo("Cacatoès");
        assertThat(found.select("script, b")).isEmpty();
        assertThat(found.select("h3 a").attr("lang")).isEqualTo("fr");
        assertThat(found.text()).contains("Bestaat nog niet", "Frans");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"",
                "''",
                "-",
                "--",
                "-\"",
                "OR",
                "OR OR",
                "a OR",
                "& | ! ( ) : * <-> \\",
                "'; drop table network_record; --",
                "%",
                "_",
                "\u0000",
                "le la de",
                "-seulement",
                "\"non refermé",
                "<b>",
                "été",
                "33 060",
                "𝕬",
                "a:b:c*",
                "\uD800"
            })
    void nothingThatIsTypedBreaksTheSearch(String text) throws Exception {
        PublicPage page = open("/practices?lang=fr&q=" + UriUtils.encode(text, "UTF-8"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#find-count")).hasSize(1);
    }

    @Test
    void aQuestionThatIsTooLongIsCutAndThatIsSaid() throws Exception {
        PublicPage page = open("/practices?lang=fr&q=" + "mot%20".repeat(2500));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".notice").text()).contains("trop longue", "400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=abc",
                "page=99999999999",
                "page=999999",
                "theme=nonsense",
                "year=x",
                "kind=nonsense",
                "lang=tlh"
            })
    void nonsenseInTheAddressIsLeftOut(String parameter) throws Exception {
        assertThat(open("/practices?" + parameter).status()).isEqualTo(200);
    }

    @Test
    void theListIsAlsoThereForPrograms() throws Exception {
        publish("brussels", Visibility.PUBLIC, Theme.WORK, 2019, "Toucan public");
        publish("brussels", Visibility.NETWORK, Theme.WORK, 2019, "Toucan privé");
        var response = web.get()
                .uri("/api/practices?q=toucan&lang=nl&theme=work&site=brussels&page=1")
                .exchange()
                .getResponse();
        JsonNode body = json.readTree(response.getContentAsString());
        assertThat(response.getHeader("Set-Cookie")).isNull();
        assertThat(body.get("total").asInt()).isEqualTo(1);
        assertThat(body.get("page").asInt()).isEqualTo(1);
        JsonNode item = body.get("items").get(0);
        assertThat(item.get("title").asString()).isEqualTo("Toucan public");
        assertThat(item.get("lang").asString()).isEqualTo("fr");
        assertThat(item.get("url").asString()).startsWith("http://localhost:8080/practices/toucan-public");
        assertThat(body.get("facets").get("theme").get("work").asInt()).isEqualTo(1);
        assertThat(json.readTree(web.get()
                                .uri("/api/resources?q=toucan")
                                .exchange()
                                .getResponse()
                                .getContentAsString())
                        .get("total")
                        .asInt())
                .isZero();
    }
}
