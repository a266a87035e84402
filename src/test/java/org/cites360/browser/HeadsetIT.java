package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.cites360.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;

/** The visit in a headset, which IWER, the emulator of immersive browsers, stands for: its session, eyes and controllers are real to the page. */
class HeadsetIT extends BrowserVisit {

    private static final String VISIT =
            "/visit/brussels/centre?lang=fr&audience=user#scene=entrance&yaw=20&pitch=0&fov=90";

    /** The emulator has no layers of its own. */
    private static final Path LAYERS =
            Path.of("frontend/node_modules/webxr-layers-polyfill/build/webxr-layers-polyfill.js");

    private EmulatedHeadset headset;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void onePutsItOnLooksListensWalksOnAndTakesItOff() throws IOException {
        arrive();
        assertThat(asked).as("loaded before it is used").noneMatch(url -> url.contains("/assets/devices-"));
        putOn();
        assertThat(number("v => v.view.yaw"))
                .as("one looks on to where one looked")
                .isCloseTo(20, within(0.5));

        // Looking: the head is turned by 40° to the right and 10° up
        page.evaluate("look(40, 10)");
        looksTo("yaw", 60);
        looksTo("pitch", 10);

        // Turning by the thumb stick: at once, and once for each push
        page.evaluate("push(1)");
        looksTo("yaw", 90);
        page.evaluate("frames(5)");
        assertThat(number("v => v.view.yaw")).isCloseTo(90, within(0.5));
        page.evaluate("push(0); frames(2)");
        page.evaluate("push(-1)");
        looksTo("yaw", 60);
        page.evaluate("push(0); look(0, 0)");
        looksTo("yaw", 20);

        // Hearing: the stop is pointed at and chosen; its clock runs, and what is said hangs in view
        JsonObject stop = hotspot("entrance", "stop");
        headset.choose(stop.get("yaw").getAsDouble() - 20, stop.get("pitch").getAsDouble());
        page.waitForFunction(
                "id => document.querySelector('tour-viewer').stop === id",
                stop.get("target").getAsString());
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').shadowRoot.querySelector('.time input').value >= 1");
        page.waitForFunction(
                "() => { const viewer = document.querySelector('tour-viewer');"
                        + " const said = viewer.shadowRoot.querySelector('.captions') !== null; if (said) viewer.pause(); return said; }");
        page.evaluate("frames(4)");
        double with = headset.darkShare();
        named("viewer.captions").evaluate("button => button.click()");
        page.evaluate("frames(4)");
        assertThat(with).as("a plate of captions below where one looks").isGreaterThan(headset.darkShare() + 0.03);
        named("viewer.captions").evaluate("button => button.click()");
        looksTo("yaw", 20);

        // Walking on through a door
        JsonObject door = hotspot("entrance", "scene");
        headset.choose(door.get("yaw").getAsDouble() - 20, door.get("pitch").getAsDouble());
        String next = door.get("target").getAsString();
        page.waitForFunction("id => document.querySelector('tour-viewer').scene === id", next);
        page.evaluate("frames(30)");
        assertThat(number("() => window.most")).as("draw calls for both eyes").isBetween(10.0, 60.0);
        assertThat(number("v => v.figures.tiles")).isLessThanOrEqualTo(256);

        // Taking it off: the page shows the same place, and rests
        page.evaluate("look(15, 5); frames(5)");
        double yaw = number("v => v.view.yaw");
        page.evaluate("headset.activeSession.end()");
        assertThat(page.locator("tour-viewer .viewer[data-immersed]")).hasCount(0);
        assertThat(named("viewer.headset-xr")).isFocused();
        assertThat(viewer("v => v.scene")).isEqualTo(next);
        assertThat(number("v => v.view.yaw")).isEqualTo(yaw);
        page.waitForURL(java.util.regex.Pattern.compile(".*scene=" + next + ".*"));
        rest();
        assertThat(
                        viewer(
                                "v => new Promise(done => { let frames = 0; setTimeout(() => {"
                                        + " v.addEventListener('render-complete', () => frames++); setTimeout(() => done(frames), 2000); }, 500); })"))
                .isEqualTo(0);
        assertThat(visitor.errors()).isEmpty();
    }

