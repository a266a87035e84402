package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.cites360.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A kept visit where there is no network at all, and no server either. */
class OfflineIT extends OfflineVisit {

    private static final String DUTCH = "/visit/brussels/kept?lang=nl&audience=user";

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aKeptVisitIsWalkedWithoutAnyServer(Screen screen) {
        arrive(screen);
        open(USER);
        keep("full");
        assertThat(page.locator("#kept-note")).containsText(text("keep.noted").substring(0, 10));
        goOffline();

        page = visitor.context().newPage();
        page.navigate(address(USER));
        ready();
        assertThat(page.locator("#kept-note"))
                .containsText(text("keep.shown-offline").substring(0, 20));
        assertThat(page.locator("#kept-note"))
                .containsText(String.valueOf(java.time.Year.now().getValue()));
        assertThat(problems()).hasCount(0);
        seeSharply();
        assertThat(page.workers())
                .as("tiles are decoded off the page's thread here too")
                .isNotEmpty();
        viewer("v => v.go({scene: 'room'})");
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'room'");
        seeSharply();
        viewer("v => v.go({scene: 'hall', yaw: 170, fov: 60})");
        page.waitForFunction("() => document.querySelector('tour-viewer').scene === 'hall'");
        seeSharply();
        listen();
        everyPictureOfThePageIsThere();
        page.reload();
        ready();
        assertThat(page.locator("h1")).hasText(OfflineTour.TITLE);
        assertThat(state()).hasAttribute("data-state", "kept");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/offline/kept-" + screen + ".png"))
                .setFullPage(true));
        assertThat(Accessibility.violations(page)).isEmpty();
    }

    private void listen() {
        named("viewer.next-stop").click();
        Locator position = named("viewer.position");
        named("viewer.play").click();
        page.waitForFunction("input => Number(input.value) > 0", position.elementHandle());
        named("viewer.pause").click();
        // Back and forth: the recording is asked for by ranges
        for (double time : List.of(4.5, 1.0)) {
            position.evaluate(
                    "(input, time) => { input.value = time; input.dispatchEvent(new Event('input', {bubbles: true})); }",
                    time);
            page.waitForFunction("input => Number(input.value) >= 0.9", position.elementHandle());
        }
        Locator captions = page.locator("tour-viewer .captions");
        if (!captions.isVisible()) {
            named("viewer.captions").click();
        }
        assertThat(captions).containsText("Bonjour");
        Object answer = page.evaluate("""
                async () => {
                  const url = document.querySelector('audio source').src;
                  const part = await fetch(url, { headers: { Range: 'bytes=100-199' } });
                  return [part.status, (await part.blob()).size, part.headers.get('content-range').split('/')[0]].join();
                }""");
        assertThat(answer).isEqualTo("206,100,bytes 100-199");
    }

    private void everyPictureOfThePageIsThere() {
        page.locator(".visit__text img").all().forEach(Locator::scrollIntoViewIfNeeded);
        page.waitForFunction("""
                () => [...document.querySelectorAll('.visit__text img')]
                  .every((image) => image.complete && image.naturalWidth > 0)""");
    }

    @Test
    void whatWasNotKeptSaysSoAndLeadsToWhatWas() {
        open(USER);
        keep("light");
        goOffline();
        for (String other : List.of(DUTCH, "/visit/brussels/kept", "/visit/torino/elsewhere?lang=it&audience=user")) {
            page.navigate(address(other));
            assertThat(page.locator("h1")).hasText(text("keep.not-kept.title"));
            assertThat(page.locator(".keep__line")).hasCount(1);
        }
        assertThat(Accessibility.violations(page)).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/offline/not-kept.png")));
        page.locator(".keep__line a").click();
        assertThat(page).hasURL(Pattern.compile(".*audience=user#.*"));
        ready();
        assertThat(page.locator("h1")).hasText(OfflineTour.TITLE);

        page.navigate(address(DUTCH));
        goOnline();
        page.locator("#try-again").click();
        assertThat(page.locator("h1")).hasText("Het proefbezoek");
    }

    @Test
    void theLightVisitPromisesNoPictureThatIsNotThere() {
        open(USER);
        button("open").click();
        assertThat(page.locator(".keep__choice strong")).hasCount(2);
        String[] sizes = page.locator(".keep__choice strong").allInnerTexts().toArray(String[]::new);
        assertThat(sizes[0]).isNotEqualTo(sizes[1]);
        page.locator(".keep__choice input[value=light]").check();
        start();
        awaitKept();
        goOffline();
        page.reload();
        ready();
        seeSharply();
        assertThat(page.evaluate(
                        "url => fetch(url).then(answer => answer.json()).then(({scenes}) => scenes[0].pyramid.faceSizes.length)",
                        "/api/tours/brussels/kept?lang=fr&audience=user"))
                .isEqualTo(1);

        goOnline();
        page.reload();
        button("sharper").click();
        assertThat(state()).containsText(text("keep.full-kept"));
        assertThat(page.evaluate(
                        "url => fetch(url).then(answer => answer.json()).then(({scenes}) => scenes[0].pyramid.faceSizes.length)",
                        "/api/tours/brussels/kept?lang=fr&audience=user"))
                .isEqualTo(2);
    }

    @Test
    void theWorkerLeavesEverythingElseAlone() {
        open(USER);
        keep("light");
        for (String other : List.of("/", "/privacy?lang=fr", "/embed/brussels/kept?lang=fr&audience=user", "/login")) {
            page.navigate(address(other));
            assertThat(page.evaluate("() => navigator.serviceWorker.controller === null"))
                    .as(other)
                    .isEqualTo(true);
        }
        page.navigate("about:blank");
        // What the pages before have asked for, or say as they are left, may still be on its way
        do {
            gateway.forget();
            page.waitForTimeout(500);
        } while (!gateway.asked().isEmpty());
        open(USER);
        assertThat(gateway.asked())
                .as("a kept visit asks the server for nothing but news")
                .allMatch(address -> address.contains("/offline?")
                        || address.startsWith("/visit-worker.js")
                        || address.startsWith("/brand/")
                        || address.contains("app.webmanifest"));
    }
}
