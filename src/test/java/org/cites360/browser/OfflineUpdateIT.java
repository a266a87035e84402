package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A kept visit whose tour is published anew or withdrawn. */
class OfflineUpdateIT extends OfflineVisit {

    @Test
    void aNewPublicationTakesThePlaceOfTheOldOneOnlyWhenItIsWhole() {
        open(USER);
        keep("full");
        String old = (String) page.evaluate("() => document.querySelector('#keep').dataset.revision");
        tour.publishAs("Une autre visite");
        page.reload();
        assertThat(page.locator("h1")).hasText(OfflineTour.TITLE);
        assertThat(page.locator("#keep-panel .notice"))
                .containsText(text("keep.newer").substring(0, 30));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/offline/newer.png"))
                .setFullPage(true));

        gateway.hold(path -> path.startsWith("/api/tours/brussels/kept?"));
        Locator update = page.locator("#keep-panel .keep__buttons .button").first();
        assertThat(update).containsText("ko");
        update.click();
        gateway.awaitHeld();
        Page meanwhile = visitor.context().newPage();
        meanwhile.navigate(address(USER));
        assertThat(meanwhile.locator("h1")).hasText(OfflineTour.TITLE);
        meanwhile.close();
        gateway.release();
        awaitKept();
        button("reload").click();
        assertThat(page.locator("h1")).hasText("Une autre visite");
        goOffline();
        page.reload();
        assertThat(page.locator("h1")).hasText("Une autre visite");
        assertThat(
                        viewer(
                                "v => customElements.whenDefined('tour-viewer').then(() => v.ready).then(() => v.shadowRoot.textContent.length > 0)"))
                .isEqualTo(true);
        assertThat(
                        (String)
                                page.evaluate(
                                        "async () => JSON.stringify((await (await caches.open('cites360-visit-files')).keys()).map(({url}) => url))"))
                .as("nothing of the old one is left")
                .doesNotContain(old);
    }

    @Test
    void aPublicationDuringTheDownloadIsTheOneThatIsKept() {
        open(USER);
        gateway.hold(path -> path.endsWith(".mp3"));
        chooseAndStart("light");
        gateway.awaitHeld();
        tour.publishAs("Publiée entre-temps");
        gateway.release();
        awaitKept();
        goOffline();
        page.reload();
        assertThat(page.locator("h1")).hasText("Publiée entre-temps");
    }

    @Test
    void aWithdrawnVersionStaysUntilItIsRemoved() {
        open(USER);
        keep("light");
        tour.withdraw();
        page.reload();
        assertThat(page.locator("h1")).hasText(OfflineTour.TITLE);
        assertThat(page.locator("#keep-panel .notice")).hasText(text("keep.withdrawn"));
    }
}
