package org.cites360.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cites360.browser.WorkPage.clean;
import static org.cites360.browser.WorkPage.press;
import static org.cites360.browser.WorkPage.running;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.cites360.account.signin.SignInByAddress;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.PersonId;
import org.cites360.browser.Chromium.Screen;
import org.cites360.browser.Chromium.Visitor;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Torino takes up a practice of Brussels, the two talk about it, and everybody reads what came of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SignInByAddress.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdoptionIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    private Chromium chromium;
    private RecordId given;
    private RecordId variation;
    private WorkingPeople people;

    @BeforeAll
    void publish() {
        chromium = new Chromium();
        people = new WorkingPeople(jdbc);
        given = practice("brussels", "Entretiens à distance, repris ailleurs");
        variation = practice("torino", "Colloqui a distanza, la variante");
    }

    private RecordId practice(String site, String title) {
        return new SampleRecords(editions, transaction)
                .publish(
                        site,
                        Visibility.PUBLIC,
                        SampleRecords.practice(),
                        TextLanguage.FR,
                        Map.of(TextLanguage.FR, SampleRecords.text(title, "Résumé")));
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    private Page arrive(Visitor visitor, PersonId person, String language) {
        Page page = visitor.page();
        page.navigate("http://localhost:" + port + "/?as=" + person + "&lang=" + language);
        running(page);
        return page;
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
        running(page);
    }

    @Test
    void torinoTakesUpAPracticeOfBrusselsAndTheFamilyShows() {
        PersonId torino = people.at("torino", "COORDINATOR");
        PersonId brussels = people.at("brussels", "COORDINATOR");
        jdbc.sql("update person set name = 'Bérénice Dubois' where id = :id")
                .param("id", brussels.value())
                .update();

        try (Visitor visitor = chromium.visitor(Screen.DESKTOP, "it")) {
            Page page = arrive(visitor, torino, "it");
            go(page, "/network/records/" + given + "?lang=it");
            page.locator("a[href*='/network/adoptions/torino/']").click();
            running(page);
            press(page, "Pubblicare");
            assertThat(page.locator("#since-error")).containsText("Scriva un anno");
            clean(page, "adoption/form-desktop-it");
            page.locator("#since").fill("2022-03");
            page.locator("#adapted-it").fill("Gruppi **più piccoli**");
            page.locator("#variation")
                    .selectOption(new com.microsoft.playwright.options.SelectOption()
                            .setLabel("Colloqui a distanza, la variante"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> jdbc.sql("""
                                    select exists (select from network_adoption
                                        where draft::text like '%più piccoli%' and draft::text like '%2022-03%')
                                    """).query(Boolean.class).single());
            assertThat(page.locator(".saved")).containsText("Salvato");
            page.reload();
            running(page);
            assertThat(page.locator("#since")).hasValue("2022-03");
            press(page, "Pubblicare");
            assertThat(page.locator(".message")).containsText("È pubblicato");

            go(page, "/network/records/" + given + "?lang=it");
            assertThat(page.locator(".family")).containsText("dal marzo 2022");
            assertThat(page.locator(".family")).containsText("Colloqui a distanza, la variante");

            page.locator("#comment-new").pressSequentially("Quante persone, @Bérén");
            assertThat(page.locator(".suggestions [role=option]").first()).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator(".suggestions")).isHidden();
            page.keyboard().type("i");
            assertThat(page.locator(".suggestions [role=option]").first()).containsText("Bérénice Dubois");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".suggestions [aria-selected=true]")).containsText("Bérénice Dubois");
            page.keyboard().press("Enter");
            assertThat(page.locator("#comment-new")).hasValue("Quante persone, @Bérénice Dubois ");
            page.reload();
            running(page);
            assertThat(page.locator("#comment-new")).hasValue(Pattern.compile("Quante persone, @Bérénice Dubois ?"));
            page.locator("#comment-new").pressSequentially("?");
            press(page, "Inviare");
            assertThat(page.locator(".comment").first()).containsText("Quante persone");
            clean(page, "adoption/record-desktop-it");
        }

        try (Visitor visitor = chromium.visitor(Screen.PHONE, "fr")) {
            Page page = visitor.page();
            for (RecordId record : new RecordId[] {given, variation}) {
                page.navigate("http://localhost:" + port + path(record) + "?lang=fr");
                assertThat(page.locator(".family")).containsText("depuis mars 2022");
                assertThat(page.locator(".family .tag")).hasText("cette pratique");
                clean(page, "adoption/public-phone-fr-" + (record == given ? "given" : "variation"));
            }
            page.navigate("http://localhost:" + port + "/sites/torino?lang=fr");
            assertThat(page.locator(".centre-sharing")).containsText("Repris d’autres centres");
            clean(page, "adoption/centre-phone-fr");
            assertThat(visitor.context().cookies()).isEmpty();
        }

        try (Visitor visitor = chromium.visitor(Screen.PHONE, "fr")) {
            Page page = arrive(visitor, brussels, "fr");
            go(page, "/account/notices?lang=fr");
            assertThat(page.locator("main")).containsText("vous cite à propos de");
            go(page, "/network/records/" + given + "?lang=fr");
            press(page, "Répondre à " + page.locator(".comment__author").first().innerText());
            page.locator(".comment .comment-form textarea").fill("Onze.");
            page.locator(".comment .comment-form")
                    .getByRole(
                            AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Envoyer"))
                    .click();
            assertThat(page.locator(".answers .comment")).containsText("Onze.");
            clean(page, "adoption/record-phone-fr");
            go(page, "/network/centres/torino?lang=fr");
            clean(page, "adoption/members-centre-phone-fr");
            go(page, "/network/centres/brussels/entry?lang=fr");
            press(page, "Ajouter un thème");
            assertThat(page.locator(".theme-fields")).isVisible();
            clean(page, "adoption/entry-phone-fr");
        }
    }

    private String path(RecordId record) {
        return "/practices/"
                + jdbc.sql("select slug from network_record where id = :id")
                        .param("id", record.value())
                        .query(String.class)
                        .single();
    }
}
