package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.cites360.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;

/** What the viewer never takes more of, however large the picture and however long one looks around. */
class VisitLimitsIT extends BrowserVisit {

    private static final int MOST_DRAWS = 60;
    private static final int MOST_REQUESTS = 6;

    /** Keeps the largest figures that any frame had. */
    private static final String WATCH = """
            viewer => {
              window.most = { tiles: 0, textures: 0, draws: 0, uploads: 0 };
              viewer.addEventListener('render-complete', () => {
                for (const [name, value] of Object.entries(viewer.figures)) {
                  most[name] = Math.max(most[name], value);
                }
              });
            }
            """;

    /** Looks all around in every scene, from far and near, and waits for the detail of each view. */
    private static final String WANDER = """
            async (viewer, { scenes, fovs, enough }) => {
              const rest = () => new Promise(done => {
                const seen = ({ detail }) => {
                  if (detail.stable) {
                    viewer.removeEventListener('render-complete', seen);
                    done();
                  }
                };
                viewer.addEventListener('render-complete', seen);
              });
              for (let round = 0; most.uploads < enough && round < 20; round++) {
                for (const scene of scenes) {
                  for (const fov of fovs) {
                    const arrived = rest();
                    viewer.go({ scene, yaw: round * 47 - 180, pitch: (round % 5) * 30 - 60, fov });
                    await arrived;
                  }
                }
              }
              return most;
            }
            """;

