package org.cites360.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cites360.ApplicationTest;
import org.cites360.base.Language;
import org.cites360.base.web.PublicPage;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.xml.sax.InputSource;

@ApplicationTest
class ReadingPagesTest {

    @Autowired
    WebApplicationContext context;

    MockMvcTester web;

    @BeforeEach
    void openTheWeb() {
        web = PublicPage.web(context);
    }

    static Stream<Arguments> pagesInEveryLanguage() {
        return Stream.of(
                        "/sites",
                        "/sites/brussels",
                        "/sites/mayotte",
                        "/privacy",
                        "/accessibility",
                        "/contact",
                        "/licences")
                .flatMap(path -> Arrays.stream(Language.values()).map(language -> Arguments.of(path, language)));
    }

    @ParameterizedTest
    @MethodSource("pagesInEveryLanguage")
    void eachPageIsCompleteInEachLanguageAndNamesTheOthers(String path, Language language) throws Exception {
        PublicPage page = PublicPage.open(web, path + "?lang=" + language.tag(), "ja");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.lang()).isEqualTo(language.tag());
        assertThat(page.canonical()).isEqualTo("http://localhost:8080" + path + "?lang=" + language.tag());
        assertThat(page.alternates())
                .hasSize(7)
                .containsEntry("x-default", "http://localhost:8080" + path)
                .containsEntry(language.tag(), page.canonical());
        assertThat(page.html().select(".languages a")).hasSize(6);
        assertThat(page.html().select(".languages a[aria-current]").text()).isEqualTo(language.ownName());
        assertThat(page.header("Content-Security-Policy")).endsWith("frame-ancestors 'self'");
    }

    @Test
    void withoutALanguageInTheAddressTheBrowserDecides() throws Exception {
        assertThat(PublicPage.open(web, "/sites", "pt-BR,en;q=0.5").lang()).isEqualTo("pt");
        assertThat(PublicPage.open(web, "/sites?lang=tlh", "it").lang()).isEqualTo("it");
        assertThat(PublicPage.open(web, "/sites", "de").lang()).isEqualTo("fr");
    }

    @Test
    void theDirectoryGroupsTheCentresByCountryAndCountsTheDepartmentsAsFrance() throws Exception {
        PublicPage page = PublicPage.open(web, "/sites?lang=en", "en");
        assertThat(page.html().select(".sites__list h2").eachText())
                .containsExactly("Belgium", "France", "Italy", "Portugal", "Spain", "Switzerland");
        assertThat(page.html().select(".directory li")).hasSize(19);
        assertThat(page.html().select(".directory__city").eachText())
                .contains("Mamoudzou, Mayotte", "Saint-Pierre, Réunion", "Brussels");
        assertThat(page.html().select(".site-map a")).hasSize(19);
        assertThat(page.html()
                        .select(".directory li:has(.tag) .directory__city")
                        .eachText())
                .contains("Brussels");
    }

    @Test
    void brusselsIsToldFromItsSourcesAndTheOthersAreMarkedAsToBeConfirmed() throws Exception {
        PublicPage brussels = PublicPage.open(web, "/sites/brussels?lang=nl", "nl");
        assertThat(brussels.html().select("dl").text())
                .contains("avenue de l'Astronomie 14", "1210 Brussel", "Madou", "maart 2018");
        assertThat(brussels.html().select(".notice")).isEmpty();
        assertThat(brussels.html().select(".visits a").eachAttr("href"))
                .contains("/visit/brussels/sample?lang=nl", "/visit/brussels/sample?lang=nl&audience=user")
                .noneMatch(address -> address.contains("audience=professional"));
        PublicPage mayotte = PublicPage.open(web, "/sites/mayotte?lang=fr", "fr");
        assertThat(mayotte.html().select(".notice").text()).contains("à confirmer");
        assertThat(mayotte.html().text()).contains("Mamoudzou, Mayotte, France");
    }

    @Test
    void anUnknownCentreIsSaidToBeUnknownInTheReadersLanguage() throws Exception {
        PublicPage page = PublicPage.open(web, "/sites/%3Cb%3Eatlantis?lang=es", "es");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.lang()).isEqualTo("es");
        assertThat(page.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.html().select("main b"))
                .as("what was asked for is text")
                .isEmpty();
        assertThat(page.html().select("main a").attr("href")).isEqualTo("/sites?lang=es");
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() throws Exception {
        PublicPage page = PublicPage.open(web, "/privacy?lang=fr", "fr");
        assertThat(web.get().uri("/privacy?lang=fr").header(HttpHeaders.IF_NONE_MATCH, page.header(HttpHeaders.ETAG)))
                .hasStatus(304);
        assertThat(web.get().uri("/privacy?lang=nl").header(HttpHeaders.IF_NONE_MATCH, page.header(HttpHeaders.ETAG)))
                .hasStatusOk();
    }

    @Test
    void theAccessibilityStatementHasThePointsOfTheEuropeanModel() throws Exception {
        PublicPage page = PublicPage.open(web, "/accessibility?lang=en", "en");
        assertThat(page.html().select("main h2").eachText())
                .contains(
                        "Compliance status",
                        "Non-accessible content",
                        "Preparation of this statement",
                        "Feedback and contact information",
                        "Enforcement procedure");
        assertThat(page.html().text())
                .contains("November 22, 2026", "http://localhost:8080/", "to be set by the operator");
    }

    @Test
    void theLicencesNameTheCreditsOfEachTour() throws Exception {
        PublicPage page = PublicPage.open(web, "/licences?lang=fr", "fr");
        assertThat(page.html().select("main").text())
                .contains("La visite d’essai", "Panoramas", "CC0-1.0", "Natural Earth", "Vaadin");
    }

    @Test
    void theSitemapNamesEveryPageWithItsOtherLanguages() throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body("/sitemap.xml"))));
        var addresses = document.getElementsByTagName("loc");
        List<String> found = java.util.stream.IntStream.range(0, addresses.getLength())
                .mapToObj(i -> addresses.item(i).getTextContent())
                .toList();
        assertThat(found)
                .doesNotHaveDuplicates()
                .contains(
                        "http://localhost:8080/sites/torino?lang=it",
                        "http://localhost:8080/visit/brussels/sample?lang=pt",
                        "http://localhost:8080/visit/brussels/sample?lang=nl&audience=user",
                        "http://localhost:8080/accessibility?lang=nl")
                .allMatch(address -> address.startsWith("http://localhost:8080/"))
                .noneMatch(address -> address.contains("professional"));
        assertThat(body("/robots.txt")).contains("Sitemap: http://localhost:8080/sitemap.xml");
    }

    @ParameterizedTest
    @CsvSource({"404, Deze pagina bestaat niet", "400, We begrijpen dit verzoek niet", "500, Er ging bij ons iets mis"})
    void whateverGoesWrongIsToldInTheReadersLanguage(int status, String title) throws Exception {
        var result = web.get()
                .uri("/error")
                .accept(MediaType.TEXT_HTML)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "nl")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .exchange();
        assertThat(result).hasStatus(status).doesNotContainHeader(HttpHeaders.SET_COOKIE);
        var html = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(html.select("html").attr("lang")).isEqualTo("nl");
        assertThat(html.select("h1").text()).isEqualTo(title);
        assertThat(result.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    private String body(String path) throws Exception {
        return web.get().uri(path).exchange().getResponse().getContentAsString();
    }
}