    @Test
    void withoutAControllerLookingChooses() {
        arrive();
        page.evaluate("headset.controllers.left.connected = false; headset.controllers.right.connected = false");
        putOn();
        JsonObject info = hotspot("entrance", "info");
        page.evaluate(
                "([yaw, pitch]) => look(yaw, pitch)",
                List.of(info.get("yaw").getAsDouble() - 20, info.get("pitch").getAsDouble()));
        assertThat(page.locator("tour-viewer #info-title"))
                .hasText(info.get("label").getAsString());
        // It is not chosen again by looking on, and closed by looking at what closes it
        page.evaluate("frames(150)");
        assertThat(page.locator("tour-viewer #info-title")).hasCount(1);
        page.evaluate(
                "([yaw, pitch]) => look(yaw, pitch - 22)",
                List.of(info.get("yaw").getAsDouble() - 20, info.get("pitch").getAsDouble()));
        assertThat(page.locator("tour-viewer #info-title")).hasCount(0);
        assertThat(viewer("v => v.scene")).isEqualTo("entrance");
        // The menu lies below, and its way out leads back to the page
        page.evaluate("look(0, 0); frames(3)");
        page.evaluate("look(-31, -35)");
        assertThat(page.locator("tour-viewer .viewer[data-immersed]")).hasCount(0);
        assertThat(named("viewer.headset-xr")).isFocused();
        // And in again, as if nothing had been
        putOn();
        page.evaluate("look(0, 0)");
        page.evaluate("frames(3)");
        named("viewer.headset-leave").evaluate("button => button.click()");
        assertThat(page.locator("tour-viewer .viewer[data-immersed]")).hasCount(0);
        rest();
        assertThat(visitor.errors()).isEmpty();
    }

    @Test
    void whereTheBrowserHasLayersAsHeadsetsDoItIsPutOnToo() {
        arrive(LAYERS);
        putOn();
        page.evaluate("look(40, 10)");
        looksTo("yaw", 60);
        page.evaluate("headset.activeSession.end()");
        assertThat(page.locator("tour-viewer .viewer[data-immersed]")).hasCount(0);
        rest();
        assertThat(visitor.errors()).isEmpty();
    }

    @Test
    void aHeadsetThatDoesNotStartIsSaid() {
        arrive();
        page.evaluate(
                "() => { navigator.xr.requestSession = () => Promise.reject(new DOMException('no', 'NotSupportedError')); }");
        named("viewer.headset-xr").click();
        assertThat(problems()).containsText(text("viewer.problem-headset"));
        assertThat(page.locator("tour-viewer .viewer[data-immersed]")).hasCount(0);
        assertThat(Accessibility.violations(page)).isEmpty();
        rest();
        assertThat(visitor.errors()).isEmpty();
    }

    private void arrive(Path... polyfills) {
        arrive(Screen.DESKTOP);
        asked.clear();
        page.onRequest(request -> asked.add(request.url()));
        headset = EmulatedHeadset.of(page, polyfills);
        open(VISIT);
        rest();
    }

    private void putOn() {
        viewer("v => { window.most = 0; v.addEventListener('render-complete', () =>"
                + " window.most = Math.max(window.most, v.figures.draws)); }");
        named("viewer.headset-xr").click();
        headset.putOn();
        assertThat(page.locator("tour-viewer .elsewhere")).hasText(text("viewer.headset-here"));
    }

    /** The first hotspot of a kind in a scene, as the manifest has it. */
    private JsonObject hotspot(String scene, String kind) {
        JsonObject tour = JsonParser.parseString((String) page.evaluate(
                        "async () => (await fetch(document.querySelector('tour-viewer').manifest)).text()"))
                .getAsJsonObject();
        return objects(tour, "scenes").stream()
                .filter(each -> each.get("id").getAsString().equals(scene))
                .flatMap(each -> objects(each, "hotspots").stream())
                .filter(each -> each.get("kind").getAsString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> objects(JsonObject of, String name) {
        return StreamSupport.stream(of.getAsJsonArray(name).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}
