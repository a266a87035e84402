package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.cites360.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;

/** The visit on a phone that is moved, and on a phone in cardboard glasses; Chromium tells the page how it is held. */
class DeviceIT extends BrowserVisit {

    private static final String VISIT =
            "/visit/brussels/centre?lang=fr&audience=user#scene=entrance&yaw=0&pitch=0&fov=80";

    private CDPSession phone;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void thePictureFollowsThePhoneAndGoesOnFromWhereItWasDragged() {
        arrive(Screen.PHONE);
        hold(0, 90, 0);
        open(VISIT);
        assertThat(asked)
                .as("loaded before it is used, or in more files than needed")
                .filteredOn(url -> url.contains("/assets/") && url.endsWith(".js"))
                .extracting(url -> url.replaceFirst(".*/assets/(.+)-.{8}\\.js$", "$1"))
                .isSubsetOf("visit", "messages", "lit-html", "tour-viewer", "decoder.worker");
        follow();
        assertThat(view("yaw")).as("nothing jumps").isCloseTo(0, within(0.5));
        hold(330, 90, 0);
        looksTo("yaw", 30);
        hold(330, 110, 0);
        looksTo("pitch", 20);
        hold(330, 90, 0);
        looksTo("pitch", 0);
        BoundingBox picture = page.locator("tour-viewer .surface").boundingBox();
        double low = picture.y + picture.height * 0.8;
        page.mouse().move(picture.x + picture.width * 0.2, low);
        page.mouse().down();
        page.mouse().move(picture.x + picture.width * 0.5, low);
        page.waitForFunction("() => document.querySelector('tour-viewer').view.yaw < 20");
        viewer("() => new Promise(done => setTimeout(done, 200))");
        page.mouse().up();
        double dragged = view("yaw");
        hold(310, 90, 0);
        looksTo("yaw", dragged + 20);
        named("viewer.phone").click();
        assertThat(named("viewer.phone")).hasAttribute("aria-pressed", "false");
        double left = view("yaw");
        hold(90, 90, 0);
        frames();
        assertThat(view("yaw")).isEqualTo(left);
    }

    @Test
    void turnedOnItsSideThePhoneIsStillAWindow() {
        arrive(Screen.PHONE);
        hold(270, 0, -90);
        open(VISIT);
        phone.send("Emulation.setDeviceMetricsOverride", metrics(844, 390, "landscapePrimary", 90));
        page.waitForFunction("() => screen.orientation.angle === 90");
        follow();
        // To the left, and up: held on its left edge a phone is tilted by gamma
        hold(290, 0, -90);
        looksTo("yaw", -20);
        hold(290, 0, -75);
        looksTo("pitch", -15);
    }

    @Test
    void theWayBackToTheFirstViewIsTheNewMiddle() {
        arrive(Screen.PHONE);
        hold(0, 90, 0);
        open(VISIT);
        follow();
        hold(250, 90, 0);
        looksTo("yaw", 110);
        page.locator("tour-viewer .surface").focus();
        page.keyboard().press("Home");
        double home = ((Number)
                        page.evaluate("async () => (await (await fetch(document.querySelector('tour-viewer').manifest))"
                                + ".json()).scenes.find(scene => scene.id === 'entrance').view.yaw"))
                .doubleValue();
        looksTo("yaw", home);
        hold(240, 90, 0);
        looksTo("yaw", home + 10);
    }

    @Test
    void aPhoneThatLiesStillCostsNoFrame() {
        arrive(Screen.PHONE);
        hold(10, 90, 0);
        open(VISIT);
        follow();
        hold(0, 90, 0);
        looksTo("yaw", 10);
        rest();
        viewer("v => { window.drawn = 0; v.addEventListener('render-complete', () => window.drawn++); }");
        for (int i = 0; i < 20; i++) {
            hold(0.04 * (i % 2), 90 + 0.03 * (i % 3), 0);
        }
        frames();
        assertThat(page.evaluate("window.drawn")).isEqualTo(0);
    }

    @Test
    void whoRefusesIsToldHowToAllowItAndMayTryAgain() {
        arrive(Screen.PHONE);
        page.addInitScript("""
                window.answers = ['denied', 'granted'];
                window.inGesture = [];
                DeviceOrientationEvent.requestPermission = async () => {
                  window.inGesture.push(navigator.userActivation.isActive);
                  return window.answers.shift();
                };
                """);
        hold(0, 90, 0);
        open(VISIT);
        named("viewer.phone").focus();
        page.keyboard().press("Enter");
        assertThat(problems()).containsText(text("viewer.problem-phone-denied"));
        assertThat(named("viewer.phone")).hasAttribute("aria-pressed", "false");
        assertThat(Accessibility.violations(page)).isEmpty();
        problems().getByText(text("viewer.retry")).click();
        assertThat(problems()).hasCount(0);
        assertThat(named("viewer.phone")).hasAttribute("aria-pressed", "true");
        assertThat(page.evaluate("window.inGesture.join()")).isEqualTo("true,true");
        hold(330, 90, 0);
        looksTo("yaw", 30);
    }

    @Test
    void aPhoneThatSaysNothingIsSaid() {
        arrive(Screen.PHONE);
        page.addInitScript("addEventListener('deviceorientation', event => event.stopImmediatePropagation(), true)");
        open(VISIT);
        named("viewer.phone").click();
        assertThat(problems()).containsText(text("viewer.problem-phone-silent"));
        assertThat(named("viewer.phone")).hasAttribute("aria-pressed", "false");
        problems().getByText(text("viewer.close")).click();
        assertThat(problems()).hasCount(0);
    }

