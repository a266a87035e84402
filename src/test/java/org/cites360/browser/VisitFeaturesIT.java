package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.junit.jupiter.api.Test;

/** What the visit does on a particular device, for a particular wish, and when something fails. */
class VisitFeaturesIT extends BrowserVisit {

    private static final String VISIT = "/visit/brussels/centre?lang=fr&audience=user";

    private static final Pattern TILES = Pattern.compile("/media/pyramids/");
    private static final Pattern TEXT_LATER = Pattern.compile("\\btext-later\\b");
    private static final Pattern AUDIO = Pattern.compile("\\.(mp3|m4a|ogg|opus)$");

    private final List<String> tiles = new CopyOnWriteArrayList<>();

    @Test
    void theAddressReproducesSceneStopAndView() {
        arrive(Screen.PHONE);
        open(VISIT + "#scene=multimedia&stop=multimedia&yaw=40&pitch=5&fov=70");
        assertThat(viewer("v => v.scene + ' ' + v.stop")).isEqualTo("multimedia multimedia");
        assertThat(viewer("v => [v.view.yaw, v.view.pitch, v.view.fov].join()")).isEqualTo("40,5,70");
        viewer("v => v.go({yaw: -20})");
        page.waitForURL(Pattern.compile(".*yaw=-20(\\.0+)?&.*"));
    }

    @Test
    void backLeadsToTheSceneBefore() {
        arrive(Screen.DESKTOP);
        open(VISIT + "#scene=entrance");
        viewer("v => v.go({scene: 'reception'})");
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'reception'");
        page.waitForURL(Pattern.compile(".*scene=reception.*"));
        page.goBack();
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'entrance'");
        page.goForward();
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'reception'");
    }

    @Test
    void whoGoesThroughADoorByKeyboardKeepsTheFocusInThePicture() {
        arrive(Screen.DESKTOP);
        open(VISIT + "#scene=entrance");
        Locator door = page.locator("tour-viewer .hotspot.scene:visible").first();
        door.focus();
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.querySelector('tour-viewer').scene !== 'entrance'");
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').shadowRoot.activeElement?.className === 'surface'");
    }

    @Test
    void escapeClosesThePlanAndGivesTheFocusBack() {
        arrive(Screen.PHONE);
        open(VISIT);
        named("viewer.plan-show").click();
        page.locator("tour-viewer .plan-dot").first().focus();
        page.keyboard().press("Escape");
        assertThat(named("viewer.plan-show")).isFocused();
        assertThat(page.locator("tour-viewer .plan-card")).hasCount(0);
    }

    @Test
    void theWholeScreenIsTakenAndGivenBack() {
        arrive(Screen.DESKTOP);
        open(VISIT);
        named("viewer.fullscreen").click();
        page.waitForFunction("() => document.fullscreenElement?.localName === 'tour-viewer'");
        assertThat(viewer("v => { const box = v.getBoundingClientRect();"
                        + " return box.width === innerWidth && box.height === innerHeight; }"))
                .isEqualTo(true);
        named("viewer.fullscreen-leave").click();
        page.waitForFunction("() => document.fullscreenElement === null");
        assertThat(named("viewer.fullscreen")).isVisible();
    }

    @Test
    void theLockScreenShowsTheStopAndItsButtonsWork() {
        arrive(Screen.PHONE);
        page.addInitScript("""
                window.pressed = {};
                const set = MediaSession.prototype.setActionHandler;
                MediaSession.prototype.setActionHandler = function (action, handler) {
                  window.pressed[action] = handler;
                  return set.call(this, action, handler);
                };
                """);
        open(VISIT);
        viewer("v => v.play()");
        page.waitForFunction("() => navigator.mediaSession.playbackState === 'playing'");
        assertThat(page.evaluate("navigator.mediaSession.metadata.title")).isEqualTo("1. L’entrée");
        assertThat(page.evaluate("navigator.mediaSession.metadata.artist"))
                .isEqualTo("La Cité des métiers de Bruxelles");
        page.evaluate("pressed.seekto({seekTime: 20})");
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').shadowRoot.querySelector('.time input').value >= 20");
        page.evaluate("pressed.seekbackward({seekOffset: 10})");
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').shadowRoot.querySelector('.time input').value < 20");
        page.evaluate("pressed.nexttrack({})");
        page.waitForFunction("() => navigator.mediaSession.metadata.title === '2. L’accueil'");
        page.waitForFunction("() => navigator.mediaSession.playbackState === 'playing'");
        page.evaluate("pressed.pause({})");
        page.waitForFunction("() => navigator.mediaSession.playbackState === 'paused'");
    }

