package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import org.cites360.browser.Chromium.Screen;
import org.cites360.tour.importing.TourImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A visit that is kept on the device, through a network that a test lets fail. Its application is not that of the other visits: the
 * only tour is {@link OfflineTour}, which is published again and again.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "cites.tours=target/no-tours")
abstract class OfflineVisit extends BrowserVisit {

    static final String USER = "/visit/brussels/kept?lang=fr&audience=user";
    static final String YOUTH = "/visit/brussels/kept?lang=fr&audience=youth";

    /** See {@link #stored}. */
    static final String NOTHING = "0 workers, 0 caches, 0 files";

    private static final String STORED = """
            async () => {
              const workers = (await navigator.serviceWorker.getRegistrations()).length;
              const names = await caches.keys();
              let files = 0;
              for (const name of names) {
                files += (await (await caches.open(name)).keys()).length;
              }
              return `${workers} workers, ${names.length} caches, ${files} files`;
            }""";

    private static final String FILES =
            "async () => (await (await caches.open('cites360-visit-files')).keys()).map(({url}) => new URL(url).pathname)";

    @TempDir
    static Path folder;

    @Autowired
    TourImport imports;

    OfflineTour tour;
    Gateway gateway;

    @BeforeAll
    void publish() {
        tour = new OfflineTour(imports, folder);
    }

    @BeforeEach
    void arriveThroughTheGateway() {
        gateway = new Gateway(port);
        arrive(Screen.DESKTOP);
    }

    /** The visitor first: what is still asked for would not find the network any more. */
    @AfterEach
    void endTheNetwork() {
        leave();
        gateway.close();
        tour.restore();
    }

    @Override
    String address(String path) {
        return "http://localhost:" + gateway.port() + path;
    }

    void keep(String detail) {
        chooseAndStart(detail);
        awaitKept();
    }

    void chooseAndStart(String detail) {
        choose(detail);
        start();
    }

    void choose(String detail) {
        button("open").click();
        page.locator(".keep__choice input[value=" + detail + "]").check();
    }

    void start() {
        page.locator("#keep-panel > .button").click();
    }

    void awaitKept() {
        assertThat(state())
                .hasAttribute("data-state", "kept", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
    }

    Locator state() {
        return page.locator("#keep-panel");
    }

    /** What the panel says has gone wrong. */
    Locator trouble() {
        return page.locator("#keep-panel [role=alert]");
    }

    /** The panel's button with a text of {@code keep}. */
    Locator button(String key) {
        return button(page, key);
    }

    Locator button(Page where, String key) {
        return where.locator("#keep-panel button")
                .filter(new Locator.FilterOptions().setHasText(text("keep." + key)))
                .first();
    }

    /** No network for the browser, and nobody at the other end for whatever would slip through. */
    void goOffline() {
        visitor.context().setOffline(true);
        gateway.down();
    }

    void goOnline() {
        gateway.up();
        visitor.context().setOffline(false);
    }

    /** Every tile of the view has come: nothing stands in for a sharper one. */
    void seeSharply() {
        ready();
        page.evaluate("""
                () => new Promise((resolve) => {
                  const viewer = document.querySelector('tour-viewer');
                  viewer.addEventListener('render-complete', (event) => event.detail.stable && resolve(true));
                  const { yaw, pitch, fov } = viewer.view;
                  viewer.go({ yaw: yaw + 0.5, pitch, fov });
                })""");
    }

    /** What is on this device: registrations of workers, names of caches, number of files. */
    String stored() {
        return (String) page.evaluate(STORED);
    }

    /** Paths in the cache of files that hold for this installation. */
    @SuppressWarnings("unchecked")
    List<String> files() {
        return (List<String>) page.evaluate(FILES);
    }
}
