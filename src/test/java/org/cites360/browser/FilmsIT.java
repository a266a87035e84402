package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.cites360.browser.Chromium.Screen;
import org.cites360.panorama.SyntheticPanorama;
import org.junit.jupiter.api.Test;

/** A scene with a film: seen in every direction and at its time, heard when wanted, led by keys, and gone when one leaves. */
class FilmsIT extends SceneVisit {

    private static final String FILM = VISIT + "#scene=film&yaw=0&pitch=0&fov=90";

    /** The films a page makes, and which files they asked for. */
    private static final String WATCH = """
            window.films = [];
            window.changes = [];
            const create = document.createElement;
            document.createElement = function (name, ...options) {
              const made = create.call(this, name, ...options);
              if (name === 'video') {
                const set = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'src').set;
                Object.defineProperty(made, 'src', {set(url) { films.push(made); set.call(made, url); }});
              }
              return made;
            };
            """;

    @Test
    void everyDirectionOfAFilmIsWhereItIsInAPanoramaAndNothingIsDrawnAtRest() {
        visit(Screen.DESKTOP, FILM);
        playing();
        pauseAt(2);
        for (int yaw = -180; yaw < 180; yaw += 45) {
            for (int pitch : new int[] {0, 60, -60}) {
                assertShown(yaw, pitch, 2);
            }
        }
        for (double yaw : new double[] {179.4, 179.9, -179.9, -179.4}) {
            assertShown(yaw, 0, 2);
        }
        assertShown(20, 0, 2);
        assertShown(25, 0, 2);
        assertShown(0, 88, 2);
        assertShown(0, -88, 2);
        assertNothingIsDrawn();
        pauseAt(6);
        assertShown(-90, -60, 6);
        assertNothingIsDrawn();
    }