    private void arrive(Screen screen, double pixelRatio, int width, int height) {
        arrive(
                screen,
                options -> options.setLocale("en")
                        .setDeviceScaleFactor(pixelRatio)
                        .setViewportSize(width, height)
                        .setScreenSize(width, height)
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    }

    @Test
    void aPhoneKeepsNinetySixTilesAtMost() {
        arrive(Screen.PHONE, 3, 390, 844);
        Map<String, Integer> most = wander(96 * 2, 90, 30);
        assertThat(most.get("tiles")).as("the limit is met, not only kept").isEqualTo(96);
        assertThat(most.get("textures")).as("with previews").isLessThanOrEqualTo(96 + 6 * 4);
    }

    @Test
    void aDesktopKeepsTwoHundredAndFiftySixTilesAtMost() {
        arrive(Screen.DESKTOP, 2, 1366, 768);
        Map<String, Integer> most = wander(256 + 48, 80, 30);
        assertThat(most.get("tiles")).as("the limit is met, not only kept").isEqualTo(256);
        assertThat(most.get("textures")).isLessThanOrEqualTo(256 + 6 * 4);
    }

    private Map<String, Integer> wander(int enough, int... fovs) {
        new LargeTour(LargeTour.LARGE, 3).open(page, address(""));
        viewer(WATCH);
        @SuppressWarnings("unchecked")
        Map<String, Integer> most = (Map<String, Integer>) page.locator("tour-viewer")
                .evaluate(
                        WANDER,
                        Map.of(
                                "scenes", List.of("s0", "s1", "s2"),
                                "fovs", java.util.Arrays.stream(fovs).boxed().toList(),
                                "enough", enough),
                        new com.microsoft.playwright.Locator.EvaluateOptions().setTimeout(PATIENCE));
        assertThat(most.get("uploads")).isGreaterThanOrEqualTo(enough);
        assertThat(most.get("draws")).isBetween(2, MOST_DRAWS);
        assertThat(visitor.errors()).isEmpty();
        return most;
    }

    @Test
    void theLargestScreenDrawsNoMoreTowardsTheCornersOfTheCube() {
        arrive(Screen.DESKTOP, 2, 1920, 1080);
        new LargeTour(LargeTour.LARGE, 1).open(page, address(""));
        viewer(WATCH);
        rest("{ yaw: 45, pitch: 35, fov: 70 }");
        rest("{ yaw: -135, pitch: -40, fov: 50 }");
        assertThat(most("draws")).isBetween(20, MOST_DRAWS);
    }

    @Test
    void atMostSixRequestsAreUnderWayAndThoseNoLongerNeededAreAborted() {
        arrive(Screen.DESKTOP, 1, 1366, 768);
        List<Route> held = new ArrayList<>();
        Set<String> aborted = new TreeSet<>();
        page.onRequestFailed(request -> {
            held.removeIf(route -> route.request().equals(request));
            aborted.add(request.url());
        });
        Set<String> base = baseThatCame();
        boolean[] holding = {false};
        new LargeTour(LargeTour.LARGE, 2).open(page, address(""), route -> {
            if (holding[0]) {
                held.add(route);
            } else {
                LargeTour.answer(route);
            }
        });
        rest("{ yaw: 0 }");
        page.waitForCondition(() -> base.size() == 6);
        holding[0] = true;
        viewer("viewer => viewer.go({ yaw: 45, pitch: 30, fov: 25 })");
        page.waitForCondition(() -> held.size() == MOST_REQUESTS);
        Set<String> before = urls(held);
        frames();
        assertThat(urls(held)).as("nothing is aborted that is still seen").isEqualTo(before);
        viewer("viewer => viewer.go({ yaw: -135, pitch: -30, fov: 25 })");
        page.waitForCondition(() -> aborted.containsAll(before) && held.size() == MOST_REQUESTS);
        assertThat(urls(held)).doesNotContainAnyElementsOf(before);
        Set<String> elsewhere = urls(held);
        viewer("viewer => viewer.go({ scene: 's1' })");
        page.waitForCondition(() -> aborted.containsAll(elsewhere));
        frames();
        assertThat(held).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(urls(held)).as("of the scene one goes to").allMatch(url -> url.contains("/s1/"));
    }

    @Test
    void aLargeSceneCostsNoMoreAtTheStartThanASmallOne() {
        Map<String, Integer> asked = new LinkedHashMap<>();
        for (List<Integer> faceSizes : List.of(LargeTour.SMALL, LargeTour.LARGE)) {
            arrive(Screen.DESKTOP, 1, 1366, 768);
            List<String> tiles = tilesAskedFor();
            Set<String> base = baseThatCame();
            new LargeTour(faceSizes, 1).open(page, address(""));
            rest("{ yaw: 0 }");
            page.waitForCondition(() -> base.size() == 6);
            asked.put(faceSizes.getLast().toString(), tiles.size());
        }
        assertThat(asked.get("8432")).isLessThanOrEqualTo(asked.get("1054"));
    }

    @Test
    void aTourOfManyScenesAsksForNoMoreThanOneOfFew() {
        Map<Integer, Integer> asked = new LinkedHashMap<>();
        for (int scenes : new int[] {5, 200}) {
            arrive(Screen.PHONE, 3, 390, 844);
            List<String> tiles = tilesAskedFor();
            Set<String> base = baseThatCame();
            new LargeTour(LargeTour.LARGE, scenes).open(page, address(""));
            rest("{ yaw: 0 }");
            page.waitForCondition(() -> base.size() == 6);
            asked.put(scenes, tiles.size());
        }
        assertThat(asked.get(200)).isEqualTo(asked.get(5));
    }

    @Test
    void noTileIsAskedForTwiceFromThePagesFirstScriptToTheFinishedPicture() {
        arrive(Screen.PHONE, 3, 390, 844);
        List<String> tiles = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/media/pyramids/")) {
                tiles.add(request.url());
            }
        });
        open("/visit/brussels/centre?lang=fr&audience=user#scene=documentation&yaw=60");
        rest("{ yaw: 60 }");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(tiles).isNotEmpty().doesNotHaveDuplicates();
        assertThat(tiles.getFirst()).as("the scene of the fragment").contains("/0/");
    }

    @Test
    void theFirstTilesAreAskedForWhileTheViewersCodeIsStillOnItsWay() {
        arrive(Screen.PHONE, 3, 390, 844);
        List<Route> code = new ArrayList<>();
        List<String> tiles = new ArrayList<>();
        page.route("**/assets/tour-viewer-*.js", code::add);
        page.onRequest(request -> {
            if (request.url().contains("/media/pyramids/")) {
                tiles.add(request.url());
            }
        });
        page.navigate(
                address("/visit/brussels/centre?lang=fr&audience=user#scene=documentation&yaw=60"),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> !code.isEmpty() && !tiles.isEmpty());
        code.forEach(Route::resume);
        ready();
    }

    @Test
    void whereTheViewersCodeDoesNotComeTheStillPictureAndTheTextAreThere() {
        arrive(Screen.PHONE, 3, 390, 844);
        page.route("**/assets/tour-viewer-*.js", Route::abort);
        page.navigate(address("/visit/brussels/centre?lang=fr&audience=user"));
        assertThat(page.locator(".visit__still")).isVisible();
        assertThat(page.locator(".visit__ahead")).isHidden();
        assertThat(page.locator("section[id^=stop-]").first()).isVisible();
        assertThat(page.locator("html")).hasClass("without-viewer");
    }

    /** A browser without a window has no tab in the background; what it does to one is that no animation frame comes. */
    @Test
    void aTabInTheBackgroundDrawsNothing() {
        arrive(Screen.DESKTOP, 1, 1366, 768);
        page.addInitScript("""
                const real = window.requestAnimationFrame;
                window.framesPass = () => new Promise(done => real(() => real(done)));
                const waiting = [];
                window.background = false;
                window.requestAnimationFrame = callback => window.background ? waiting.push(callback) : real(callback);
                window.foreground = () => { window.background = false; waiting.splice(0).forEach(callback => real(callback)); };
                """);
        new LargeTour(LargeTour.SMALL, 2).open(page, address(""));
        rest("{ yaw: 0 }");
        // What was asked for before the tab went away has come by then
        page.evaluate("() => { window.background = true; return window.framesPass(); }");
        viewer("viewer => { window.drawn = 0; viewer.addEventListener('render-complete', () => window.drawn++);"
                + " viewer.go({ yaw: 90 }); viewer.go({ scene: 's1' }); }");
        // The page's timers go on, for longer than the viewer waits with a scene
        page.evaluate("() => new Promise(done => setTimeout(done, 3000))");
        assertThat(page.evaluate("window.drawn")).isEqualTo(0);
        page.evaluate("window.foreground()");
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 's1' && window.drawn > 0");
    }

    @Test
    void sceneAfterSceneNothingOfThoseBeforeIsLeftInThePage() {
        arrive(Screen.DESKTOP, 1, 1366, 768);
        open("/visit/brussels/centre?lang=fr&audience=user");
        // The plan is drawn when the picture is there
        page.waitForCondition(() -> page.locator("tour-viewer .plan-card img").count() == 1);
        long after = 0;
        for (int round = 0; round < 3; round++) {
            long before = after;
            viewer("""
                    async viewer => {
                      const { scenes } = await (await fetch(viewer.manifest)).json();
                      for (const { id } of [...scenes.slice(1), scenes[0]]) {
                        await new Promise(done => {
                          viewer.addEventListener('scene-change', () => setTimeout(done), { once: true });
                          viewer.go({ scene: id });
                        });
                      }
                    }
                    """);
            after = ((Number) viewer("""
                    viewer => {
                      const walker = document.createTreeWalker(viewer.shadowRoot, NodeFilter.SHOW_ALL);
                      let nodes = 0;
                      while (walker.nextNode()) nodes++;
                      return nodes;
                    }
                    """)).longValue();
            assertThat(before == 0 || after <= before)
                    .as("%d nodes, %d the round before", after, before)
                    .isTrue();
        }
    }

    /** The tiles of level 0 that have come; those of what is not seen come last of all. */
    private Set<String> baseThatCame() {
        Set<String> base = new TreeSet<>();
        page.onRequestFinished(request -> {
            Matcher tile = LargeTour.TILES.matcher(request.url());
            if (tile.find() && "0".equals(tile.group(2))) {
                base.add(request.url());
            }
        });
        return base;
    }

    private List<String> tilesAskedFor() {
        List<String> tiles = new ArrayList<>();
        page.onRequest((Request request) -> {
            Matcher tile = LargeTour.TILES.matcher(request.url());
            if (tile.find()) {
                tiles.add(tile.group());
            }
        });
        return tiles;
    }

    private static Set<String> urls(List<Route> routes) {
        return routes.stream()
                .map(route -> route.request().url())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private int most(String name) {
        return (int) page.evaluate("name => most[name]", name);
    }
}
