package org.cites360.network.adoption.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import java.util.Map;
import org.cites360.ViewTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.base.ui.TextBox;
import org.cites360.base.ui.TextLine;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.adoption.Adoption;
import org.cites360.network.adoption.AdoptionWriting;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AdoptionViewTest extends ViewTest {

    @Autowired
    AdoptionWriting writing;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    WorkingPeople people;
    RecordId practice;

    @BeforeEach
    void aCoordinatorOfTorino() {
        people = new WorkingPeople(jdbc);
        practice = new SampleRecords(editions, transaction)
                .publish(
                        "brussels",
                        Visibility.PUBLIC,
                        SampleRecords.practice(),
                        TextLanguage.FR,
                        Map.of(TextLanguage.FR, SampleRecords.text("Trouve ta voie", "Résumé")));
        WorkingPeople.signIn(people.at("torino", "COORDINATOR"));
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private void press(String name) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(name + " in " + text())))
                .click();
    }

    private String form(String language) {
        return Adoption.workedOnAt("torino", practice).substring(1) + "?lang=" + language;
    }

    private TextLine line(String id) {
        return find(TextLine.class).all().stream()
                .filter(line -> html(line).contains("id=\"" + id + "\""))
                .findFirst()
                .orElseThrow();
    }

    private TextBox box(String id) {
        return find(TextBox.class).all().stream()
                .filter(box -> html(box).contains("id=\"" + id + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static String html(com.vaadin.flow.component.Component component) {
        return component.getElement().getOuterHTML();
    }

    @Test
    void aCoordinatorSaysHowTheCentreTookItUpAndTheFamilyShows() {
        open("network/records/" + practice + "?lang=en");
        assertThat(text()).contains("No other centre has said that it took this practice up.");
        assertThat(addresses(link -> link.getHref().contains("/network/adoptions/")))
                .containsExactly(Adoption.workedOnAt("torino", practice) + "?lang=en");

        open(form("en"));
        press("Publish");
        assertThat(text()).contains("Write a year, or a year and a month", "Say what you adapted");
        line("since").value("2022-03");
        box("adapted-en").value("Smaller **groups** <script>alert(1)</script>");
        press("Publish");
        assertThat(text()).contains("It is published.");

        open("network/records/" + practice + "?lang=fr");
        assertThat(text()).contains("depuis mars 2022", "Smaller groups").doesNotContain("!adoption.");
        assertThat(html()).doesNotContain("<script>alert(1)");
    }

    @Test
    void whatIsTypedIsKeptWithoutBeingSent() {
        open(form("it"));
        line("since").value("2021");
        AdoptionForm form = find(AdoptionForm.class).single();
        form.getElement()
                .getNode()
                .getFeature(com.vaadin.flow.internal.nodefeature.ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        form.getElement(),
                        "change",
                        tools.jackson.databind.node.JsonNodeFactory.instance.objectNode()));
        open("tours?lang=it");
        open(form("it"));
        assertThat(line("since").value()).isEqualTo("2021");
        assertThat(text()).contains("Bozza");
    }

    @Test
    void nobodyElseMeetsThePage() {
        for (PersonId other : new PersonId[] {people.at("brussels", "COORDINATOR"), people.administrator()}) {
            WorkingPeople.signIn(other);
            open(form("en"));
            assertThat(text()).doesNotContain("What you adapted");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksEveryLanguage(Language language) {
        open(form(language.tag()));
        press(find(NativeButton.class).all().stream()
                .map(NativeButton::getText)
                .filter(name ->
                        name.toLowerCase(java.util.Locale.ROOT).matches(".*(figure|chiffre|cijfer|cifra|número).*"))
                .findFirst()
                .orElseThrow());
        assertThat(text()).doesNotContain("!adoption.", "{0}", "!network.", "!base.");
    }
}
