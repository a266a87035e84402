package org.cites360.network.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.PersonId;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.discussion.Comment.Body;
import org.cites360.network.discussion.CommentDrafts.Draft;
import org.cites360.network.discussion.CommentDrafts.Place;
import org.cites360.network.discussion.Discussion.Outcome;
import org.cites360.network.discussion.Discussion.Refusal;
import org.cites360.network.discussion.Discussion.Words;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.cites360.notice.MyNotices;
import org.cites360.notice.NoticeKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class DiscussionTest {

    @Autowired
    Discussion discussion;

    @Autowired
    Moderation moderation;

    @Autowired
    CommentDrafts drafts;

    @Autowired
    CommentsOfPerson personal;

    @Autowired
    MyNotices mine;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    WorkingPeople people;
    SampleRecords samples;
    RecordId record;

    @BeforeEach
    void aRecord() {
        people = new WorkingPeople(jdbc);
        samples = new SampleRecords(editions, transaction);
        record = samples.publish(
                Visibility.PUBLIC, SampleRecords.practice(), TextLanguage.FR, SampleRecords.text("Uppercut", "Résumé"));
    }

    private PersonId member(String site, String name) {
        PersonId id = people.at(site, "MEMBER");
        jdbc.sql("update person set name = :name where id = :id")
                .param("name", name)
                .param("id", id.value())
                .update();
        return id;
    }

    private PersonId moderator() {
        PersonId id = people.person("Noé", Language.FR);
        jdbc.sql("insert into installation_role (person_id, role, since) values (:id, 'NETWORK_COORDINATOR', now())")
                .param("id", id.value())
                .update();
        return id;
    }

    private UUID say(PersonId who, String site, UUID answers, String text, PersonId... mentions) {
        AtomicReference<UUID> id = new AtomicReference<>();
        WorkingPeople.as(who, () -> {
            Outcome outcome =
                    discussion.add(record, answers, site, new Words(TextLanguage.FR, text, List.of(mentions)));
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            id.set(((Outcome.Done) outcome).comment());
        });
        return id.get();
    }

    private List<Comment> read(PersonId who) {
        List<Comment> comments = new ArrayList<>();
        WorkingPeople.as(
                who,
                () -> comments.addAll(discussion.list(record, 0, Language.EN).comments()));
        return comments;
    }

    private List<NoticeKind> told(PersonId who, UUID comment) {
        List<NoticeKind> kinds = new ArrayList<>();
        WorkingPeople.as(
                who,
                () -> mine.list(0).notices().stream()
                        .filter(notice -> notice.link().equals("/network/comments/" + comment))
                        .forEach(notice -> kinds.add(notice.kind())));
        return kinds;
    }

    @Test
    void aQuestionIsAnsweredAndEverybodyInTheThreadIsTold() {
        PersonId ada = member("torino", "Ada Rossi");
        PersonId ben = member("brussels", "Ben Maes");
        PersonId carl = member("paris", "Carl Petit");
        UUID question = say(ada, "torino", null, "Combien de *conseillers* ?");
        UUID answer = say(ben, "brussels", question, "Deux.");
        UUID beside = say(carl, "paris", answer, "Chez nous trois.");

        assertThat(told(ada, answer)).containsExactly(NoticeKind.ANSWER);
        assertThat(told(ben, answer)).isEmpty();
        assertThat(told(ben, beside)).containsExactly(NoticeKind.ANSWER);
        assertThat(read(ada)).singleElement().satisfies(comment -> {
            assertThat(comment.author()).isEqualTo(new Comment.Author("Ada Rossi", "torino"));
            assertThat(comment.mine()).isTrue();
            assertThat(comment.body()).isEqualTo(new Body.Said("<p>Combien de <em>conseillers</em> ?</p>\n"));
            assertThat(comment.answers()).extracting(Comment::id).containsExactly(answer, beside);
        });
    }

    @Test
    void colleaguesAreFoundByNameNamedAndToldOnce() {
        PersonId ada = member("torino", "Ada Rossi");
        PersonId zoe = member("brussels", "Zoé Lembrouille");
        WorkingPeople.as(ada, () -> {
            assertThat(discussion.colleagues("zoe lem")).singleElement().satisfies(found -> {
                assertThat(found.id()).isEqualTo(zoe);
                assertThat(found.sites()).containsExactly("brussels");
            });
            assertThat(discussion.colleagues("lembr")).hasSize(1);
            assertThat(discussion.colleagues(" ")).isEmpty();
        });
        UUID comment = say(ada, "torino", null, "Voyez @Zoé Lembrouille !", zoe);
        assertThat(told(zoe, comment)).containsExactly(NoticeKind.MENTION);
        WorkingPeople.as(ada, () -> {
            Words typed = discussion.typed(comment, Language.EN).orElseThrow();
            assertThat(typed.text()).isEqualTo("Voyez @Zoé Lembrouille !");
            discussion.edit(comment, new Words(TextLanguage.FR, typed.text() + " Merci.", typed.mentions()));
        });
        assertThat(told(zoe, comment)).containsExactly(NoticeKind.MENTION);
        assertThat(read(ada).getFirst().body())
                .isEqualTo(new Body.Said("<p>Voyez <strong>@Zoé Lembrouille</strong> ! Merci.</p>\n"));
    }

    @Test
    void mentionSpamIsRefused() {
        PersonId ada = member("torino", "Ada Rossi");
        List<PersonId> many = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < 11; number++) {
            many.add(member("brussels", "Cible " + (char) ('A' + number)));
            text.append("@Cible ").append((char) ('A' + number)).append(' ');
        }
        WorkingPeople.as(
                ada,
                () -> assertThat(discussion.add(
                                record, null, "torino", new Words(TextLanguage.FR, text.toString(), many)))
                        .isEqualTo(new Outcome.Refused(Refusal.TOO_MANY_MENTIONS)));
        // An id typed by hand names nobody
        UUID comment = say(ada, "torino", null, "Bonjour @{" + many.getFirst() + "}");
        assertThat(told(many.getFirst(), comment)).isEmpty();
        assertThat(read(ada).getFirst().body()).isEqualTo(new Body.Said("<p>Bonjour @</p>\n"));
    }

    @Test
    void whoWritesTooOftenWaits() {
        PersonId ada = member("torino", "Ada Rossi");
        for (int number = 0; number < 10; number++) {
            say(ada, "torino", null, "Message " + number);
        }
        WorkingPeople.as(
                ada,
                () -> assertThat(
                                discussion.add(record, null, "torino", new Words(TextLanguage.FR, "Encore", List.of())))
                        .isEqualTo(new Outcome.Refused(Refusal.TOO_OFTEN)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "<img src=x onerror=alert(1)>",
                "![x](https://tracker.example/x.gif)"
            })
    void aHostileCommentDoesNothing(String text) {
        PersonId ada = member("torino", "<b onclick=alert(1)>Ada</b>");
        say(ada, "torino", null, text + " @<b onclick=alert(1)>Ada</b>", ada);
        assertThat(read(ada).getFirst().body())
                .isInstanceOfSatisfying(
                        Body.Said.class,
                        said -> assertThat(said.html()).doesNotContain("<script", "<img", "<b ", "href"));
    }

    @Test
    void whatCannotBeSaidIsRefusedWithItsReason() {
        WorkingPeople.as(member("torino", "Ada Rossi"), () -> {
            assertThat(add(" \n ")).isEqualTo(new Outcome.Refused(Refusal.EMPTY));
            assertThat(add("x".repeat(10_001))).isEqualTo(new Outcome.Refused(Refusal.TOO_LONG));
            assertThat(add("Voir http://192.168.1.4/a")).isEqualTo(new Outcome.Refused(Refusal.LOCAL_LINK));
            assertThat(discussion.add(RecordId.random(), null, null, new Words(TextLanguage.FR, "Là ?", List.of())))
                    .isEqualTo(new Outcome.Refused(Refusal.GONE));
            assertThat(discussion.add(record, UUID.randomUUID(), null, new Words(TextLanguage.FR, "Là ?", List.of())))
                    .isEqualTo(new Outcome.Refused(Refusal.GONE));
        });
    }

    private Outcome add(String text) {
        return discussion.add(record, null, "torino", new Words(TextLanguage.FR, text, List.of()));
    }

    @Test
    void whatWasChangedSaysSoAndWhatItSaidBeforeIsRead() {
        PersonId ada = member("torino", "Ada Rossi");
        PersonId ben = member("brussels", "Ben Maes");
        UUID comment = say(ada, "torino", null, "Premier");
        WorkingPeople.as(ada, () -> discussion.edit(comment, new Words(TextLanguage.IT, "Secondo", List.of())));
        assertThat(read(ben).getFirst()).satisfies(one -> {
            assertThat(one.edited()).isNotNull();
            assertThat(one.language()).isEqualTo(TextLanguage.IT);
        });
        WorkingPeople.as(
                ben,
                () -> assertThat(discussion.earlier(comment, Language.EN))
                        .singleElement()
                        .satisfies(earlier -> {
                            assertThat(earlier.html()).contains("Premier");
                            assertThat(earlier.language()).isEqualTo(TextLanguage.FR);
                        }));
    }

    @Test
    void somebodyElsesCommentIsNeitherChangedNorWithdrawn() {
        UUID comment = say(member("torino", "Ada Rossi"), "torino", null, "À moi");
        PersonId ben = member("torino", "Ben Maes");
        WorkingPeople.as(ben, () -> {
            assertThat(discussion.typed(comment, Language.EN)).isEmpty();
            assertThatThrownBy(() -> discussion.edit(comment, new Words(TextLanguage.FR, "Volé", List.of())))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> discussion.withdraw(comment)).isInstanceOf(NotPermitted.class);
        });
        assertThat(read(ben).getFirst().body()).isEqualTo(new Body.Said("<p>À moi</p>\n"));
    }

    @Test
    void whatIsWithdrawnLeavesItsPlaceAndNothingElse() {
        PersonId ada = member("torino", "Ada Rossi");
        UUID comment = say(ada, "torino", null, "Secret");
        say(member("brussels", "Ben Maes"), "brussels", comment, "Ah ?");
        WorkingPeople.as(ada, () -> {
            discussion.edit(comment, new Words(TextLanguage.FR, "Très secret", List.of()));
            assertThat(discussion.withdraw(comment)).isInstanceOf(Outcome.Done.class);
            assertThat(discussion.withdraw(comment)).isEqualTo(new Outcome.Refused(Refusal.GONE));
            assertThat(discussion.earlier(comment, Language.EN)).isEmpty();
        });
        assertThat(read(ada).getFirst()).satisfies(one -> {
            assertThat(one.body()).isEqualTo(new Body.Withdrawn());
            assertThat(one.answers()).hasSize(1);
        });
        assertThat(jdbc.sql("select count(*) from network_comment_version where comment = :id")
                        .param("id", comment)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aReportedCommentIsHiddenWithAReasonAndShownAgain() {
        PersonId ada = member("torino", "Ada Rossi");
        PersonId ben = member("brussels", "Ben Maes");
        PersonId moderator = moderator();
        UUID comment = say(ada, "torino", null, "Insulte");
        WorkingPeople.as(
                ben, () -> assertThat(discussion.report(comment, "Insultant")).isInstanceOf(Outcome.Done.class));
        WorkingPeople.as(moderator, () -> {
            assertThat(mine.list(0).notices()).anyMatch(notice -> notice.kind() == NoticeKind.REPORT);
            assertThat(moderation.queue(0, Language.EN).reported())
                    .filteredOn(reported -> reported.comment().id().equals(comment))
                    .singleElement()
                    .satisfies(reported -> assertThat(reported.reasons())
                            .extracting(Moderation.Reason::text)
                            .containsExactly("Insultant"));
            assertThat(moderation.hide(comment, " ")).isEqualTo(Moderation.Outcome.NO_REASON);
            assertThat(moderation.hide(comment, "Contre la charte")).isEqualTo(Moderation.Outcome.DONE);
            assertThat(moderation.queue(0, Language.EN).reported())
                    .noneMatch(reported -> reported.comment().id().equals(comment));
        });
        assertThat(read(ben).getFirst().body()).isEqualTo(new Body.Hidden(null, null));
        assertThat(read(ada).getFirst().body()).isEqualTo(new Body.Hidden("Contre la charte", "<p>Insulte</p>\n"));
        assertThat(told(ada, comment)).containsExactly(NoticeKind.HIDDEN);
        WorkingPeople.as(ben, () -> {
            assertThat(discussion.report(comment, "Encore")).isEqualTo(new Outcome.Refused(Refusal.GONE));
            assertThat(discussion.earlier(comment, Language.EN)).isEmpty();
        });
        WorkingPeople.as(
                ada,
                () -> assertThat(discussion.edit(comment, new Words(TextLanguage.FR, "X", List.of())))
                        .isEqualTo(new Outcome.Refused(Refusal.GONE)));
        WorkingPeople.as(
                moderator, () -> assertThat(moderation.restore(comment)).isEqualTo(Moderation.Outcome.DONE));
        assertThat(read(ben).getFirst().body()).isEqualTo(new Body.Said("<p>Insulte</p>\n"));
    }

    @Test
    void aDraftIsKeptForEachPlaceAndItsAuthorAlone() {
        PersonId ada = member("torino", "Ada Rossi");
        PersonId ben = member("brussels", "Ben Maes");
        Place place = new Place.New();
        WorkingPeople.as(ada, () -> {
            Draft half = new Draft(TextLanguage.IT, "Metà di una fr, @Ben Maes", List.of(ben));
            drafts.keep(record, place, half);
            assertThat(drafts.find(record, place, Language.IT))
                    .as("who was chosen too")
                    .contains(half);
            assertThat(drafts.find(record, new Place.Answer(UUID.randomUUID()), Language.IT))
                    .isEmpty();
        });
        WorkingPeople.as(
                ben, () -> assertThat(drafts.find(record, place, Language.FR)).isEmpty());
        WorkingPeople.as(ada, () -> {
            drafts.keep(record, place, new Draft(TextLanguage.IT, " ", List.of()));
            assertThat(drafts.find(record, place, Language.IT)).isEmpty();
        });
    }

    @Test
    void commentsOfSomebodyWhoLeftStayAsTheirCentres() {
        PersonId ada = member("torino", "Ada Partie");
        PersonId ben = member("brussels", "Ben Maes");
        UUID first = say(ada, "torino", null, "Reste");
        say(ben, "brussels", first, "Merci @Ada Partie", ada);
        assertThat(personal.of(ada))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("text", "Reste"));
        transaction.executeWithoutResult(status -> personal.erase(ada));
        jdbc.sql("update person set name = null, email = null, erased_at = now() where id = :id")
                .param("id", ada.value())
                .update();
        assertThat(read(ben).getFirst()).satisfies(comment -> {
            assertThat(comment.author()).isEqualTo(new Comment.Author(null, "torino"));
            assertThat(comment.body()).isEqualTo(new Body.Said("<p>Reste</p>\n"));
            assertThat(comment.answers().getFirst().body())
                    .isEqualTo(new Body.Said("<p>Merci <strong>@a former member</strong></p>\n"));
        });
    }

    @Test
    void longDiscussionsComePageByPageAndEachCommentIsFound() {
        UUID last = null;
        for (int number = 0; number < 21; number++) {
            last = say(member("torino", "Ada " + number), "torino", null, "Message " + number);
        }
        UUID found = last;
        WorkingPeople.as(member("paris", "Carl Petit"), () -> {
            assertThat(discussion.list(record, 0, Language.EN)).satisfies(page -> {
                assertThat(page.comments()).hasSize(20);
                assertThat(page.pages()).isEqualTo(2);
                assertThat(page.total()).isEqualTo(21);
            });
            assertThat(discussion.place(found)).contains(new Discussion.Place(record, 1));
            assertThat(discussion.list(record, 99, Language.EN).comments())
                    .extracting(Comment::id)
                    .containsExactly(found);
            samples.withdraw(record);
            assertThat(discussion.place(found)).isEmpty();
            assertThat(discussion.list(record, 0, Language.EN).comments()).isEmpty();
        });
    }
}
