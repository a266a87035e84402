package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.cites360.account.CentreRole;
import org.cites360.account.signin.Passwords;
import org.cites360.account.store.Invitations;
import org.cites360.account.store.Links;
import org.cites360.account.store.Persons;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people do about their own account, in a real browser, with mails from a real mail server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountIT {

    private static final String PASSWORD = "seven tulips under glass";
    private static final String ANOTHER = "nine lanterns over water";
    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** What sticks out to the right, of a page that is wider than the screen; else nothing. */
    private static final String WIDER_THAN_THE_SCREEN = """
            () => {
              const screen = document.documentElement.clientWidth;
              return document.documentElement.scrollWidth <= screen ? '' : [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > screen)
                .map(element => element.outerHTML.slice(0, 120)).join('\\n') || 'something';
            }
            """;

    private static final String HEADER_WRAPS = """
            () => {
              const parts = [...document.querySelector('.site-header__row').children].map(part => part.getBoundingClientRect());
              return parts.some(part => part.top >= parts[0].bottom);
            }
            """;

    @LocalServerPort
    int port;

    @Autowired
    Persons persons;

    @Autowired
    Passwords passwords;

    @Autowired
    Links links;

    @Autowired
    Invitations invitations;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    private Chromium chromium;
    private PersonId person;
    private String email;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        MAILS.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAILS.getSmtp().getPort());
    }

    @BeforeAll
    void open() {
        chromium = new Chromium();
        setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    void close() {
        chromium.close();
        MAILS.stop();
    }

    @BeforeEach
    void somebody() {
        jdbc.sql("delete from sign_in_attempt").update();
        email = UUID.randomUUID() + "@example.org";
        person = persons.add(email, "Zoé", Language.EN, passwords.hash(PASSWORD), false);
        persons.give(person, "brussels", CentreRole.EDITOR);
    }

    @Test
    void aSecondFactorIsTurnedOnAskedForAndTurnedOff() throws Exception {
        try (Visitor visitor = chromium.visitor(Screen.PHONE, "en")) {
            Page page = visitor.page();
            signIn(page, email, PASSWORD);
            Locator card = card(page, "second-factor");
            card.getByLabel("Present password").fill("not mine");
            press(card, "Turn on");
            assertThat(card.getByText("not your present password")).isVisible();
            card.getByLabel("Present password").fill(PASSWORD);
            press(card, "Turn on");
            Matcher key = Pattern.compile("((?:[A-Z2-7]{4} ){7}[A-Z2-7]{4})")
                    .matcher(card.getByText("Or type this key").innerText());
            assertThat(key.find()).isTrue();
            byte[] secret = base32(key.group(1).replace(" ", ""));
            card.getByLabel("Code from your app").fill("000000");
            press(card, "Confirm the code");
            assertThat(card.getByText("not the code the app shows")).isVisible();
            clean(page, "second-factor", false);
            card.getByLabel("Code from your app").fill(code(secret, 0));
            press(card, "Confirm the code");
            assertThat(card.locator(".codes li")).hasCount(10);
            List<String> paper = card.locator(".codes li").allInnerTexts();
            mail("The second step is on");

            signOut(page);
            password(page, email, PASSWORD);
            at(page, "step=code");
            clean(page, "code", false);
            assertThat(page.url()).as("nobody is signed in yet").contains("/login");
            code(page, "123123");
            assertThat(page.getByText("This code is not valid")).isVisible();
            code(page, paper.getFirst());
            assertThat(page.getByText("Recovery codes left: 9")).isVisible();
            mail("A recovery code was used");

            signOut(page);
            password(page, email, PASSWORD);
            at(page, "step=code");
            code(page, paper.getFirst());
            assertThat(page.getByText("This code is not valid")).isVisible();
            String shown = code(secret, 1);
            code(page, shown);
            at(page, "/account");
            signOut(page);
            password(page, email, PASSWORD);
            code(page, shown);
            assertThat(page.getByText("This code is not valid")).isVisible();
            code(page, paper.get(1).toLowerCase(Locale.ROOT));
            at(page, "/account");

            running(page);
            card.getByLabel("Present password").fill(PASSWORD);
            press(card, "Turn off");
            assertThat(card.getByText("Turn on")).isVisible();
            mail("The second step is off");
            signOut(page);
            signIn(page, email, PASSWORD);
        }
    }

    @Test
    void aForgottenPasswordIsReplacedByTheLinkOfAMailOnce() throws Exception {
        try (Visitor visitor = chromium.visitor(Screen.PHONE, "en");
                Visitor elsewhere = chromium.visitor(Screen.DESKTOP, "en")) {
            signIn(elsewhere.page(), email, PASSWORD);
            Page page = visitor.page();
            go(page, "/password?lang=en");
            page.getByLabel("E-mail address").fill("nobody-" + email);
            press(page.locator("main"), "Send the link");
            String said =
                    "If this address has an account, a message arrives there within minutes. The link works for half an hour.";
            assertThat(page.locator(".message")).hasText(said);
            go(page, "/password?lang=en");
            page.getByLabel("E-mail address").fill(email);
            press(page.locator("main"), "Send the link");
            assertThat(page.locator(".message")).hasText(said);
            String link = link(mail("A new password"));
            go(page, link + "?lang=en");
            page.getByLabel("New password").fill("password1234");
            press(page.locator("main"), "Save");
            assertThat(page.getByText("among those that are tried first")).isVisible();
            page.getByLabel("New password").fill(ANOTHER);
            press(page.locator("main"), "Save");
            assertThat(page.getByText("sign in with the new password")).isVisible();
            mail("Your password has changed");
            go(page, link + "?lang=en");
            assertThat(page.getByText("This link has been used")).isVisible();
            go(elsewhere.page(), "/account?lang=en");
            assertThat(elsewhere.page().getByText("This session has ended")).isVisible();
            password(page, email, PASSWORD);
            assertThat(page.getByText("do not go together")).isVisible();
            signIn(page, email, ANOTHER);
        }
        assertThat(Arrays.stream(MAILS.getReceivedMessages()).map(AccountIT::recipient))
                .doesNotContain("nobody-" + email);
    }

    @Test
    void theAddressChangesOnceTheNewMailboxAgreesAndTheOldOneHearsOfIt() throws Exception {
        String wanted = "new-" + email;
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            Page page = visitor.page();
            signIn(page, email, PASSWORD);
            Locator card = card(page, "address");
            card.getByLabel("New address").fill("not an address");
            card.getByLabel("Present password").fill(PASSWORD);
            press(card, "Change address");
            assertThat(card.getByText("cannot be used")).isVisible();
            card.getByLabel("New address").fill(wanted);
            press(card, "Change address");
            assertThat(card.getByText("A link is on its way")).isVisible();
            String link = link(mail("Confirm your address"));
            go(page, link + "?lang=en");
            clean(page, "address", false);
            press(page.locator("main"), "Use this address");
            assertThat(page.getByText("this address is now your account’s")).isVisible();
            assertThat(recipient(mail("The address of your account has changed")))
                    .isEqualTo(email);
            go(page, link + "?lang=en");
            assertThat(page.getByText("This link has been used")).isVisible();
            signOut(page);
            password(page, email, PASSWORD);
            assertThat(page.getByText("do not go together")).isVisible();
            signIn(page, wanted, PASSWORD);
        }
    }

    @Test
    void sessionsAreListedAndEndedOneByOneAndAllTogether() {
        try (Visitor here = chromium.visitor(Screen.DESKTOP, "en");
                Visitor there = chromium.visitor(Screen.PHONE, "en")) {
            signIn(there.page(), email, PASSWORD);
            signIn(here.page(), email, PASSWORD);
            Locator rows = card(here.page(), "sessions").locator(".rows > li");
            assertThat(rows).hasCount(2);
            press(rows.filter(new Locator.FilterOptions().setHasNotText("Here")), "End");
            assertThat(rows).hasCount(1);
            go(there.page(), "/account?lang=en");
            assertThat(there.page().getByText("This session has ended")).isVisible();
            signIn(there.page(), email, PASSWORD);
            press(card(there.page(), "sessions"), "Sign out everywhere");
            there.page().waitForURL(url -> url.endsWith(":" + port + "/"));
            // The other one learns it by its next step, without a page load
            press(card(here.page(), "about"), "Save");
            at(here.page(), "/login");
        }
    }

    @Test
    void aPersonTakesTheirDataAlongAndIsForgottenWhileWhatTheyDidStaysTheirCentres() throws Exception {
        audit.record(AuditEvent.of(AuditKind.TOUR_PUBLISHED, person).at("brussels"));
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "en")) {
            Page page = visitor.page();
            signIn(page, email, PASSWORD);
            Download file = page.waitForDownload(
                    () -> page.getByText("Download my data").click());
            assertThat(Files.readString(file.path())).contains(email, "Zoé", "brussels", "TOUR_PUBLISHED", "127.0.0.1");
            Locator card = card(page, "leaving");
            card.getByLabel("Present password").fill("not mine");
            press(card, "Erase my account");
            assertThat(card.getByText("not your present password")).isVisible();
            card.getByLabel("Present password").fill(PASSWORD);
            press(card, "Erase my account");
            page.waitForURL(url -> url.endsWith(":" + port + "/"));
            assertThat(recipient(mail("Your account is erased"))).isEqualTo(email);
            password(page, email, PASSWORD);
            assertThat(page.getByText("do not go together")).isVisible();
        }
        assertThat(jdbc.sql("""
                        select count(*) from audit_event event left join audit_person named on named.id = event.actor
                        where event.kind = 'TOUR_PUBLISHED' and event.site = 'brussels' and named.person is null
                            and named.id is not null
                        """).query(Integer.class).single()).isPositive();
        assertThat(jdbc.sql("select count(*) from audit_person where person = :id or email = :email")
                        .param("id", person.value())
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .as("nor does signing out put them on record again")
                .isZero();
    }

    @Test
    void theLanguageOfAPageIsThatOfItsSignInAndASecondSignInBesideItIsExplained() {
        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "fr")) {
            Page page = visitor.page();
            go(page, "/account?lang=nl");
            at(page, "/login");
            assertThat(page.locator("h1")).hasText("Aanmelden");
            go(page, "/login?lang=en");
            Page beside = visitor.context().newPage();
            password(beside, email, PASSWORD);
            at(beside, "/account");
            page.locator("#email").fill(email);
            page.locator("#password").fill(PASSWORD);
            page.locator("main form button[type=submit]").click();
            at(page, "/account");
            assertThat(page.locator("main")).containsText("already signed in with the account below");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void axeFindsNothingOnThePagesOfAccounts(Screen screen) {
        // Both screens, both schemes and two languages, but not each with each
        for (String language : List.of(screen == Screen.PHONE ? "nl" : "en")) {
            try (Visitor visitor = chromium.visitor(screen, language)) {
                Page page = visitor.page();
                String join = invitations.add(email + ".invited", Language.NL, "brussels", "MEMBER", person);
                String known = invitations.add(email, Language.NL, "torino", "MEMBER", person);
                List<String> closed = List.of(
                        "/login",
                        "/login?refused=wait",
                        "/password",
                        "/password/none",
                        "/password/" + links.add(Links.Kind.NEW_PASSWORD, person, null),
                        "/address/none",
                        "/address/" + links.add(Links.Kind.NEW_ADDRESS, person, "new@example.org"),
                        "/join/none",
                        "/join/" + join,
                        "/join/" + known);
                look(page, closed, screen, language);
                password(page, email, PASSWORD);
                // Where the last of the pages that ask for it wanted them to come
                at(page, "/join/" + known);
                look(page, List.of("/account", "/account/notices", "/join/" + known), screen, language);
                assertThat(page.evaluate(HEADER_WRAPS))
                        .as("the header takes two rows")
                        .isEqualTo(false);
                assertThat(visitor.errors()).isEmpty();
            }
        }
    }

    private void look(Page page, List<String> paths, Screen screen, String language) {
        for (String path : paths) {
            go(page, path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String name = path.replaceAll("[A-Za-z0-9_-]{40,}", "open").replaceAll("[/?=]+", "-");
                clean(page, screen + "-" + language + "-" + scheme + name, scheme == ColorScheme.DARK);
                assertThat(page.evaluate(WIDER_THAN_THE_SCREEN)).as(path).isEqualTo("");
                assertThat(page.content()).as(path).doesNotContain("!account.", "!base.");
            }
        }
    }

    private static byte[] base32(String text) {
        BigInteger bits = BigInteger.ZERO;
        for (char letter : text.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] bytes = bits.toByteArray();
        byte[] secret = new byte[20];
        int length = Math.min(20, bytes.length);
        System.arraycopy(bytes, bytes.length - length, secret, 20 - length, length);
        return secret;
    }

    /** @param steps of thirty seconds from now: the app's clock may go ahead */
    private static String code(byte[] secret, int steps) throws Exception {
        var generator = new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30));
        return generator.generateOneTimePasswordString(
                new SecretKeySpec(secret, generator.getAlgorithm()),
                Instant.now().plusSeconds(30L * steps),
                Locale.ROOT);
    }

    private void code(Page page, String code) {
        running(page);
        page.getByLabel("Code from your app").fill(code);
        page.locator("main form button[type=submit]").click();
    }

    private void signIn(Page page, String address, String password) {
        password(page, address, password);
        at(page, "/account");
        running(page);
    }

    private void password(Page page, String address, String password) {
        go(page, "/login?lang=en");
        page.locator("#email").fill(address);
        page.locator("#password").fill(password);
        page.locator("main form button[type=submit]").click();
    }

    private void signOut(Page page) {
        go(page, "/account?lang=en");
        card(page, "sessions")
                .getByText("Sign out", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.waitForURL(url -> url.endsWith(":" + port + "/"));
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        running(page);
    }

    /** Before that a click would meet the page that only shows what will be there. */
    private static void running(Page page) {
        assertThat(page.locator("#prerendered")).hasCount(0);
    }

    private static void at(Page page, String path) {
        try {
            page.waitForURL(url -> url.contains(path));
        } catch (com.microsoft.playwright.TimeoutError late) {
            throw new AssertionError(
                    "At " + page.url() + ": " + page.locator("body").innerText(), late);
        }
    }

    private static Locator card(Page page, String id) {
        return page.locator("section:has(> #" + id + ")");
    }

    private static void press(Locator within, String name) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** Waits for a mail with this subject to this test's person. */
    private MimeMessage mail(String subject) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(end)) {
            for (MimeMessage message : MAILS.getReceivedMessages()) {
                if (message.getSubject().startsWith(subject)
                        && recipient(message).endsWith(email)) {
                    return message;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No mail “" + subject + "” to " + email);
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The path of the link in a mail. */
    private static String link(MimeMessage message) throws Exception {
        String plain =
                (String) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        Matcher link =
                Pattern.compile("https?://[^/\\s]+(/(?:password|address)/\\S+)").matcher(plain);
        assertThat(link.find()).as(plain).isTrue();
        return link.group(1);
    }

    private static void clean(Page page, String name, boolean coloursAlone) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/people/" + name + ".png"))
                .setFullPage(true));
        assertThat(coloursAlone ? Accessibility.violationsOfColour(page) : Accessibility.violations(page))
                .as(name)
                .isEmpty();
    }
}
