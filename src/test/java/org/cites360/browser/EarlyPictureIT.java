package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.WaitUntilState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.cites360.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The picture is sharp before the viewer's code has begun, and stays so when that takes over. */
class EarlyPictureIT extends BrowserVisit {

    private static final String VISIT = "/visit/brussels/centre?lang=fr&audience=user";
    /** Of 255: rounding of a picture that is drawn once more. */
    private static final double SAME = 0.5;

    /** Remembers what was sent to the graphics card, how many tiles each frame has, and whether there was a frame without any picture. */
    private static final String WATCH = """
            window.drawn = [];
            const { clear, drawArrays } = WebGL2RenderingContext.prototype;
            WebGL2RenderingContext.prototype.clear = function (what) {
              drawn.push(0);
              return clear.call(this, what);
            };
            WebGL2RenderingContext.prototype.drawArrays = function (...all) {
              drawn[drawn.length - 1]++;
              return drawArrays.apply(this, all);
            };
            window.sent = [];
            const send = WebGL2RenderingContext.prototype.texImage2D;
            WebGL2RenderingContext.prototype.texImage2D = function (...all) {
              sent.push(all.at(-1));
              return send.apply(this, all);
            };
            window.gaps = 0;
            const look = () => {
              const picture = document.querySelector('tour-viewer')?.shadowRoot?.querySelector('canvas.picture');
              const early = document.querySelector('.visit__early');
              window.began ||= !!early;
              if (window.began && !early && (!picture || picture.hidden)) gaps++;
              requestAnimationFrame(look);
            };
            look();
            """;

    private final List<Route> code = new CopyOnWriteArrayList<>();

    /** Opens a visit whose code does not come yet. */
    private Locator openEarly(Screen screen, String path) {
        arrive(screen, options -> options.setDeviceScaleFactor(screen == Screen.PHONE ? 3 : 1));
        code.clear();
        page.addInitScript(WATCH);
        page.route("**/assets/tour-viewer-*.js", code::add);
        page.navigate(address(path), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return page.locator("tour-viewer > [slot=ahead] > canvas");
    }

    private void letTheCodeCome() {
        page.waitForCondition(() -> !code.isEmpty());
        code.forEach(Route::resume);
        ready();
        rest();
    }

    @Test
    void theFirstViewIsSharpBeforeTheCodeIsThereAndIsTheSameAfterwards() throws IOException {
        Locator early = openEarly(Screen.PHONE, VISIT);
        assertThat(early).isVisible();
        frames();
        BufferedImage before = picture(early, "before");
        assertThat(page.evaluate("sent.length > 0")).isEqualTo(true);
        letTheCodeCome();
        assertThat(early).hasCount(0);
        viewer("""
                v => {
                  const bare = new CSSStyleSheet();
                  bare.replaceSync('.stage > :not(.surface), .surface > :not(canvas), .hotspot, .hotspot * { visibility: hidden !important; }');
                  v.shadowRoot.adoptedStyleSheets.push(bare);
                }
                """);
        BufferedImage after = picture(page.locator("tour-viewer canvas.picture"), "after");
        assertThat(difference(before, after)).isLessThan(SAME);
        assertThat(page.evaluate("sent.length === new Set(sent).size"))
                .as("nothing is sent to the card twice")
                .isEqualTo(true);
        assertThat(page.evaluate("gaps")).isEqualTo(0);
        assertThat(viewer("v => v.figures.tiles === v.figures.textures")).isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource
    void theViewerTakesOverAllThatIsSeenAtOnce(Screen screen) {
        Locator early = openEarly(screen, VISIT);
        assertThat(early).isVisible();
        frames();
        int tiles = count("drawn.at(-1)");
        int frames = count("drawn.length");
        assertThat(tiles).as("base and detail").isGreaterThan(2);
        letTheCodeCome();
        assertThat(count("drawn.length")).isGreaterThan(frames);
        assertThat(count("Math.min(...drawn.slice(%d))".formatted(frames)))
                .as("the fewest tiles of a frame afterwards")
                .isGreaterThanOrEqualTo(tiles);
    }

    @Test
    void whoTurnsTheirPhoneMeanwhileSeesItInTheNewSize() {
        Locator early = openEarly(Screen.PHONE, VISIT);
        assertThat(early).isVisible();
        page.setViewportSize(844, 390);
        letTheCodeCome();
        assertThat(early).hasCount(0);
        assertThat(
                        viewer(
                                "v => { const { width, height } = v.shadowRoot.querySelector('canvas.picture');"
                                        + " const { clientWidth, clientHeight } = v.shadowRoot.querySelector('.surface');"
                                        + " return width === Math.floor(1.5 * clientWidth) && height === Math.floor(1.5 * clientHeight); }"))
                .isEqualTo(true);
    }

    @Test
    void whoComesForAnotherPlaceIsNotShownTheFirst() {
        Locator early = openEarly(Screen.PHONE, VISIT + "#scene=documentation");
        page.waitForCondition(() -> !code.isEmpty());
        frames();
        assertThat(early).hasCount(0);
        letTheCodeCome();
        assertThat(viewer("v => v.scene")).isEqualTo("documentation");
    }

    private int count(String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    /** @param name of the file below {@code target/early/} that keeps it */
    private BufferedImage picture(Locator canvas, String name) throws IOException {
        var box = canvas.boundingBox();
        byte[] png = page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/early/" + name + ".png"))
                .setClip(new Clip(box.x, box.y, box.width, box.height)));
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** Mean difference of a colour's value, 0 to 255. */
    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(other.getWidth()).isEqualTo(one.getWidth());
        assertThat(other.getHeight()).isEqualTo(one.getHeight());
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 0xff) - (other.getRGB(x, y) >> shift & 0xff));
                }
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }
}