    @Test
    void whoSavesDataByTheRequestsHeaderGetsFewerTilesAndNothingInAdvance() {
        arrive(Screen.DESKTOP, options -> options.setExtraHTTPHeaders(Map.of("Save-Data", "on")));
        open(VISIT);
        rest();
        assertThat(tiles).isNotEmpty().allMatch(url -> url.contains("/0/"), "of the smallest level");
        assertThat(tiles).map(VisitFeaturesIT::pyramid).containsOnly(pyramid(tiles.getFirst()));
    }

    @Test
    void whoSavesDataByTheBrowserGetsFewerTilesAndNothingInAdvance() {
        arrive(Screen.DESKTOP);
        page.addInitScript("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})");
        open(VISIT);
        rest();
        assertThat(tiles).isNotEmpty().allMatch(url -> url.contains("/0/"), "of the smallest level");
        assertThat(tiles).map(VisitFeaturesIT::pyramid).containsOnly(pyramid(tiles.getFirst()));
    }

    @Test
    void whoWantsLittleMotionSeesScenesAndViewsCut() {
        arrive(Screen.PHONE, options -> options.setReducedMotion(ReducedMotion.REDUCE));
        open(VISIT);
        rest();
        viewer("v => { window.fades = 0; new MutationObserver(() => window.fades++)"
                + ".observe(v.shadowRoot.querySelector('canvas.leaving'), {attributes: true, attributeFilter: ['hidden']});"
                + " v.go({scene: 'reception'}); }");
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'reception'");
        assertThat(page.evaluate("window.fades")).isEqualTo(0);
        assertThat(viewer("v => new Promise(done => { v.go({yaw: 120});"
                        + " v.addEventListener('view-change', e => done(e.detail.yaw), {once: true}); })"))
                .isEqualTo(120);
    }

    @Test
    void whoWantsMotionSeesTheSceneFadeOver() {
        arrive(Screen.PHONE);
        open(VISIT);
        rest();
        viewer("v => { window.fades = 0; new MutationObserver(() => window.fades++)"
                + ".observe(v.shadowRoot.querySelector('canvas.leaving'), {attributes: true, attributeFilter: ['hidden']});"
                + " v.go({scene: 'reception'}); }");
        page.waitForFunction("() => window.fades >= 2");
    }

    @Test
    void withoutWebGlEverythingElseWorksAndThePageIsComplete() {
        try (Chromium poor = new Chromium("--disable-3d-apis");
                Visitor reader = poor.visitor(Screen.PHONE, "fr")) {
            page = reader.page();
            open(VISIT);
            assertThat(problems()).containsText(text("viewer.problem-webgl"));
            assertThat(page.locator("tour-viewer .flat-picture")).isVisible();
            // Without anybody having to move
            assertThat(page.locator("html")).not().hasClass(TEXT_LATER);
            problems().getByText(text("viewer.close")).click();
            named("viewer.next-stop").click();
            named("viewer.play").click();
            page.waitForFunction(
                    "() => document.querySelector('tour-viewer').shadowRoot.querySelector('.time input').value >= 1");
            assertThat(page.locator("section.stop")).hasCount(11);
        }
    }

    @Test
    void theTextWaitsForThePictureButNotForWhoeverIsOnTheWayToIt() {
        arrive(Screen.PHONE);
        page.addInitScript("document.addEventListener('DOMContentLoaded', () => {"
                + " window.held = document.documentElement.classList.contains('text-later'); });");
        open(VISIT);
        assertThat(page.evaluate("window.held")).isEqualTo(true);
        rest();
        assertThat(page.locator("html")).not().hasClass(TEXT_LATER);
        page.reload();
        assertThat(page.evaluate("window.held")).isEqualTo(false);

        // Nothing else lets go of it here: no picture comes, and no time passes for it
        arrive(Screen.PHONE);
        page.addInitScript("const later = setTimeout;"
                + " window.setTimeout = (act, ms, ...rest) => ms === 2000 ? 0 : later(act, ms, ...rest);");
        page.route("**/media/pyramids/**", route -> {});
        open(VISIT.replaceFirst("#.*", ""));
        assertThat(page.locator("html")).hasClass(TEXT_LATER);
        page.locator("a[href='#versions']").first().tap();
        assertThat(page.locator("html")).not().hasClass(TEXT_LATER);
        assertThat(page.locator("#versions")).isInViewport();
    }

