package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.cites360.tour.SampleBundle;
import org.cites360.tour.importing.ImportResult;
import org.cites360.tour.importing.TourImport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.test.annotation.DirtiesContext;

/** A visit that is kept on the device, with a network that fails in every way, and with none. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "cites.tours=target/no-tours")
// The tour that it publishes again and again is nobody else's
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineIT {

    private static final String TITLE = "La visite d’essai";
    private static final String USER = "/visit/brussels/kept?lang=fr&audience=user";
    private static final String YOUTH = "/visit/brussels/kept?lang=fr&audience=youth";
    private static final String DUTCH = "/visit/brussels/kept?lang=nl&audience=user";

    /** What is on this device: registrations of workers, names of caches, number of files. */
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

    private static final String NOTHING = "0 workers, 0 caches, 0 files";

    /** Addresses in the cache of files that hold for this installation. */
    private static final String FILES =
            "async () => (await (await caches.open('cites360-visit-files')).keys()).map(({url}) => new URL(url).pathname)";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    TourImport imports;

    @Autowired
    MessageSource texts;

    private Chromium chromium;
    private Gateway gateway;
    private SampleBundle bundle;
    private String original;
    private Visitor visitor;
    private Page page;

    @BeforeAll
    void publish() throws IOException {
        chromium = new Chromium("--host-resolver-rules=MAP cites.test 127.0.0.1");
        bundle = SampleBundle.copy(folder, "kept");
        // One picture of two levels, so that there is something to leave out
        Files.copy(
                Path.of("tours/brussels/formtruck/panoramas/inside.jpg"),
                bundle.file("panoramas/hall.jpg"),
                StandardCopyOption.REPLACE_EXISTING);
        original = bundle.read("tour.yaml");
        importBundle();
    }

    private void importBundle() {
        assertThat(imports.importBundle(bundle.folder(), (pictures, share) -> {}))
                .isNotInstanceOf(ImportResult.Invalid.class);
    }

    private void publishAs(String title) {
        bundle.write("texts/fr.yaml", bundle.read("texts/fr.yaml").replaceFirst("title: .*", "title: " + title));
        importBundle();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @BeforeEach
    void arrive() {
        gateway = new Gateway(port);
        come(Screen.DESKTOP, "fr");
    }

    private void come(Screen screen, String language) {
        if (visitor != null) {
            visitor.close();
        }
        visitor = chromium.visitor(screen, language);
        page = visitor.page();
    }

    @AfterEach
    void leave() {
        visitor.close();
        visitor = null;
        gateway.close();
        bundle.write("tour.yaml", original);
        publishAs(TITLE);
    }

    @Test
    void nothingIsStoredBeforeTheVisitorAsks() {
        open(USER);
        page.locator(".site-footer").scrollIntoViewIfNeeded();
        assertThat(button("open")).isVisible();
        assertThat(stored()).isEqualTo(NOTHING);
        page.reload();
        assertThat(button("open")).isVisible();
        assertThat(stored()).isEqualTo(NOTHING);
        assertThat(gateway.asked()).noneMatch(address -> address.contains("offline") || address.contains("worker.js"));

        button("open").click();
        assertThat(page.locator(".keep__choice")).hasCount(2);
        assertThat(stored()).as("looking at the sizes is not asking for it").isEqualTo(NOTHING);
        assertThat(visitor.context().cookies()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aKeptVisitIsWalkedWithoutAnyServer(Screen screen) {
        come(screen, "fr");
        open(USER);
        keep("full");
        assertThat(page.locator("#kept-note")).containsText(text("noted").substring(0, 10));
        goOffline();

        page = visitor.context().newPage();
        page.navigate(address(USER));
        ready();
        assertThat(page.locator("#kept-note"))
                .containsText(text("shown-offline").substring(0, 20));
        assertThat(page.locator("#kept-note"))
                .containsText(String.valueOf(java.time.Year.now().getValue()));
        assertThat(page.locator("tour-viewer .problems .notice")).hasCount(0);
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
        assertThat(page.locator("h1")).hasText(TITLE);
        assertThat(state()).hasAttribute("data-state", "kept");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/offline/kept-" + screen + ".png"))
                .setFullPage(true));
        assertThat(Accessibility.violations(page)).isEmpty();
    }

    /** Every tile of the view has come: nothing stands in for a sharper one. */
    private void seeSharply() {
        page.evaluate("""
                () => new Promise((resolve) => {
                  const viewer = document.querySelector('tour-viewer');
                  viewer.addEventListener('render-complete', (event) => event.detail.stable && resolve(true));
                  const { yaw, pitch, fov } = viewer.view;
                  viewer.go({ yaw: yaw + 0.5, pitch, fov });
                })""");
    }

    private void listen() {
        page.locator("tour-viewer")
                .getByLabel(viewerText("next-stop"), exactly())
                .click();
        Locator position = page.locator("tour-viewer").getByLabel(viewerText("position"), exactly());
        page.locator("tour-viewer").getByLabel(viewerText("play"), exactly()).click();
        page.waitForFunction("input => Number(input.value) > 0", position.elementHandle());
        page.locator("tour-viewer").getByLabel(viewerText("pause"), exactly()).click();
        // Back and forth: the recording is asked for by ranges
        for (double time : List.of(4.5, 1.0)) {
            position.evaluate(
                    "(input, time) => { input.value = time; input.dispatchEvent(new Event('input', {bubbles: true})); }",
                    time);
            page.waitForFunction("input => Number(input.value) >= 0.9", position.elementHandle());
        }
        Locator captions = page.locator("tour-viewer .captions");
        if (!captions.isVisible()) {
            page.locator("tour-viewer")
                    .getByLabel(viewerText("captions"), exactly())
                    .click();
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
            assertThat(page.locator("h1")).hasText(text("not-kept.title"));
            assertThat(page.locator(".keep__line")).hasCount(1);
        }
        assertThat(Accessibility.violations(page)).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/offline/not-kept.png")));
        page.locator(".keep__line a").click();
        assertThat(page).hasURL(Pattern.compile(".*audience=user#.*"));
        ready();
        assertThat(page.locator("h1")).hasText(TITLE);

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
        assertThat(state()).containsText(text("full-kept"));
        assertThat(page.evaluate(
                        "url => fetch(url).then(answer => answer.json()).then(({scenes}) => scenes[0].pyramid.faceSizes.length)",
                        "/api/tours/brussels/kept?lang=fr&audience=user"))
                .isEqualTo(2);
    }

    @Test
    void aLostConnectionLosesNothingThatHasCome() {
        open(USER);
        choose("full");
        gateway.loseAfterMedia(12);
        page.locator("#keep-panel > .button").click();
        assertThat(page.locator("#keep-panel [role=alert]")).hasText(text("trouble.offline"));
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
        page.locator("#keep-panel > .button").click();
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
        page.locator("#keep-panel > .button").click();
        gateway.awaitHeld();
        visitor.context().setOffline(true);
        gateway.loseAfterMedia(0);
        gateway.release();
        assertThat(page.locator("#keep-panel [role=alert]")).hasText(text("trouble.offline"));
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
        assertThat(page.locator("#keep-panel [role=alert]")).hasText(text("trouble.server"));
        gateway.mend();
        button("go-on").click();
        awaitKept();
    }

    @Test
    void aServerThatDoesNotAnswerStoresNothing() {
        open(USER);
        gateway.refuse(500, path -> path.contains("/offline"));
        button("open").click();
        assertThat(page.locator("#keep-panel [role=alert]")).hasText(text("trouble.server"));
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

    @Test
    void aNewPublicationTakesThePlaceOfTheOldOneOnlyWhenItIsWhole() {
        open(USER);
        keep("full");
        String old = (String) page.evaluate("() => document.querySelector('#keep').dataset.revision");
        publishAs("Une autre visite");
        page.reload();
        assertThat(page.locator("h1")).hasText(TITLE);
        assertThat(page.locator("#keep-panel .notice"))
                .containsText(text("newer").substring(0, 30));
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
        assertThat(meanwhile.locator("h1")).hasText(TITLE);
        meanwhile.close();
        gateway.release();
        awaitKept();
        button("reload").click();
        assertThat(page.locator("h1")).hasText("Une autre visite");
        goOffline();
        page.reload();
        assertThat(page.locator("h1")).hasText("Une autre visite");
        assertThat(viewer("v => v.ready.then(() => v.shadowRoot.textContent.length > 0)"))
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
        publishAs("Publiée entre-temps");
        gateway.release();
        awaitKept();
        goOffline();
        page.reload();
        assertThat(page.locator("h1")).hasText("Publiée entre-temps");
    }

    @Test
    void removingOneVersionKeepsWhatTheOtherNeedsAndRemovingTheLastFreesEverything() {
        open(USER);
        keep("full");
        open(YOUTH);
        keep("light");
        assertThat(page.locator(".keep__line")).hasCount(1);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/offline/two.png"))
                .setFullPage(true));
        List<String> both = files();

        // The first one goes, from the list on the page of the second
        page.locator(".keep__line button").click();
        page.locator(".keep__line").getByText(text("really"), exactText()).click();
        assertThat(page.locator(".keep__line")).hasCount(0);
        List<String> one = files();
        assertThat(one.size()).isLessThan(both.size());
        goOffline();
        page.reload();
        ready();
        seeSharply();
        page.navigate(address(USER));
        assertThat(page.locator("h1")).hasText(text("not-kept.title"));

        goOnline();
        page.navigate(address(YOUTH));
        button("remove").click();
        button("really").click();
        assertThat(page.locator("#keep [role=status]")).hasText(text("removed"));
        assertThat(stored()).isEqualTo(NOTHING);
        page.reload();
        assertThat(button("open")).isVisible();
        assertThat(stored()).isEqualTo(NOTHING);
    }

    @Test
    void twoTabsDoNotWorkAtTheSameTime() {
        open(USER);
        gateway.hold(path -> path.endsWith(".mp3"));
        chooseAndStart("light");
        gateway.awaitHeld();

        Page second = visitor.context().newPage();
        second.navigate(address(YOUTH));
        ready(second);
        button(second, "open").click();
        second.locator(".keep__choice input[value=light]").check();
        second.locator("#keep-panel > .button").click();
        assertThat(second.locator("#keep-panel")).containsText(text("elsewhere"));

        gateway.release();
        awaitKept();
        assertThat(second.locator(".keep__line")).hasCount(1);
        assertThat(second.locator("#keep-panel")).hasAttribute("data-state", "closed");
    }

    /** Some browsers tell how much room there really is; then it is not even begun. */
    @Test
    void withoutEnoughRoomNothingIsBegun() {
        page.addInitScript("navigator.storage.estimate = () => Promise.resolve({ quota: 150000, usage: 50000 })");
        open(USER);
        choose("full");
        assertThat(page.locator("#keep-panel")).containsText("0,1");
        page.locator("#keep-panel > .button").click();
        assertThat(page.locator("#keep-panel [role=alert]"))
                .containsText(text("trouble.no-room").substring(0, 20));
        assertThat(stored()).isEqualTo(NOTHING);
    }

    @Test
    void roomThatIsUsedUpLeavesNothingOfTheUnfinishedVisit() {
        open(USER);
        quota(100_000);
        chooseAndStart("full");
        assertThat(page.locator("#keep-panel [role=alert]")).hasText(text("trouble.full"));
        assertThat(stored()).isEqualTo(NOTHING);
    }

    @Test
    void roomThatRunsOutLeavesOtherVisitsAlone() {
        open(YOUTH);
        keep("light");
        List<String> before = files();
        open(USER);
        gateway.hold(path -> path.endsWith(".mp3"));
        chooseAndStart("full");
        gateway.awaitHeld();
        quota(1_000);
        gateway.release();
        assertThat(page.locator("#keep-panel [role=alert]")).hasText(text("trouble.full"));
        assertThat(files()).containsExactlyInAnyOrderElementsOf(before);
        goOffline();
        page.navigate(address(YOUTH));
        seeSharply();
    }

    @Test
    void aWithdrawnVersionStaysUntilItIsRemoved() {
        open(USER);
        keep("light");
        bundle.replace("tour.yaml", "lang: fr, published: 2026-01-01 }", "lang: fr, published: 2100-01-01 }");
        importBundle();
        page.reload();
        assertThat(page.locator("h1")).hasText(TITLE);
        assertThat(page.locator("#keep-panel .notice")).hasText(text("withdrawn"));
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
        gateway.forget();
        open(USER);
        assertThat(gateway.asked())
                .as("a kept visit asks the server for nothing but news")
                .allMatch(address -> address.contains("/offline?")
                        || address.startsWith("/visit-worker.js")
                        || address.startsWith("/brand/")
                        || address.contains("app.webmanifest"));
    }

    @Test
    void aBrowserThatKeepsNothingHereSaysWhy() {
        page.navigate("http://cites.test:" + gateway.port() + USER);
        assertThat(page.locator("#keep")).containsText(text("unavailable"));
        assertThat(page.locator("#keep button")).hasCount(0);
    }

    @Test
    void theHomeScreenTakesTheVisit() {
        open(USER);
        CDPSession devtools = visitor.context().newCDPSession(page);
        JsonObject app = devtools.send("Page.getAppManifest");
        assertThat(app.getAsJsonArray("errors")).isEmpty();
        assertThat(app.get("url").getAsString()).contains("app.webmanifest");
        assertThat(devtools.send("Page.getInstallabilityErrors").toString()).doesNotContain("no-icon", "no-start-url");
    }

    @Test
    void everythingIsDoneByKeyboardAlone() {
        come(Screen.PHONE, "fr");
        open(USER);
        press(button("open"));
        assertThat(page.locator(".keep__choice input[value=full]")).isChecked();
        page.locator(".keep__choice input[value=full]").focus();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator(".keep__choice input[value=light]")).isChecked();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        awaitKept();
        page.waitForFunction("() => document.querySelector('#keep').contains(document.activeElement)");
        press(button("remove"));
        assertThat(button("really")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#keep [role=status]")).hasText(text("removed"));
        page.waitForFunction("() => document.querySelector('#keep').contains(document.activeElement)");
        assertThat(stored()).isEqualTo(NOTHING);
    }

    private static void press(Locator control) {
        control.focus();
        control.page().keyboard().press("Enter");
    }

    private void open(String path) {
        page.navigate(address(path));
        if (path.startsWith("/visit/")) {
            ready();
        }
    }

    private void ready() {
        ready(page);
    }

    private static void ready(Page where) {
        where.evaluate("""
                () => customElements.whenDefined('tour-viewer')
                  .then(() => document.querySelector('tour-viewer').ready).then(() => true)""");
    }

    private void keep(String detail) {
        chooseAndStart(detail);
        awaitKept();
    }

    private void choose(String detail) {
        button("open").click();
        page.locator(".keep__choice input[value=" + detail + "]").check();
    }

    private void chooseAndStart(String detail) {
        choose(detail);
        page.locator("#keep-panel > .button").click();
    }

    private void start() {
        page.locator("#keep-panel > .button").click();
        awaitKept();
    }

    private void awaitKept() {
        assertThat(state())
                .hasAttribute("data-state", "kept", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
    }

    private Locator state() {
        return page.locator("#keep-panel");
    }

    /** No network for the browser, and nobody at the other end for whatever would slip through. */
    private void goOffline() {
        visitor.context().setOffline(true);
        gateway.down();
    }

    private void goOnline() {
        gateway.up();
        visitor.context().setOffline(false);
    }

    private void quota(long bytes) {
        JsonObject wish = new JsonObject();
        wish.addProperty("origin", "http://localhost:" + gateway.port());
        wish.addProperty("quotaSize", bytes);
        visitor.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", wish);
    }

    private String stored() {
        return (String) page.evaluate(STORED);
    }

    @SuppressWarnings("unchecked")
    private List<String> files() {
        return (List<String>) page.evaluate(FILES);
    }

    private Object viewer(String script) {
        return page.locator("tour-viewer").evaluate(script);
    }

    private String address(String path) {
        return "http://localhost:" + gateway.port() + path;
    }

    private Locator button(String key) {
        return button(page, key);
    }

    private Locator button(Page where, String key) {
        return where.locator("#keep-panel button")
                .filter(new Locator.FilterOptions().setHasText(text(key)))
                .first();
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Locator.GetByTextOptions exactText() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private String text(String key) {
        return message("keep." + key);
    }

    private String viewerText(String key) {
        return message("viewer." + key);
    }

    private String message(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }
}
