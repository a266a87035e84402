package org.cites360.tour.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.PublicPage;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The visits of {@code src/test/tours} as pages. */
@ApplicationTest
class VisitPagesTest {

    private static final String SAMPLE = "/visit/brussels/sample";
    private static final String USER_FR = SAMPLE + "?lang=fr&audience=user";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Texts texts;

    @Autowired
    JsonMapper json;

    MockMvcTester web;

    @BeforeEach
    void openTheWeb() {
        web = PublicPage.web(context);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void withoutAVersionThereIsAChoiceInEveryLanguage(Language language) throws Exception {
        PublicPage page = PublicPage.open(web, SAMPLE + "?lang=" + language.tag(), "ja");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.lang()).isEqualTo(language.tag());
        assertThat(page.alternates()).hasSize(7);
        assertThat(page.html().select("a[data-version]").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        SAMPLE + "?lang=fr&audience=user",
                        SAMPLE + "?lang=fr&audience=youth",
                        SAMPLE + "?lang=nl&audience=user");
        assertThat(page.html().select("tour-viewer")).isEmpty();
    }

    @Test
    void theChoiceSuggestsTheBrowsersLanguageFirst() throws Exception {
        PublicPage page = PublicPage.open(web, SAMPLE, "nl-BE,fr;q=0.5");
        assertThat(page.lang()).isEqualTo("nl");
        assertThat(page.html().select(".choices h3").eachText()).containsExactly("Nederlands", "Français");
        assertThat(page.html().select(".choices__language--suggested h3").text())
                .isEqualTo("Nederlands");
        assertThat(PublicPage.open(web, SAMPLE, "de").html().select(".choices__language--suggested"))
                .as("nobody's language")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR", "fr-BE", "fr_FR"})
    void frenchIsFrenchHoweverItIsWritten(String lang) throws Exception {
        PublicPage page = PublicPage.open(web, SAMPLE + "?audience=user&lang=" + lang, "nl");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("tour-viewer").attr("manifest")).endsWith("?lang=fr&audience=user");
    }

    @Test
    void halfAnAddressLeadsOn() {
        assertThat(web.get().uri("/visit")).hasStatus3xxRedirection().hasRedirectedUrl("/tours");
        assertThat(web.get().uri("/visit/brussels")).hasStatus3xxRedirection().hasRedirectedUrl("/sites/brussels");
    }

    @Test
    void aLanguageTheVisitDoesNotHaveIsSaidSo() throws Exception {
        assertThat(PublicPage.open(web, SAMPLE + "?lang=it", "fr")
                        .html()
                        .select(".notice[role=status]")
                        .text())
                .contains("italiano");
        assertThat(PublicPage.open(web, SAMPLE + "?lang=tlh", "fr")
                        .html()
                        .select(".notice[role=status]")
                        .text())
                .contains("« tlh »");
        assertThat(PublicPage.open(web, SAMPLE + "?lang=fr&audience=dogs", "fr")
                        .html()
                        .select(".notice[role=status]")
                        .text())
                .contains("« dogs »");
        assertThat(PublicPage.open(web, SAMPLE + "?lang=nl", "fr").html().select(".notice[role=status]"))
                .isEmpty();
    }