    @Test
    void aLostContextIsSaidAndTheSamePictureComesBack() {
        arrive(Screen.DESKTOP);
        open(VISIT);
        rest();
        Object before = viewer(COLOURS);
        viewer("v => { window.loss = v.shadowRoot.querySelector('canvas.picture').getContext('webgl2')"
                + ".getExtension('WEBGL_lose_context'); window.loss.loseContext(); }");
        assertThat(problems()).containsText(text("viewer.problem-context"));
        page.evaluate("window.loss.restoreContext()");
        assertThat(problems()).hasCount(0);
        rest();
        assertThat(viewer(COLOURS)).isEqualTo(before);
        assertThat(visitor.errors()).isEmpty();
    }

    @Test
    void tilesThatDoNotComeAreSaidAndComeWhenTriedAgain() {
        arrive(Screen.PHONE);
        page.route(TILES, Route::abort);
        open(VISIT);
        assertThat(problems())
                .containsText(
                        text("viewer.problem-tiles"), new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        named("viewer.play").click();
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').shadowRoot.querySelector('.time input').value >= 1");
        page.unrouteAll();
        problems().getByText(text("viewer.retry")).click();
        assertThat(problems()).hasCount(0);
        rest();
    }

    @Test
    void aRecordingThatDoesNotComeIsSaidAndPlaysWhenTriedAgain() {
        arrive(Screen.PHONE);
        page.route(AUDIO, Route::abort);
        open(VISIT);
        named("viewer.play").click();
        Locator notice = page.locator("tour-viewer .panel .notice");
        assertThat(notice)
                .containsText(
                        text("viewer.problem-audio"), new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(page.locator("tour-viewer .transcript")).isVisible();
        page.unrouteAll();
        notice.getByText(text("viewer.retry")).click();
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').shadowRoot.querySelector('.time input').value >= 1");
        assertThat(notice).hasCount(0);
    }

    @Test
    void goingOfflineIsSaidAndForgottenWhenOneIsBack() {
        arrive(Screen.PHONE);
        open(VISIT);
        rest();
        visitor.context().setOffline(true);
        assertThat(problems()).containsText(text("viewer.problem-offline"));
        viewer("v => v.go({scene: 'reception'})");
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'reception'");
        visitor.context().setOffline(false);
        assertThat(problems()).hasCount(0);
        rest();
    }

    @Test
    void atTwiceTheSizeNothingIsCutOffOrScrollsSideways() {
        arrive(Screen.DESKTOP, options -> options.setViewportSize(683, 384).setDeviceScaleFactor(2));
        open(VISIT);
        assertFits();
        arrive(Screen.PHONE, options -> options.setViewportSize(320, 500));
        open(VISIT);
        assertFits();
    }

    @Test
    void inForcedColoursTheCurrentSentenceAndTheHotspotsKeepAnOutline() {
        arrive(Screen.DESKTOP, options -> options.setForcedColors(ForcedColors.ACTIVE));
        open(VISIT);
        viewer("v => v.play()");
        Locator sentence = page.locator("tour-viewer .sentence[aria-current]");
        assertThat(sentence)
                .hasCSS("outline-style", "solid", new LocatorAssertions.HasCSSOptions().setTimeout(PATIENCE));
        assertThat(page.locator("tour-viewer .hotspot-icon").first()).hasCSS("border-top-style", "solid");
        assertThat(Accessibility.violations(page)).isEmpty();
    }

    @Test
    void atMostSixTilesAreAskedForAtOnceAndOneIsTakenUpAFrame() {
        arrive(Screen.DESKTOP);
        // By address: who asks for the same tile again waits for the first answer
        Set<String> inFlight = ConcurrentHashMap.newKeySet();
        AtomicInteger most = new AtomicInteger();
        page.onRequest(request -> {
            if (TILES.matcher(request.url()).find()) {
                inFlight.add(request.url());
                most.accumulateAndGet(inFlight.size(), Math::max);
            }
        });
        Consumer<Request> over = request -> inFlight.remove(request.url());
        page.onRequestFinished(over);
        page.onRequestFailed(over);
        page.addInitScript("""
                window.uploads = [];
                addEventListener('DOMContentLoaded', () => {
                  const viewer = document.querySelector('tour-viewer');
                  viewer.addEventListener('render-complete', () => window.uploads.push(viewer.figures.uploads));
                });
                """);
        open(VISIT);
        rest();
        viewer("v => v.go({yaw: 150})");
        rest();
        assertThat(most.get()).isBetween(2, 6);
        assertThat(page.evaluate("Math.max(...uploads.map((count, i) => count - (uploads[i - 1] ?? 0)))"))
                .isEqualTo(1);
    }

    @Test
    void theFirstTilesTravelBesideTheCodeThatDrawsThem() {
        arrive(Screen.PHONE);
        CompletableFuture<Route> held = new CompletableFuture<>();
        page.route(Pattern.compile("/assets/tour-viewer-"), held::complete);
        page.navigate(address(VISIT), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> held.isDone() && !tiles.isEmpty());
        assertThat(page.locator("tour-viewer .visit__ahead")).isVisible();
        held.join().resume();
        ready();
        rest();
    }

    @Test
    void aBaseTileThatDoesNotComeKeepsNoOtherFromTheScreen() {
        arrive(Screen.DESKTOP);
        page.route(Pattern.compile("/0/f/0-0\\."), Route::abort);
        open(VISIT);
        page.waitForFunction("() => { const v = document.querySelector('tour-viewer');"
                + " return v.figures?.draws > 1 && !v.shadowRoot.querySelector('canvas.picture').hidden; }");
        assertThat(page.locator("tour-viewer .visit__ahead")).hasCount(0);
    }

    @Test
    void theFirstLookOfOneSceneDoesNotStandForAnother() {
        arrive(Screen.DESKTOP);
        page.route(TILES, route -> {});
        open(VISIT);
        assertThat(page.locator("tour-viewer .visit__ahead")).isVisible();
        viewer("v => v.go({scene: 'multimedia'})");
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'multimedia'");
        page.waitForFunction(
                "() => !document.querySelector('tour-viewer').shadowRoot.querySelector('canvas.picture').hidden");
        assertThat(page.locator("tour-viewer .visit__ahead")).hasCount(0);
    }

    @Test
    void whatTheFirstPictureNeedsIsAskedForOnceAndAtOnce() {
        arrive(Screen.PHONE);
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        open(VISIT);
        rest();
        assertThat(asked).filteredOn(url -> url.contains("/api/tours/")).hasSize(1);
        assertThat(asked)
                .filteredOn(url -> url.contains("/assets/tour-viewer-"))
                .hasSize(1);
        assertThat(asked).as("only headsets need it").noneMatch(url -> url.contains("three"));
        assertThat(page.evaluate("""
                        (() => {
                          const of = part => performance.getEntriesByType('resource').find(entry => entry.name.includes(part));
                          const code = of('/assets/tour-viewer-').responseEnd;
                          return ['/api/tours/'].filter(part => of(part).startTime > code).join();
                        })()
                        """)).as("waits for the element's code").isEqualTo("");
    }

    @Test
    void nothingIsDrawnWhenNothingChanges() {
        arrive(Screen.DESKTOP);
        open(VISIT);
        rest();
        assertThat(viewer("""
                        v => new Promise(done => {
                          let frames = 0;
                          setTimeout(() => {
                            v.addEventListener('render-complete', () => frames++);
                            setTimeout(() => done(frames), 3000);
                          }, 1000);
                        })
                        """)).isEqualTo(0);
    }

    /** What is on the picture at nine places; read in the turn of a frame, while the canvas still holds it. */
    private static final String COLOURS = """
            v => new Promise(done => {
              v.addEventListener('render-complete', () => {
                const picture = v.shadowRoot.querySelector('canvas.picture');
                const copy = new OffscreenCanvas(9, 1).getContext('2d');
                copy.drawImage(picture, 0, 0, 9, 1);
                done([...copy.getImageData(0, 0, 9, 1).data].map(value => Math.round(value / 4)).join());
              }, {once: true});
              v.go({...v.view});
            })
            """;

    @Override
    void arrive(Screen screen, Consumer<Browser.NewContextOptions> wishes) {
        super.arrive(screen, wishes);
        tiles.clear();
        page.onRequest(request -> {
            if (TILES.matcher(request.url()).find()) {
                tiles.add(request.url());
            }
        });
    }

    /** Waits until the picture is in full detail and nothing is asked for any more. */
    @Override
    void rest() {
        super.rest();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        assertThat(viewer("""
                        v => [...v.shadowRoot.querySelectorAll('.player button, .player select, .tabs button, .look button')]
                          .filter(part => { const box = part.getBoundingClientRect();
                            return box.left < 0 || box.right > innerWidth + 0.5; })
                          .map(part => part.getAttribute('aria-label') ?? part.textContent.trim()).join()
                        """)).isEqualTo("");
    }

    private static String pyramid(String tile) {
        return tile.replaceFirst(".*/media/pyramids/([0-9a-f]+)/.*", "$1");
    }
}
