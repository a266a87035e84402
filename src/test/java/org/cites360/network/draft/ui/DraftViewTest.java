package org.cites360.network.draft.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cites360.ViewTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.base.ui.TextBox;
import org.cites360.base.ui.TextLine;
import org.cites360.document.Document;
import org.cites360.document.Documents;
import org.cites360.document.SampleFiles;
import org.cites360.document.Settled;
import org.cites360.document.Stored;
import org.cites360.document.ui.UploadField;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.draft.Draft;
import org.cites360.network.draft.Drafts;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.RecordField;
import org.cites360.network.draft.RecordField.Step;
import org.cites360.network.draft.Reviews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writing and reviewing on the pages, without a browser; typing itself is tried in one. */
class DraftViewTest extends ViewTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "summary", "Un lieu calme.",
            "themes", "work",
            "target-groups", "job-seekers",
            "objectives", "Du calme",
            "description", "Une salle.",
            "licence", "cc-by-4-0",
            "origin", "centre");

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    PublishedRecords records;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private PersonId writer;
    private PersonId coordinator;

    @BeforeEach
    void team() {
        WorkingPeople people = new WorkingPeople(jdbc);
        writer = people.at("brussels", "MEMBER");
        coordinator = people.at("brussels", "COORDINATOR");
        WorkingPeople.signIn(writer);
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private RecordId complete(String title) {
        Map<String, String> values = new HashMap<>(COMPLETE);
        values.put("title", title);
        return drafts.create(RecordKind.PRACTICE, "brussels", TextLanguage.FR, values);
    }

    private void openDraft(RecordId id, String more) {
        open("network/drafts/" + id + "/fr?lang=en" + more);
    }

    private void press(String name) {
        NativeButton button = find(NativeButton.class).all().stream()
                .filter(each -> each.getText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + name + " in: " + text()));
        if ("submit".equals(button.getElement().getAttribute("type"))) {
            Element form = button.getElement();
            while (!form.getTag().equals("form")) {
                form = form.getParent();
            }
            form.getNode()
                    .getFeature(ElementListenerMap.class)
                    .fireEvent(new DomEvent(form, "submit", JacksonUtils.createObjectNode()));
            roundTrip();
        } else {
            test(button).click();
        }
    }

    private static void written(List<TextBox> boxes, String id, String value) {
        boxes.stream()
                .filter(box -> box.getElement().getOuterHTML().contains("id=\"" + id + "\""))
                .findFirst()
                .orElseThrow()
                .value(value);
    }

    @Test
    void aPracticeBeginsWithItsTitleAndSaysWhatIsMissing() {
        open("network?lang=en");
        assertThat(text()).contains("You have no drafts", "Write a practice");
        open("network/practices/new?lang=en");
        press("Begin");
        assertThat(text()).contains("has to be filled in");
        find(TextLine.class).all().getFirst().value("Remote interviews");
        press("Begin");
        assertThat(text())
                .contains("Remote interviews", "1. What is it?", "Still to be done", "Licence: has to be filled in");
        press("Send for review");
        assertThat(text()).contains("It cannot be sent yet; things to be done first: 7");
        open("network?lang=en");
        assertThat(text()).contains("Remote interviews", "Draft");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksEveryLanguage(Language language) {
        String lang = "?lang=" + language.tag();
        RecordId practice = complete("Toutes les langues");
        RecordId resource =
                drafts.create(RecordKind.RESOURCE, "brussels", TextLanguage.FR, Map.of("title", "Ressource"));
        for (RecordId id : List.of(practice, resource)) {
            for (Step step : Step.values()) {
                open("network/drafts/" + id + "/fr" + lang + "&step=" + step.key());
                assertThat(text()).doesNotContain("!drafts.", "!network.", "!site.", "{0}", "drafts.");
            }
        }
        open("network/drafts/" + practice + "/fr" + lang + "&step=preview");
        assertThat(text()).contains("Un lieu calme.", "CC BY 4.0").doesNotContain("!drafts.");
        drafts.submit(practice, TextLanguage.FR);
        WorkingPeople.signIn(coordinator);
        for (String path : List.of("network/review/" + practice + "/fr", "network/review", "network/resources/new")) {
            open(path + lang);
            assertThat(text()).doesNotContain("!drafts.", "!network.", "{0}", "drafts.");
        }
    }

    @Test
    void aReviewerGivesBackWithWordsAtTheFieldsAndThenPublishes() {
        RecordId id = complete("À relire");
        openDraft(id, "");
        press("Send for review");
        assertThat(text()).contains("waits for review", "Take it back");

        WorkingPeople.signIn(coordinator);
        open("network/review?lang=en");
        assertThat(text()).contains("À relire");
        open("network/review/" + id + "/fr?lang=en");
        assertThat(text()).contains("Un lieu calme.", "Give back");
        press("Give back");
        assertThat(text()).contains("Say why");
        written(find(TextBox.class).all(), "comment", "Presque !");
        written(find(TextBox.class).all(), "comment-summary", "Pour qui ?");
        press("Give back");
        assertThat(text()).contains("Waiting for review").doesNotContain("À relire");

        WorkingPeople.signIn(writer);
        openDraft(id, "");
        assertThat(text()).contains("It came back with comments", "Presque !", "The reviewer says", "Pour qui ?");
        Draft draft = drafts.find(id, TextLanguage.FR).orElseThrow();
        drafts.save(id, TextLanguage.FR, "summary", "Pour qui cherche un emploi.", draft.version("summary"));
        openDraft(id, "&step=preview");
        press("Send for review");

        WorkingPeople.signIn(coordinator);
        open("network/review/" + id + "/fr?lang=en");
        press("Publish");
        assertThat(text()).contains("À relire", "Pour qui cherche un emploi.", "Looking after it", "Languages");
        assertThat(records.find(id, Reader.PUBLIC)).isPresent();
    }

    @Test
    void aReviewerTellsFilesApartAndReadsWhatWasFoundInThem() throws IOException {
        RecordId id = complete("Avec des fichiers");
        openDraft(id, "&step=" + Step.SHARING.key());
        Document photo = stored("Une photo qui n'en est pas une", "photo.jpg", writer);
        Document guide = stored("Un guide pour la relecture", "Guide de relecture.pdf", writer);
        Settled.await(documents, photo.id());
        Settled.await(documents, guide.id());
        arrived(photo);
        arrived(guide);
        assertThat(text()).contains("photo.jpg", "Its name promises another kind of file.");
        List<String> files =
                FieldValues.list(drafts.find(id, TextLanguage.FR).orElseThrow().get(RecordField.ATTACHMENTS));
        assertThat(files).hasSize(2);
        for (String file : files) {
            drafts.save(id, TextLanguage.FR, FieldValues.LABEL + file, "Le dépliant", 0);
        }
        drafts.submit(id, TextLanguage.FR);
        WorkingPeople.signIn(coordinator);
        open("network/review/" + id + "/fr?lang=en");
        assertThat(text())
                .contains("Le dépliant", "photo.jpg", "Guide de relecture.pdf", "PDF · ", " bytes")
                .contains("Before you publish", "Its name promises another kind of file.")
                .contains("No virus scanner has looked at it.");
        press("Publish");
        assertThat(text()).contains("Le dépliant", "photo.jpg", "PDF · ", "Its name promises another kind of file.");
    }

    @Test
    void aFileThatWasRefusedIsNeitherLinkedNorNamed() throws IOException {
        RecordId id = complete("Avec un programme");
        Document program = ((Stored.Kept) documents.store(
                        new ByteArrayInputStream("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)),
                        "a.svg",
                        writer))
                .document();
        Settled.await(documents, program.id());
        openDraft(id, "&step=" + Step.SHARING.key());
        arrived(program);
        assertThat(text()).contains("a.svg", "Refused", "Programs and scripts are not shared here.", "Remove");
        assertThat(html()).doesNotContain("href=\"" + program.path());
        assertThat(find(UploadField.class).all()).hasSize(1);
    }

    @Test
    void editionsAreComparedAndAnEarlierOneIsPublishedAgain() {
        WorkingPeople.signIn(coordinator);
        RecordId id = complete("Comparée");
        publish(id);
        Draft draft = drafts.find(id, TextLanguage.FR).orElseThrow();
        drafts.save(id, TextLanguage.FR, "description", "Deux salles.", draft.version("description"));
        drafts.save(id, TextLanguage.FR, "licence", "cc0-1-0", draft.version("licence"));
        publish(id);
        open("network/records/" + id + "/history?lang=en");
        assertThat(html()).contains("<del>Une</del>", "<ins>Deux</ins>", "<del>salle</del>");
        assertThat(text()).contains("Licence", "Edition 2", "Edition 1");
        press("Publish this one again");
        press("Publish this one again");
        assertThat(records.find(id, Reader.PUBLIC).orElseThrow().texts().get(TextLanguage.FR))
                .satisfies(text -> assertThat(text.sections()).containsValue("Une salle."));

        WorkingPeople.signIn(writer);
        open("network/records/" + id + "/history?lang=en");
        assertThat(text()).contains("does not exist");
    }

    private void publish(RecordId id) {
        reviews.publish(
                id,
                TextLanguage.FR,
                drafts.find(id, TextLanguage.FR).orElseThrow().version());
    }

    @Test
    void aTranslatorWritesBesideTheSource() {
        WorkingPeople.signIn(coordinator);
        RecordId id = complete("Source");
        publish(id);
        PersonId marco = new WorkingPeople(jdbc).at("torino", "MEMBER");
        WorkingPeople.signIn(marco);
        open("network/records/" + id + "?lang=it");
        press("Tradurre");
        assertThat(text()).contains("Un lieu calme.", "Titolo", "Sintesi", "Ancora da fare");
        assertThat(text()).contains("Obiettivi (facoltativo)", "Descrizione (facoltativo)", "Titolo: da compilare");
        assertThat(text()).doesNotContain("Titolo (", "Sintesi (");
        assertThat(html()).contains("class=\"pair__source\"");
        open("network/records/" + id + "?lang=it");
        assertThat(text()).contains("In corso di traduzione", "Bozza");
    }

    private Document stored(String text, String name, PersonId uploader) throws IOException {
        return ((Stored.Kept) documents.store(new ByteArrayInputStream(SampleFiles.pdf(text)), name, uploader))
                .document();
    }

    /** The browser says so when the last byte of a file has arrived. */
    private void arrived(Document document) {
        Element field = find(UploadField.class).single().getElement().getChild(0);
        field.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        field,
                        "upload-stored",
                        JacksonUtils.createObjectNode()
                                .put("event.detail.document", document.id().toString())));
        roundTrip();
    }

    @Test
    void filesThatArriveAreAttachedAndThoseOfOthersAreNot() throws IOException {
        RecordId practice = complete("Avec un fichier");
        openDraft(practice, "&step=" + Step.SHARING.key());
        Document guide = stored("Un guide", "Guide.pdf", writer);
        arrived(guide);
        arrived(stored("Ailleurs", "Ailleurs.pdf", coordinator));
        assertThat(text()).contains("Guide.pdf", "What the file is called").doesNotContain("Ailleurs.pdf");
        String list = drafts.find(practice, TextLanguage.FR).orElseThrow().get(RecordField.ATTACHMENTS);
        assertThat(drafts.find(practice, TextLanguage.FR).orElseThrow().get("attachments." + list + ".document"))
                .isEqualTo(guide.id().toString());
        openDraft(practice, "&step=" + Step.SHARING.key());
        press("Remove");
        assertThat(text()).doesNotContain("Guide.pdf");

        RecordId resource =
                drafts.create(RecordKind.RESOURCE, "brussels", TextLanguage.FR, Map.of("title", "Un document"));
        openDraft(resource, "");
        arrived(guide);
        arrived(stored("Un guide revu", "Guide 2.pdf", writer));
        assertThat(text()).contains("Version 1", "Guide.pdf", "Version 2", "Guide 2.pdf");
    }

    @Test
    void aTranslatorNamesFilesAndFiguresEachAsWhatTheyAre() throws IOException {
        WorkingPeople.signIn(coordinator);
        RecordId id = complete("Avec fichier et chiffre");
        Map.of(
                        "figures", "f1",
                        "figures.f1.value", "61",
                        "figures.f1.year", "2021",
                        "figures.f1.source", "Rapport",
                        "label.f1", "entretiens",
                        "attachments.a1.document",
                                stored("Un dépliant", "Dépliant.pdf", coordinator)
                                        .id()
                                        .toString(),
                        "attachments", "a1",
                        "label.a1", "Le dépliant")
                .forEach((key, value) -> drafts.save(id, TextLanguage.FR, key, value, 0));
        publish(id);
        open("network/records/" + id + "?lang=it");
        press("Tradurre");
        assertThat(text()).contains("Che cosa conta (facoltativo)", "Come si chiama il file (facoltativo)");
    }

    @Test
    void onAFrenchPageAColonStandsApart() {
        open("network/drafts/" + drafts.create(RecordKind.PRACTICE, "brussels", TextLanguage.FR, Map.of("title", "T"))
                + "/fr?lang=fr");
        assertThat(text()).contains("Résumé : à remplir");
    }

    @Test
    void whatIsNotTheirsDoesNotExist() {
        RecordId id = complete("À Bruxelles");
        PersonId marco = new WorkingPeople(jdbc).at("torino", "COORDINATOR");
        WorkingPeople.signIn(marco);
        for (String path : List.of(
                "network/drafts/" + id + "/fr",
                "network/drafts/" + id + "/xx",
                "network/drafts/nonsense/fr",
                "network/review/" + id + "/fr",
                "network/records/" + id + "/history")) {
            open(path + "?lang=en");
            assertThat(text()).as(path).contains("does not exist").doesNotContain("À Bruxelles");
        }
        WorkingPeople.signOut();
        for (String path : List.of("network", "network/review", "network/drafts/" + id + "/fr")) {
            open(path + "?lang=en");
            assertThat(text()).as(path).doesNotContain("À Bruxelles");
        }
    }
}
