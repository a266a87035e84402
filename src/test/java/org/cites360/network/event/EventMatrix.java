package org.cites360.network.event;

import java.time.Instant;
import java.util.List;
import org.cites360.MatrixCells;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.Visibility;

/** Coordinators organise for their centre, the network's coordinators for any; whoever works in the network may come. */
class EventMatrix implements MatrixCells {

    private static final String ORGANISERS_OWN = "n n y y n n n";
    private static final String ORGANISERS_OTHER = MODERATORS;

    private final Events events;
    private final EventPlanning planning;
    private final Registrations registrations;
    private final Workshops workshops;
    private final EventTyping typing;
    private final EventTable table;

    EventMatrix(
            Events events,
            EventPlanning planning,
            Registrations registrations,
            Workshops workshops,
            EventTyping typing,
            EventTable table) {
        this.events = events;
        this.planning = planning;
        this.registrations = registrations;
        this.workshops = workshops;
        this.typing = typing;
        this.table = table;
    }

    private Event at(String site) {
        return table.add(SampleEvents.plan("Matrix", Visibility.PUBLIC, 1, 1), site, null, null);
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        EventPlan plan = SampleEvents.plan("Matrix", Visibility.PUBLIC, 1, 1);
        return List.of(
                new Cell("EventPlanning.create", ORGANISERS_OWN, () -> planning.create(OWN, plan)),
                new Cell("EventPlanning.create", ORGANISERS_OTHER, () -> planning.create(OTHER, plan)),
                new Cell("EventPlanning.save", ORGANISERS_OWN, () -> planning.save(at(OWN).id(), 1, plan)),
                new Cell(
                        "EventPlanning.save",
                        ORGANISERS_OTHER,
                        () -> planning.save(at(OTHER).id(), 1, plan)),
                new Cell("EventPlanning.publish", ORGANISERS_OWN, () -> planning.publish(at(OWN).id())),
                new Cell(
                        "EventPlanning.publish",
                        ORGANISERS_OTHER,
                        () -> planning.publish(at(OTHER).id())),
                new Cell("EventPlanning.cancel", ORGANISERS_OWN, () -> planning.cancel(at(OWN).id())),
                new Cell(
                        "EventPlanning.cancel",
                        ORGANISERS_OTHER,
                        () -> planning.cancel(at(OTHER).id())),
                new Cell("EventPlanning.discard", ORGANISERS_OWN, () -> planning.discard(at(OWN).id())),
                new Cell(
                        "EventPlanning.discard",
                        ORGANISERS_OTHER,
                        () -> planning.discard(at(OTHER).id())),
                // Each sees what is theirs: for many, nothing
                new Cell("EventPlanning.sites", ONESELF, planning::sites),
                new Cell("EventPlanning.drafts", ONESELF, planning::drafts),
                new Cell("EventPlanning.mayOrganise", EVERYBODY, () -> planning.mayOrganise(at(OWN))),
                new Cell(
                        "Registrations.register",
                        NETWORK,
                        () -> registrations.register(at(OWN).id(), Attendance.ONLINE)),
                new Cell("Registrations.cancel", NETWORK, () -> registrations.cancel(at(OWN).id())),
                new Cell("Registrations.mine", NETWORK, () -> registrations.mine(at(OWN).id())),
                new Cell("Registrations.free", EVERYBODY, () -> registrations.free(at(OWN))),
                new Cell("Registrations.participants", ORGANISERS_OWN, () -> registrations.participants(at(OWN).id())),
                new Cell(
                        "Registrations.participants",
                        ORGANISERS_OTHER,
                        () -> registrations.participants(at(OTHER).id())),
                new Cell("Events.find", EVERYBODY, () -> events.find("none")),
                new Cell("Events.upcoming", EVERYBODY, () -> events.upcoming(Reader.PUBLIC)),
                new Cell("Events.past", EVERYBODY, () -> events.past(Reader.PUBLIC, 0)),
                new Cell(
                        "Events.announced",
                        EVERYBODY,
                        () -> events.announced(Instant.EPOCH, Instant.now(), Reader.PUBLIC)),
                new Cell("EventTyping.find", ORGANISERS_OWN, () -> typing.find(at(OWN).id())),
                new Cell("EventTyping.find", ORGANISERS_OWN, () -> typing.find(null)),
                new Cell(
                        "EventTyping.find",
                        ORGANISERS_OTHER,
                        () -> typing.find(at(OTHER).id())),
                new Cell(
                        "EventTyping.keep",
                        ORGANISERS_OTHER,
                        () -> typing.keep(at(OTHER).id(), new EventTyping.Typed(OTHER, 1, plan))),
                new Cell(
                        "EventTyping.keep",
                        ORGANISERS_OWN,
                        () -> typing.keep(at(OWN).id(), new EventTyping.Typed(OWN, 1, plan))),
                new Cell("EventTyping.forget", ORGANISERS_OWN, () -> typing.forget(at(OWN).id())),
                new Cell("Events.all", EVERYBODY, () -> events.all(Reader.PUBLIC)),
                new Cell("Workshops.sites", ONESELF, workshops::sites),
                new Cell("Workshops.mine", ONESELF, () -> workshops.mine(RecordId.random())),
                new Cell("Workshops.isDescribed", NETWORK, () -> workshops.isDescribed(RecordId.random())),
                new Cell(
                        "Workshops.describe",
                        CONTRIBUTORS_OWN,
                        () -> workshops.describe(EventId.random(), "outils", OWN)),
                new Cell("Workshops.describe", NOBODY, () -> workshops.describe(EventId.random(), "outils", OTHER)),
                new Cell("Events.of", EVERYBODY, () -> events.of(RecordId.random(), Reader.PUBLIC)));
    }
}
