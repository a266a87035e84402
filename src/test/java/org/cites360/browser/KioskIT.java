package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cites360.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A screen in a centre: one visitor after the other, for days. The page's clock is the test's. */
class KioskIT extends BrowserVisit {

    private static final String KIOSK = "/kiosk/brussels/centre";
    private static final String OWN_VERSION = KIOSK + "?lang=fr&audience=user";

    /** What a hand meets, in the page and in the viewer, but for words in running text. */
    private static final String SMALL_CONTROLS = """
            () => {
              const viewer = document.querySelector('tour-viewer');
              const all = root => [...root.querySelectorAll('a[href], button, input, select, summary, [role=button], [role=tab]')];
              return [...all(document), ...(viewer ? all(viewer.shadowRoot) : [])]
                .filter(part => part.checkVisibility({ visibilityProperty: true }) && !part.matches('.skip, .sentence, .surface'))
                .map(part => ({ part, box: part.getBoundingClientRect() }))
                .filter(({ box }) => box.width > 0 && (box.width < 63.5 || box.height < 63.5))
                .map(({ part, box }) => `${part.className || part.localName} ${Math.round(box.width)}×${Math.round(box.height)}`);
            }
            """;

    enum Place {
        PHONE(Screen.PHONE, 390, 844),
        DESKTOP(Screen.DESKTOP, 1366, 768),
        PORTRAIT(Screen.DESKTOP, 1080, 1920);

        private final Screen screen;
        private final int width;
        private final int height;

        Place(Screen screen, int width, int height) {
            this.screen = screen;
            this.width = width;
            this.height = height;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVisitorChoosesLeavesAndTheNextOneFindsNothingOfIt(Place place) {
        arrive(place);
        page.navigate(address(KIOSK + "?after=60"));
        assertThat(page.locator(".choice").first()).isVisible();
        shoot("start", place);
        assertThat(page.evaluate(SMALL_CONTROLS)).isEqualTo(List.of());
        assertThat(Accessibility.violations(page)).isEmpty();

        page.locator(".choice[href*='lang=nl&audience=youth']").click();
        page.waitForURL(Pattern.compile(".*lang=nl&audience=youth.*start=choice.*"));
        ready();
        viewer("v => v.play()");
        page.waitForFunction(
                "() => localStorage.length > 0 || document.querySelector('tour-viewer').stop !== undefined");
        viewer("v => v.pause()");
        page.evaluate("localStorage.setItem('left', 'by the visitor before')");
        shoot("visit", place);
        assertThat(page.evaluate(SMALL_CONTROLS)).isEqualTo(List.of());
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);

        page.clock().fastForward(61_000);
        assertThat(question()).isVisible();
        assertThat(page.locator("#go-on")).isFocused();
        shoot("question", place);
        assertThat(Accessibility.violations(page)).isEmpty();
        page.locator("#go-on").click();
        assertThat(question()).isHidden();

        page.clock().fastForward(61_000);
        assertThat(question()).isVisible();
        pass(15);
        page.waitForURL("**" + KIOSK + "?after=60");
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        assertThat(visitor.context().cookies()).isEmpty();
        assertThat(page.evaluate("history.length"))
                .as("there is no way back to the visitor before")
                .isEqualTo(2);
        assertThat(visitor.errors()).isEmpty();
    }

    @Test
    void aVersionOfItsOwnStartsOverInItsFirstScene() {
        arrive(Place.DESKTOP);
        open(OWN_VERSION);
        String entry = (String) viewer("v => v.scene");
        viewer("v => v.go({ scene: 'multimedia', yaw: 120 })");
        page.waitForURL(Pattern.compile(".*scene=multimedia.*"));
        page.evaluate("window.before = true");
        page.locator("#start-over").click();
        page.waitForFunction("() => !window.before && document.querySelector('tour-viewer')?.scene !== undefined");
        ready();
        assertThat(viewer("v => v.scene")).isEqualTo(entry);
    }

