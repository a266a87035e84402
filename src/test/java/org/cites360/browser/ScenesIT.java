package org.cites360.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cites360.browser.Chromium.Screen;
import org.cites360.panorama.SyntheticPanorama;
import org.junit.jupiter.api.Test;

/** What an author decides of how a scene is seen, and of how one goes on to the next. */
class ScenesIT extends SceneVisit {

    /** Tells when the opening begins and ends, what its first frame shows, and when the visit said that it is there. */
    private static final String WATCH_OPENING = """
            window.opening = [];
            const attach = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function (options) {
              const root = attach.call(this, options);
              let open = false;
              new MutationObserver(() => {
                const now = !!root.querySelector('.stage.opening');
                if (now !== open) {
                  open = now;
                  window.opening.push(now ? 'begins' : 'ends');
                }
              }).observe(root, {subtree: true, attributes: true, attributeFilter: ['class'], childList: true});
              this.addEventListener('tour-load', () => window.opening.push('loaded'));
              this.addEventListener('render-complete', () => {
                const picture = root.querySelector('canvas.picture');
                if (window.firstPlanet || !root.querySelector('.stage.opening')) return;
                const copy = new OffscreenCanvas(1, 1).getContext('2d');
                copy.drawImage(picture, picture.width / 2 - 1, picture.height / 2 - 1, 2, 2, 0, 0, 1, 1);
                const colour = [...copy.getImageData(0, 0, 1, 1).data].slice(0, 3);
                requestAnimationFrame(() => {
                  if (!picture.hidden) window.firstPlanet ??= colour;
                });
              });
              return root;
            };
            """;

    @Test
    void everyDirectionOfALevelledPictureIsWhereItBelongsAtEveryZoom() {
        // Without turning there: only the rest is looked at
        arrive(Screen.DESKTOP, options -> options.setReducedMotion(ReducedMotion.REDUCE));
        open(VISIT + "#scene=tilted");
        for (int x = -1; x <= 1; x++) {
            for (int y = -1; y <= 1; y++) {
                for (int z = -1; z <= 1; z++) {
                    for (int fov : new int[] {40, 75, 100}) {
                        if (x != 0 || y != 0 || z != 0) {
                            assertLevelled(x, y, z, fov);
                        }
                    }
                }
            }
        }
    }

    private void assertLevelled(int x, int y, int z, int fov) {
        double yaw = Math.toDegrees(Math.atan2(x, z));
        double pitch = Math.toDegrees(Math.atan2(y, Math.hypot(x, z)));
        List<?> middle = (List<?>) viewer(MIDDLE, Map.of("yaw", yaw, "pitch", pitch, "fov", fov));
        double[] taken = asTaken(yaw, pitch);
        assertColour(
                middle,
                SyntheticPanorama.smooth(taken[0], taken[1]),
                "yaw " + yaw + ", pitch " + pitch + ", fov " + fov);
    }

    @Test
    void nothingIsSeenBeyondTheLimitsOfAScene() {
        arrive(Screen.DESKTOP);
        open(VISIT + "#scene=part");
        viewer("v => v.go({yaw: 180, pitch: -90, fov: 110})");
        page.waitForFunction("() => document.querySelector('tour-viewer').view.fov > 45");
        rest();
        assertThat(number("v => v.view.fov")).isLessThanOrEqualTo(90);
        assertThat(number("""
                        v => { const box = v.shadowRoot.querySelector('.surface').getBoundingClientRect();
                          const half = Math.atan(Math.tan(v.view.fov * Math.PI / 360) * box.height / box.width) * 180 / Math.PI;
                          return v.view.pitch - half; }
                        """)).isGreaterThanOrEqualTo(-40.01);
        assertThat(number("v => Math.abs(v.view.yaw) + v.view.fov / 2")).isLessThanOrEqualTo(100.01);
        viewer("v => v.go({fov: 5})");
        page.waitForFunction("() => document.querySelector('tour-viewer').view.fov === 50");
    }

