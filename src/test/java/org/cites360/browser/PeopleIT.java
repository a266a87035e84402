package org.cites360.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.cites360.account.store.Links;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the first start to an editor with a passkey, as people do it: four of them, each in a browser of their own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleIT {

    private static final String PASSWORD = "seven tulips under glass";
    private static int port;

    @Autowired
    Links links;

    @Autowired
    JdbcClient jdbc;

    private Chromium chromium;

    /** A passkey belongs to one address, so the port has to be known beforehand. */
    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        registry.add("server.port", () -> port);
        registry.add("cites.public-url", () -> "http://localhost:" + port);
    }

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void fromTheFirstStartToAnEditorWithAPasskey() {
        String first = "/join/" + links.add(Links.Kind.FIRST_ADMINISTRATOR, null, null);
        try (Visitor administrator = chromium.visitor(Screen.DESKTOP, "en")) {
            Page page = administrator.page();
            go(page, first + "?lang=en");
            clean(page, "first");
            fill(page, "E-mail address", "ada@example.org");
            fill(page, "Your name", "Ada");
            fill(page, "New password", "password1234");
            submit(page, "Create my account");
            assertThat(page.getByText("among those that are tried first").textContent())
                    .isNotBlank();
            assertThat(page.getByLabel("New password").getAttribute("aria-invalid"))
                    .isEqualTo("true");
            fill(page, "New password", PASSWORD);
            submit(page, "Create my account");
            signIn(page, "ada@example.org");
            go(page, "/admin?lang=en");
            clean(page, "admin");
            go(page, "/people?lang=en");
            clean(page, "centres");
            go(page, "/people/brussels?lang=en");
            invite(page, "cora@example.org", "Coordinator");
        }
        try (Visitor coordinator = chromium.visitor(Screen.PHONE, "fr")) {
            Page page = coordinator.page();
            join(page, "cora@example.org", "Cora");
            go(page, "/people/brussels?lang=en");
            invite(page, "edith@example.org", "Tour editor");
            clean(page, "people");
            go(page, "/admin?lang=en");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                            .textContent())
                    .as("what is not theirs does not exist for them")
                    .contains("does not exist");
            go(page, "/people/torino?lang=en");
            assertThat(page.content()).contains("does not exist");
        }
        try (Visitor editor = chromium.visitor(Screen.DESKTOP, "en")) {
            Page page = editor.page();
            authenticator(editor, page);
            join(page, "edith@example.org", "Edith");
            clean(page, "account");
            fill(page, "Name of the passkey", "my phone");
            page.locator("#passkey-password").fill("not mine");
            submit(page, "Add a passkey");
            page.getByText("not your present password").first().waitFor();
            page.locator("#passkey-password").fill(PASSWORD);
            submit(page, "Add a passkey");
            try {
                page.getByText("my phone").waitFor(new Locator.WaitForOptions().setTimeout(8000));
            } catch (com.microsoft.playwright.TimeoutError late) {
                throw new AssertionError(
                        editor.errors() + page.locator("section:has(#passkeys)").innerText(), late);
            }
            submit(page, "Edith");
            submit(page, "Sign out");
            page.waitForURL(url -> url.endsWith(":" + port + "/"));
            go(page, "/login?lang=en");
            clean(page, "login");
            // A known device would be let through
            editor.context().clearCookies();
            go(page, "/login?lang=en");
            for (int guess = 0; !page.url().contains("refused=wait"); guess++) {
                assertThat(guess).as("wrong passwords until it is enough").isLessThan(12);
                fill(page, "E-mail address", "edith@example.org");
                fill(page, "Password", "a wrong guess of somebody");
                page.locator("form button[type=submit]").click();
                page.waitForURL(url -> url.contains("refused="));
                running(page);
            }
            // Whatever others guess, the key is no guess
            submit(page, "With a passkey");
            at(page, "/account?");
            page.getByText("my phone").waitFor();
            assertThat(page.getByText("Tour editor").first().isVisible()).isTrue();
            for (String closed : new String[] {"/people/brussels", "/people/torino", "/people", "/admin"}) {
                go(page, closed + "?lang=en");
                assertThat(page.content()).as(closed).contains("does not exist");
            }
        }
    }

    @Test
    void everybodyCanSignInByKeyboardAlone() {
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            Page page = visitor.page();
            go(page, "/join/" + links.add(Links.Kind.FIRST_ADMINISTRATOR, null, null) + "?lang=en");
            page.getByLabel("E-mail address").focus();
            page.keyboard().type("kay@example.org");
            page.keyboard().press("Tab");
            page.keyboard().type("Kay");
            page.keyboard().press("Tab");
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Enter");
            at(page, "/login?");
            page.getByText("Your account is ready").waitFor();
            page.getByLabel("E-mail address").focus();
            page.keyboard().type("kay@example.org");
            page.keyboard().press("Tab");
            page.keyboard().type(PASSWORD);
            page.keyboard().press("Enter");
            at(page, "/account?");
            page.getByText("Hello Kay").waitFor();
            go(page, "/people/brussels?lang=en");
            page.getByLabel("E-mail address").focus();
            page.keyboard().type("by.keyboard@example.org");
            page.keyboard().press("Enter");
            page.getByText("invitation for by.keyboard@example.org is ready").waitFor();
            // To the same box's button, and through the question it asks
            Locator withdraw = page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("Withdraw the invitation to by.keyboard@example.org"));
            withdraw.focus();
            page.keyboard().press("Enter");
            page.getByText("Are you sure?").waitFor();
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Keep");
            page.keyboard().press("Escape");
            page.getByText("Are you sure?")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Withdraw");
            page.keyboard().press("Enter");
            page.getByText("Are you sure?").waitFor();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Enter");
            page.getByText("its link no longer works").waitFor();
        }
    }

    private static void authenticator(Visitor visitor, Page page) {
        CDPSession devtools = visitor.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", added);
    }

    private void join(Page page, String email, String name) {
        String link = jdbc.sql(
                        "select details ->> 'link' from mail where recipient = :to order by created_at desc limit 1")
                .param("to", email)
                .query(String.class)
                .single();
        go(page, link + "?lang=en");
        clean(page, "join");
        fill(page, "Your name", name);
        fill(page, "New password", PASSWORD);
        submit(page, "Create my account");
        signIn(page, email);
    }

    private static void signIn(Page page, String email) {
        at(page, "/login?");
        running(page);
        // On a busy machine the page is drawn once more, without what was typed
        page.waitForLoadState(LoadState.NETWORKIDLE);
        fill(page, "E-mail address", email);
        fill(page, "Password", PASSWORD);
        PlaywrightAssertions.assertThat(page.getByLabel("E-mail address").first())
                .hasValue(email);
        page.locator("form button[type=submit]").click();
        at(page, "/account?");
        page.getByText("Hello ").waitFor();
    }

    private static void invite(Page page, String email, String role) {
        fill(page, "E-mail address", email);
        page.locator("#invite-role").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(role));
        submit(page, "Send the invitation");
        page.getByText("invitation for " + email + " is ready").waitFor();
    }

    private static void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        running(page);
    }

    private static void running(Page page) {
        page.waitForFunction("() => !document.getElementById('prerendered') && document.querySelector('main h1')");
    }

    private static void at(Page page, String start) {
        try {
            page.waitForURL(
                    url -> url.startsWith("http://localhost:" + port + start),
                    new Page.WaitForURLOptions().setTimeout(12_000));
        } catch (com.microsoft.playwright.TimeoutError late) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/people/late.png")));
            throw new AssertionError(
                    "At " + page.url() + ": " + page.locator("main").innerText(), late);
        }
    }

    private static void fill(Page page, String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    private static void submit(Page page, String name) {
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).first().click();
    }

    private static void clean(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/people/" + name + ".png"))
                .setFullPage(true));
        assertThat(Accessibility.violations(page)).as(name).isEmpty();
    }
}
