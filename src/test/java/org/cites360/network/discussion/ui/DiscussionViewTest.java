package org.cites360.network.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cites360.ViewTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.TextBox;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.discussion.Discussion;
import org.cites360.network.discussion.Discussion.Words;
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
import tools.jackson.databind.node.JsonNodeFactory;

class DiscussionViewTest extends ViewTest {

    @Autowired
    Discussion discussion;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    WorkingPeople people;
    RecordId record;
    PersonId ada;

    @BeforeEach
    void aRecordAndAMember() {
        people = new WorkingPeople(jdbc);
        record = new SampleRecords(editions, transaction)
                .publish(
                        "brussels",
                        Visibility.NETWORK,
                        SampleRecords.practice(),
                        TextLanguage.FR,
                        Map.of(TextLanguage.FR, SampleRecords.text("À discuter", "Résumé")));
        ada = people.at("torino", "MEMBER");
        WorkingPeople.signIn(ada);
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

    private Editor editor(String id) {
        return find(Editor.class).all().stream()
                .filter(editor -> editor.getId().orElse("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID said(String text) {
        return ((Discussion.Outcome.Done)
                        discussion.add(record, null, "torino", new Words(TextLanguage.IT, text, List.of())))
                .comment();
    }

    private void openRecord(String language) {
        open("network/records/" + record + "?lang=" + language);
    }

    @Test
    void aMemberCommentsAnswersChangesAndTakesBack() {
        openRecord("en");
        assertThat(text()).contains("Nobody has commented yet", "Only members of the network read this");
        press("Send");
        assertThat(text()).contains("Write something first.");
        editor("comment-new").setValue("How **long**?");
        press("Send");
        assertThat(text()).contains("Your comment is there.", "How long?", "Comments: 1");

        press("Answer");
        String comment = discussion
                .list(record, 0, Language.EN)
                .comments()
                .getFirst()
                .id()
                .toString();
        editor("comment-answer-" + comment).setValue("Two weeks.");
        press("Send");
        assertThat(text()).contains("Two weeks.");

        press("Edit");
        editor("comment-edit-" + comment).setValue("How long exactly?");
        press("Save");
        assertThat(text()).contains("Your change is saved.", "How long exactly?", "Edited");

        press("Withdraw");
        press("Withdraw");
        assertThat(text()).contains("Withdrawn by its author.", "Two weeks.").doesNotContain("exactly");
    }

    @Test
    void aMemberReportsAndAModeratorHides() {
        UUID comment = said("Scortese");
        WorkingPeople.signIn(people.at("paris", "MEMBER"));
        openRecord("en");
        press("Report");
        submit("Report to the moderators");
        assertThat(text()).contains("Write something first.");
        box("reason-" + comment).value("Rude");
        submit("Report to the moderators");
        assertThat(text()).contains("Thank you. The moderators will look at it.");
        open("network/reports?lang=en");
        assertThat(text()).doesNotContain("Rude");

        PersonId moderator = people.person("Noé", Language.FR);
        jdbc.sql("insert into installation_role (person_id, role, since) values (:id, 'NETWORK_COORDINATOR', now())")
                .param("id", moderator.value())
                .update();
        WorkingPeople.signIn(moderator);
        open("network/reports?lang=en");
        assertThat(text()).contains("Scortese", "Rude");
        box("hide-" + comment).value("Against the charter");
        fire(form(box("hide-" + comment)));
        assertThat(text()).contains("The comment is hidden.").doesNotContain("Scortese");

        openRecord("en");
        assertThat(text()).contains("Hidden by the moderators", "Reason: Against the charter");
        press("Show again");
        assertThat(text()).contains("The comment is shown again.", "Scortese");
    }

    private TextBox box(String id) {
        return find(TextBox.class).all().stream()
                .filter(box -> box.getElement().getOuterHTML().contains("id=\"" + id + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static Form form(Component inside) {
        return inside instanceof Form form ? form : form(inside.getParent().orElseThrow());
    }

    /** Sends the form that has this button, as a click or the enter key does in a browser. */
    private void submit(String button) {
        fire(form(find(NativeButton.class).all().stream()
                .filter(one -> one.getText().equals(button))
                .findFirst()
                .orElseThrow()));
    }

    private static void fire(Form form) {
        form.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(form.getElement(), "submit", JsonNodeFactory.instance.objectNode()));
    }

    @Test
    void theAddressOfACommentLeadsToItsPlace() {
        UUID comment = said("Dove?");
        open("network/comments/" + comment + "?lang=en");
        assertThat(addresses(link -> link.getHref().contains("#comment-")))
                .containsExactly("/network/records/" + record + "?lang=en&comments=0#comment-" + comment);
        open("network/comments/" + UUID.randomUUID() + "?lang=en");
        assertThat(text()).doesNotContain("Discussion");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksEveryLanguage(Language language) {
        said("Ciao");
        openRecord(language.tag());
        assertThat(text()).contains("Ciao").doesNotContain("!discussion.", "{0}", "!base.");
    }
}
