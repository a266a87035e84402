package org.cites360.network.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.PersonId;
import org.cites360.network.Facts;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.adoption.AdoptionCheck.Mistake;
import org.cites360.network.adoption.AdoptionCheck.Problem;
import org.cites360.network.adoption.AdoptionWriting.Opened;
import org.cites360.network.adoption.AdoptionWriting.Outcome;
import org.cites360.network.adoption.AdoptionWriting.State;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.cites360.notice.MyNotices;
import org.cites360.notice.NoticeKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AdoptionsTest {

    @Autowired
    Adoptions adoptions;

    @Autowired
    AdoptionWriting writing;

    @Autowired
    MyNotices mine;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    SampleRecords samples;
    SampleAdoptions adopting;
    WorkingPeople people;

    @BeforeEach
    void samples() {
        samples = new SampleRecords(editions, transaction);
        adopting = new SampleAdoptions(writing, jdbc);
        people = new WorkingPeople(jdbc);
    }

    private RecordId practice(String site, Visibility visibility, String title) {
        return samples.publish(
                site,
                visibility,
                SampleRecords.practice(),
                TextLanguage.FR,
                Map.of(TextLanguage.FR, SampleRecords.text(title, "Résumé")));
    }

    private AdoptionContent content() {
        return SampleAdoptions.content(Visibility.PUBLIC, null);
    }

    @Test
    void aMemberWritesACoordinatorPublishesAndTheGivingCentreIsTold() {
        RecordId practice = practice("brussels", Visibility.PUBLIC, "Future.me");
        PersonId giver = people.at("brussels", "COORDINATOR");
        PersonId member = people.at("torino", "MEMBER");
        PersonId coordinator = people.at("torino", "COORDINATOR");

        WorkingPeople.as(member, () -> {
            assertThat(writing.sitesFor(practice)).containsExactly("torino");
            assertThat(writing.save("torino", practice, content(), 0)).isEqualTo(new Outcome.Done(1));
            assertThat(writing.submit("torino", practice)).isEqualTo(new Outcome.Done(2));
            assertThat(writing.waiting("torino")).anySatisfy(waiting -> {
                assertThat(waiting.practice().id()).isEqualTo(practice);
                assertThat(waiting.state()).isEqualTo(State.SUBMITTED);
            });
        });
        assertThat(adoptions.of(practice, Reader.NETWORK)).isEmpty();

        WorkingPeople.as(coordinator, () -> {
            assertThat(mine.list(0).notices()).anyMatch(notice -> notice.kind() == NoticeKind.REVIEW);
            assertThat(writing.publish("torino", practice)).isInstanceOf(Outcome.Done.class);
        });
        assertThat(adoptions.of(practice, Reader.PUBLIC)).singleElement().satisfies(adoption -> {
            assertThat(adoption.site()).isEqualTo("torino");
            assertThat(adoption.since()).isEqualTo("2022-03");
        });
        assertThat(adoptions.by("torino", Reader.PUBLIC))
                .anyMatch(one -> one.practiceId().equals(practice));
        assertThat(adoptions.from("brussels", Reader.PUBLIC))
                .anyMatch(one -> one.practiceId().equals(practice));
        WorkingPeople.as(
                giver,
                () -> assertThat(mine.list(0).notices()).anySatisfy(notice -> {
                    assertThat(notice.kind()).isEqualTo(NoticeKind.ADOPTION);
                    assertThat(notice.values()).containsEntry("what", "Future.me");
                    assertThat(notice.link()).isEqualTo("/network/records/" + practice);
                }));
    }

    @Test
    void aLaterChangeUpdatesTheOneAccountAndTellsNobodyAgain() {
        RecordId practice = practice("brussels", Visibility.PUBLIC, "Deux fois");
        PersonId giver = people.at("brussels", "COORDINATOR");
        adopting.publish("torino", practice, content());
        PersonId coordinator = people.at("torino", "COORDINATOR");
        WorkingPeople.as(coordinator, () -> {
            assertThat(writing.open("torino", practice, TextLanguage.IT))
                    .isInstanceOfSatisfying(Opened.Open.class, open -> {
                        assertThat(open.working().state()).isEqualTo(State.PUBLISHED);
                        AdoptionContent later = new AdoptionContent(
                                "2023",
                                Visibility.NETWORK,
                                TextLanguage.IT,
                                content().texts(),
                                List.of(),
                                null);
                        writing.save("torino", practice, later, open.working().version());
                        assertThat(adoptions.of(practice, Reader.PUBLIC)).hasSize(1);
                        writing.publish("torino", practice);
                    });
        });
        assertThat(adoptions.of(practice, Reader.PUBLIC)).isEmpty();
        assertThat(adoptions.of(practice, Reader.NETWORK))
                .singleElement()
                .satisfies(adoption -> assertThat(adoption.since()).isEqualTo("2023"));
        WorkingPeople.as(
                giver,
                () -> assertThat(mine.list(0).notices())
                        .filteredOn(notice -> notice.link().endsWith(practice.toString()))
                        .hasSize(1));
    }

    @Test
    void aCentreDoesNotTakeUpItsOwnPracticeNorAResourceNorWhatIsGone() {
        RecordId own = practice("torino", Visibility.PUBLIC, "Nostra");
        RecordId resource =
                samples.publish(Visibility.PUBLIC, SampleRecords.link(), TextLanguage.FR, SampleRecords.text("R", "r"));
        RecordId gone = practice("brussels", Visibility.PUBLIC, "Partie");
        samples.withdraw(gone);
        WorkingPeople.as(people.at("torino", "COORDINATOR"), () -> {
            assertThat(writing.sitesFor(own)).isEmpty();
            assertThat(writing.open("torino", own, TextLanguage.IT))
                    .isEqualTo(new Opened.Closed(AdoptionWriting.Why.OWN));
            assertThat(writing.save("torino", own, content(), 0))
                    .isEqualTo(new Outcome.Closed(AdoptionWriting.Why.OWN));
            assertThat(writing.save("torino", resource, content(), 0))
                    .isEqualTo(new Outcome.Closed(AdoptionWriting.Why.GONE));
            assertThat(writing.save("torino", gone, content(), 0))
                    .isEqualTo(new Outcome.Closed(AdoptionWriting.Why.GONE));
        });
    }

    @Test
    void whatIsWrongIsSaidAllAtOnceAndIsKept() {
        RecordId practice = practice("brussels", Visibility.NETWORK, "Interne");
        AdoptionContent wrong = new AdoptionContent(
                "13/2022",
                Visibility.PUBLIC,
                TextLanguage.IT,
                Map.of(TextLanguage.IT, new AdoptionContent.Text(" ", "", Map.of("b", "Persone"))),
                List.of(new Facts.Figure("a", "9", 2022, ""), new Facts.Figure("b", "9", 2999, "Rapporto")),
                RecordId.random());
        WorkingPeople.as(people.at("torino", "COORDINATOR"), () -> {
            writing.save("torino", practice, wrong, 0);
            assertThat(writing.publish("torino", practice))
                    .isInstanceOfSatisfying(
                            Outcome.Wrong.class,
                            outcome -> assertThat(outcome.mistakes())
                                    .containsExactlyInAnyOrder(
                                            new Mistake(Problem.SINCE, ""),
                                            new Mistake(Problem.NETWORK_ONLY, ""),
                                            new Mistake(Problem.TEXT_MISSING, ""),
                                            new Mistake(Problem.FIGURE_INCOMPLETE, "a"),
                                            new Mistake(Problem.FIGURE_YEAR, "b"),
                                            new Mistake(Problem.VARIATION_NOT_OWN, "")));
            assertThat(writing.open("torino", practice, TextLanguage.IT))
                    .isInstanceOfSatisfying(
                            Opened.Open.class,
                            open -> assertThat(open.working().content()).isEqualTo(wrong));
        });
    }

    @Test
    void ofTwoWhoChangeAtOnceTheSecondIsTold() {
        RecordId practice = practice("brussels", Visibility.PUBLIC, "À deux");
        PersonId first = people.at("torino", "MEMBER");
        PersonId second = people.at("torino", "MEMBER");
        WorkingPeople.as(first, () -> writing.save("torino", practice, content(), 0));
        WorkingPeople.as(
                second,
                () -> assertThat(writing.save("torino", practice, content(), 0))
                        .isInstanceOfSatisfying(Outcome.Overtaken.class, overtaken -> {
                            assertThat(overtaken.theirs().version()).isEqualTo(1);
                            assertThat(overtaken.theirs().by()).isEqualTo("Chloé of torino");
                        }));
    }

    @Test
    void theFamilyIsATreeOfVariationsOfVariations() {
        RecordId root = practice("brussels", Visibility.PUBLIC, "Racine");
        RecordId variation = practice("torino", Visibility.PUBLIC, "Variante");
        RecordId second = practice("paris", Visibility.PUBLIC, "Variante de la variante");
        adopting.publish("torino", root, SampleAdoptions.content(Visibility.PUBLIC, variation));
        adopting.publish("liege", root, content());
        adopting.publish("paris", variation, SampleAdoptions.content(Visibility.PUBLIC, second));

        for (RecordId member : List.of(root, variation, second)) {
            Family family = adoptions.family(member, Reader.PUBLIC);
            assertThat(family.root().id()).isEqualTo(root);
            assertThat(family.size()).isEqualTo(3);
            assertThat(family.branches())
                    .extracting(branch -> branch.adoption().site())
                    .containsExactly("torino", "liege");
            assertThat(family.branches().getFirst().branches()).singleElement().satisfies(branch -> {
                assertThat(branch.adoption().site()).isEqualTo("paris");
                assertThat(branch.variation().id()).isEqualTo(second);
            });
        }
    }

    @Test
    void aVariationClosesNoCircleAndVariesOnePracticeOnly() {
        RecordId root = practice("brussels", Visibility.PUBLIC, "Cercle");
        RecordId variation = practice("torino", Visibility.PUBLIC, "Cercle varié");
        adopting.publish("torino", root, SampleAdoptions.content(Visibility.PUBLIC, variation));
        RecordId other = practice("paris", Visibility.PUBLIC, "Autre");
        WorkingPeople.as(people.at("brussels", "COORDINATOR"), () -> {
            writing.save("brussels", variation, SampleAdoptions.content(Visibility.PUBLIC, root), 0);
            assertThat(writing.publish("brussels", variation))
                    .isEqualTo(new Outcome.Wrong(List.of(new Mistake(Problem.VARIATION_CIRCLE, ""))));
            assertThat(writing.variations("brussels", variation))
                    .noneMatch(one -> one.id().equals(root));
        });
        WorkingPeople.as(people.at("torino", "COORDINATOR"), () -> {
            writing.save("torino", other, SampleAdoptions.content(Visibility.PUBLIC, variation), 0);
            assertThat(writing.publish("torino", other))
                    .isEqualTo(new Outcome.Wrong(List.of(new Mistake(Problem.VARIATION_TAKEN, ""))));
        });
    }

    @Test
    void whoMayNotSeeThePracticeLearnsNothingOfIt() {
        RecordId internal = practice("brussels", Visibility.NETWORK, "Interne et secrète");
        adopting.publish("torino", internal, SampleAdoptions.content(Visibility.NETWORK, null));
        assertThat(adoptions.by("torino", Reader.PUBLIC))
                .noneMatch(one -> one.practiceId().equals(internal));
        assertThat(adoptions.of(internal, Reader.PUBLIC)).isEmpty();

        RecordId closed = practice("brussels", Visibility.PUBLIC, "Bientôt fermée");
        RecordId variation = practice("torino", Visibility.PUBLIC, "Variante ouverte");
        adopting.publish("torino", closed, SampleAdoptions.content(Visibility.PUBLIC, variation));
        samples.publishAgain(
                closed,
                Visibility.NETWORK,
                SampleRecords.practice(),
                Map.of(TextLanguage.FR, SampleRecords.text("Fermée", "Résumé")));
        assertThat(adoptions.by("torino", Reader.PUBLIC))
                .filteredOn(one -> one.practiceId().equals(closed))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.practice()).isNull();
                    assertThat(one.content()).isNull();
                    assertThat(one.variation()).isNull();
                });
        assertThat(adoptions.from("brussels", Reader.PUBLIC))
                .noneMatch(one -> one.practiceId().equals(closed));
        assertThat(adoptions.family(variation, Reader.PUBLIC).root().id()).isEqualTo(variation);
        assertThat(adoptions.family(variation, Reader.NETWORK).root().id()).isEqualTo(closed);

        samples.withdraw(closed);
        assertThat(adoptions.by("torino", Reader.NETWORK))
                .filteredOn(one -> one.practiceId().equals(closed))
                .singleElement()
                .satisfies(one -> assertThat(one.practice()).isNull());
    }

    @Test
    void aNetworkOnlyVariationIsNoBranchForThePublic() {
        RecordId root = practice("brussels", Visibility.PUBLIC, "Souche");
        RecordId hidden = practice("torino", Visibility.NETWORK, "Variante interne");
        adopting.publish("torino", root, SampleAdoptions.content(Visibility.PUBLIC, hidden));
        assertThat(adoptions.family(root, Reader.PUBLIC).branches().getFirst().variation())
                .isNull();
        assertThat(adoptions
                        .family(root, Reader.NETWORK)
                        .branches()
                        .getFirst()
                        .variation()
                        .id())
                .isEqualTo(hidden);
    }

    @Test
    void aWithdrawnAccountIsGoneAndItsTextIsKeptAsADraft() {
        RecordId practice = practice("brussels", Visibility.PUBLIC, "Reprise puis retirée");
        adopting.publish("torino", practice, content());
        WorkingPeople.as(people.at("torino", "COORDINATOR"), () -> {
            assertThat(writing.withdraw("torino", practice)).isTrue();
            assertThat(writing.withdraw("torino", practice)).isFalse();
            assertThat(adoptions.of(practice, Reader.NETWORK)).isEmpty();
            assertThat(writing.open("torino", practice, TextLanguage.IT))
                    .isInstanceOfSatisfying(Opened.Open.class, open -> {
                        assertThat(open.working().state()).isEqualTo(State.WITHDRAWN);
                        assertThat(open.working().content()).isEqualTo(content());
                    });
            assertThat(writing.publish("torino", practice)).isInstanceOf(Outcome.Done.class);
            assertThat(adoptions.of(practice, Reader.PUBLIC)).hasSize(1);
        });
    }
}
