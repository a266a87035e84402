package org.cites360.network.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.PersonId;
import org.cites360.document.Documents;
import org.cites360.document.Stored;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.cites360.notice.MyNotices;
import org.cites360.notice.NoticeKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the first word to the published edition, as the people of two centres do it. */
@ApplicationTest
class DraftsTest {

    private static final TextLanguage FR = TextLanguage.FR;

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    Translations translations;

    @Autowired
    PublishedRecords records;

    @Autowired
    Documents documents;

    @Autowired
    MyNotices notices;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private WorkingPeople people;
    private PersonId writer;
    private PersonId coordinator;

    @BeforeEach
    void team() {
        people = new WorkingPeople(jdbc);
        writer = people.at("brussels", "MEMBER");
        coordinator = people.at("brussels", "COORDINATOR");
        WorkingPeople.signIn(writer);
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private static Map<String, String> complete(String title) {
        Map<String, String> values = new HashMap<>(Map.of(
                "title", title,
                "summary", "Un lieu calme pour un entretien.",
                "themes", "work",
                "target-groups", "job-seekers",
                "objectives", "- Un lieu\n- Du calme",
                "description", "Le centre ouvre une salle.",
                "licence", "cc-by-4-0",
                "origin", "centre",
                "visibility", "network"));
        return values;
    }

    private RecordId written(String title) {
        return drafts.create(RecordKind.PRACTICE, "brussels", FR, complete(title));
    }

    private Draft draft(RecordId id) {
        return drafts.find(id, FR).orElseThrow();
    }

    private void type(RecordId id, String field, String value) {
        assertThat(drafts.save(id, FR, field, value, draft(id).version(field))).isInstanceOf(Saved.Done.class);
    }

    private int publish(RecordId id, TextLanguage language) {
        Draft seen = reviews.find(id, language).orElseThrow();
        Reviews.Published published = reviews.publish(id, language, seen.version());
        assertThat(published).isInstanceOf(Reviews.Published.Done.class);
        return ((Reviews.Published.Done) published).edition();
    }

    private PublishedRecord read(RecordId id) {
        return records.find(id, Reader.NETWORK).orElseThrow();
    }

    @Test
    void aPracticeIsWrittenReturnedCorrectedAndPublished() {
        RecordId id = written("Entretiens " + RecordId.random());
        assertThat(drafts.submit(id, FR)).isInstanceOf(Drafts.Submitted.Done.class);
        assertThat(records.find(id, Reader.NETWORK)).isEmpty();
        assertThat(drafts.save(id, FR, "title", "Trop tard", 1)).isInstanceOf(Saved.Locked.class);

        WorkingPeople.signIn(coordinator);
        assertThat(notices.list(0).notices().getFirst().kind()).isEqualTo(NoticeKind.REVIEW);
        assertThat(reviews.queue()).anyMatch(waiting -> waiting.id().equals(id));
        int seen = reviews.find(id, FR).orElseThrow().version();
        assertThat(reviews.giveBack(id, FR, Map.of("", " "), seen)).isEqualTo(Reviews.Returned.NOTHING_SAID);
        assertThat(reviews.giveBack(id, FR, Map.of("summary", "Pour qui ?"), seen))
                .isEqualTo(Reviews.Returned.DONE);

        WorkingPeople.signIn(writer);
        assertThat(notices.list(0).notices().getFirst().kind()).isEqualTo(NoticeKind.ANSWER);
        assertThat(draft(id).state()).isEqualTo(TextState.RETURNED);
        assertThat(draft(id).comments()).isEqualTo(Map.of("summary", "Pour qui ?"));
        type(id, "summary", "Un lieu calme, pour qui cherche un emploi.");
        drafts.submit(id, FR);

        WorkingPeople.signIn(coordinator);
        assertThat(publish(id, FR)).isEqualTo(1);
        PublishedRecord record = read(id);
        assertThat(record.texts().get(FR).summary()).isEqualTo("Un lieu calme, pour qui cherche un emploi.");
        assertThat(records.find(id, Reader.PUBLIC)).isEmpty();
        assertThat(reviews.queue()).noneMatch(waiting -> waiting.id().equals(id));
    }

    @Test
    void whatIsMissingIsToldAllAtOnceAndHalfOfItIsKept() {
        RecordId id = drafts.create(RecordKind.PRACTICE, "brussels", FR, Map.of("title", "Presque rien"));
        type(id, "period-from", "l’an dernier");
        type(id, "origin-year", "21");
        type(id, "contact-email", "personne@");
        List<Problem> problems = draft(id).problems();
        assertThat(problems)
                .extracting(Problem::field)
                .contains(
                        "summary",
                        "themes",
                        "target-groups",
                        "objectives",
                        "description",
                        "origin",
                        "licence",
                        "period-from",
                        "origin-year",
                        "contact-email");
        assertThat(drafts.submit(id, FR)).isEqualTo(new Drafts.Submitted.Incomplete(problems));
        assertThat(draft(id).get("period-from")).isEqualTo("l’an dernier");
    }

    @Test
    void theSecondOfTwoIsToldWhatTheFirstWroteAndLosesNothing() {
        RecordId id = written("À deux");
        int seen = draft(id).version("summary");
        type(id, "summary", "Le premier");

        WorkingPeople.signIn(coordinator);
        Saved second = drafts.save(id, FR, "summary", "Le second", seen);
        assertThat(second).isInstanceOfSatisfying(Saved.Overtaken.class, overtaken -> {
            assertThat(overtaken.theirs()).isEqualTo("Le premier");
            assertThat(overtaken.by()).isEqualTo("Chloé of brussels");
            // Knowing that, whoever wants to may write over it
            assertThat(drafts.save(id, FR, "summary", "Le second", overtaken.version()))
                    .isInstanceOf(Saved.Done.class);
        });
        // Another field does not collide, nor does the same words
        assertThat(drafts.save(id, FR, "title", "À deux, ensemble", draft(id).version("title")))
                .isInstanceOf(Saved.Done.class);
        assertThat(drafts.save(id, FR, "summary", "Le second", 1)).isInstanceOf(Saved.Done.class);
    }

    @Test
    void nobodyPublishesWhatChangedSinceItWasRead() {
        RecordId id = written("Relue");
        WorkingPeople.signIn(coordinator);
        int seen = reviews.find(id, FR).orElseThrow().version();
        type(id, "summary", "Encore un mot");
        assertThat(reviews.publish(id, FR, seen)).isInstanceOf(Reviews.Published.Overtaken.class);
        publish(id, FR);
        // Once more changes nothing
        assertThat(reviews.publish(id, FR, reviews.find(id, FR).orElseThrow().version()))
                .isInstanceOf(Reviews.Published.Overtaken.class);
    }

    @Test
    void aPublishedPracticeIsReadAsItWasUntilItsChangesArePublished() {
        RecordId id = written("Avant");
        WorkingPeople.signIn(coordinator);
        publish(id, FR);
        type(id, "title", "Après");
        assertThat(read(id).texts().get(FR).title()).isEqualTo("Avant");
        assertThat(draft(id).state()).isEqualTo(TextState.DRAFT);
        drafts.discard(id, FR);
        assertThat(draft(id).get("title")).isEqualTo("Avant");
        type(id, "title", "Après");
        publish(id, FR);
        assertThat(read(id).texts().get(FR).title()).isEqualTo("Après");

        assertThat(reviews.restore(id, 1)).isTrue();
        assertThat(read(id).texts().get(FR).title()).isEqualTo("Avant");
        assertThat(draft(id).get("title")).isEqualTo("Avant");
        assertThat(reviews.withdraw(id)).isTrue();
        assertThat(records.find(id, Reader.NETWORK)).isEmpty();
        assertThat(reviews.gone(id)).isPresent();
        assertThat(reviews.withdraw(id)).isFalse();
    }

    @Test
    void everyFieldComesBackAsItWasTyped() {
        Map<String, String> values = complete("Tout");
        values.putAll(Map.of(
                "figures", "f1",
                "figures.f1.value", "61 %",
                "figures.f1.year", "2021",
                "figures.f1.source", "Rapport annuel 2021",
                "label.f1", "participation par vidéo",
                "period-from", "2021-06-02",
                "period-to", "2021-06-04",
                "place", "en ligne",
                "contact-name", "Documentation",
                "contact-email", "doc@example.org"));
        RecordId id = drafts.create(RecordKind.PRACTICE, "brussels", FR, values);
        WorkingPeople.signIn(coordinator);
        publish(id, FR);
        PublishedRecord record = read(id);
        assertThat(((Facts.Practice) record.facts()).figures())
                .containsExactly(new Facts.Figure("f1", "61 %", 2021, "Rapport annuel 2021"));
        Map<String, String> again = new HashMap<>(FieldValues.of(record.facts(), record.visibility()));
        again.putAll(FieldValues.of(record.texts().get(FR)));
        assertThat(again).isEqualTo(values);
    }

    @Test
    void aResourceIsAFileOrALinkOfTheWeb() throws Exception {
        Map<String, String> values = new HashMap<>(Map.of(
                "title", "Guide",
                "summary", "Un guide.",
                "type", "guide",
                "themes", "work",
                "target-groups", "everyone",
                "description", "Un guide.",
                "licence", "cc-by-4-0",
                "rights-holder", "Le centre"));
        RecordId id = drafts.create(RecordKind.RESOURCE, "brussels", FR, values);
        assertThat(draft(id).problems()).containsExactly(new Problem("link", Problem.Kind.FILE_OR_LINK));
        for (String local :
                List.of("http://localhost/x", "http://192.168.1.1/", "http://printer.local/", "http://0x7f000001/")) {
            type(id, "link", local);
            assertThat(draft(id).problems())
                    .as(local)
                    .containsExactly(new Problem("link", Problem.Kind.LINK_LOCAL_NETWORK));
        }
        type(id, "link", "javascript:alert(1)");
        assertThat(draft(id).problems()).containsExactly(new Problem("link", Problem.Kind.LINK_NOT_WEB));
        type(id, "link", "https://example.org/guide");
        assertThat(draft(id).problems()).isEmpty();

        String own = upload(writer, "one");
        type(id, "versions.1.document", own);
        type(id, "versions", "1");
        assertThat(draft(id).problems()).containsExactly(new Problem("link", Problem.Kind.BOTH_FILE_AND_LINK));
        String foreign = upload(people.at("torino", "MEMBER"), "two");
        assertThatThrownBy(() -> drafts.save(id, FR, "versions.2.document", foreign, 0))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> drafts.save(id, FR, "no-such-field", "x", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String upload(PersonId by, String content) throws Exception {
        Stored stored = documents.store(new ByteArrayInputStream(content.getBytes()), content + ".txt", by);
        return ((Stored.Kept) stored).document().id().toString();
    }

    @Test
    void aColleagueElsewhereTranslatesAndTheTranslationKnowsWhenItFallsBehind() {
        RecordId id = written("Source");
        WorkingPeople.signIn(coordinator);
        publish(id, FR);
        PersonId marco = people.at("torino", "MEMBER");
        WorkingPeople.signIn(marco);
        assertThat(translations.begin(id, FR)).isFalse();
        assertThat(translations.begin(id, TextLanguage.IT)).isTrue();
        drafts.save(id, TextLanguage.IT, "title", "Fonte", 0);
        assertThat(drafts.submit(id, TextLanguage.IT)).isInstanceOf(Drafts.Submitted.Incomplete.class);
        drafts.save(id, TextLanguage.IT, "summary", "Sintesi", 0);
        assertThat(drafts.submit(id, TextLanguage.IT)).isInstanceOf(Drafts.Submitted.Done.class);
        assertThatThrownBy(() -> drafts.find(id, FR)).isInstanceOf(NotPermitted.class);

        WorkingPeople.signIn(coordinator);
        publish(id, TextLanguage.IT);
        assertThat(read(id).texts().get(TextLanguage.IT).title()).isEqualTo("Fonte");
        assertThat(translations.behind(read(id))).isEmpty();
        type(id, "description", "Le centre ouvre deux salles.");
        // What its centre is still writing is not what is translated
        WorkingPeople.signIn(marco);
        assertThat(translations.behind(read(id))).isEmpty();
        WorkingPeople.signIn(coordinator);
        publish(id, FR);
        assertThat(translations.behind(read(id))).containsExactly(TextLanguage.IT);
        assertThat(read(id).texts()).containsKey(TextLanguage.IT);
        translations.stillRight(id, TextLanguage.IT);
        assertThat(translations.behind(read(id))).isEmpty();
    }

    @Test
    void aRecordPublishedInAnyWayIsEditedFromWhatIsRead() {
        SampleRecords samples = new SampleRecords(editions, transaction);
        RecordId id = samples.publish(
                org.cites360.network.Visibility.PUBLIC,
                SampleRecords.practice(),
                FR,
                SampleRecords.text("Semée", "Résumé"));
        assertThat(draft(id).get("title")).isEqualTo("Semée");
        assertThat(drafts.mine()).noneMatch(mine -> mine.id().equals(id));
        samples.publishAgain(
                id,
                org.cites360.network.Visibility.PUBLIC,
                SampleRecords.practice(),
                Map.of(FR, SampleRecords.text("Semée de nouveau", "Résumé")));
        assertThat(draft(id).get("title")).isEqualTo("Semée de nouveau");
        type(id, "title", "Corrigée");
        assertThat(drafts.mine())
                .anyMatch(mine -> mine.id().equals(id) && mine.title().equals("Corrigée"));
    }

    @Test
    void whatWasNeverPublishedIsThrownAwayAsAWhole() {
        RecordId id = written("À jeter");
        drafts.discard(id, FR);
        assertThat(drafts.find(id, FR)).isEmpty();
        assertThat(drafts.save(id, FR, "title", "Encore", 1)).isInstanceOf(Saved.Gone.class);
        assertThat(drafts.save(written("Long"), FR, "summary", "x".repeat(100_001), 1))
                .isInstanceOf(Saved.TooLong.class);
    }

    @Test
    void aLinkIntoALocalNetworkIsRefusedInEveryTextOfEveryLanguage() {
        RecordId id = written("Des liens");
        type(id, "description", "Voir [ici](http://192.168.1.1/admin) et https://example.org/");
        type(id, "limits", "http://169.254.169.254/");
        assertThat(draft(id).problems())
                .extracting(problem -> problem.field() + " " + problem.kind().key())
                .containsExactly("description local-link", "limits local-link");
        type(id, "description", "Voir https://example.org/");
        type(id, "limits", "");
        WorkingPeople.signIn(coordinator);
        publish(id, FR);
        assertThat(translations.begin(id, TextLanguage.IT)).isTrue();
        drafts.save(id, TextLanguage.IT, "title", "Collegamenti", 0);
        drafts.save(id, TextLanguage.IT, "summary", "Uno", 0);
        drafts.save(id, TextLanguage.IT, "description", "http://localhost:8095/", 0);
        assertThat(drafts.find(id, TextLanguage.IT).orElseThrow().problems())
                .extracting(problem -> problem.field() + " " + problem.kind().key())
                .containsExactly("description local-link");
    }
}
