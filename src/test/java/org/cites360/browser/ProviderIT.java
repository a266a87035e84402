package org.cites360.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cites360.account.CentreRole;
import org.cites360.account.signin.Passwords;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.account.store.Invitations;
import org.cites360.account.store.Persons;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in through a centre's own identity provider: a real Keycloak, real browsers, and providers that are not there. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderIT {

    private static final String PASSWORD = "seven tulips under glass";
    private static final String THERE = "at the provider 1";
    private static final String BACK = "/login/provider/keycloak/back";
    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    private static int port;
    private static Keycloak keycloak;

    @Autowired
    Persons persons;

    @Autowired
    Passwords passwords;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    private Chromium chromium;

    /** The provider starts beside the application, which therefore finds none at its own start. */
    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) throws IOException {
        port = free();
        keycloak = new Keycloak(free(), home());
        int nobody = free();
        registry.add("server.port", () -> port);
        registry.add("cites.public-url", ProviderIT::home);
        registry.add("cites.providers.keycloak.name", () -> "Brussels sign-in");
        registry.add("cites.providers.keycloak.issuer", keycloak::issuer);
        registry.add("cites.providers.keycloak.client-id", () -> "cites360");
        registry.add("cites.providers.keycloak.client-secret", () -> "the secret of the test");
        registry.add("cites.providers.keycloak.sites", () -> "brussels");
        registry.add("cites.providers.away.name", () -> "Torino sign-in");
        registry.add("cites.providers.away.issuer", () -> "http://127.0.0.1:" + nobody + "/realms/torino");
        registry.add("cites.providers.away.client-id", () -> "cites360");
        registry.add("cites.providers.away.sites", () -> "torino");
        registry.add("cites.providers.wrong.name", () -> "Half a configuration");
    }

    private static int free() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static String home() {
        return "http://localhost:" + port;
    }

    @BeforeAll
    void open() {
        chromium = new Chromium();
        keycloak.await();
    }

    @AfterAll
    void close() {
        chromium.close();
        keycloak.close();
    }

    @Test
    @Order(1)
    void anInvitedEditorComesInAndSeesOnlyTheirCentre() {
        PersonId by = new WorkingPeople(jdbc).at("brussels", "COORDINATOR");
        String link =
                "/join/" + invitations.add("edith@example.org", Language.EN, "brussels", CentreRole.EDITOR.name(), by);
        try (Visitor visitor = chromium.visitor(Screen.PHONE, "en")) {
            Page page = visitor.page();
            go(page, link + "?lang=en");
            clean(page, "join");
            String before = cookie(visitor);
            page.getByText("Join with Brussels sign-in").click();
            page.waitForURL(url -> url.startsWith(keycloak.issuer()));
            assertThat(page.url()).contains("code_challenge_method=S256", "nonce=", "state=", "ui_locales=en");
            vouch(page, "edith");
            at(page, "/account?lang=en");
            assertThat(cookie(visitor))
                    .as("a session begun before is not the one signed in")
                    .isNotEqualTo(before);
            page.getByText("Hello Édith Éditrice").waitFor();
            page.getByText("Tour editor").first().waitFor();
            clean(page, "account");
            page.getByLabel("Disconnect Brussels sign-in").click();
            page.getByText("Are you sure?").waitFor();
            page.getByText("Disconnect", exactly()).click();
            page.getByText("There would be no other way to sign in").waitFor();
            for (String closed : new String[] {"/people/brussels", "/people/torino", "/people", "/admin"}) {
                go(page, closed + "?lang=en");
                assertThat(page.content()).as(closed).contains("does not exist");
            }
            assertThat(jdbc.sql(
                                    "select method from person_session join person on person.id = person_id where email = :email")
                            .param("email", "edith@example.org")
                            .query(String.class)
                            .list())
                    .containsExactly("PROVIDER");
            go(page, "/account?lang=en");
            page.getByText("Sign out", exactly()).last().click();
            page.waitForURL(home() + "/");
            go(page, "/account/notices?lang=nl");
            at(page, "/login");
            running(page);
            Locator button = page.locator("a[href*='/login/provider/keycloak']");
            button.focus();
            page.keyboard().press("Enter");
            // Keycloak still knows this browser
            at(page, "/account/notices?lang=nl");
        }
    }

    @Test
    @Order(2)
    void theSignInPageOffersEachProviderAndStaysUsableWhereOneIsDown() {
        persons.add("by.password@example.org", "Paul", Language.EN, passwords.hash(PASSWORD), false);
        for (Screen screen : Screen.values()) {
            try (Visitor visitor = chromium.visitor(screen, "en")) {
                Page page = visitor.page();
                go(page, "/login?lang=fr");
                assertThat(page.getByText("Avec Brussels sign-in").isVisible()).isTrue();
                go(page, "/login?lang=en");
                clean(page, "login-" + screen);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
                for (String down : new String[] {"With Torino sign-in", "With Half a configuration"}) {
                    page.getByText(down).click();
                    at(page, "/login?refused=provider-away&lang=en");
                    running(page);
                    assertThat(page.getByText("does not answer at the moment").isVisible())
                            .as(down)
                            .isTrue();
                }
                clean(page, "away-" + screen);
                page.getByLabel("E-mail address").fill("by.password@example.org");
                page.getByLabel("Password").first().fill(PASSWORD);
                page.locator("form button[type=submit]").click();
                at(page, "/account?");
            }
        }
    }

    @Test
    @Order(3)
    void whoHasAnAccountConnectsItAndTakesItOffAgain() {
        PersonId person = persons.add("connie@example.org", "Connie", Language.EN, passwords.hash(PASSWORD), false);
        persons.give(person, "brussels", CentreRole.MEMBER);
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            Page page = visitor.page();
            go(page, "/login?lang=en");
            page.getByLabel("E-mail address").fill("connie@example.org");
            page.getByLabel("Password").first().fill(PASSWORD);
            page.locator("form button[type=submit]").click();
            at(page, "/account?");
            page.navigate(home() + led(visitor, BACK + "?error=access_denied&state=" + start(visitor)));
            page.getByText("You have stopped signing in").waitFor();
            page.getByText("Connect Brussels sign-in").click();
            vouch(page, "connie");
            at(page, "/account?");
            page.getByLabel("Disconnect Brussels sign-in").waitFor();
            assertThat(jdbc.sql("select method from person_session where person_id = :id and ended_at is null")
                            .param("id", person.value())
                            .query(String.class)
                            .list())
                    .as("the session before has ended")
                    .containsExactly("PROVIDER");
            running(page);
            page.getByLabel("Disconnect Brussels sign-in").click();
            page.getByText("Are you sure?").waitFor();
            page.getByText("Disconnect", exactly()).click();
            page.getByText("no longer signs you in").waitFor();
            page.getByText("Connect Brussels sign-in").waitFor();
        }
    }

    @ParameterizedTest
    @Order(4)
    @CsvSource({
        "unverified, provider-unverified, has not confirmed your e-mail address",
        "stranger, provider-unknown, opens no account here",
        "elsewhere, provider-unknown, opens no account here",
        "suspended, suspended, This account is suspended",
        "factor, provider-connect, First sign in as you usually do"
    })
    void isRefusedWithAMessageThatSaysWhatToDo(String who, String reason, String message) {
        String email = who + "@example.org";
        if (!who.equals("stranger")) {
            PersonId person = persons.add(email, who, Language.EN, passwords.hash(PASSWORD), false);
            persons.give(person, who.equals("elsewhere") ? "torino" : "brussels", CentreRole.EDITOR);
            persons.setSuspended(person, who.equals("suspended"));
            if (who.equals("factor")) {
                persons.setSecondFactor(person, new byte[20]);
            }
        }
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            Page page = visitor.page();
            page.navigate(home() + "/login/provider/keycloak?lang=en");
            vouch(page, who);
            at(page, "/login?refused=" + reason + "&lang=en");
            running(page);
            assertThat(page.locator("[role=alert]").innerText())
                    .contains(message)
                    .doesNotContain(email);
            go(page, "/account?lang=en");
            at(page, "/login");
        }
        assertThat(persons.findByEmail("stranger@example.org")).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from provider_identity join person on person.id = person_id where email = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(5)
    void anAnswerCountsOnlyWhereItWasAskedFor() {
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            assertThat(led(visitor, BACK + "?code=invented&state=invented"))
                    .as("nobody was sent there")
                    .startsWith("/login?refused=provider-again&lang=");
            start(visitor);
            assertThat(led(visitor, BACK + "?code=invented&state=invented")).contains("refused=provider-again");
            assertThat(led(visitor, BACK + "?code=invented&state=" + start(visitor)))
                    .contains("refused=provider-failed");
            assertThat(led(visitor, "/login/provider/away/back?code=invented&state=" + start(visitor)))
                    .as("the answer of one provider at the address of another")
                    .contains("refused=provider-again");
            assertThat(led(visitor, BACK + "?error=access_denied&state=" + start(visitor)))
                    .contains("refused=provider-cancelled");
            assertThat(led(visitor, BACK)).contains("refused=provider-again");
            Page page = visitor.page();
            page.navigate(home() + "/account");
            assertThat(page.url()).contains("/login");
        }
    }

    @Test
    @Order(6)
    void nobodyIsSentToAnotherSite() {
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            APIResponse sent = get(
                    visitor,
                    "/login/provider/keycloak?lang=en",
                    RequestOptions.create().setHeader("Host", "evil.example"));
            assertThat(sent.headers().get("location"))
                    .startsWith(keycloak.issuer())
                    .contains("redirect_uri=" + home() + BACK)
                    .doesNotContain("evil");
            Page page = visitor.page();
            page.navigate(
                    home() + "/login/provider/keycloak?lang=en&continue=https://evil.example/&redirect=//evil.example");
            vouch(page, "edith");
            at(page, "/account?lang=en");
            assertThat(visitor.hosts()).doesNotContain("evil.example");
        }
    }

    @Test
    @Order(7)
    void aProviderThatGoesDownLaterIsSaidToBe() {
        keycloak.close();
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            assertThat(led(visitor, "/login/provider/keycloak?lang=nl"))
                    .isEqualTo("/login?refused=provider-away&lang=nl");
        }
    }

    /** Goes to the provider, and returns the state with which an answer has to come back. */
    private String start(Visitor visitor) {
        Matcher state = STATE.matcher(get(visitor, "/login/provider/keycloak?lang=en", RequestOptions.create())
                .headers()
                .get("location"));
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    private static String led(Visitor visitor, String path) {
        return get(visitor, path, RequestOptions.create())
                .headers()
                .getOrDefault("location", "")
                .replace(home(), "");
    }

    private static APIResponse get(Visitor visitor, String path, RequestOptions options) {
        return visitor.context().request().get(home() + path, options.setMaxRedirects(0));
    }

    private static String cookie(Visitor visitor) {
        return visitor.context().cookies(home()).stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    /** Signs in at the provider. */
    private static void vouch(Page page, String who) {
        page.locator("#username").fill(who);
        page.locator("#password").fill(THERE);
        page.locator("#kc-login").click();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static void go(Page page, String path) {
        page.navigate(home() + path);
        running(page);
    }

    private static void running(Page page) {
        page.waitForFunction("() => !document.getElementById('prerendered') && document.querySelector('main h1')");
    }

    private static void at(Page page, String start) {
        try {
            page.waitForURL(url -> url.startsWith(home() + start));
        } catch (com.microsoft.playwright.TimeoutError late) {
            throw new AssertionError(
                    "At " + page.url() + ": " + page.locator("body").innerText(), late);
        }
    }

    private static void clean(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/providers/" + name + ".png"))
                .setFullPage(true));
        assertThat(Accessibility.violations(page)).as(name).isEmpty();
    }
}