    @Test
    void aDeskHasNoSuchButtons() {
        arrive(Screen.DESKTOP);
        open(VISIT);
        rest();
        assertThat(named("viewer.fullscreen")).isVisible();
        assertThat(named("viewer.phone")).hasCount(0);
        assertThat(page.locator("tour-viewer .headset")).hasCount(0);
    }

    @Test
    void inCardboardGlassesOneLooksChoosesAndLeaves() {
        arrive(Screen.PHONE, options -> options.setViewportSize(844, 390).setScreenSize(844, 390));
        hold(0, 0, -90);
        phone.send("Emulation.setDeviceMetricsOverride", metrics(844, 390, "landscapePrimary", 90));
        open(VISIT);
        assertThat(asked).as("loaded before it is used").noneMatch(url -> url.contains("/assets/devices-"));
        named("viewer.headset-stereo").click();
        page.waitForFunction("() => document.fullscreenElement?.localName === 'tour-viewer'");
        hold(0.5, 0, -90);
        assertThat(named("viewer.headset-leave")).isVisible();
        assertThat(page.locator("tour-viewer .player")).isHidden();
        page.waitForFunction("() => document.querySelector('tour-viewer').figures.draws >= 8");
        double yaw = number("v => v.view.yaw");
        hold(330.5, 0, -90);
        looksTo("yaw", yaw + 30);
        // Once the scene has come out of the dark: what is looked at before was not looked for
        page.waitForTimeout(1_500);
        // Looks at the door for as long as it takes
        JsonObject door = door();
        double turn = number("v => v.view.yaw") + 330.5;
        viewer("v => { window.most = 0; v.addEventListener('render-complete', () =>"
                + " window.most = Math.max(window.most, v.figures.draws)); }");
        hold(turn - door.get("yaw").getAsDouble(), 0, -90 - door.get("pitch").getAsDouble());
        page.waitForFunction(
                "target => document.querySelector('tour-viewer').scene === target",
                door.get("target").getAsString());
        // Beside every sign nothing goes on, and nothing is drawn any more
        assertThat(((Number) page.evaluate("window.most")).intValue()).isBetween(8, 60);
        String scene = (String) viewer("v => v.scene");
        named("viewer.headset-leave").click();
        assertThat(named("viewer.headset-stereo")).isFocused();
        page.waitForFunction("() => document.fullscreenElement === null");
        assertThat(page.locator("tour-viewer .player")).isVisible();
        assertThat(viewer("v => v.scene")).isEqualTo(scene);
        rest();
        assertThat(visitor.errors()).isEmpty();
    }

    @Test
    void leavingTheWholeScreenLeavesTheGlassesToo() {
        arrive(Screen.PHONE);
        hold(0, 90, 0);
        open(VISIT);
        named("viewer.headset-stereo").click();
        hold(1, 90, 0);
        page.waitForFunction("() => document.fullscreenElement !== null"
                + " && document.querySelector('tour-viewer').figures.draws >= 8");
        assertThat(page.locator("tour-viewer .elsewhere")).hasText(text("viewer.headset-lie"));
        page.evaluate("document.exitFullscreen()");
        assertThat(page.locator("tour-viewer .player")).isVisible();
        named("viewer.headset-stereo").focus();
        page.keyboard().press("Enter");
        hold(2, 90, 0);
        assertThat(page.locator("tour-viewer .player")).isHidden();
        page.keyboard().press("Escape");
        assertThat(page.locator("tour-viewer .player")).isVisible();
        assertThat(visitor.errors()).isEmpty();
    }

    /** The picture follows the phone: the page has been told how it is held. */
    private void follow() {
        named("viewer.phone").click();
        assertThat(named("viewer.phone")).hasAttribute("aria-pressed", "true");
    }

    @Override
    void arrive(Screen screen, Consumer<Browser.NewContextOptions> wishes) {
        super.arrive(screen, wishes);
        phone = visitor.context().newCDPSession(page);
        asked.clear();
        page.onRequest(request -> asked.add(request.url()));
    }

    /** Degrees as the standard of device orientation counts them. */
    private void hold(double alpha, double beta, double gamma) {
        JsonObject tilt = new JsonObject();
        tilt.addProperty("alpha", (alpha + 360) % 360);
        tilt.addProperty("beta", beta);
        tilt.addProperty("gamma", gamma);
        phone.send("DeviceOrientation.setDeviceOrientationOverride", tilt);
    }

    private static JsonObject metrics(int width, int height, String orientation, int angle) {
        JsonObject turned = new JsonObject();
        turned.addProperty("type", orientation);
        turned.addProperty("angle", angle);
        JsonObject metrics = new JsonObject();
        metrics.addProperty("width", width);
        metrics.addProperty("height", height);
        metrics.addProperty("screenWidth", width);
        metrics.addProperty("screenHeight", height);
        metrics.addProperty("deviceScaleFactor", 2);
        metrics.addProperty("mobile", true);
        metrics.add("screenOrientation", turned);
        return metrics;
    }

    /** The first door of the scene, as the manifest has it. */
    private JsonObject door() {
        return com.google.gson.JsonParser.parseString(
                        (String)
                                page.evaluate(
                                        "async () => JSON.stringify((await (await fetch(document.querySelector('tour-viewer').manifest)).json())"
                                                + ".scenes.find(scene => scene.id === 'entrance').hotspots.find(({kind}) => kind === 'scene'))"))
                .getAsJsonObject();
    }

    private double view(String angle) {
        return number("v => v.view." + angle);
    }
}