    @Test
    void whoseKioskHasOneVersionMayChooseAnotherAndTheNextVisitorFindsTheFirst() {
        arrive(Place.DESKTOP);
        open(OWN_VERSION);
        page.locator("tour-viewer #tab-versions").click();
        page.locator("tour-viewer .version-list a[hreflang=nl]").first().click();
        page.waitForURL(Pattern.compile(".*lang=nl.*start=fr\\.user.*"));
        ready();
        page.clock().fastForward(91_000);
        pass(15);
        page.waitForURL(Pattern.compile(".*" + Pattern.quote(OWN_VERSION) + "(#.*)?$"));
    }

    @Test
    void nobodyIsAskedBeforeTheFirstTouchNorWhileTheGuideSpeaks() {
        arrive(Place.DESKTOP);
        open(OWN_VERSION);
        page.evaluate("window.before = true");
        page.clock().fastForward(10 * 60_000);
        assertThat(question()).isHidden();
        page.mouse().move(300, 300);
        viewer(
                "v => new Promise(done => {"
                        + " v.addEventListener('play-change', ({ detail }) => { if (detail.playing) done(true); }); v.play(); })");
        page.clock().fastForward(5 * 60_000);
        assertThat(question()).isHidden();
        viewer("v => v.pause()");
        page.clock().fastForward(91_000);
        assertThat(question()).isVisible();
        page.keyboard().press("Escape");
        assertThat(question()).isHidden();
        assertThat(page.evaluate("window.before")).as("the same page").isEqualTo(true);
    }

    @Test
    void nothingLeadsOutOfIt() {
        arrive(Place.DESKTOP);
        open(KIOSK + "?lang=fr&audience=professional");
        Object stops = viewer("""
                async v => {
                  const leading = [];
                  const manifest = await (await fetch(v.manifest)).json();
                  for (const { id } of manifest.stops) {
                    v.go({ stop: id });
                    await new Promise(done => setTimeout(done));
                    leading.push(...[...v.shadowRoot.querySelectorAll('a[href]')]
                      .filter(link => link.checkVisibility() && new URL(link.href).pathname !== location.pathname)
                      .map(link => link.href));
                  }
                  return leading;
                }
                """);
        assertThat(stops).isEqualTo(List.of());
        assertThat(viewer("v => v.shadowRoot.querySelectorAll('.links a').length"))
                .as("there are links, which nobody sees")
                .isNotEqualTo(0);
        viewer("v => v.shadowRoot.querySelector('.links a').click()");
        assertThat(visitor.context().pages()).hasSize(1);
        assertThat(page.evaluate("""
                        () => ['contextmenu', 'dragstart'].map(name =>
                          document.querySelector('tour-viewer').dispatchEvent(new Event(name, { bubbles: true, cancelable: true })))
                        """)).isEqualTo(List.of(false, false));
        assertThat(page.locator("tour-viewer .corner")).isHidden();
    }

    @Test
    void whileTheLineIsBrokenItGoesOnAndStartsOverAndIsRenewedWhenTheLineIsBack() {
        arrive(Place.DESKTOP);
        open(KIOSK + "?lang=fr&audience=user&start=choice");
        page.evaluate("window.before = true");
        viewer("v => v.go({ scene: 'reception' })");
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'reception'");
        viewer("v => v.go({ stop: v.stop ?? 'entrance' })");
        visitor.context().setOffline(true);
        Locator message = page.locator("#no-connection");
        assertThat(message).isVisible();
        page.locator("#start-over").click();
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').scene === 'entrance' && !location.hash.includes('stop=')");
        assertThat(page.evaluate("window.before"))
                .as("nothing else is there to show")
                .isEqualTo(true);
        visitor.context().setOffline(false);
        page.waitForURL("**" + KIOSK);
        assertThat(page.locator(".choice").first()).isVisible();
    }