    @Test
    void aVersionIsCompleteWithoutJavaScript() throws Exception {
        PublicPage page = PublicPage.open(web, USER_FR, "nl");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.lang()).isEqualTo("fr");
        assertThat(page.html().select("h1").text()).isEqualTo("La visite d’essai");
        assertThat(page.html().select(".stops > li h3").eachText())
                .containsExactly("1 Le hall", "2 Le comptoir", "3 La salle");
        Element hall = page.html().getElementById("stop-hall");
        assertThat(hall.select("p").eachText())
                .contains("Bonjour ! Vous êtes dans le hall.", "Avancez vers le comptoir.");
        assertThat(hall.select("img").attr("src")).startsWith("/media/");
        assertThat(hall.select("img").attr("loading")).isEqualTo("lazy");
        assertThat(hall.select("audio").attr("preload")).isEqualTo("none");
        assertThat(hall.select("audio source").attr("src")).startsWith("/media/");
        assertThat(hall.select("audio track[kind=captions]").attr("srclang")).isEqualTo("fr");
        assertThat(hall.select(".links a").attr("href")).isEqualTo("/visit/torino/prova");
        assertThat(page.html().select("#scene-hall").text()).contains("Un hall clair avec un comptoir.", "La charte");
        assertThat(page.html().select("#scene-hall .scene__links a").eachAttr("href"))
                .contains("#scene-room", "#stop-desk");
        assertThat(page.html().select(".notice").text()).contains("maquette");
        assertThat(page.html().select(".credits").text()).contains("CC0-1.0");
    }

    @Test
    void theViewerFindsWhatItNeedsAndItsPlaceIsNeverEmpty() throws Exception {
        PublicPage page = PublicPage.open(web, USER_FR, "fr");
        Element viewer = page.html().selectFirst("tour-viewer");
        assertThat(viewer.attr("manifest")).isEqualTo("/api/tours/brussels/sample?lang=fr&audience=user");
        assertThat(viewer.attr("lang")).isEqualTo("fr");
        assertThat(viewer.select("img").attr("src")).startsWith("/media/");
        assertThat(viewer.hasAttr("preview")).isFalse();
        assertThat(page.html().getElementById("viewer-preview").data())
                .as("in the head, so that it can be painted at once")
                .startsWith("{\"preview\":\"data:image/webp;base64,");
        assertThat(page.html().getElementById("viewer-texts").data())
                .as("the viewer speaks the page's language")
                .contains("\"viewer.play\":\"" + texts.get(Language.FR, "viewer.play") + "\"");
        assertThat(viewer.attr("preview-view")).isEqualTo("10.0 -3.0 95.0");
        assertThat(page.html().outerHtml().split("data:image/webp"))
                .as("only one preview is inline")
                .hasSize(2);
        assertThat(web.get().uri(viewer.attr("manifest"))).hasStatusOk();
    }

    @Test
    void theScriptInsideThePageKnowsWhereTheFirstTilesAreAndIsTheOnlyOneAllowed() throws Exception {
        PublicPage page = PublicPage.open(web, USER_FR, "fr");
        JsonNode outline =
                json.readTree(page.html().getElementById("tour-outline").data());
        JsonNode hall = outline.get("scenes").get(0);
        assertThat(hall.get(0).asString()).isEqualTo("hall");
        assertThat(hall.get(4).asInt()).isEqualTo(10);
        assertThat(outline.get("stops").get(1).get(1).asInt())
                .as("the desk is in the hall")
                .isZero();
        String tile = outline.get("url")
                .asString()
                .replace("{pyramid}", hall.get(1).asString())
                .replace("{level}", "0")
                .replace("{face}", "f")
                .replace("{row}", "0")
                .replace("{column}", "0");
        assertThat(web.get().uri(tile)).hasStatusOk();
        Element script = page.html().selectFirst("head script:not([type])");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self' 'sha256-" + sha256(script.data()) + "';");
        assertThat(page.html().select("link[rel=stylesheet]"))
                .as("the page is drawn with what it holds")
                .isEmpty();
        assertThat(page.header("Content-Security-Policy"))
                .contains("style-src 'self' 'sha256-"
                        + sha256(page.html().selectFirst("head style").data()) + "';");
        assertThat(page.html().select("head link[rel=modulepreload]").stream().map(Element::elementSiblingIndex))
                .as("nothing that has to be fetched comes before it")
                .isNotEmpty()
                .allMatch(place -> place > script.elementSiblingIndex());
    }

    private static String sha256(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aSyntheticVoiceIsCalledSo() throws Exception {
        PublicPage page = PublicPage.open(web, USER_FR, "fr");
        assertThat(page.html().select("#stop-hall .stop__voice").text()).contains("Voix de synthèse");
    }

    @Test
    void theYouthVersionFollowsItsRouteAndPlays() throws Exception {
        PublicPage page = PublicPage.open(web, SAMPLE + "?lang=fr&audience=youth", "fr");
        assertThat(page.html().select(".stops > li h3").eachText()).containsExactly("2 Le comptoir", "1 Ta mission");
        assertThat(page.html().select("#stop-hall .play").text())
                .contains("Un panneau au mur.", "La charte", "Bien vu !");
        assertThat(page.html().select("#stop-desk .play details").eachText())
                .anyMatch(answer -> answer.contains("Rien") && answer.contains("C’est gratuit."))
                .anyMatch(answer -> answer.contains("Toutes les réponses sont bonnes."));
    }

    @Test
    void aVersionNamesTheOthersToReadersAndToSearchEngines() throws Exception {
        PublicPage page = PublicPage.open(web, USER_FR, "fr");
        assertThat(page.canonical()).isEqualTo("http://localhost:8080" + USER_FR);
        assertThat(page.alternates())
                .containsOnly(
                        Map.entry("fr", "http://localhost:8080" + USER_FR),
                        Map.entry("nl", "http://localhost:8080" + SAMPLE + "?lang=nl&audience=user"),
                        Map.entry("x-default", "http://localhost:8080" + SAMPLE));
        assertThat(page.html().select(".choice[aria-current=page]").attr("href"))
                .isEqualTo(USER_FR);
        assertThat(page.html().select(".languages a[hreflang=nl]").attr("href"))
                .isEqualTo(SAMPLE + "?lang=nl&audience=user");
        assertThat(page.html().select(".languages a[hreflang=it]").attr("href")).isEqualTo(SAMPLE + "?lang=it");
        assertThat(page.text("meta[property=og:image]", "content")).startsWith("http://localhost:8080/media/");
        assertThat(page.html().select("script[type=application/ld+json]").html())
                .contains("\"inLanguage\":\"fr\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang=nl&audience=youth", "lang=nl&audience=professional", "lang=de&audience=user"})
    void aVersionThatIsNotPublishedIsNamedAsMissingWithThoseThatAre(String version) throws Exception {
        PublicPage page = PublicPage.open(web, SAMPLE + "?" + version, "nl");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.lang()).isEqualTo("nl");
        assertThat(page.html().select("a[data-version]")).hasSize(3);
        assertThat(page.html().select("tour-viewer, audio, .stop"))
                .as("nothing in its place")
                .isEmpty();
        assertThat(page.alternates()).isEmpty();
    }

    @Test
    void aTourThatDoesNotExistLeadsToThoseThatDo() throws Exception {
        PublicPage page = PublicPage.open(web, "/visit/brussels/nothing?lang=it&audience=user", "it");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.lang()).isEqualTo("it");
        assertThat(page.html().select(".links a").eachAttr("href"))
                .containsExactly("/visit/brussels/sample?lang=it", "/visit/torino/prova?lang=it");
        assertThat(page.html().select(".links a[lang=fr]").text()).isEqualTo("La visite d’essai");
    }

    @Test
    void theEmbeddedVisitHasNoSurroundingsAndMayBeFramedByAnyone() throws Exception {
        PublicPage page = PublicPage.open(web, "/embed/brussels/sample?lang=fr&audience=user", "fr");
        assertThat(page.header("Content-Security-Policy")).endsWith("frame-ancestors *");
        assertThat(page.html().select(".site-header, .site-footer")).isEmpty();
        assertThat(page.html().select("a[target=_blank]").attr("href")).isEqualTo(USER_FR);
        assertThat(page.canonical()).isEqualTo("http://localhost:8080" + USER_FR);
        assertThat(page.html().select("a[href^=http]:not([target=_blank])"))
                .as("links that would leave within the frame")
                .isEmpty();
        assertThat(page.html().select("a[data-version]:not([target])").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("/embed/"));
        assertThat(PublicPage.open(web, USER_FR, "fr").header("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self'");
    }

    @Test
    void whoSavesDataGetsPicturesOnlyOnRequest() throws Exception {
        PublicPage page = PublicPage.open(web, USER_FR, Map.of("Save-Data", "on"));
        assertThat(page.html().select(".stop__picture > img")).isEmpty();
        assertThat(page.html().select(".stop__picture details:not([open]) img[loading=lazy]"))
                .hasSize(3);
        assertThat(page.html().select("link[rel=modulepreload], #tour-outline, head script:not([type])"))
                .isEmpty();
        assertThat(page.html().select("tour-viewer[data-saver]")).hasSize(1);
        assertThat(page.header("Vary")).isNotEmpty();
    }
}
