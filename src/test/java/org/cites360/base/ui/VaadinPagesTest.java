package org.cites360.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.cites360.ApplicationTest;
import org.cites360.base.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first response, as search engines and slow networks get it. */
@ApplicationTest
class VaadinPagesTest extends SpringBrowserlessTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysItsLanguageTitleAndTheAddressesInEveryLanguage(Language language) {
        Document page = firstResponse("tours?lang=" + language.tag());
        assertThat(page.child(0).attr("lang")).isEqualTo(language.tag());
        assertThat(page.title()).isEqualTo(page.selectFirst("h1").text() + " · Cités 360");
        assertThat(page.select("link[rel=canonical]").eachAttr("href"))
                .containsExactly("http://localhost:8080/tours?lang=" + language.tag());
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang"))
                .containsExactly("fr", "nl", "en", "it", "pt", "es", "x-default");
        assertThat(page.select("link[rel=alternate][hreflang=x-default]").attr("href"))
                .isEqualTo("http://localhost:8080/tours");
        assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
        assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo(language.openGraph());
    }

    @Test
    void aVisitIsSharedWithItsOwnPicture() {
        Document page = firstResponse("tours/brussels/sample?lang=fr");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("La visite d’essai");
        assertThat(page.select("meta[property=og:image]").attr("content")).startsWith("http://localhost:8080/media/");
    }

    @Test
    void isCompleteWithoutJavaScript() {
        Element content = firstResponse("?lang=fr").getElementById(VaadinPages.PRERENDERED);
        assertThat(content).isNotNull();
        assertThat(content.select("header, nav, main, footer")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(content.select("main a[href='/visit/brussels/sample?lang=fr']")
                        .text())
                .isEqualTo("Commencer la visite");
        assertThat(content.select("svg.site-map a")).hasSize(19);
        assertThat(content.select("footer a").eachAttr("href"))
                .containsExactly(
                        "/events?lang=fr",
                        "/resources?lang=fr",
                        "/privacy?lang=fr",
                        "/accessibility?lang=fr",
                        "/contact?lang=fr",
                        "/licences?lang=fr",
                        "/account?lang=fr");
    }

    @Test
    void whatOnlyRunsIsReplacedByWhatStandsInForIt() {
        Element content = firstResponse("tours/brussels/sample?lang=fr").getElementById(VaadinPages.PRERENDERED);
        assertThat(content.select("tour-viewer, script")).isEmpty();
        assertThat(content.select("main a[href='/visit/brussels/sample?lang=fr&audience=user']"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void anUnknownAddressIsNotIndexed() {
        Document page = firstResponse("nowhere?lang=it");
        assertThat(page.title()).isEqualTo("Questa pagina non esiste · Cités 360");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical], link[rel=alternate]")).isEmpty();
    }

    @Test
    void browsersThatVaadinWouldTurnAwayStayHere() {
        assertThat(firstResponse("?lang=fr").select("script").eachAttr("id")).containsExactly("kept");
    }

    @Test
    void noTextOfAViewOrAnAddressEndsTheScriptThatCarriesIt() {
        Document page = new Document("");
        page.appendElement("script")
                .appendChild(new DataNode("start({title: 'a</SCRIPT><script>b()</script><!-- 1 < 2'})"));
        VaadinPages.closeScriptsAgainstTexts(page);
        assertThat(page.html())
                .contains("'a\\u003c/SCRIPT>\\u003cscript>b()\\u003c/script>\\u003c!-- 1 < 2'")
                .containsOnlyOnce("<script");
    }

    private Document firstResponse(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
        Document page = Jsoup.parse("""
                <html lang="en"><head><script>window.location.search='v-r=oldbrowser';</script>
                <script id="kept">1</script></head><body><div id="outlet"></div></body></html>
                """);
        VaadinService.getCurrent()
                .modifyIndexHtmlResponse(
                        new IndexHtmlResponse(VaadinRequest.getCurrent(), VaadinResponse.getCurrent(), page));
        return page;
    }
}
