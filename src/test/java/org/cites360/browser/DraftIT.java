package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cites360.browser.WorkPage.clean;
import static org.cites360.browser.WorkPage.running;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.cites360.account.signin.SignInByAddress;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.PersonId;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.draft.Drafts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A practice on a phone: written step by step with the keyboard, saved as it is typed, over a reload. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SignInByAddress.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Drafts drafts;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    private Page arrive(Visitor visitor, PersonId person) {
        Page page = visitor.page();
        page.navigate("http://localhost:" + port + "/?as=" + person + "&lang=en");
        running(page);
        return page;
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        running(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void step(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("\\d\\. " + name)))
                .click();
        assertThat(page.locator("[aria-current=step]")).containsText(name);
    }

    private static void saved(Page page) {
        assertThat(page.locator(".save-state")).containsText("Saved at");
    }

    private static Locator field(Page page, String key) {
        return page.locator("#field-" + key);
    }

    @Test
    void aPracticeIsWrittenStepByStepAndEveryWordOfItIsKeptOverAReload() {
        WorkingPeople people = new WorkingPeople(jdbc);
        PersonId writer = people.at("brussels", "MEMBER");
        try (Visitor visitor = chromium.visitor(Screen.PHONE, "en")) {
            Page page = arrive(visitor, writer);
            go(page, "/network?lang=en");
            clean(page, "drafts/start");
            go(page, "/network/practices/new?lang=en");
            clean(page, "drafts/new");
            page.getByLabel("Title").fill("Remote job interviews");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/network/drafts/.*"));
            running(page);
            clean(page, "drafts/what");
            // By the keyboard alone, and saved without a button
            field(page, "summary").focus();
            page.keyboard().type("A quiet room for an interview.");
            saved(page);
            page.reload();
            running(page);
            assertThat(field(page, "summary")).hasValue("A quiet room for an interview.");
            step(page, "For whom and why");
            page.getByLabel("Working").focus();
            page.keyboard().press("Space");
            page.getByLabel("Job-seekers").check();
            field(page, "objectives").fill("- A place\n- Quiet");
            saved(page);
            clean(page, "drafts/whom");
            step(page, "How");
            field(page, "description").fill("The centre opens a room.");
            saved(page);
            step(page, "What came of it");
            button(page, "Add a figure").click();
            page.getByLabel("What it counts").fill("interviews");
            saved(page);
            clean(page, "drafts/results");
            assertThat(visitor.errors()).isEmpty();
        }
    }

    private RecordId draft(PersonId writer, String title) {
        WorkingPeople.signIn(writer);
        try {
            return drafts.create(RecordKind.PRACTICE, "brussels", TextLanguage.FR, Map.of("title", title));
        } finally {
            WorkingPeople.signOut();
        }
    }

    private String summary(RecordId id) {
        return jdbc.sql("select value from network_draft_value where record = :id and field = 'summary'")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** In another page of the same browser. */
    private void signOut(Visitor visitor) {
        Page other = visitor.context().newPage();
        go(other, "/account?lang=en");
        other.locator("section:has(#sessions)")
                .getByText("Sign out", new Locator.GetByTextOptions().setExact(true))
                .click();
        other.waitForURL(url -> url.endsWith(":" + port + "/"));
        other.close();
    }

    @Test
    void whatIsTypedAfterTheSessionEndedIsBackAndSavedAfterSigningIn() {
        WorkingPeople people = new WorkingPeople(jdbc);
        PersonId writer = people.at("brussels", "MEMBER");
        RecordId id = draft(writer, "Fin de session");
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            Page page = arrive(visitor, writer);
            go(page, "/network/drafts/" + id + "/fr?lang=en");
            field(page, "summary").fill("Avant");
            page.keyboard().press("Tab");
            saved(page);
            signOut(visitor);
            field(page, "summary").fill("Avant et après");
            page.keyboard().press("Tab");
            assertThat(page).hasURL(Pattern.compile(".*/login.*"));
            assertThat(page.locator(".message")).containsText("What you typed is kept");
            clean(page, "drafts/session-ended");
            assertThat(summary(id)).isEqualTo("Avant");

            go(page, "/network/drafts/" + id + "/fr?lang=en&as=" + writer);
            assertThat(field(page, "summary")).hasValue("Avant et après");
            assertThat(page.locator(".save-state")).containsText("is back and saved: Summary");
            clean(page, "drafts/back");
            assertThat(summary(id)).isEqualTo("Avant et après");
            assertThat(page.evaluate(
                            "Object.keys(sessionStorage).filter(key => key.startsWith('cites360.typed')).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void aReloadRightAfterTypingLosesNothing() {
        PersonId writer = new WorkingPeople(jdbc).at("brussels", "MEMBER");
        RecordId id = draft(writer, "Rechargée");
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            Page page = arrive(visitor, writer);
            go(page, "/network/drafts/" + id + "/fr?lang=en");
            field(page, "summary").focus();
            page.keyboard().type("Un lieu calme.");
            page.reload();
            running(page);
            assertThat(field(page, "summary")).hasValue("Un lieu calme.");
            assertThat(page.locator(".save-state")).containsText("is back and saved: Summary");
            assertThat(summary(id)).isEqualTo("Un lieu calme.");
            assertThat(visitor.errors()).isEmpty();
        }
    }

    /** Somebody else saves a summary; then the page does. */
    private void collide(Page page, RecordId id, PersonId other) {
        WorkingPeople.signIn(other);
        drafts.save(id, TextLanguage.FR, "summary", "De l’autre", 0);
        WorkingPeople.signOut();
        field(page, "summary").fill("Le mien");
        page.keyboard().press("Tab");
        assertThat(page.locator(".field-choice:not(:empty)")).containsText("De l’autre");
    }

    @Test
    void aTextThatCollidesStaysOverStepsAndReloadsUntilItsWriterHasChosen() {
        WorkingPeople people = new WorkingPeople(jdbc);
        PersonId writer = people.at("brussels", "COORDINATOR");
        PersonId other = people.at("brussels", "MEMBER");
        RecordId id = draft(writer, "À deux");
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            Page page = arrive(visitor, writer);
            go(page, "/network/drafts/" + id + "/fr?lang=en");
            collide(page, id, other);
            button(page, "Publish").click();
            assertThat(page.locator(".message")).containsText("not saved yet");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next step"))
                    .click();
            assertThat(page.locator("[aria-current=step]")).containsText("For whom and why");
            assertThat(page.locator(".tabs__warning")).hasText("not saved");
            clean(page, "drafts/unsaved");
            page.reload();
            running(page);
            assertThat(page.locator(".tabs__warning")).hasText("not saved");
            step(page, "What is it");
            assertThat(field(page, "summary")).hasValue("Le mien");
            button(page, "Keep mine").click();
            assertThat(page.locator(".tabs__warning")).hasCount(0);
            saved(page);
            assertThat(summary(id)).isEqualTo("Le mien");
        }
    }

    @Test
    void aTextThatCollidesIsKeptOverAReloadAlsoWhereThePageIsStillArriving() {
        WorkingPeople people = new WorkingPeople(jdbc);
        PersonId writer = people.at("brussels", "COORDINATOR");
        PersonId other = people.at("brussels", "MEMBER");
        RecordId id = draft(writer, "Tout de suite");
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            Page page = arrive(visitor, writer);
            List<Route> held = new CopyOnWriteArrayList<>();
            page.route("**/typed-texts*", held::add);
            go(page, "/network/drafts/" + id + "/fr?lang=en");
            collide(page, id, other);
            page.waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::resume);
            page.waitForFunction("Object.keys(sessionStorage).some(key => key.endsWith('.summary'))");
            page.unroute("**/typed-texts*");
            page.reload();
            running(page);
            assertThat(page.locator(".field-choice:not(:empty)")).containsText("De l’autre");
            assertThat(field(page, "summary")).hasValue("Le mien");
        }
    }

    @Test
    void aBrowserWithoutItsCookiesIsToldInTheLanguageOfThePage() {
        PersonId writer = new WorkingPeople(jdbc).at("brussels", "MEMBER");
        RecordId id = draft(writer, "Sans cookies");
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            Page page = arrive(visitor, writer);
            go(page, "/network/drafts/" + id + "/fr?lang=it");
            visitor.context().clearCookies();
            field(page, "summary").fill("Senza cookie");
            page.keyboard().press("Tab");
            assertThat(page.locator(".v-system-error"))
                    .containsText("Quanto è stato scritto in una bozza è conservato");
            clean(page, "drafts/cookies");
            page.locator(".v-system-error").click();
            assertThat(page).hasURL(Pattern.compile(".*/login.*"));
            go(page, "/network/drafts/" + id + "/fr?lang=it&as=" + writer);
            assertThat(field(page, "summary")).hasValue("Senza cookie");
        }
    }

    @Test
    void onADesktopTheStepsStandInOneRowAndFieldsSideBySideLineUp() {
        PersonId writer = new WorkingPeople(jdbc).at("brussels", "COORDINATOR");
        RecordId id = draft(writer, "Alignée");
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "fr")) {
            Page page = arrive(visitor, writer);
            go(page, "/network/drafts/" + id + "/fr?lang=fr");
            assertThat(tops(page, ".tabs--steps a")).hasSize(1);
            go(page, "/network/events/new?lang=fr");
            clean(page, "drafts/meeting");
            assertThat(tops(page, "#event-first-day, #event-last-day")).hasSize(1);
            assertThat(tops(page, "#event-places-on-site, #event-places-online"))
                    .hasSize(1);
        }
    }

    /** How far from the top the elements stand, each distance once. */
    private static List<?> tops(Page page, String selector) {
        return (List<?>) page.locator(selector)
                .evaluateAll("all => [...new Set(all.map(each => Math.round(each.getBoundingClientRect().top)))]");
    }
}
