package org.cites360.tour.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.cites360.ApplicationTest;
import org.cites360.base.web.PublicPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** The visits of {@code src/test/tours} on a screen in a centre. */
@ApplicationTest
class KioskPagesTest {

    private static final String SAMPLE = "/kiosk/brussels/sample";

    @Autowired
    WebApplicationContext context;

    MockMvcTester web;

    @BeforeEach
    void openTheWeb() {
        web = PublicPage.web(context);
    }

    @Test
    void withoutAVersionTheStartIsAChoiceWhoseVisitsComeBackToIt() throws Exception {
        PublicPage page = PublicPage.open(web, SAMPLE + "?after=120", "fr");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".choice").eachAttr("href"))
                .contains(SAMPLE + "?lang=nl&audience=user&after=120&start=choice");
        assertThat(page.html().select("tour-viewer")).isEmpty();
        PublicPage version = PublicPage.open(web, SAMPLE + "?lang=nl&audience=user&after=120&start=choice", "fr");
        assertThat(version.text(".kiosk", "data-start")).isEqualTo(SAMPLE + "?after=120");
        assertThat(version.text(".kiosk", "data-after")).isEqualTo("120");
    }

    @Test
    void aChoiceInALanguageIsComeBackToInThatLanguage() throws Exception {
        PublicPage page = PublicPage.open(web, SAMPLE + "?lang=it", "fr");
        assertThat(page.html().select(".choice").eachAttr("href")).contains(SAMPLE + "?lang=nl&audience=user&start=it");
        assertThat(PublicPage.open(web, SAMPLE + "?lang=nl&audience=user&start=it", "fr")
                        .text(".kiosk", "data-start"))
                .isEqualTo(SAMPLE + "?lang=it");
    }

    @ParameterizedTest
    @CsvSource({
        "fr.user, ?lang=fr&audience=user",
        "fr.dogs, ?lang=fr",
        "choice, ''",
        "https://elsewhere.example/, ''",
        "'\"><script>', ''"
    })
    void itStartsOverWhereItBegan(String start, String query) throws Exception {
        PublicPage page = PublicPage.open(
                web,
                SAMPLE + "?lang=nl&audience=user&start="
                        + java.net.URLEncoder.encode(start, java.nio.charset.StandardCharsets.UTF_8),
                "fr");
        assertThat(page.text(".kiosk", "data-start")).isEqualTo(SAMPLE + query);
    }

    @Test
    void aVersionOfItsOwnIsItsOwnStart() throws Exception {
        PublicPage page = PublicPage.open(web, SAMPLE + "?lang=fr&audience=user", "fr");
        assertThat(page.html().select(".kiosk").hasAttr("data-start")).isFalse();
        assertThat(page.text(".kiosk", "data-after")).isEqualTo("90");
        assertThat(page.html().select(".notice[role=status]:not([hidden])")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "29", "1801", "soon", "-5", "99999999999999"})
    void aTimeThatMakesNoSenseIsSaidAndNotUsed(String after) throws Exception {
        for (String version : new String[] {"", "&lang=fr&audience=user"}) {
            PublicPage page = PublicPage.open(web, SAMPLE + "?after=" + after + version, "fr");
            assertThat(page.text(".kiosk", "data-after")).isEqualTo("90");
            assertThat(page.html().select(".notice[role=status]:not([hidden])").text())
                    .contains("after=" + after);
        }
    }

    @Test
    void nothingInItLeadsOut() throws Exception {
        for (String version : new String[] {"", "?lang=fr&audience=user", "?lang=fr&audience=user&start=choice"}) {
            PublicPage page = PublicPage.open(web, SAMPLE + version, "fr");
            assertThat(page.html().select("a[href]:not(.skip)").eachAttr("href"))
                    .allMatch(address -> address.startsWith(SAMPLE + "?"));
            assertThat(page.html().select("audio, iframe, form, .site-header, .site-footer"))
                    .isEmpty();
            assertThat(page.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        }
    }

    @Test
    void whatDoesNotExistIsSaid() throws Exception {
        assertThat(PublicPage.open(web, "/kiosk/brussels/nothing", "fr").status())
                .isEqualTo(404);
        PublicPage missing = PublicPage.open(web, SAMPLE + "?lang=nl&audience=youth", "fr");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.html().select("a[data-version]").eachAttr("href")).allMatch(href -> href.startsWith(SAMPLE));
    }
}
