package org.cites360.browser;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** IWER, the emulator of immersive browsers: its session, eyes and controllers are real to the page. */
final class EmulatedHeadset {

    private static final Path EMULATOR = Path.of("frontend/node_modules/iwer/build/iwer.min.js");

    private static final String WEAR = """
            window.headset = new IWER.XRDevice(IWER.metaQuest3);
            window.headset.stereoEnabled = true;
            // Chromium has WebXR, but no headset
            window.headset.installRuntime({forceInstall: true});
            if (window.WebXRLayersPolyfill) {
              delete window.XRWebGLBinding;
              new WebXRLayersPolyfill();
            }
            // Degrees to the right and upwards, as the visit counts them
            window.turned = (yaw, pitch) => {
              const [y, p] = [-yaw * Math.PI / 360, pitch * Math.PI / 360];
              return [Math.cos(y) * Math.sin(p), Math.sin(y) * Math.cos(p), -Math.sin(y) * Math.sin(p), Math.cos(y) * Math.cos(p)];
            };
            window.look = (yaw, pitch) => { window.headset.quaternion.set(...window.turned(yaw, pitch)); };
            window.point = (yaw, pitch) => { window.headset.controllers.right.quaternion.set(...window.turned(yaw, pitch)); };
            window.trigger = value => { window.headset.controllers.right.updateButtonValue('trigger', value); };
            window.push = x => { window.headset.controllers.right.updateAxes('thumbstick', x, 0); };
            window.frames = count => new Promise(done => {
              const viewer = document.querySelector('tour-viewer');
              const drawn = () => { if (--count <= 0) { viewer.removeEventListener('render-complete', drawn); done(true); } };
              viewer.addEventListener('render-complete', drawn);
            });
            """;

    private final Page page;

    private EmulatedHeadset(Page page) {
        this.page = page;
    }

    /** @param polyfills what is there before it, before the page's own scripts */
    static EmulatedHeadset of(Page page, Path... polyfills) {
        page.addInitScript(EMULATOR);
        Stream.of(polyfills).forEach(page::addInitScript);
        page.addInitScript(WEAR);
        return new EmulatedHeadset(page);
    }

    /** Waits, once it has been asked for, until the picture has come out of the dark. */
    void putOn() {
        page.waitForFunction("() => headset.activeSession !== undefined");
        page.evaluate("frames(40)");
    }

    /** Points there and pulls the trigger; degrees to the right of where the head began, and up. */
    void choose(double yaw, double pitch) {
        page.evaluate("([yaw, pitch]) => point(yaw, pitch)", List.of(yaw, pitch));
        page.evaluate("frames(4)");
        page.evaluate("trigger(1); frames(2)");
        page.evaluate("trigger(0); frames(2)");
    }

    /** How much of what the left eye sees below the middle is as dark as the plate of the captions. */
    double darkShare() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        int width = picture.getWidth() / 2;
        int height = picture.getHeight();
        int dark = 0;
        int all = 0;
        for (int x = width / 4; x < width * 3 / 4; x += 2) {
            for (int y = height * 58 / 100; y < height * 3 / 4; y += 2) {
                int colour = picture.getRGB(x, y);
                all++;
                if (((colour >> 16) & 255) < 60 && ((colour >> 8) & 255) < 60 && (colour & 255) < 60) {
                    dark++;
                }
            }
        }
        return (double) dark / all;
    }
}
