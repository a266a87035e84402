package org.cites360.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A visitor of {@link SceneBundle}, from the author's file to the screen. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SceneVisit {

    static final String VISIT = "/visit/brussels/scenes?lang=fr&audience=user";
    static final int PATIENCE = 90_000;

    @LocalServerPort
    int port;

    @Autowired
    MessageSource texts;

    Chromium chromium;
    Visitor visitor;
    Page page;

    @DynamicPropertySource
    static void ownTours(DynamicPropertyRegistry properties) {
        Supplier<Object> tours = () -> {
            Path folder = Path.of("target/scene-tours");
            SceneBundle.write(folder);
            return folder.toString();
        };
        properties.add("cites.tours", tours);
        properties.add("cites.data", () -> "target/scene-test-data");
    }

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @AfterEach
    void leave() {
        assertThat(visitor.errors()).isEmpty();
        visitor.close();
    }

    void arrive(Screen screen) {
        arrive(screen, options -> {});
    }

    void arrive(Screen screen, Consumer<Browser.NewContextOptions> wishes) {
        visitor = chromium.visitor(screen, "fr", wishes);
        page = visitor.page();
        page.setDefaultTimeout(PATIENCE);
    }

    void open(String address) {
        page.navigate("http://localhost:" + port + address);
        viewer("v => v.ready.then(() => true)");
    }

    void rest() {
        viewer("v => new Promise(done => { const seen = event => { if (event.detail.stable) {"
                + " v.removeEventListener('render-complete', seen); done(true); } };"
                + " v.addEventListener('render-complete', seen); v.go({...v.view}); })");
    }

    Object viewer(String script) {
        return page.locator("tour-viewer").evaluate(script);
    }

    Object viewer(String script, Object argument) {
        return page.locator("tour-viewer").evaluate(script, argument);
    }

    double number(String script) {
        return ((Number) viewer(script)).doubleValue();
    }

    static Locator.FilterOptions named(String label) {
        return new Locator.FilterOptions().setHasText(label);
    }

    String text(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }

    static void assertColour(List<?> actual, int expected, String what) {
        for (int channel = 0; channel < 3; channel++) {
            assertThat(((Number) actual.get(channel)).intValue())
                    .as(what)
                    .isCloseTo(expected >> (16 - 8 * channel) & 255, within(10));
        }
    }
}
