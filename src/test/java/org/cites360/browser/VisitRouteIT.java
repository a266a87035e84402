package org.cites360.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.cites360.tour.Audience;
import org.cites360.tour.Manifest;
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.cites360.tour.VersionLookup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** The whole route of every version of every tour, walked by mouse, and by keyboard alone for each audience. */
@Execution(ExecutionMode.CONCURRENT)
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitRouteIT {

    @LocalServerPort
    int port;

    @Autowired
    Tours tours;

    @Autowired
    MessageSource texts;

    private final Browsers browsers = new Browsers();

    @AfterAll
    void close() {
        browsers.close();
    }

    Stream<Arguments> versions() {
        return tours.published().stream()
                .flatMap(tour -> tour.versions().stream().map(version -> Arguments.of(tour, version)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("versions")
    void theWholeRouteIsWalkedByMouse(TourSummary tour, VersionKey version) {
        // Turning costs a machine that draws in software most; a language does not turn otherwise than another
        boolean turns = tour.versions().stream()
                .filter(other -> other.audience() == version.audience())
                .findFirst()
                .equals(Optional.of(version));
        walk(tour, version, Screen.DESKTOP, turns ? ReducedMotion.NO_PREFERENCE : ReducedMotion.REDUCE, Locator::click);
    }

    /** The keys lead through an audience's route alike in every language. */
    Stream<Arguments> audiences() {
        return tours.published().stream()
                .flatMap(tour -> Stream.of(Audience.values())
                        .flatMap(audience -> tour.versions().stream()
                                .filter(version -> version.audience() == audience)
                                .reduce((one, last) -> last)
                                .stream())
                        .map(version -> Arguments.of(tour, version)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("audiences")
    void theWholeRouteIsWalkedByKeyboardAlone(TourSummary tour, VersionKey version) {
        walk(tour, version, Screen.PHONE, ReducedMotion.NO_PREFERENCE, VisitRouteIT::tabToAndPress);
    }

    private interface Hand {
        void press(Locator control);
    }

    private void walk(TourSummary tour, VersionKey version, Screen screen, ReducedMotion motion, Hand hand) {
        Manifest manifest = manifest(tour, version);
        try (Visitor visitor = browsers.visitor(screen, version.lang(), options -> options.setReducedMotion(motion))) {
            Page page = visitor.page();
            page.navigate("http://localhost:%d/visit/%s/%s?lang=%s&audience=%s"
                    .formatted(
                            port,
                            tour.site(),
                            tour.tour(),
                            version.lang(),
                            version.audience().key()));
            page.locator("tour-viewer").evaluate(BrowserVisit.READY);
            for (Manifest.Stop stop : manifest.stops()) {
                hand.press(control(page, version, "viewer.next-stop"));
                page.waitForFunction("id => document.querySelector('tour-viewer').stop === id", stop.id());
                page.waitForFunction("id => document.querySelector('tour-viewer').scene === id", stop.scene());
                page.waitForFunction(
                        "place => place.every(part => location.hash.includes(part))",
                        List.of("stop=" + stop.id(), "scene=" + stop.scene()));
                listen(page, version, stop, hand);
            }
            assertThat(visitor.errors()).isEmpty();
        }
    }

    /** Starts the stop's audio, sees its clock advance, and finds the caption of a moment by seeking to it. */
    private void listen(Page page, VersionKey version, Manifest.Stop stop, Hand hand) {
        Locator position = control(page, version, "viewer.position");
        hand.press(control(page, version, "viewer.play"));
        page.waitForFunction("input => Number(input.value) > 0", position.elementHandle());
        hand.press(control(page, version, "viewer.pause"));

        int middle = (int) (stop.narration().audio().duration() / 2);
        position.evaluate(
                "(input, time) => { input.value = time; input.dispatchEvent(new Event('input', {bubbles: true})); }",
                middle);
        String vtt = (String) page.evaluate(
                "url => fetch(url).then(answer => answer.text())",
                stop.narration().captions());
        String expected = Captions.parse(vtt).at(middle);
        if (!expected.isEmpty()) {
            Locator captions = page.locator("tour-viewer .captions");
            if (!captions.isVisible()) {
                hand.press(control(page, version, "viewer.captions"));
            }
            page.waitForCondition(() -> Captions.normal(captions.textContent()).equals(expected));
        }
    }

    private Locator control(Page page, VersionKey version, String key) {
        String label = texts.getMessage(key, null, Locale.forLanguageTag(version.lang()));
        return page.locator("tour-viewer").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Presses Tab, one way round the page and on, until the focus is on the control; then Enter. */
    private static void tabToAndPress(Locator control) {
        Page page = control.page();
        // From the player's last button to its first it is nearer backwards.
        for (String key : List.of("Shift+Tab", "Tab")) {
            int patience = key.equals("Tab") ? 400 : 8;
            for (int i = 0; i < patience; i++) {
                if (hasFocus(control)) {
                    page.keyboard().press("Enter");
                    return;
                }
                page.keyboard().press(key);
            }
        }
        throw new AssertionError("The keyboard does not reach " + control);
    }

    private static boolean hasFocus(Locator control) {
        return (boolean) control.evaluate("element => element.getRootNode().activeElement === element");
    }

    private Manifest manifest(TourSummary tour, VersionKey version) {
        return switch (tours.find(tour.site(), tour.tour(), version)) {
            case VersionLookup.Found found -> found.manifest();
            case VersionLookup other -> throw new AssertionError("Published but not found: " + other);
        };
    }
}
