package org.cites360.network.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.PersonId;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.notice.MyNotices;
import org.cites360.notice.Notice;
import org.cites360.notice.NoticeKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is asked once, on the day, whether a record still holds; a hidden one is asked about by nobody. */
@ApplicationTest
class StillValidTest {

    @Autowired
    Drafts drafts;

    @Autowired
    Reviews reviews;

    @Autowired
    Hiding hiding;

    @Autowired
    StillValid stillValid;

    @Autowired
    Reminders reminders;

    @Autowired
    PublishedRecords records;

    @Autowired
    MyNotices notices;

    @Autowired
    JdbcClient jdbc;

    private WorkingPeople people;
    private PersonId coordinator;

    @BeforeEach
    void team() {
        people = new WorkingPeople(jdbc);
        coordinator = people.at("brussels", "COORDINATOR");
        WorkingPeople.signIn(coordinator);
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private RecordId published(Map<String, String> more) {
        Map<String, String> values = new java.util.HashMap<>(Map.of(
                "title", "À revoir " + RecordId.random(),
                "summary", "Résumé",
                "themes", "work",
                "target-groups", "everyone",
                "objectives", "Objectif",
                "description", "Description",
                "licence", "cc-by-4-0",
                "origin", "centre"));
        values.putAll(more);
        RecordId id = drafts.create(RecordKind.PRACTICE, "brussels", TextLanguage.FR, values);
        reviews.publish(
                id,
                TextLanguage.FR,
                drafts.find(id, TextLanguage.FR).orElseThrow().version());
        return id;
    }

    private long asked(PersonId person, RecordId id) {
        WorkingPeople.signIn(person);
        return notices.list(0).notices().stream()
                .filter(notice -> notice.kind() == NoticeKind.STILL_VALID)
                .map(Notice::link)
                .filter(link -> link.endsWith(id.toString()))
                .count();
    }

    private StillValid.Validity validity(RecordId id) {
        return stillValid.find(records.find(id, Reader.NETWORK).orElseThrow()).orElseThrow();
    }

    @Test
    void theContactIsAskedOnceByBellAndMailAndAnswersWithOneClick() {
        PersonId contact = people.at("brussels", "MEMBER");
        RecordId due = published(Map.of(
                "review-on", "2026-01-31", "contact-name", "Documentation", "contact-person", contact.toString()));
        RecordId later = published(Map.of());
        assertThat(validity(due).due()).isTrue();
        assertThat(validity(later).due()).isFalse();
        reminders.remind();
        reminders.remind();
        assertThat(asked(contact, due)).isEqualTo(1);
        assertThat(asked(contact, later)).isZero();
        assertThat(asked(coordinator, due)).isZero();
        assertThat(mailsTo(contact + "@example.org")).isEqualTo(1);

        WorkingPeople.signIn(contact);
        assertThat(stillValid.confirm(due)).isTrue();
        assertThat(validity(due).due()).isFalse();
        assertThat(validity(due).confirmed()).isNotNull();
    }

    @Test
    void aServiceIsWrittenToAndItsCoordinatorsAreTold() {
        RecordId due = published(
                Map.of("review-on", "2026-01-31", "contact-name", "Service", "contact-email", "service@example.org"));
        reminders.remind();
        assertThat(mailsTo("service@example.org")).isEqualTo(1);
        assertThat(asked(coordinator, due)).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedAboutWhatIsHiddenAndItComesBackAsItWas() {
        RecordId due = published(Map.of("review-on", "2026-01-31"));
        int edition = records.find(due, Reader.PUBLIC).orElseThrow().edition();
        PersonId moderator = people.networkCoordinator();
        WorkingPeople.signIn(moderator);
        assertThat(hiding.hide(due, " ")).isEqualTo(Hiding.Outcome.NO_REASON);
        assertThat(hiding.hide(due, "Nomme une personne")).isEqualTo(Hiding.Outcome.DONE);
        assertThat(hiding.hide(due, "Encore")).isEqualTo(Hiding.Outcome.NOT_THERE);
        assertThat(hiding.all()).anyMatch(hidden -> hidden.id().equals(due));
        assertThat(records.find(due, Reader.NETWORK)).isEmpty();
        reminders.remind();
        assertThat(asked(coordinator, due)).isZero();

        WorkingPeople.signIn(coordinator);
        assertThat(hiding.find(due).orElseThrow().reason()).isEqualTo("Nomme une personne");
        Draft draft = drafts.find(due, TextLanguage.FR).orElseThrow();
        drafts.save(due, TextLanguage.FR, "summary", "Sans nom", draft.version("summary"));
        assertThat(reviews.publish(
                        due,
                        TextLanguage.FR,
                        drafts.find(due, TextLanguage.FR).orElseThrow().version()))
                .isInstanceOf(Reviews.Published.Hidden.class);
        assertThat(reviews.restore(due, 1)).isFalse();

        WorkingPeople.signIn(moderator);
        assertThat(hiding.show(due)).isEqualTo(Hiding.Outcome.DONE);
        assertThat(records.find(due, Reader.PUBLIC).orElseThrow().edition()).isEqualTo(edition);
        assertThat(hiding.show(due)).isEqualTo(Hiding.Outcome.NOT_THERE);
    }

    private int mailsTo(String address) {
        return jdbc.sql("select count(*) from mail where recipient = :to")
                .param("to", address)
                .query(Integer.class)
                .single();
    }
}
