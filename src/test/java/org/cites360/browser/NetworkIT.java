package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cites360.browser.WorkPage.clean;
import static org.cites360.browser.WorkPage.press;
import static org.cites360.browser.WorkPage.running;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.cites360.account.signin.SignInByAddress;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.PersonId;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.cites360.document.SampleFiles;
import org.cites360.network.follow.DigestsLater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole way of a practice: written in Brussels with a file, returned, corrected and published; found in Torino with an Italian
 * word, translated, taken up; and told to both by a digest.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SignInByAddress.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private Chromium chromium;
    private WorkingPeople people;

    @BeforeAll
    void open() {
        chromium = new Chromium();
        people = new WorkingPeople(jdbc);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    private interface Work {
        void on(Page page);
    }

    /** Somebody at their own device. */
    private void as(PersonId person, Screen screen, String language, Work work) {
        try (Visitor visitor = chromium.visitor(screen, language)) {
            Page page = visitor.page();
            page.navigate("http://localhost:" + port + "/?as=" + person + "&lang=" + language);
            running(page);
            work.on(page);
            assertThat(visitor.errors()).isEmpty();
        }
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        running(page);
    }

    private static Locator field(Page page, String key) {
        return page.locator("#field-" + key);
    }

    /** As a person types: a filled field would not tell that it was left. */
    private static void write(Page page, String key, String text) {
        field(page, key).focus();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
        field(page, key).blur();
        assertThat(page.locator(".save-state")).not().isEmpty();
    }

    private static void step(Page page, int number) {
        page.locator(".tabs a").nth(number - 1).click();
        assertThat(page.locator(".tabs a").nth(number - 1)).hasAttribute("aria-current", "step");
    }

    private static String id(Page page) {
        return page.url().replaceFirst(".*/network/(drafts|records)/([0-9a-f-]{36}).*", "$2");
    }

    @Test
    void aPracticeOfBrusselsIsFoundTranslatedAndTakenUpInTorinoAndBothAreTold() {
        PersonId counsellor = people.at("brussels", "MEMBER");
        PersonId coordinator = people.at("brussels", "COORDINATOR");
        PersonId colleague = people.at("torino", "COORDINATOR");
        String[] record = new String[1];

        as(counsellor, Screen.PHONE, "fr", page -> {
            go(page, "/network/practices/new?lang=fr");
            clean(page, "network/new-phone-fr");
            page.locator("#title").fill("Préparer un rendez-vous au Xylotrope");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/network/drafts/.*"));
            running(page);
            record[0] = id(page);
            write(page, "summary", "Un lieu où l’on est seul.");
            step(page, 2);
            page.getByLabel("Travailler").check();
            page.getByLabel("Personnes en recherche d’emploi").check();
            write(page, "objectives", "- Un lieu");
            step(page, 3);
            write(page, "description", "Le centre prête une pièce.");
            step(page, 5);
            field(page, "origin").selectOption(new SelectOption().setLabel("La Cité des métiers elle-même"));
            field(page, "licence").selectOption(new SelectOption().setValue("1"));
            page.locator("upload-field input[type=file]")
                    .setInputFiles(
                            new FilePayload(
                                    "xylotrope.pdf",
                                    "application/pdf",
                                    SampleFiles.pdf(
                                            "Le Xylotrope, mode d’emploi. Ce document explique aux conseillers comment on le réserve.",
                                            "Chaque centre ouvre une zone calme, où l’on peut passer un entretien sans être dérangé.")));
            assertThat(page.locator(".file-field").first()).containsText("xylotrope.pdf", PATIENTLY);
            write(page, "label-" + firstFile(page), "Mode d’emploi");
            clean(page, "network/sharing-phone-fr");
            press(page, "Envoyer en relecture");
            assertThat(page.getByText("attend une relecture")).isVisible();
        });

        as(coordinator, Screen.DESKTOP, "fr", page -> {
            go(page, "/network/review/" + record[0] + "/fr?lang=fr");
            clean(page, "network/review-desktop-fr");
            page.locator("details:has(#comment-summary) summary").click();
            page.locator("#comment-summary").fill("Pour quoi y est-on seul ?");
            press(page, "Rendre");
            page.waitForURL(Pattern.compile(".*/network/review\\?.*"));
        });

        as(counsellor, Screen.PHONE, "fr", page -> {
            go(page, "/network/drafts/" + record[0] + "/fr?lang=fr");
            assertThat(page.locator("main")).containsText("Pour quoi y est-on seul ?");
            write(page, "summary", "Un lieu où l’on est seul pour un entretien.");
            press(page, "Envoyer en relecture");
            assertThat(page.getByText("attend une relecture")).isVisible();
        });

        as(coordinator, Screen.DESKTOP, "fr", page -> {
            go(page, "/network/review/" + record[0] + "/fr?lang=fr");
            press(page, "Publier");
            page.waitForURL(Pattern.compile(".*/network/records/.*"));
            // Follows its own centre, to hear who takes things up
            running(page);
            page.locator("#follow").locator("..").locator("button").first().click();
            assertThat(page.locator(".follow .message").first()).containsText("chaque lundi");
            clean(page, "network/record-desktop-fr");
        });

        as(colleague, Screen.DESKTOP, "it", page -> {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> {
                        go(page, "/network/search?lang=it&q=zona+tranquilla");
                        return page.locator(".found").count() > 0;
                    });
            Locator found = page.locator(".found", new Page.LocatorOptions().setHasText("Xylotrope"));
            assertThat(found).containsText("Mode d’emploi, pagina 2");
            assertThat(found.locator("mark").first())
                    .containsText(Pattern.compile("zone|calme", Pattern.CASE_INSENSITIVE));
            Locator file = found.locator("a[href*='#page=2']");
            assertThat(file).hasCount(1);
            press(page, "Seguire questa ricerca");
            assertThat(page.locator(".follow .message")).containsText("lunedì");
            clean(page, "network/search-desktop-it");
            assertThat(page.request().get(absolute(file.getAttribute("href"))).headers())
                    .containsEntry("content-type", "application/pdf");
            found.locator("h3 a").click();
            running(page);
            page.locator("#translate-to").selectOption(new SelectOption().setLabel("italiano"));
            press(page, "Tradurre");
            page.waitForURL(Pattern.compile(".*/network/drafts/.*/it.*"));
            running(page);
            write(page, "title", "Prepararsi in un luogo tranquillo, lo Xilotropo");
            write(page, "summary", "Un luogo in cui si è soli.");
            write(page, "objectives", "- Un luogo");
            write(page, "description", "Il centro presta una stanza.");
            clean(page, "network/translate-desktop-it");
            press(page, "Inviare in revisione");
            assertThat(page.locator(".notice").first()).isVisible();
        });

        as(coordinator, Screen.DESKTOP, "fr", page -> {
            go(page, "/network/review/" + record[0] + "/it?lang=fr");
            press(page, "Publier");
            page.waitForURL(Pattern.compile(".*/network/records/.*"));
        });

        as(colleague, Screen.PHONE, "it", page -> {
            go(page, "/network/records/" + record[0] + "?lang=it");
            assertThat(page.locator("main h1")).containsText("Xilotropo");
            page.locator("a[href*='/network/adoptions/torino/']").click();
            running(page);
            page.locator("#since").fill("2026-09");
            page.locator("#adapted-it").fill("Due stanze");
            press(page, "Pubblicare");
            assertThat(page.locator(".message").first()).containsText("È pubblicato");
            go(page, "/network/records/" + record[0] + "?lang=it");
            assertThat(page.locator(".family")).containsText("Torino");
            // The browser has told its zone by now: nobody has to reckon
            assertThat(page.locator("main time").first()).not().containsText("UTC");
            go(page, "/network/following?lang=it");
            assertThat(page.locator("#follow-searches").locator("..")).containsText("zona tranquilla");
            clean(page, "network/following-phone-it");
            go(page, "/network/news?lang=it");
            assertThat(page.locator("main")).containsText("Xilotropo");
            clean(page, "network/news-phone-it");
        });

        DigestsLater.send(application, Duration.ofDays(8));
        DigestsLater.send(application, Duration.ofDays(8));
        for (PersonId person : new PersonId[] {coordinator, colleague}) {
            assertThat(jdbc.sql("select count(*) from mail where template = 'digest' and recipient = :to")
                            .param("to", person + "@example.org")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
        as(people.administrator(), Screen.DESKTOP, "en", page -> {
            go(page, "/admin/outbox/" + mailTo(coordinator) + "?lang=en");
            assertThat(page.frameLocator("iframe.letter").locator("body")).containsText("Turin l’a reprise");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/network/digest-fr.png")));
            go(page, "/admin/outbox/" + mailTo(colleague) + "?lang=en");
            assertThat(page.frameLocator("iframe.letter").locator("body")).containsText("Xylotrope");
        });
    }

    private String mailTo(PersonId person) {
        return jdbc.sql("select id from mail where template = 'digest' and recipient = :to")
                .param("to", person + "@example.org")
                .query(String.class)
                .single();
    }

    private String firstFile(Page page) {
        return page.locator(".file-field input").first().getAttribute("id").replace("field-label-", "");
    }

    private String absolute(String path) {
        return "http://localhost:" + port + path;
    }
}