    @Test
    void aVisitThatIsChosenWhileTheServerIsAwayIsNotAnErrorOfTheBrowser() {
        arrive(Place.PHONE);
        page.navigate(address(KIOSK));
        page.locator(".choice").first().waitFor();
        visitor.context().setOffline(true);
        // The choice has found nobody before the server is back, or it would lead on by itself
        boolean[] failed = {false};
        page.onRequestFailed(request -> failed[0] |= request.url().contains("audience="));
        page.locator(".choice").first().click();
        page.waitForCondition(() -> failed[0]);
        assertThat(page.locator("#no-connection")).isVisible();
        visitor.context().setOffline(false);
        assertThat(page.locator("#no-connection")).isHidden();
        // The page may go away below a pointer that still waits for it
        page.locator(".choice").first().dispatchEvent("click");
        page.waitForURL(Pattern.compile(".*audience=.*"));
        ready();
    }

    @Test
    void anAnswerFromBeforeTheLineBrokeDoesNotLeadIntoTheBrokenLine() {
        arrive(Place.PHONE);
        List<Route> asked = new ArrayList<>();
        page.route("**" + KIOSK, route -> {
            if (route.request().resourceType().equals("fetch") && asked.isEmpty()) {
                asked.add(route);
            } else {
                route.resume();
            }
        });
        page.navigate(address(KIOSK));
        page.waitForCondition(() -> !asked.isEmpty());
        page.evaluate("window.before = true");
        APIResponse early = asked.getFirst().fetch();
        visitor.context().setOffline(true);
        assertThat(page.locator("#no-connection")).isVisible();
        page.waitForResponse(
                answer -> answer.url().endsWith(KIOSK),
                () -> asked.getFirst().fulfill(new Route.FulfillOptions().setResponse(early)));
        page.waitForTimeout(200);
        assertThat(page.evaluate("window.before")).isEqualTo(true);
        assertThat(page.locator("#no-connection")).isVisible();
    }

    @Test
    void aTourThatIsPublishedAnewIsShownAsSoonAsNobodyIsThere() {
        arrive(Place.DESKTOP);
        String[] edition = {"\"one\""};
        page.route("**" + OWN_VERSION, route -> {
            if (route.request().resourceType().equals("fetch")) {
                APIResponse answer = route.fetch();
                Map<String, String> headers = new HashMap<>(answer.headers());
                headers.put("etag", edition[0]);
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
            } else {
                route.resume();
            }
        });
        page.waitForResponse(
                answer -> answer.request().resourceType().equals("fetch")
                        && answer.url().endsWith(OWN_VERSION),
                () -> page.navigate(address(OWN_VERSION)));
        ready();
        page.mouse().move(300, 300);
        page.evaluate("window.before = true");
        edition[0] = "\"two\"";
        page.waitForResponse(
                answer -> answer.request().resourceType().equals("fetch")
                        && answer.url().endsWith(OWN_VERSION),
                () -> page.clock().fastForward(61_000));
        assertThat(page.evaluate("window.before")).as("somebody is there").isEqualTo(true);
        page.clock().fastForward(31_000);
        pass(15);
        page.waitForFunction("() => !window.before && document.querySelector('tour-viewer')?.scene !== undefined");

        page.waitForLoadState();
        ready();
        page.evaluate("window.before = true");
        page.clock().fastForward(1_000);
        edition[0] = "\"three\"";
        page.waitForTimeout(0);
        page.clock().fastForward(61_000);
        page.waitForFunction("() => !window.before && document.querySelector('tour-viewer')?.scene !== undefined");
    }

    /** Lets the seconds of the countdown pass, each by itself. */
    private void pass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            page.clock().runFor(1_000);
        }
    }

    private void arrive(Place place) {
        arrive(place.screen, options -> options.setViewportSize(place.width, place.height));
        page.clock().install();
    }

    /** The page may still be on its way: who chose or came back did not wait for it. */
    @Override
    void ready() {
        page.locator("tour-viewer").waitFor();
        page.waitForFunction("() => document.querySelector('tour-viewer').scene !== undefined");
        super.ready();
    }

    private Locator question() {
        return page.locator("#still-there");
    }

    private void shoot(String name, Place place) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/kiosk", name + "-" + place.name().toLowerCase(Locale.ROOT) + ".png")));
    }
}
