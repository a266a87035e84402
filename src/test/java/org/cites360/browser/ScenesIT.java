package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.cites360.panorama.SyntheticPanorama;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What an author decides of a scene, as a visitor meets it: {@link SceneBundle}, from the file to the screen. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenesIT {

    private static final String VISIT = "/visit/brussels/scenes?lang=fr&audience=user";
    private static final int PATIENCE = 90_000;

    /** Reads the middle of the picture in the turn of the first frame that is in full detail; after, the canvas is empty. */
    private static final String MIDDLE = """
            (v, place) => new Promise(done => {
              const seen = event => {
                if (!event.detail.stable) return;
                v.removeEventListener('render-complete', seen);
                const picture = v.shadowRoot.querySelector('canvas.picture');
                const copy = new OffscreenCanvas(1, 1).getContext('2d');
                copy.drawImage(picture, picture.width / 2 - 1, picture.height / 2 - 1, 2, 2, 0, 0, 1, 1);
                done([...copy.getImageData(0, 0, 1, 1).data].slice(0, 3));
              };
              v.addEventListener('render-complete', seen);
              v.go(place);
            })
            """;

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
                window.firstPlanet = [...copy.getImageData(0, 0, 1, 1).data].slice(0, 3);
              });
              return root;
            };
            """;

    @LocalServerPort
    int port;

    @Autowired
    MessageSource texts;

    private Chromium chromium;
    private Visitor visitor;
    private Page page;

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

    @Test
    void everyDirectionOfALevelledPictureIsWhereItBelongsAtEveryZoom() {
        arrive(Screen.DESKTOP);
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

    /** By spherical trigonometry: the tilted camera's own axes are directions of the level world. */
    private void assertLevelled(int x, int y, int z, int fov) {
        double yaw = Math.toDegrees(Math.atan2(x, z));
        double pitch = Math.toDegrees(Math.atan2(y, Math.hypot(x, z)));
        List<?> middle = (List<?>) viewer(MIDDLE, Map.of("yaw", yaw, "pitch", pitch, "fov", fov));
        double[] seen = unit(yaw, pitch);
        double lean = Math.toRadians(SceneBundle.ROLL);
        double up = dot(seen, unit(180, 90 - SceneBundle.PITCH));
        double ahead = dot(seen, unit(0, SceneBundle.PITCH));
        double across = seen[0] * Math.cos(lean) - up * Math.sin(lean);
        double above = seen[0] * Math.sin(lean) + up * Math.cos(lean);
        assertColour(
                middle,
                SyntheticPanorama.smooth(
                        Math.toDegrees(Math.atan2(across, ahead)), Math.toDegrees(Math.asin(Math.clamp(above, -1, 1)))),
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
                      if (data[i + 3] > 0 && (data[i] < 150 || data[i + 1] > 80)) window.walked.strange++;
                    }
                  });
                }
                """);
        page.locator("tour-viewer .hotspot.scene")
                .filter(named("Vers la salle"))
                .click();
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

    @Test
    void aDoorThatCutsNeitherFadesNorMoves() {
        arrive(Screen.DESKTOP);
        open(VISIT + "#scene=hall&yaw=10&pitch=-3&fov=90");
        rest();
        countFades();
        page.locator("tour-viewer .hotspot.scene")
                .filter(named("Vers la partie"))
                .click();
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
        page.locator("tour-viewer .hotspot.scene")
                .filter(named("Vers la salle"))
                .click();
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
        visitor.close();
        arrive(Screen.PHONE, options -> options.setReducedMotion(ReducedMotion.REDUCE));
        page.addInitScript(WATCH_OPENING);
        open(VISIT);
        rest();
        assertThat(page.evaluate("opening.join()")).isEqualTo("loaded");
        visitor.close();
        arrive(Screen.PHONE, options -> options.setExtraHTTPHeaders(Map.of("Save-Data", "on")));
        page.addInitScript(WATCH_OPENING);
        open(VISIT);
        rest();
        assertThat(page.evaluate("opening.join()")).isEqualTo("loaded");
    }

    @Test
    void theViewIsSavedAsAPictureWithItsCredits() throws Exception {
        for (Screen screen : Screen.values()) {
            arrive(screen);
            open(VISIT + "#scene=hall&yaw=120&pitch=20&fov=60");
            rest();
            Object before = viewer("v => v.shadowRoot.querySelector('canvas.picture').width");
            Download byButton = page.waitForDownload(
                    () -> page.getByLabel(text("viewer.photo")).click());
            assertPhotograph(byButton, screen);
            assertThat(page.locator("tour-viewer [role=status]"))
                    .containsText(texts.getMessage(
                            "viewer.photo-saved", new Object[] {"brussels-scenes-hall.jpg"}, Locale.FRENCH));
            Download byKey = page.waitForDownload(
                    () -> page.locator("tour-viewer .surface").press("s"));
            assertPhotograph(byKey, screen);
            rest();
            assertThat(viewer("v => v.shadowRoot.querySelector('canvas.picture').width"))
                    .as("the picture on the screen is as large as before")
                    .isEqualTo(before);
            if (screen == Screen.PHONE) {
                visitor.close();
            }
        }
    }

    private void assertPhotograph(Download download, Screen screen) throws Exception {
        assertThat(download.suggestedFilename()).isEqualTo("brussels-scenes-hall.jpg");
        BufferedImage picture = ImageIO.read(download.path().toFile());
        double ratio = number(
                "v => { const box = v.shadowRoot.querySelector('.surface').getBoundingClientRect(); return box.width / box.height; }");
        int width = picture.getWidth();
        int height = (int) Math.round(width / ratio);
        assertThat(Math.max(width, height)).as(screen.name()).isCloseTo(2048, within(3));
        assertThat(picture.getHeight()).as("the credits stand below").isGreaterThan(height + 20);
        int colour = picture.getRGB(width / 2, height / 2);
        assertColour(
                List.of(colour >> 16 & 255, colour >> 8 & 255, colour & 255),
                SyntheticPanorama.smooth(120, 20),
                "its middle");
        int bar = picture.getRGB(2, picture.getHeight() - 3);
        assertColour(List.of(bar >> 16 & 255, bar >> 8 & 255, bar & 255), 0x14181C, "the bar of the credits");
    }

    @Test
    void oneComesNearToReadAndGoesBackWhenOneHasRead() {
        arrive(Screen.DESKTOP);
        open(VISIT + "#scene=hall&yaw=10&pitch=-3&fov=90");
        rest();
        page.locator("tour-viewer [data-hotspot=board]").focus();
        page.keyboard().press("Enter");
        page.waitForFunction("() => { const {view} = document.querySelector('tour-viewer');"
                + " return view.fov === 50 && view.yaw === 40 && view.pitch === 6; }");
        assertThat(page.locator("tour-viewer [data-hotspot=board]")).hasCSS("opacity", "0");
        page.keyboard().press("Escape");
        page.waitForFunction("() => { const {view} = document.querySelector('tour-viewer');"
                + " return view.fov === 90 && view.yaw === 10 && view.pitch === -3; }");
        assertThat(page.locator("tour-viewer [data-hotspot=board]")).isFocused();
    }

    @Test
    void aSharpZoomShowsAPixelOfThePictureAsLargeAsOneOfTheScreen() {
        arrive(Screen.DESKTOP);
        open(VISIT + "#scene=hall&yaw=10&pitch=-3&fov=90");
        rest();
        page.locator("tour-viewer [data-hotspot=plate]").click();
        page.waitForFunction("() => document.querySelector('tour-viewer').view.yaw === 45");
        rest();
        // The plate lies at the edge of the front face, where pixels are denser by the square root of 2 and a little
        double face =
                number("v => fetch(v.manifest).then(r => r.json()).then(m => m.scenes[0].pyramid.faceSizes.at(-1))");
        double width = number("v => v.shadowRoot.querySelector('.surface').clientWidth");
        double pitch = Math.tan(Math.toRadians(-6)) * Math.sqrt(2);
        double expected = 2 * Math.toDegrees(Math.atan(width / (face * Math.sqrt(1 + 1 + pitch * pitch))));
        assertThat(number("v => v.view.fov")).isCloseTo(expected, within(0.01));
    }

    @Test
    void theSoundOfAPlaceIsSilentUntilTheGuideSpeaksSoftThenAndComesFromItsDirection() {
        arrive(Screen.DESKTOP);
        watchSounds();
        open(VISIT + "#scene=hall&yaw=0&pitch=0&fov=90");
        rest();
        assertThat(page.evaluate("sounds.contexts.length")).isEqualTo(0);
        assertThat(page.getByLabel(text("viewer.sounds"))).hasAttribute("aria-pressed", "false");
        viewer("v => v.play()");
        page.waitForFunction("() => sounds.contexts.length === 1 && sounds.contexts[0].state === 'running'");
        assertThat(page.getByLabel(text("viewer.sounds"))).hasAttribute("aria-pressed", "true");
        page.waitForFunction("() => sounds.gains[0].gain.value > 0.15 && sounds.gains[0].gain.value < 0.21");
        page.waitForFunction("() => Math.abs(sounds.gains[1].gain.value - 0.5) < 0.05");
        assertThat(page.evaluate("[sounds.panners[0].positionX.value, sounds.panners[0].positionZ.value]"
                        + ".map(place => Math.round(place)).join()"))
                .as("to the right")
                .isEqualTo("1,0");
        viewer("v => v.go({yaw: 90})");
        page.waitForFunction("() => sounds.contexts[0].listener.forwardX.value > 0.99");
        viewer("v => v.pause()");
        page.waitForFunction("() => sounds.gains[0].gain.value > 0.9");
        page.getByLabel(text("viewer.sounds")).click();
        page.waitForFunction("() => sounds.gains[0].gain.value < 0.05");
        viewer("v => v.play()");
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').shadowRoot.querySelector('.time input').value >= 1");
        // Who switched it off is not asked again
        assertThat(page.getByLabel(text("viewer.sounds")))
                .hasAttribute("aria-pressed", "false");
    }

    @Test
    void whoSavesDataHearsASoundOnlyWhenAskedFor() {
        arrive(Screen.PHONE, options -> options.setExtraHTTPHeaders(Map.of("Save-Data", "on")));
        watchSounds();
        open(VISIT + "#scene=hall");
        rest();
        viewer("v => v.play()");
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').shadowRoot.querySelector('.time input').value >= 1");
        assertThat(page.evaluate("sounds.contexts.length")).isEqualTo(0);
        page.getByLabel(text("viewer.sounds")).click();
        page.waitForFunction("() => sounds.contexts.length === 1");
        viewer("v => v.go({scene: 'room'})");
        page.waitForFunction("() => sounds.gains[1].gain.value < 0.05");
    }

    private void watchSounds() {
        page.addInitScript("""
                window.sounds = {contexts: [], gains: [], panners: []};
                const kept = (name, list) => {
                  const Own = window[name];
                  window[name] = class extends Own {
                    constructor(...options) {
                      super(...options);
                      list.push(this);
                    }
                  };
                };
                kept('AudioContext', sounds.contexts);
                kept('GainNode', sounds.gains);
                kept('PannerNode', sounds.panners);
                """);
    }

    private void countFades() {
        viewer("v => { window.fades = 0; const leaving = v.shadowRoot.querySelector('canvas.leaving');"
                + " leaving.animate = () => { window.fades++; return {}; }; }");
    }

    private void assertNothingIsDrawn() {
        assertThat(viewer("""
                        v => new Promise(done => {
                          let frames = 0;
                          setTimeout(() => {
                            v.addEventListener('render-complete', () => frames++);
                            setTimeout(() => done(frames), 2000);
                          }, 500);
                        })
                        """)).isEqualTo(0);
    }

    private void arrive(Screen screen) {
        arrive(screen, options -> {});
    }

    private void arrive(Screen screen, Consumer<Browser.NewContextOptions> wishes) {
        visitor = chromium.visitor(screen, "fr", wishes);
        page = visitor.page();
        page.setDefaultTimeout(PATIENCE);
    }

    private void open(String address) {
        page.navigate("http://localhost:" + port + address);
        viewer("v => v.ready.then(() => true)");
    }

    private void rest() {
        viewer("v => new Promise(done => { const seen = event => { if (event.detail.stable) {"
                + " v.removeEventListener('render-complete', seen); done(true); } };"
                + " v.addEventListener('render-complete', seen); v.go({...v.view}); })");
    }

    private Object viewer(String script) {
        return page.locator("tour-viewer").evaluate(script);
    }

    private Object viewer(String script, Object argument) {
        return page.locator("tour-viewer").evaluate(script, argument);
    }

    private double number(String script) {
        return ((Number) viewer(script)).doubleValue();
    }

    private static Locator.FilterOptions named(String label) {
        return new Locator.FilterOptions().setHasText(label);
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }

    /** x to the right of the front, y up, z to the front. */
    private static double[] unit(double yaw, double pitch) {
        double level = Math.cos(Math.toRadians(pitch));
        return new double[] {
            level * Math.sin(Math.toRadians(yaw)),
            Math.sin(Math.toRadians(pitch)),
            level * Math.cos(Math.toRadians(yaw))
        };
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static void assertColour(List<?> actual, int expected, String what) {
        for (int channel = 0; channel < 3; channel++) {
            assertThat(((Number) actual.get(channel)).intValue())
                    .as(what)
                    .isCloseTo(expected >> (16 - 8 * channel) & 255, within(10));
        }
    }
}
