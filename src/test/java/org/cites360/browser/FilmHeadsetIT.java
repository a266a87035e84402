package org.cites360.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.cites360.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;

/** A film around one's head: led by its row of the menu, and read where it speaks. */
class FilmHeadsetIT extends SceneVisit {

    private static final String FILM = VISIT + "#scene=film&yaw=90&pitch=0&fov=90";
    /** Where the film's row of the menu hangs, beside what one looks at straight ahead. */
    private static final double ROW = -34;

    private static final double PLAY = -13;
    private static final double SOUND = 13;

    @Test
    void itIsPausedHeardAndRead() throws IOException {
        arrive(Screen.DESKTOP);
        page.addInitScript("""
                const create = document.createElement;
                document.createElement = function (name, ...options) {
                  const made = create.call(this, name, ...options);
                  if (name === 'video') window.film = made;
                  return made;
                };
                """);
        EmulatedHeadset headset = EmulatedHeadset.of(page);
        open(FILM);
        page.waitForFunction("() => window.film && !film.paused && film.currentTime > 0");
        named("viewer.headset-xr").click();
        headset.putOn();

        headset.choose(PLAY, ROW);
        page.waitForFunction("() => film.paused");
        page.evaluate("() => { film.currentTime = 2; }");
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').shadowRoot.querySelector('.captions') !== null");
        headset.choose(0, 60);
        page.evaluate("frames(40)");
        double read = headset.darkShare();
        page.evaluate("() => { film.currentTime = 4; }");
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').shadowRoot.querySelector('.captions') === null");
        page.evaluate("frames(10)");
        assertThat(read).as("a plate of captions").isGreaterThan(headset.darkShare() + 0.03);

        assertThat(page.evaluate("film.muted")).isEqualTo(true);
        headset.choose(SOUND, ROW);
        page.waitForFunction("() => !film.muted");
        page.evaluate("look(0, -30); frames(20)");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/films/headset-menu.png")));
        page.evaluate("look(0, 0); frames(5)");
        headset.choose(PLAY, ROW);
        page.waitForFunction("() => !film.paused");
        page.evaluate("headset.activeSession.end()");
        page.waitForFunction(
                "() => document.querySelector('tour-viewer').shadowRoot.querySelector('[data-immersed]') === null");
        assertThat(page.evaluate("film.paused")).isEqualTo(false);
    }
}
