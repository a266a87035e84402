package org.cites360.network.event.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import org.cites360.ViewTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.TextLine;
import org.cites360.network.Visibility;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventPlanning;
import org.cites360.network.event.EventPlanning.Saved;
import org.cites360.network.event.Events;
import org.cites360.network.event.SampleEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EventViewsTest extends ViewTest {

    @Autowired
    Events events;

    @Autowired
    EventPlanning planning;

    @Autowired
    JdbcClient jdbc;

    private PersonId coordinator;
    private PersonId member;
    private Event event;

    @BeforeEach
    void aMeetingWithOnePlace() {
        WorkingPeople people = new WorkingPeople(jdbc);
        coordinator = people.at("brussels", "COORDINATOR");
        member = people.at("torino", "MEMBER");
        WorkingPeople.signIn(coordinator);
        event = ((Saved.Done)
                        planning.create("brussels", SampleEvents.plan("Atelier commun", Visibility.NETWORK, 1, 5)))
                .event();
        planning.publish(event.id());
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private void press(String name) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No button “" + name + "” in " + text())))
                .click();
    }

    private void type(String id, String value) {
        find(TextLine.class).all().stream()
                .filter(field -> field.getChildren()
                        .anyMatch(part -> part.getId().orElse("").equals(id)))
                .findFirst()
                .orElseThrow()
                .value(value);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageSpeaksEveryLanguage(Language language) {
        for (String page : new String[] {
            "network/events",
            "network/events/" + event.slug(),
            "network/events/" + event.slug() + "/edit",
            "network/events/" + event.slug() + "/people",
            "network/events/new"
        }) {
            open(page + "?lang=" + language.tag());
            assertThat(text()).as(page).doesNotContain("!events.", "{0}", "{1}");
            assertThat(html()).as(page).doesNotContain("!events.");
        }
    }

    @Test
    void aMemberTakesAPlaceAndGivesItBack() {
        WorkingPeople.signIn(member);
        open("network/events/" + event.slug() + "?lang=en");
        assertThat(text())
                .contains("Registration is open until the meeting begins.")
                .doesNotContain("Who comes")
                .doesNotContain("secret-room", "00:00", "12:00");
        press("Take a place: Online");
        assertThat(text()).contains("You have a place: Online", "Take part online");
        assertThat(html()).contains("https://meet.example.org/secret-room");
        press("Give my place back");
        press("Give my place back");
        assertThat(text()).contains("Your place is given back.", "Online: free places 5");
    }

    @Test
    void pagesOfOrganisersDoNotExistForOthers() {
        WorkingPeople.signIn(member);
        for (String page : new String[] {
            "network/events/" + event.slug() + "/edit",
            "network/events/" + event.slug() + "/people",
            "network/events/new"
        }) {
            open(page + "?lang=en");
            assertThat(text()).as(page).doesNotContain("Atelier commun", "Last day of registration");
        }
        open("network/events?lang=en");
        assertThat(text()).contains("Atelier commun").doesNotContain("Prepare a meeting");
    }

    @Test
    void mistakesAreToldAtTheirFieldsAndNothingTypedIsLost() {
        open("network/events/new?lang=en");
        type("event-title-fr", "Une rencontre");
        press("Save the draft");
        assertThat(text()).contains("Please fill this in.");
        type("event-first-day", "2031-06-03");
        type("event-last-day", "2031-06-02");
        press("Save the draft");
        assertThat(text()).contains("It ends before it begins.");
        assertThat(find(Message.class).all())
                .anySatisfy(message -> assertThat(message.getElement().getOuterHTML())
                        .contains("href=\"#event-last-day\"", "Last day: It ends before it begins."));
        assertThat(find(TextLine.class).all()).anyMatch(field -> field.value().equals("2031-06-02"));
    }

    @Test
    void whatSomebodyElseSavedIsNotOverwrittenUnseen() {
        open("network/events/" + event.slug() + "/edit?lang=en");
        Event now = events.find(event.slug()).orElseThrow();
        planning.save(event.id(), now.revision(), SampleEvents.plan("Atelier renommé", Visibility.NETWORK, 1, 5));
        type("event-title-fr", "Mon titre");
        press("Save");
        assertThat(text()).contains("Somebody saved this meeting meanwhile");
        assertThat(find(TextLine.class).all()).anyMatch(field -> field.value().equals("Mon titre"));
        press("Save mine in its place");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("network/events/" + event.slug());
        assertThat(text()).contains("Mon titre");
    }
}
