package org.cites360.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/**
 * One visitor at a time in front of the viewer. The browser is started once for a class; in it each test arrives as somebody whom
 * nobody has seen before.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserVisit {

    /** The page's own clock, in milliseconds: a busy machine draws slowly. */
    static final int PATIENCE = 120_000;

    /** Until one can look around; the viewer's code may still be on its way. */
    static final String READY = "v => customElements.whenDefined('tour-viewer').then(() => v.ready).then(() => true)";

    @LocalServerPort
    int port;

    @Autowired
    MessageSource texts;

    Chromium chromium;
    Visitor visitor;
    Page page;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    void arrive(Screen screen) {
        arrive(screen, options -> {});
    }

    /** Somebody who reads French; whoever was there before leaves. */
    void arrive(Screen screen, Consumer<Browser.NewContextOptions> wishes) {
        leave();
        visitor = chromium.visitor(screen, "fr", wishes);
        page = visitor.page();
        page.setDefaultTimeout(PATIENCE);
    }

    /** Nobody is there when arriving failed, which is then what is to be read. */
    @AfterEach
    void leave() {
        if (visitor != null) {
            visitor.close();
            visitor = null;
        }
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Opens a page with a visit, and waits until one can look around. */
    void open(String path) {
        page.navigate(address(path));
        ready();
    }

    void ready() {
        viewer(READY);
    }

    /** Waits until the picture is in full detail. */
    void rest() {
        rest("{...v.view}");
    }

    /** Looks somewhere, and waits for the detail. @param place what the viewer, {@code v}, is told to go to */
    void rest(String place) {
        viewer("v => new Promise(done => { const seen = event => { if (event.detail.stable) {"
                + " v.removeEventListener('render-complete', seen); done(true); } };"
                + " v.addEventListener('render-complete', seen); v.go(" + place + "); })");
    }

    /** Waits until the view has come to rest at an angle, half a degree off at most. */
    void looksTo(String angle, double degrees) {
        page.waitForFunction(
                "([angle, degrees]) => { const off = document.querySelector('tour-viewer').view[angle] - degrees;"
                        + " return Math.abs(((off + 540) % 360) - 180) < 0.5; }",
                List.of(angle, degrees));
    }

    /** Lets the page draw a few frames, if it wants to. */
    void frames() {
        page.evaluate("() => new Promise(done => { let left = 10;"
                + " const next = () => left-- > 0 ? requestAnimationFrame(next) : done(true); next(); })");
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

    /** What in the viewer has a text for its name. */
    Locator named(String key) {
        return page.locator("tour-viewer").getByLabel(text(key), new Locator.GetByLabelOptions().setExact(true));
    }

    /** What the viewer says does not work, above its picture. */
    Locator problems() {
        return page.locator("tour-viewer .problems .notice");
    }

    String text(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }
}
