package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.cites360.browser.Chromium.Screen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a visit is kept and removed: nothing without being asked, nothing that has no room, and nothing that stays behind. */
class OfflineKeepingIT extends OfflineVisit {

    /** Not a secure origin, as the address of a server without a certificate. */
    private static final String INSECURE_HOST = "cites.test";

    @Override
    @BeforeAll
    void openBrowser() {
        chromium = new Chromium("--host-resolver-rules=MAP " + INSECURE_HOST + " 127.0.0.1");
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
        page.locator(".keep__line")
                .getByText(text("keep.really"), new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".keep__line")).hasCount(0);
        List<String> one = files();
        assertThat(one.size()).isLessThan(both.size());
        goOffline();
        page.reload();
        ready();
        seeSharply();
        page.navigate(address(USER));
        assertThat(page.locator("h1")).hasText(text("keep.not-kept.title"));

        goOnline();
        page.navigate(address(YOUTH));
        button("remove").click();
        button("really").click();
        assertThat(page.locator("#keep [role=status]")).hasText(text("keep.removed"));
        assertThat(stored()).isEqualTo(NOTHING);
        page.reload();
        assertThat(button("open")).isVisible();
        assertThat(stored()).isEqualTo(NOTHING);
    }

    @Test
    void theQuestionWhetherItShallGoStandsWhileTheServersAnswerComes() {
        open(USER);
        keep("light");
        gateway.hold(path -> path.contains("/offline"));
        page.reload();
        button("remove").click();
        gateway.awaitHeld();
        page.waitForResponse(answer -> answer.url().contains("/offline"), gateway::release);
        assertThat(button("really")).isFocused();

        button("not").click();
        // What the server has said is shown once that is answered
        assertThat(button("sharper")).isVisible();
        assertThat(button("remove")).isFocused();
    }

    @Test
    void twoTabsDoNotWorkAtTheSameTime() {
        open(USER);
        gateway.hold(path -> path.endsWith(".mp3"));
        chooseAndStart("light");
        gateway.awaitHeld();

        Page second = visitor.context().newPage();
        second.navigate(address(YOUTH));
        second.locator("tour-viewer").evaluate(READY);
        button(second, "open").click();
        second.locator(".keep__choice input[value=light]").check();
        second.locator("#keep-panel > .button").click();
        assertThat(second.locator("#keep-panel")).containsText(text("keep.elsewhere"));

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
        start();
        assertThat(trouble()).containsText(text("keep.trouble.no-room").substring(0, 20));
        assertThat(stored()).isEqualTo(NOTHING);
    }

    @Test
    void roomThatIsUsedUpLeavesNothingOfTheUnfinishedVisit() {
        open(USER);
        quota(100_000);
        chooseAndStart("full");
        assertThat(trouble()).hasText(text("keep.trouble.full"));
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
        assertThat(trouble()).hasText(text("keep.trouble.full"));
        assertThat(files()).containsExactlyInAnyOrderElementsOf(before);
        goOffline();
        page.navigate(address(YOUTH));
        seeSharply();
    }

    @Test
    void aBrowserThatKeepsNothingHereSaysWhy() {
        page.navigate("http://" + INSECURE_HOST + ":" + gateway.port() + USER);
        assertThat(page.locator("#keep")).containsText(text("keep.unavailable"));
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
        arrive(Screen.PHONE);
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
        assertThat(page.locator("#keep [role=status]")).hasText(text("keep.removed"));
        page.waitForFunction("() => document.querySelector('#keep').contains(document.activeElement)");
        assertThat(stored()).isEqualTo(NOTHING);
    }

    private static void press(Locator control) {
        // What lies below the picture waits for it, unless somebody moves there
        control.page().waitForFunction("() => !document.documentElement.classList.contains('text-later')");
        control.focus();
        control.page().keyboard().press("Enter");
    }

    private void quota(long bytes) {
        JsonObject wish = new JsonObject();
        wish.addProperty("origin", "http://localhost:" + gateway.port());
        wish.addProperty("quotaSize", bytes);
        visitor.context().newCDPSession(page).send("Storage.overrideQuotaForOrigin", wish);
    }
}
