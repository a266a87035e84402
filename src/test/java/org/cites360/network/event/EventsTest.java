package org.cites360.network.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.PersonId;
import org.cites360.network.Reader;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.event.EventContent.Session;
import org.cites360.network.event.EventPlanning.Saved;
import org.cites360.network.event.Registrations.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class EventsTest {

    @Autowired
    Events events;

    @Autowired
    EventPlanning planning;

    @Autowired
    Registrations registrations;

    @Autowired
    EventTyping typing;

    @Autowired
    RegistrationData personal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PersonId coordinator;

    @BeforeEach
    void coordinatorOfBrussels() {
        coordinator = new WorkingPeople(jdbc).at("brussels", "COORDINATOR");
        WorkingPeople.signIn(coordinator);
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private Event announced(String title, Visibility visibility, Integer onSite, Integer online) {
        Event event = created(SampleEvents.plan(title, visibility, onSite, online));
        assertThat(planning.publish(event.id())).isTrue();
        return events.find(event.slug()).orElseThrow();
    }

    private Event created(EventPlan plan) {
        return ((Saved.Done) planning.create("brussels", plan)).event();
    }

    private PersonId member() {
        return new WorkingPeople(jdbc).at("torino", "MEMBER");
    }

    private Answer register(PersonId person, Event event, Attendance way) {
        WorkingPeople.signIn(person);
        try {
            return registrations.register(event.id(), way);
        } finally {
            WorkingPeople.signIn(coordinator);
        }
    }

    private List<String> mailsTo(PersonId person) {
        return jdbc.sql("select template from mail where recipient = :to order by created_at, id")
                .param("to", person + "@example.org")
                .query(String.class)
                .list();
    }

    @Test
    void aDraftIsSeenByItsOrganisersAlone() {
        Event draft = created(SampleEvents.plan("Brouillon", Visibility.PUBLIC, 3, null));
        assertThat(events.find(draft.slug(), Reader.PUBLIC)).isEmpty();
        assertThat(events.find(draft.slug(), Reader.NETWORK)).isEmpty();
        assertThat(events.find(draft.slug())).isPresent();
        WorkingPeople.as(member(), () -> assertThat(events.find(draft.slug())).isEmpty());
    }

    @Test
    void whatIsForTheNetworkIsNotForThePublic() {
        Event event = announced("Entre nous", Visibility.NETWORK, 3, null);
        assertThat(events.find(event.slug(), Reader.PUBLIC)).isEmpty();
        assertThat(events.upcoming(Reader.PUBLIC)).noneMatch(each -> each.id().equals(event.id()));
        assertThat(events.upcoming(Reader.NETWORK)).anyMatch(each -> each.id().equals(event.id()));
    }

    @Test
    void everyMistakeIsFoundAtOnce() {
        EventPlan good = SampleEvents.plan("Bien", Visibility.PUBLIC, 3, null);
        EventContent content = good.content();
        Session late = new Session(
                "late",
                EventContent.Kind.PLENARY,
                SampleEvents.FIRST.plusDays(9),
                LocalTime.of(15, 0),
                LocalTime.of(14, 0),
                Map.of(),
                Map.of(),
                List.of(),
                null,
                List.of());
        EventContent bad = new EventContent(
                TextLanguage.FR,
                Map.of(TextLanguage.FR, new EventContent.Text(" ", "x".repeat(1001), "http://10.0.0.1/")),
                content.firstDay(),
                content.firstDay().minusDays(1),
                content.zone(),
                " ",
                "http://localhost/room",
                List.of(late));
        Saved saved = planning.create(
                "brussels",
                new EventPlan(bad, Visibility.PUBLIC, Map.of(Attendance.ON_SITE, 0), SampleEvents.FIRST.plusDays(3)));

        assertThat(((Saved.Mistaken) saved).mistakes())
                .extracting(mistake -> mistake.field() + " " + mistake.kind().key())
                .containsExactlyInAnyOrder(
                        "title.fr missing",
                        "summary.fr too-long",
                        "description.fr local-link",
                        "online local-network",
                        "lastDay ends-before-it-begins",
                        "session.late.title.fr missing",
                        "session.late.day outside-the-event",
                        "session.late.to ends-before-it-begins",
                        "places.on-site too-few-places",
                        "place place-needed",
                        "registrationUntil registration-after-the-end");
    }

    @Test
    void whoSavesWhatSomebodyElseChangedIsTold() {
        Event event = created(SampleEvents.plan("À deux", Visibility.PUBLIC, 3, null));
        EventPlan mine = SampleEvents.plan("À deux, la mienne", Visibility.PUBLIC, 3, null);
        assertThat(planning.save(event.id(), event.revision(), mine)).isInstanceOf(Saved.Done.class);
        Saved second = planning.save(
                event.id(), event.revision(), SampleEvents.plan("À deux, l’autre", Visibility.PUBLIC, 3, null));

        assertThat(((Saved.Changed) second)
                        .now()
                        .content()
                        .texts()
                        .get(TextLanguage.FR)
                        .title())
                .isEqualTo("À deux, la mienne");
    }

    @Test
    void whoComesTooLateWaitsAndMovesUp() {
        Event event = announced("Une place", Visibility.PUBLIC, 1, null);
        PersonId first = member();
        PersonId second = member();
        PersonId third = member();
        assertThat(register(first, event, Attendance.ON_SITE)).isEqualTo(Answer.CONFIRMED);
        assertThat(register(second, event, Attendance.ON_SITE)).isEqualTo(Answer.WAITING);
        assertThat(register(third, event, Attendance.ON_SITE)).isEqualTo(Answer.WAITING);
        assertThat(register(second, event, Attendance.ON_SITE)).isEqualTo(Answer.WAITING);
        WorkingPeople.as(
                third,
                () -> assertThat(registrations.mine(event.id()).orElseThrow().ahead())
                        .isEqualTo(1));

        WorkingPeople.as(
                first, () -> assertThat(registrations.cancel(event.id())).isTrue());
        WorkingPeople.as(
                second,
                () -> assertThat(registrations.mine(event.id()).orElseThrow().confirmed())
                        .isTrue());
        assertThat(mailsTo(first)).containsExactly("event-registered-on-site", "event-left");
        assertThat(mailsTo(second)).containsExactly("event-waiting", "event-moved-up-on-site");
        assertThat(mailsTo(third)).containsExactly("event-waiting");
    }

    @Test
    void morePlacesMoveUpWhoWaits() {
        EventPlan small = SampleEvents.plan("Plus grand", Visibility.PUBLIC, 1, 1);
        Event event = announced("Plus grand", Visibility.PUBLIC, 1, 1);
        register(member(), event, Attendance.ON_SITE);
        PersonId waits = member();
        register(waits, event, Attendance.ON_SITE);
        Event now = events.find(event.slug()).orElseThrow();
        planning.save(
                event.id(),
                now.revision(),
                new EventPlan(
                        small.content(), Visibility.PUBLIC, Map.of(Attendance.ON_SITE, 2, Attendance.ONLINE, 1), null));
        WorkingPeople.as(
                waits,
                () -> assertThat(registrations.mine(event.id()).orElseThrow().confirmed())
                        .isTrue());
    }

    @Test
    void theLastPlaceIsGivenOnce() throws Exception {
        Event event = announced("La dernière place", Visibility.PUBLIC, null, 1);
        List<PersonId> people =
                IntStream.range(0, 6).mapToObj(number -> member()).toList();
        CyclicBarrier together = new CyclicBarrier(people.size());
        List<Callable<Answer>> calls = people.stream()
                .<Callable<Answer>>map(person -> () -> {
                    WorkingPeople.signIn(person);
                    try {
                        together.await();
                        return registrations.register(event.id(), Attendance.ONLINE);
                    } finally {
                        WorkingPeople.signOut();
                    }
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(people.size())) {
            List<Answer> answers =
                    threads.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertThat(answers).containsOnlyOnce(Answer.CONFIRMED);
            assertThat(answers).filteredOn(Answer.WAITING::equals).hasSize(5);
        }
    }

    @Test
    void whoeverLeavesTheNetworkMakesRoom() {
        Event event = announced("Qui part", Visibility.PUBLIC, 1, null);
        PersonId leaves = member();
        PersonId waits = member();
        register(leaves, event, Attendance.ON_SITE);
        register(waits, event, Attendance.ON_SITE);
        assertThat(personal.of(leaves))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry).containsEntry("event", event.slug()).containsEntry("attendance", "on-site"));
        transaction.executeWithoutResult(status -> personal.erase(leaves));

        assertThat(personal.of(leaves)).isEmpty();
        WorkingPeople.as(
                waits,
                () -> assertThat(registrations.mine(event.id()).orElseThrow().confirmed())
                        .isTrue());
    }

    @Test
    void everybodyIsToldOfACancelledMeetingAndNobodyRegistersAnyMore() {
        Event event = announced("Annulée", Visibility.PUBLIC, 2, null);
        PersonId comes = member();
        register(comes, event, Attendance.ON_SITE);
        assertThat(planning.cancel(event.id())).isTrue();
        assertThat(planning.cancel(event.id())).isFalse();
        assertThat(planning.publish(event.id())).isFalse();

        assertThat(mailsTo(comes)).containsExactly("event-registered-on-site", "event-cancelled");
        assertThat(register(member(), event, Attendance.ON_SITE)).isEqualTo(Answer.CLOSED);
        assertThat(events.find(event.slug(), Reader.PUBLIC).orElseThrow().state())
                .isEqualTo(Event.State.CANCELLED);
    }

    @Test
    void aChangedDayIsToldAndAChangedWordIsNot() {
        Event event = announced("Déplacée", Visibility.PUBLIC, 2, null);
        PersonId comes = member();
        register(comes, event, Attendance.ON_SITE);
        EventPlan same = SampleEvents.plan("Déplacée, un mot", Visibility.PUBLIC, 2, null);
        Event now = ((Saved.Done) planning.save(
                        event.id(), events.find(event.slug()).orElseThrow().revision(), same))
                .event();
        assertThat(mailsTo(comes)).doesNotContain("event-changed");
        assertThat(now.sequence()).isGreaterThan(event.sequence());

        EventContent was = same.content();
        planning.save(
                event.id(),
                now.revision(),
                SampleEvents.with(
                        same,
                        new EventContent(
                                was.source(),
                                was.texts(),
                                was.firstDay(),
                                was.lastDay().plusDays(1),
                                was.zone(),
                                was.place(),
                                was.online(),
                                was.sessions())));
        assertThat(mailsTo(comes)).contains("event-changed");
    }

    @Test
    void aWayThatIsNotOfferedIsClosed() {
        Event event = announced("En ligne seulement", Visibility.PUBLIC, null, 5);
        assertThat(register(member(), event, Attendance.ON_SITE)).isEqualTo(Answer.CLOSED);
    }

    @Test
    void onlyOrganisersSeeWhoComes() {
        Event event = announced("Qui vient", Visibility.PUBLIC, 2, null);
        PersonId comes = member();
        register(comes, event, Attendance.ON_SITE);
        assertThat(registrations.participants(event.id()))
                .singleElement()
                .satisfies(participant -> assertThat(participant.email()).isEqualTo(comes + "@example.org"));
        WorkingPeople.as(
                new WorkingPeople(jdbc).at("torino", "COORDINATOR"),
                () -> assertThatThrownBy(() -> registrations.participants(event.id()))
                        .isInstanceOf(NotPermitted.class));
    }

    @Test
    void aListForSpreadsheetsHoldsNoFormula() {
        String csv = new String(
                ParticipantList.csv(List.of(new Registrations.Participant(
                        "=HYPERLINK(\"http://evil\")",
                        "+a@example.org",
                        Attendance.ONLINE,
                        true,
                        java.time.Instant.EPOCH))),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://evil\"\")\",'+a@example.org,online,confirmed");
    }

    @Test
    void whatAnOrganiserTypesIsKeptForThemAloneUntilItIsSaved() {
        Event event = created(SampleEvents.plan("À moitié", Visibility.PUBLIC, 3, null));
        EventPlan half = SampleEvents.plan("À moitié tapé", Visibility.NETWORK, null, 0);
        typing.keep(event.id(), new EventTyping.Typed("brussels", event.revision(), half));
        assertThat(typing.find(event.id())).contains(new EventTyping.Typed("brussels", event.revision(), half));
        assertThat(typing.find(null)).isEmpty();
        WorkingPeople.as(
                new WorkingPeople(jdbc).at("brussels", "COORDINATOR"),
                () -> assertThat(typing.find(event.id())).isEmpty());
        WorkingPeople.signIn(coordinator);
        personal.erase(coordinator);
        assertThat(typing.find(event.id())).isEmpty();
        typing.keep(event.id(), new EventTyping.Typed("brussels", 1, half));
        typing.forget(event.id());
        assertThat(typing.find(event.id())).isEmpty();
    }
}