    @Test
    void oneWalksThroughADoorTowardsItAndSeesNothingOfTheOldSceneInTheNewOne() {
        arrive(Screen.DESKTOP);
        open(VISIT + "#scene=hall&yaw=10&pitch=-3&fov=90");
        rest();
        viewer("""
                v => {
                  window.walked = {scales: 0, strange: 0, frames: 0};
                  const leaving = v.shadowRoot.querySelector('canvas.leaving');
                  const animate = leaving.animate;
                  leaving.animate = function (frames, options) {
                    window.walked.scales += 'transform' in frames ? 1 : 0;
                    return animate.call(this, frames, options);
                  };
                  v.addEventListener('render-complete', () => {
                    if (v.scene !== 'room') return;
                    window.walked.frames++;
                    const copy = new OffscreenCanvas(9, 9).getContext('2d');
                    copy.drawImage(v.shadowRoot.querySelector('canvas.picture'), 0, 0, 9, 9);
                    const {data} = copy.getImageData(0, 0, 9, 9);
                    for (let i = 0; i < data.length; i += 4) {
                      // Black: nothing was drawn in this frame, the one before is seen on
                      const drawn = data[i] + data[i + 1] + data[i + 2] > 0;
                      if (drawn && (data[i] < 150 || data[i + 1] > 80)) window.walked.strange++;
                    }
                  });
                }
                """);
        door("Vers la salle").click();
        page.waitForFunction("() => { const v = document.querySelector('tour-viewer');"
                + " return v.scene === 'room' && v.view.fov === 90; }");
        rest();
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').shadowRoot.querySelector('canvas.leaving').hidden");
        assertThat(page.evaluate("walked.scales")).isEqualTo(1);
        assertThat((Integer) page.evaluate("walked.frames")).isGreaterThan(1);
        assertThat(page.evaluate("walked.strange")).isEqualTo(0);
        assertThat(viewer("v => v.view.fov"))
                .as("one ends in the view of the scene")
                .isEqualTo(90);
        assertThat(viewer("v => v.shadowRoot.querySelector('canvas.leaving').getAnimations().length"))
                .isEqualTo(0);
        assertNothingIsDrawn();
    }

    /** Straight ahead the corners of some tiles lie exactly beside the eye. */
    @Test
    void aWideViewStraightAheadIsWholeAtItsSides() {
        arrive(Screen.DESKTOP, options -> options.setReducedMotion(ReducedMotion.REDUCE));
        open(VISIT + "#scene=room");
        for (int yaw : new int[] {0, 90, 180, -90}) {
            assertThat(viewer("""
                            (v, yaw) => new Promise(done => {
                              const seen = event => {
                                if (!event.detail.stable) return;
                                v.removeEventListener('render-complete', seen);
                                const copy = new OffscreenCanvas(99, 55).getContext('2d');
                                copy.drawImage(v.shadowRoot.querySelector('canvas.picture'), 0, 0, 99, 55);
                                const {data} = copy.getImageData(0, 0, 99, 55);
                                done(data.filter((value, i) => i % 4 === 0 && value < 150).length);
                              };
                              v.addEventListener('render-complete', seen);
                              v.go({yaw, pitch: 0, fov: 110});
                            })
                            """, yaw))
                    .as("pixels that are not red at yaw " + yaw)
                    .isEqualTo(0);
        }
    }

    /** Walking in, one sees more of a scene at first than in the end: a hole at the edge would be seen. */
    @Test
    void nobodyWalksIntoASceneBeforeAllThatIsSeenThereAtFirstHasCome() {
        // Who saves data gets nothing ahead, so that whatever is asked for is for the walk
        arrive(Screen.DESKTOP, options -> options.setExtraHTTPHeaders(Map.of("Save-Data", "on")));
        page.addInitScript("const later = setTimeout; window.setTimeout = (act, ms, ...more) =>"
                + " later(act, ms === 2500 ? 60_000 : ms, ...more);");
        List<Route> held = holdTilesOfTheNextScene(".*/0/r/[^/]*");
        open(VISIT + "#scene=hall&yaw=10&pitch=-3&fov=90");
        rest();
        door("Vers la salle").click();
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(viewer("v => v.scene")).isEqualTo("hall");
        held.forEach(Route::resume);
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'room'");
        rest();
    }

    /** What was on its way must not be shown when it comes, below the hotspots of the scene one has stayed in. */
    @Test
    void whoTurnsBackOnTheWayToASceneStaysInTheirs() {
        arrive(Screen.DESKTOP, options -> options.setExtraHTTPHeaders(Map.of("Save-Data", "on")));
        List<Route> held = holdTilesOfTheNextScene(".*");
        open(VISIT + "#scene=hall&yaw=10&pitch=-3&fov=90");
        rest();
        door("Vers la salle").click();
        page.waitForCondition(() -> !held.isEmpty());
        viewer("v => v.go({scene: 'hall'})");
        held.forEach(Route::resume);
        // Longer than a scene waits for its picture before it is shown without
        page.waitForTimeout(3000);
        List<?> middle = (List<?>) viewer(MIDDLE, Map.of("yaw", 12, "pitch", -3, "fov", 90));
        assertColour(middle, SyntheticPanorama.smooth(12, -3), "the hall");
        assertThat(viewer("v => v.scene")).isEqualTo("hall");
    }

