package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visit whose keeping is broken off, by the line, the server or the visitor, and goes on with what has come. */
class OfflineBrokenLineIT extends OfflineVisit {

    @Test
    void aLostConnectionLosesNothingThatHasCome() {
        open(USER);
        choose("full");
        gateway.loseAfterMedia(12);
        start();
        assertThat(trouble()).hasText(text("keep.trouble.offline"));
        assertThat(state()).hasAttribute("data-state", "stopped");
        List<String> came = files();
        assertThat(came).hasSizeBetween(8, 40);

        // The tab is closed; another one, some other day
        page.close();
        gateway.mend();
        page = visitor.context().newPage();
        open(USER);
        assertThat(state()).hasAttribute("data-state", "stopped");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/offline/stopped.png"))
                .setFullPage(true));
        button("go-on").click();
        awaitKept();
        assertThat(files()).containsAll(came);
        goOffline();
        page.reload();
        seeSharply();
    }

    @Test
    void whatHasComeIsNotLoadedAgain() {
        open(USER);
        choose("full");
        gateway.loseAfterMedia(20);
        start();
        assertThat(state()).hasAttribute("data-state", "stopped");
        List<String> came =
                files().stream().filter(path -> path.startsWith("/media/")).toList();
        assertThat(came).isNotEmpty();
        gateway.mend();
        gateway.forget();
        button("go-on").click();
        awaitKept();
        assertThat(gateway.asked()).doesNotContainAnyElementsOf(came);
    }

    @Test
    void itGoesOnByItselfWhenTheNetworkIsBack() {
        open(USER);
        choose("full");
        gateway.hold(path -> path.endsWith(".vtt"));
        start();
        gateway.awaitHeld();
        visitor.context().setOffline(true);
        gateway.loseAfterMedia(0);
        gateway.release();
        assertThat(trouble()).hasText(text("keep.trouble.offline"));
        gateway.mend();
        visitor.context().setOffline(false);
        awaitKept();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 503})
    void aServerThatDoesNotGiveAFileIsAskedAgainLater(int status) {
        open(USER);
        gateway.refuse(status, path -> path.endsWith(".vtt"));
        chooseAndStart("light");
        assertThat(trouble()).hasText(text("keep.trouble.server"));
        gateway.mend();
        button("go-on").click();
        awaitKept();
    }

    @Test
    void aServerThatDoesNotAnswerStoresNothing() {
        open(USER);
        gateway.refuse(500, path -> path.contains("/offline"));
        button("open").click();
        assertThat(trouble()).hasText(text("keep.trouble.server"));
        assertThat(stored()).isEqualTo(NOTHING);
        gateway.mend();
        button("again").click();
        assertThat(page.locator(".keep__choice")).hasCount(2);
    }

    @Test
    void pausedAndGoneOn() {
        open(USER);
        gateway.hold(path -> path.endsWith(".mp3"));
        chooseAndStart("light");
        gateway.awaitHeld();
        assertThat(page.locator("#keep-panel progress")).isVisible();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/offline/keeping.png"))
                .setFullPage(true));
        assertThat(Accessibility.violations(page)).isEmpty();
        button("pause").click();
        assertThat(state()).hasAttribute("data-state", "stopped");
        gateway.release();
        button("go-on").click();
        awaitKept();
    }
}
