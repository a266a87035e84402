package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.cites360.browser.Chromium.Screen;
import org.cites360.panorama.SyntheticPanorama;
import org.junit.jupiter.api.Test;

/** What a visitor can do in a scene: save a view, come near to read, hear the place. */
class SceneToolsIT extends SceneVisit {

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
        assertThat(page.getByLabel(text("viewer.sounds"))).hasAttribute("aria-pressed", "false");
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
}