    /** Whoever waits for the visit, such as a page that frames it, would wait for ever. */
    @Test
    void aVisitIsThereAlsoWhenOneHasLeftItsFirstSceneBeforeItsFirstFrame() {
        arrive(Screen.DESKTOP, options -> options.setReducedMotion(ReducedMotion.REDUCE));
        page.addInitScript("""
                const draw = requestAnimationFrame.bind(window);
                const held = [];
                window.requestAnimationFrame = act => held.push(act);
                window.goOn = () => {
                  window.requestAnimationFrame = draw;
                  held.forEach(act => draw(act));
                };
                """);
        page.navigate(address(VISIT + "#scene=hall"));
        page.waitForFunction(
                "() => document.querySelector('tour-viewer')?.scene === 'hall'",
                null,
                new Page.WaitForFunctionOptions().setPollingInterval(50));
        assertThat(viewer("v => { v.go({scene: 'room'}); window.goOn(); return v.ready.then(() => v.scene); }"))
                .isEqualTo("room");
    }

    @Test
    void aDoorThatCutsNeitherFadesNorMoves() {
        arrive(Screen.DESKTOP);
        open(VISIT + "#scene=hall&yaw=10&pitch=-3&fov=90");
        rest();
        countFades();
        door("Vers la partie").click();
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'part'");
        rest();
        assertThat(page.evaluate("fades")).isEqualTo(0);
    }

    @Test
    void whoWantsLittleMotionWalksNowhere() {
        arrive(Screen.DESKTOP, options -> options.setReducedMotion(ReducedMotion.REDUCE));
        open(VISIT + "#scene=hall&yaw=10&pitch=-3&fov=90");
        rest();
        countFades();
        viewer("v => { window.views = []; v.addEventListener('view-change', e => window.views.push(e.detail.fov)); }");
        door("Vers la salle").click();
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'room'");
        rest();
        assertThat(page.evaluate("fades")).isEqualTo(0);
        assertThat(page.evaluate("views.every(fov => fov === 90)")).isEqualTo(true);
    }

    @Test
    void theVisitOpensWithItsPlanetWithoutKeepingAnythingWaiting() {
        arrive(Screen.DESKTOP);
        page.addInitScript(WATCH_OPENING);
        open(VISIT);
        page.waitForFunction("() => window.opening.includes('ends')");
        assertThat((List<?>) page.evaluate("opening")).hasSize(3).last().isEqualTo("ends");
        assertColour((List<?>) page.evaluate("firstPlanet"), SyntheticPanorama.smooth(0, -90), "the ground below");
        List<?> middle = (List<?>) viewer(MIDDLE, Map.of("yaw", 10, "pitch", -3, "fov", 90));
        assertColour(middle, SyntheticPanorama.smooth(10, -3), "where one lands");
        assertNothingIsDrawn();
    }

    @Test
    void anyKeyEndsThePlanet() {
        arrive(Screen.PHONE);
        page.addInitScript(WATCH_OPENING);
        page.addInitScript("const now = performance.now.bind(performance); performance.now = () => now() / 1000;");
        open(VISIT);
        page.waitForFunction("() => window.opening.includes('begins')");
        page.locator("tour-viewer .surface").press("Shift");
        page.waitForFunction("() => window.opening.includes('ends')");
        rest();
    }

    @Test
    void aLinkToAPlaceLittleMotionAndLittleDataHaveNoPlanet() {
        arrive(Screen.PHONE);
        page.addInitScript(WATCH_OPENING);
        open(VISIT + "#scene=hall");
        rest();
        assertThat(page.evaluate("opening.join()")).isEqualTo("loaded");
        arrive(Screen.PHONE, options -> options.setReducedMotion(ReducedMotion.REDUCE));
        page.addInitScript(WATCH_OPENING);
        open(VISIT);
        rest();
        assertThat(page.evaluate("opening.join()")).isEqualTo("loaded");
        arrive(Screen.PHONE, options -> options.setExtraHTTPHeaders(Map.of("Save-Data", "on")));
        page.addInitScript(WATCH_OPENING);
        open(VISIT);
        rest();
        assertThat(page.evaluate("opening.join()")).isEqualTo("loaded");
    }

    /** @param tiles matches the addresses of those that are held; of the first scene none is @return those that wait to be let go */
    private List<Route> holdTilesOfTheNextScene(String tiles) {
        Set<String> pictures = new LinkedHashSet<>();
        List<Route> held = new ArrayList<>();
        page.route(Pattern.compile("/media/pyramids/"), route -> {
            String url = route.request().url();
            pictures.add(url.replaceFirst(".*/pyramids/([^/]+)/.*", "$1"));
            if (pictures.size() > 1 && url.matches(tiles)) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        return held;
    }

    private Locator door(String label) {
        return page.locator("tour-viewer .hotspot.scene").filter(new Locator.FilterOptions().setHasText(label));
    }

    private void countFades() {
        viewer("v => { window.fades = 0; const leaving = v.shadowRoot.querySelector('canvas.leaving');"
                + " leaving.animate = () => { window.fades++; return {}; }; }");
    }
}
