package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cites360.account.signin.SignInByAddress;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.cites360.notice.NoticeKind;
import org.cites360.notice.Notices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outbox, record and notices in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SignInByAddress.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkPagesIT {

    private static final List<String> PAGES =
            List.of("/admin/outbox", "MAIL", "/admin/record", "/network/brussels/record", "/account/notices");

    @LocalServerPort
    int port;

    @Autowired
    Mails mails;

    @Autowired
    AuditLog log;

    @Autowired
    Notices notices;

    /** What sticks out to the right, of a page that is wider than the screen; else nothing. */
    private static final String WIDER_THAN_THE_SCREEN = """
            () => {
              const screen = document.documentElement.clientWidth;
              return document.documentElement.scrollWidth <= screen ? '' : [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > screen)
                .map(element => element.outerHTML.slice(0, 120)).join('\\n') || 'something';
            }
            """;

    @Autowired
    JdbcClient jdbc;

    private Chromium chromium;
    private Visitor visitor;
    private Page page;
    private PersonId administrator;
    private String mail;

    @BeforeAll
    void fill() {
        chromium = new Chromium();
        setDefaultAssertionTimeout(30_000);
        WorkingPeople people = new WorkingPeople(jdbc);
        administrator = people.administrator();
        PersonId zoe = people.person("Zoë van den Broeck-Lefèvre", Language.FR);
        for (String to : List.of("leo@example.org", "a.very.long.address.of.somebody@mail.subdomain.example.org")) {
            mails.send(new Mail(
                    to,
                    Language.FR,
                    "notice-invitation",
                    Map.of("by", "Ann", "name", "Léo", "what", "Cité des métiers de Bruxelles", "link", "/join/abc")));
        }
        mail = jdbc.sql("select id::text from mail where details ->> 'link' = '/join/abc' limit 1")
                .query(String.class)
                .single();
        mails.send(new Mail("nobody@example.org", Language.NL, "test", Map.of()));
        jdbc.sql("""
                        update mail set state = 'FAILED', attempts = 1, ended_at = now(), problem = 'REFUSED',
                            problem_answer = '550 5.1.1 <nobody@example.org>: Recipient address rejected: User unknown'
                        where template = 'test'
                        """).update();
        for (AuditKind kind : AuditKind.values()) {
            log.record(AuditEvent.of(kind, zoe)
                    .at("brussels")
                    .about(administrator)
                    .with(Map.of("role", "editor", "tour", "brussels/centre")));
            log.record(AuditEvent.of(kind, null).about("leo@example.org"));
        }
        for (NoticeKind kind : NoticeKind.values()) {
            notices.tell(
                    administrator, kind, "brussels", "/tours", Map.of("by", "Zoë Lefèvre", "what", "Visite du hall"));
        }
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    private void arrive(Screen screen, String language) {
        visitor = chromium.visitor(screen, language);
        page = visitor.page();
        page.navigate("http://localhost:" + port + "/?as=" + administrator + "&lang=" + language);
        assertThat(page.locator("#prerendered")).hasCount(0);
        // A link that is pressed while the page is still being built may be another one when it is let go
        page.waitForFunction(
                "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())");
    }

    private void open(String path) {
        String address = path.equals("MAIL") ? "/admin/outbox/" + mail : path;
        page.navigate("http://localhost:" + port + address);
        assertThat(page.locator("#prerendered")).hasCount(0);
        assertThat(page.locator("h1")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void axeFindsNothingAndNothingIsWiderThanTheScreen(Screen screen) {
        arrive(screen, screen == Screen.PHONE ? "fr" : "en");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String path : PAGES) {
                open(path);
                // In the frame of the mail no script runs, axe's included
                page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.remove())");
                assertThat(
                                scheme == ColorScheme.DARK
                                        ? Accessibility.violationsOfColour(page)
                                        : Accessibility.violations(page))
                        .as(path + " " + scheme)
                        .isEmpty();
                assertThat(page.evaluate(WIDER_THAN_THE_SCREEN)).as(path).isEqualTo("");
            }
        }
        assertThat(visitor.errors()).isEmpty();
    }

    @Test
    void theRecordIsNarrowedWithTheKeyboard() {
        arrive(Screen.DESKTOP, "en");
        open("/admin/record");
        Locator kind = page.getByLabel("What", new Page.GetByLabelOptions().setExact(true));
        kind.focus();
        // Letters would do for a person; a busy machine takes their pauses for the end of a word
        for (int i = 0; i < AuditKind.values().length && !chosen(kind).equals("Visit published"); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*kind=tour-published.*"));
        assertThat(page.locator(".entry")).hasCount(2);
        assertThat(page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)))
                .hasJSProperty("selectedOptions.0.text", "Visit published");
    }

    private static String chosen(Locator choice) {
        return String.valueOf(choice.evaluate("choice => choice.selectedOptions[0].text"));
    }

    @Test
    void theBellLeadsToTheNoticesAndCountsDown() {
        arrive(Screen.PHONE, "en");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("What waits for you, unread: " + NoticeKind.values().length))
                .click();
        assertThat(page.locator("h1")).hasText("What waits for you");
        page.locator(".entry--new a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/tours$"));
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("What waits for you, unread: " + (NoticeKind.values().length - 1))))
                .isVisible();
    }

    @Test
    void aLinkIsShownOnRequestAndTheMailLooksAsItsReaderSeesIt() {
        arrive(Screen.PHONE, "en");
        open("MAIL");
        assertThat(page.locator("iframe.letter")).hasAttribute("srcdoc", Pattern.compile("Une invitation vous attend"));
        assertThat(page.frameLocator("iframe.letter").locator("h1")).isVisible();
        assertThat(page.locator("iframe.letter")).not().hasAttribute("srcdoc", Pattern.compile("/join/abc"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the link"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("iframe.letter")).hasAttribute("srcdoc", Pattern.compile("/join/abc"));
    }
}
