package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cites360.browser.WorkPage.clean;
import static org.cites360.browser.WorkPage.running;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cites360.account.signin.SignInByAddress;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.PersonId;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
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
}
