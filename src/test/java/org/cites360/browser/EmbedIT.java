package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cites360.browser.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A visit in a partner's page: in a frame that the page leads, and as an element of the page. */
class EmbedIT extends BrowserVisit {

    private static final String FRAMED = """
            <!DOCTYPE html><html lang="fr"><title>Partner</title><main><h1>Partner</h1>
            <iframe title="Visite" width="600" height="500" src="%1$s/embed/brussels/centre?lang=fr&amp;audience=user"
              allow="fullscreen; autoplay"></iframe><ol></ol></main>
            <script type="module" src="%1$s/embed/v1/visit-frame.js"></script>
            <script type="module" src="/lead.js"></script></html>
            """;

    private static final String LEAD = """
            import { VisitFrame } from '%1$s/embed/v1/visit-frame.js';
            const visit = new VisitFrame(document.querySelector('iframe'));
            visit.on('scene-change', ({ scene }) => {
              const line = document.createElement('li');
              line.textContent = scene;
              document.querySelector('ol').append(line);
            });
            await visit.ready;
            visit.go({ scene: 'documentation' });
            """;

    private static final String ELEMENT = """
            <!DOCTYPE html><html lang="fr"><title>Partner</title><link rel="stylesheet" href="/page.css"><main><h1>Partner</h1>
            <tour-viewer lang="fr" manifest="%1$s/api/tours/brussels/centre?lang=fr&amp;audience=user">La visite</tour-viewer></main>
            <script type="module" src="%1$s/embed/v1/tour-viewer.js"></script></html>
            """;

    private HttpServer partner;

    @BeforeAll
    void putThePartnersPagesUp() throws IOException {
        partner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/framed", "text/html", FRAMED, "default-src 'none'; script-src 'self' %1$s; frame-src %1$s");
        serve("/lead.js", "text/javascript", LEAD, "");
        serve("/page.css", "text/css", "tour-viewer { display: block; height: 30rem }", "");
        serve(
                "/element",
                "text/html",
                ELEMENT,
                "default-src 'none'; script-src %1$s; style-src 'self'; connect-src %1$s; img-src %1$s blob: data:; media-src %1$s");
        partner.start();
    }

    private void serve(String path, String type, String body, String policy) {
        partner.createContext(path, exchange -> {
            byte[] bytes = body.formatted(address("")).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            if (!policy.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Security-Policy", policy.formatted(address("")));
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterAll
    void takeThemDown() {
        partner.stop(0);
    }

    private String partners(String path) {
        return "http://127.0.0.1:" + partner.getAddress().getPort() + path;
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theDemonstrationDoesEverythingByItself(Screen screen) {
        String lang = screen == Screen.PHONE ? "it" : "nl";
        arrive(screen, options -> options.setLocale(lang));
        page.navigate(address("/embed/demo?lang=" + lang));
        Locator steps = page.locator("[data-step]");
        assertThat(steps).hasCount(15);
        assertThat(page.locator("[data-outcome=done], [data-outcome=failed]"))
                .hasCount(15, new LocatorAssertions.HasCountOptions().setTimeout(180_000));
        assertThat(steps.evaluateAll(
                        "all => all.filter(step => step.dataset.outcome !== 'done').map(step => step.innerText)"))
                .as("steps that failed")
                .isEqualTo(List.of());
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/embed/demo-" + screen + ".png"))
                .setFullPage(true));
        assertThat(Accessibility.violations(page)).isEmpty();
        assertThat(visitor.context().cookies()).isEmpty();
    }

    @Test
    void aPartnersPageWithAStrictPolicyLeadsTheFrame() {
        arrive(Screen.DESKTOP);
        page.navigate(partners("/framed"));
        assertThat(page.locator("ol")).containsText("documentation");
        assertThat(visitor.errors()).isEmpty();
        assertThat(visitor.context().cookies()).isEmpty();
    }

    @Test
    void theElementRunsInAPartnersPageWithAStrictPolicy() {
        arrive(Screen.DESKTOP);
        page.navigate(partners("/element"));
        page.waitForFunction("() => document.querySelector('tour-viewer').scene !== undefined");
        ready();
        page.waitForFunction("() => document.querySelector('tour-viewer').figures.tiles > 0");
        assertThat(visitor.errors()).isEmpty();
    }
}