    @Test
    void theLevelOfItsSceneHoldsForAFilm() {
        visit(Screen.DESKTOP, VISIT + "#scene=leaning&yaw=0&pitch=0&fov=90");
        playing();
        pauseAt(2);
        int looked = 0;
        for (int yaw = -180; yaw < 180; yaw += 30) {
            for (int pitch : new int[] {-70, -25, 20, 65}) {
                double[] taken = asTaken(yaw, pitch);
                if (insideOfAField(taken)) {
                    assertFilmColour(look(yaw, pitch), colour(taken[0], taken[1], 2), yaw + ", " + pitch);
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(10);
    }

    @Test
    void aFilmPlaysByItselfSilentlyAndIsHeardOnRequestSoftlyBesideTheGuide() {
        visit(Screen.DESKTOP, FILM + "&stop=film");
        playing();
        assertThat(page.evaluate("films.length")).isEqualTo(1);
        assertThat(page.evaluate("films[0].muted && films[0].playsInline && films[0].loop"))
                .isEqualTo(true);
        assertThat(page.evaluate("films[0].videoWidth")).isEqualTo(512);
        Locator sound = page.getByLabel(text("viewer.film-sound"));
        assertThat(sound).hasAttribute("aria-pressed", "false");
        sound.press("Enter");
        assertThat(sound).hasAttribute("aria-pressed", "true");
        page.waitForFunction("() => !films[0].muted && films[0].volume === 1");
        viewer("v => v.play()");
        page.waitForFunction("() => films[0].volume === 0.2 && !films[0].paused");
        viewer("v => v.pause()");
        page.waitForFunction("() => films[0].volume === 1");
        // A tab that nobody sees stands still, and goes on afterwards
        hide(true);
        page.waitForFunction("() => films[0].paused");
        hide(false);
        page.waitForFunction("() => !films[0].paused");
        assertThat((String) page.evaluate("changes.join()")).contains("film true", "film false");
    }

    private void hide(boolean hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                hidden);
    }

    @Test
    void hotspotsAndCaptionsComeAndGoInTime() {
        visit(Screen.DESKTOP, FILM);
        playing();
        pauseAt(2);
        Locator early = page.locator("tour-viewer [data-hotspot=early]");
        Locator late = page.locator("tour-viewer [data-hotspot=late]");
        Locator stop = page.locator("tour-viewer [data-hotspot=stop-film]");
        assertThat(early).isVisible();
        assertThat(late).isHidden();
        assertThat(stop).isHidden();
        assertThat(page.locator("tour-viewer .captions")).hasText("Bienvenue à l’atelier.");
        early.focus();
        seek(6);
        assertThat(early).isHidden();
        assertThat(late).isVisible();
        assertThat(stop).isVisible();
        assertThat(page.locator("tour-viewer .surface")).isFocused();
        assertThat(page.locator("tour-viewer .captions")).hasText("…");
        page.getByLabel(text("viewer.captions"), new Page.GetByLabelOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator("tour-viewer .captions")).hasCount(0);
        // The list has everything always, and what is chosen there is shown
        page.getByRole(com.microsoft.playwright.options.AriaRole.TAB)
                .filter(having(text("viewer.tab-list")))
                .click();
        page.locator("tour-viewer .route .row").filter(having("La machine")).click();
        assertThat(early).isVisible();
        page.waitForFunction("() => films[0].currentTime < 3");
        // As the film itself goes on
        page.getByLabel(text("viewer.film-play")).press("Enter");
        page.waitForFunction("() => films[0].currentTime > 5.3 && films[0].currentTime < 7.9");
        assertThat(early).isHidden();
    }

    @Test
    void whoLeavesASceneLeavesNothingOfItsFilm() {
        visit(Screen.DESKTOP, FILM);
        playing();
        baseIsWhole(1);
        viewer("v => { window.strange = 0; v.addEventListener('render-complete', () => {"
                + " if (v.scene === 'room') { const copy = new OffscreenCanvas(1, 1).getContext('2d');"
                + " copy.drawImage(v.shadowRoot.querySelector('canvas.picture'), 0, 0, 1, 1);"
                + " const [red, green, blue] = copy.getImageData(0, 0, 1, 1).data;"
                // Black: nothing was drawn in this frame, the one before is seen on
                + " if (red + green + blue > 0 && (red < 150 || green > 80)) window.strange++; } }); }");
        viewer("v => v.go({scene: 'room'})");
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'room'");
        rest();
        assertThat(page.evaluate("strange")).isEqualTo(0);
        assertThat(page.evaluate("films[0].paused && !films[0].hasAttribute('src')"))
                .isEqualTo(true);
        assertThat(page.locator("tour-viewer .film")).hasCount(0);
        assertNothingIsDrawn();
        for (int round = 0; round < 2; round++) {
            viewer("v => v.go({scene: 'film'})");
            playing();
            baseIsWhole(1);
            viewer("v => v.go({scene: 'room'})");
            page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'room'");
            rest();
        }
        // How many tiles are kept of each scene is a matter of when one left it; beside them there is nothing
        baseIsWhole(0);
        // The next visitor of a kiosk begins with its beginning
        viewer("v => v.go({scene: 'film'})");
        playing();
        int before = (Integer) page.evaluate("films.length");
        viewer("v => v.startOver()");
        page.waitForFunction("() => films.every(film => film.paused && !film.hasAttribute('src'))");
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'hall'");
        rest();
        viewer("v => v.go({scene: 'film'})");
        page.waitForFunction("before => films.length === before + 1", before);
        playing();
        assertThat(page.locator("tour-viewer .film")).hasCount(1);
    }

    @Test
    void whoWantsLittleMotionBeginsAFilmOneself() {
        visit(Screen.DESKTOP, FILM, options -> options.setReducedMotion(ReducedMotion.REDUCE));
        rest();
        Locator offer = page.locator("tour-viewer .film-offer").filter(having(text("viewer.film-play")));
        assertThat(offer).isVisible();
        assertThat(page.evaluate("films.length")).isEqualTo(0);
        assertThat(page.locator("tour-viewer [data-hotspot=early]")).isVisible();
        assertThat(page.locator("tour-viewer [data-hotspot=late]")).isVisible();
        assertColour(look(45, 0), SyntheticPanorama.smooth(45, 0), "the panorama");
        offer.press("Enter");
        playing();
        assertThat(page.getByLabel(text("viewer.film-pause"))).isFocused();
        pauseAt(2);
        assertShown(45, 0, 2);
    }

    @Test
    void aPhoneIsGivenTheSmallerFileAndWhoSavesDataNothingUnasked() {
        visit(Screen.PHONE, FILM);
        playing();
        assertThat(page.evaluate("films[0].videoWidth")).isEqualTo(256);
        arrive(Screen.DESKTOP, options -> options.setExtraHTTPHeaders(Map.of("Save-Data", "on")));
        List<Integer> answers = new CopyOnWriteArrayList<>();
        page.onResponse(response -> {
            if (response.url().matches(".*\\.(mp4|webm)")) {
                answers.add(response.status());
            }
        });
        begin(FILM);
        rest();
        assertThat(answers).isEmpty();
        page.getByText(text("viewer.film-play")).click();
        playing();
        assertThat(page.evaluate("films[0].videoWidth")).isEqualTo(256);
        assertThat(answers).isNotEmpty().containsOnly(206);
    }

    @Test
    void aFilmThatCannotBeShownLeavesThePanoramaAndSaysSo() {
        visit(Screen.PHONE, VISIT + "#scene=broken&yaw=0&pitch=0&fov=70");
        Locator bar = page.locator("tour-viewer .film");
        assertThat(bar).containsText(text("viewer.problem-film"));
        assertThat(page.locator("tour-viewer [role=status]")).containsText(text("viewer.problem-film"));
        assertThat(page.locator("tour-viewer [data-hotspot=late]")).isVisible();
        assertColour(look(30, 10), SyntheticPanorama.smooth(30, 10), "the panorama");
        assertAccessible("broken");
        int before = (Integer) page.evaluate("films.length");
        bar.getByText(text("viewer.retry")).click();
        page.waitForFunction("before => films.length > before", before);
        assertThat(bar).containsText(text("viewer.problem-film"));
    }

    @Test
    void aLostContextComesBackWithTheFilm() {
        visit(Screen.DESKTOP, FILM);
        playing();
        pauseAt(2);
        assertShown(90, 60, 2);
        viewer("v => { window.loss = v.shadowRoot.querySelector('canvas.picture').getContext('webgl2')"
                + ".getExtension('WEBGL_lose_context'); window.loss.loseContext(); }");
        assertThat(page.locator("tour-viewer .problems")).containsText(text("viewer.problem-context"));
        page.evaluate("window.loss.restoreContext()");
        assertThat(page.locator("tour-viewer .problems .notice")).hasCount(0);
        assertShown(-90, 60, 2);
    }

    @Test
    void thePageForPartnersShowsAFilmInItsFrameAndInItsElement() {
        arrive(Screen.DESKTOP);
        page.navigate(address("/embed/demo?lang=fr"));
        for (String step : List.of("film", "element-film")) {
            assertThat(page.locator("[data-step=" + step + "][data-outcome=done]"))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(240_000));
        }
    }

    @Test
    void theControlsAreForEverybody() {
        for (Screen screen : Screen.values()) {
            for (Locale language : List.of(Locale.FRENCH, Locale.of("nl"))) {
                visit(screen, inLanguage(language), options -> options.setLocale(language.getLanguage()));
                page.getByLabel(texts.getMessage("viewer.film-pause", null, language))
                        .waitFor();
                page.waitForFunction("() => films.length > 0 && films[0].currentTime > 1.2");
                assertThat(page.locator("tour-viewer .captions"))
                        .containsText(language.equals(Locale.FRENCH) ? "Bienvenue" : "Welkom");
                assertAccessible(screen + "-" + language);
            }
        }
        visit(
                Screen.PHONE,
                inLanguage(Locale.of("nl")),
                options -> options.setLocale("nl").setReducedMotion(ReducedMotion.REDUCE));
        rest();
        assertAccessible("offer");
    }

    private void assertAccessible(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/films/" + name + ".png")));
        assertThat(Accessibility.violations(page)).as(name).isEmpty();
    }

    private static String inLanguage(Locale language) {
        return FILM.replace("lang=fr", "lang=" + language.getLanguage());
    }

    private void visit(Screen screen, String address) {
        visit(screen, address, options -> {});
    }

    private void visit(Screen screen, String address, Consumer<Browser.NewContextOptions> wishes) {
        arrive(screen, wishes);
        begin(address);
    }

    private void begin(String address) {
        page.addInitScript(WATCH);
        open(address);
        viewer(
                "v => v.addEventListener('film-change', ({detail}) => changes.push(detail.scene + ' ' + detail.playing))");
    }

    /** Then the preview is given back, and the card holds tiles and films alone. */
    private void baseIsWhole(int films) {
        page.waitForFunction(
                "films => { const { textures, tiles } = document.querySelector('tour-viewer').figures;"
                        + " return textures === tiles + films; }",
                films);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private void playing() {
        page.getByLabel(text("viewer.film-pause")).waitFor();
        page.waitForFunction("() => films.at(-1).currentTime > 0.1");
    }

    private void pauseAt(int seconds) {
        Locator pause = page.getByLabel(text("viewer.film-pause"));
        if (pause.count() > 0) {
            pause.press("Enter");
        }
        page.getByLabel(text("viewer.film-play")).waitFor();
        seek(seconds);
    }

    private void seek(int seconds) {
        page.getByLabel(text("viewer.film-position"))
                .evaluate(
                        "(slider, seconds) => new Promise(done => { films.at(-1).requestVideoFrameCallback(() => done(true));"
                                + " setTimeout(done, 5000, false); slider.value = seconds; slider.dispatchEvent(new Event('input')); })",
                        seconds);
        assertThat(page.evaluate("films.at(-1).currentTime")).isEqualTo(seconds);
    }

    private List<?> look(double yaw, double pitch) {
        return (List<?>) viewer(MIDDLE, Map.of("yaw", yaw, "pitch", pitch, "fov", 70));
    }

    private void assertShown(double yaw, double pitch, double seconds) {
        assertFilmColour(look(yaw, pitch), colour(yaw, pitch, seconds), "yaw " + yaw + ", pitch " + pitch);
    }

    /** Films are coded with losses. */
    private static void assertFilmColour(List<?> actual, int[] expected, String what) {
        for (int channel = 0; channel < 3; channel++) {
            assertThat(((Number) actual.get(channel)).intValue())
                    .as(what + " channel " + channel + " of " + actual)
                    .isCloseTo(expected[channel], within(12));
        }
    }

    /** What {@code make-films.sh} painted there. */
    private static int[] colour(double yaw, double pitch, double seconds) {
        return new int[] {
            40 + 25 * (int) Math.floor((yaw + 22.5 + 720) / 45 % 8),
            pitch > 30 ? 200 : pitch < -30 ? 130 : 60,
            seconds < 4 ? 40 : 200
        };
    }

    /** Far enough from where two colours meet. */
    private static boolean insideOfAField(double[] taken) {
        double across = Math.floorMod((long) Math.floor((taken[0] + 22.5) * 1000), 45_000L) / 1000.0;
        double edge = 4 / Math.max(0.05, Math.cos(Math.toRadians(taken[1])));
        return across > edge && across < 45 - edge && Math.abs(Math.abs(taken[1]) - 30) > 4;
    }
}
