package org.cites360.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every public page on a phone and on a desktop, and every version of every visit. A page's structure is the same in all languages, so each
 * is shown to axe in one of them, and all of them occur; that every language has every text is checked without a browser.
 */
@Execution(ExecutionMode.CONCURRENT)
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesIT {

    /** Pages of the portal, which hold a session; the others promise not to. */
    private static final List<String> PORTAL = List.of("/", "/tours", "/tours/brussels/centre");

    private static final List<String> READING = List.of(
            "/practices",
            "/resources",
            "/events",
            "/sites",
            "/sites/brussels",
            "/sites/mayotte",
            "/privacy",
            "/accessibility",
            "/contact",
            "/licences",
            "/visit/brussels/centre",
            "/visit/brussels/no-such-tour");

    @LocalServerPort
    int port;

    @Autowired
    Tours tours;

    private final Browsers browsers = new Browsers();

    @AfterAll
    void close() {
        browsers.close();
    }

    Stream<Arguments> portalPages() {
        return onEveryScreen(PORTAL);
    }

    Stream<Arguments> sessionlessPages() {
        return Stream.concat(
                onEveryScreen(READING), inTurn(tours.published().stream().flatMap(PublicPagesIT::versions)));
    }

    @ParameterizedTest(name = "{0} on a {1}")
    @MethodSource("portalPages")
    void axeFindsNothingOnThePortal(String path, Screen screen) {
        try (Visitor visitor = browsers.visitor(screen, "fr")) {
            visit(visitor, path);
            visitor.page().waitForSelector("main h1");
            assertThat(Accessibility.violations(visitor.page())).as(path).isEmpty();
            assertThat(visitor.hosts()).containsOnly("localhost");
        }
    }

    @ParameterizedTest(name = "{0} on a {1}")
    @MethodSource("sessionlessPages")
    void axeFindsNothingAndNoCookieIsSetAndNoOtherHostIsAsked(String path, Screen screen) {
        try (Visitor visitor = browsers.visitor(screen, "fr")) {
            visit(visitor, path);
            assertThat(Accessibility.violations(visitor.page())).as(path).isEmpty();
            assertThat(visitor.context().cookies()).as("cookies of " + path).isEmpty();
            assertThat(visitor.hosts()).as("hosts asked by " + path).containsOnly("localhost");
        }
    }

    private void visit(Visitor visitor, String path) {
        Page page = visitor.page();
        page.navigate(
                "http://localhost:" + port + path,
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // What is not laid out yet would not be looked at
        page.waitForFunction("() => !document.documentElement.classList.contains('text-later')");
    }

    private static Stream<String> versions(TourSummary tour) {
        return tour.versions().stream()
                .flatMap(version -> Stream.of("visit", "embed")
                        .map(kind -> "/%s/%s/%s?lang=%s&audience=%s"
                                .formatted(
                                        kind,
                                        tour.site(),
                                        tour.tour(),
                                        version.lang(),
                                        version.audience().key())));
    }

    /** Each page on each screen, the languages taking turns. */
    private static Stream<Arguments> onEveryScreen(List<String> paths) {
        Language[] languages = Language.values();
        List<Arguments> all = new ArrayList<>();
        for (String path : paths) {
            for (Screen screen : Screen.values()) {
                Language language = languages[all.size() % languages.length];
                all.add(Arguments.of(path + "?lang=" + language.tag(), screen));
            }
        }
        return all.stream();
    }

    /** Each address on one screen, the screens taking turns by pairs, as a version's page and its embedding follow each other. */
    private static Stream<Arguments> inTurn(Stream<String> addresses) {
        List<String> all = addresses.toList();
        return IntStream.range(0, all.size())
                .mapToObj(i -> Arguments.of(all.get(i), Screen.values()[(i + i / 2) % Screen.values().length]));
    }
}
