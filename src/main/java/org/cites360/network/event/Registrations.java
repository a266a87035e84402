package org.cites360.network.event;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.People;
import org.cites360.base.permission.PersonId;
import org.cites360.network.event.RegistrationTable.Row;
import org.cites360.network.event.RegistrationTable.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking part in a meeting, by whoever is signed in and works in the network. */
@Service
@Transactional
public class Registrations {

    private final RegistrationTable table;
    private final EventTable events;
    private final Organisers organisers;
    private final WaitingList waiting;
    private final EventMails mails;
    private final CurrentPerson current;
    private final People people;
    private final Clock clock;

    Registrations(
            RegistrationTable table,
            EventTable events,
            Organisers organisers,
            WaitingList waiting,
            EventMails mails,
            CurrentPerson current,
            People people,
            Clock clock) {
        this.table = table;
        this.events = events;
        this.organisers = organisers;
        this.waiting = waiting;
        this.mails = mails;
        this.current = current;
        this.people = people;
        this.clock = clock;
    }

    /** What became of asking for a place. */
    public enum Answer {
        CONFIRMED,
        /** All places are taken; whoever cancels makes room. */
        WAITING,
        /** Registration is over, has not begun, or does not offer this way. */
        CLOSED
    }

    /** One's own place. @param ahead how many wait before one; 0 with a place */
    public record Mine(Attendance attendance, boolean confirmed, int ahead) {}

    /** @param name null for somebody who has left */
    public record Participant(
            @org.jspecify.annotations.Nullable String name,
            @org.jspecify.annotations.Nullable String email,
            Attendance attendance,
            boolean confirmed,
            Instant since) {}

    /** Asks for a place, or for one of the other way; whoever changes over goes to the end of that list. */
    public Answer register(EventId id, Attendance way) {
        PersonId me = current.require(Action.READ_NETWORK);
        table.lock(id);
        Event event = events.find(id).orElseThrow();
        if (!event.open(clock.instant()) || !event.places().containsKey(way)) {
            return Answer.CLOSED;
        }
        Optional<Row> before = table.find(id, me);
        if (before.filter(row -> row.attendance() == way).isPresent()) {
            return answer(before.get());
        }
        before.ifPresent(row -> table.remove(id, me));
        boolean free = table.confirmed(id).get(way) < event.places().get(way);
        Row row = new Row(
                me, way, free ? State.CONFIRMED : State.WAITING, clock.instant().truncatedTo(ChronoUnit.MICROS));
        table.put(id, row);
        before.ifPresent(left -> waiting.moveUp(event));
        mails.registered(event, me, way, free);
        return answer(row);
    }

    private static Answer answer(Row row) {
        return row.state() == State.CONFIRMED ? Answer.CONFIRMED : Answer.WAITING;
    }

    /** Gives one's place back. @return false when one had none */
    public boolean cancel(EventId id) {
        PersonId me = current.require(Action.READ_NETWORK);
        table.lock(id);
        boolean had = table.remove(id, me);
        events.find(id)
                .filter(event -> had && event.state() == Event.State.PUBLISHED)
                .ifPresent(event -> {
                    mails.left(event, me);
                    if (clock.instant().isBefore(event.begins().toInstant())) {
                        waiting.moveUp(event);
                    }
                });
        return had;
    }

    @Transactional(readOnly = true)
    public Optional<Mine> mine(EventId id) {
        PersonId me = current.require(Action.READ_NETWORK);
        return table.find(id, me)
                .map(row -> new Mine(
                        row.attendance(),
                        row.state() == State.CONFIRMED,
                        row.state() == State.CONFIRMED
                                ? 0
                                : (int) table.all(id).stream()
                                        .takeWhile(other -> !other.person().equals(me))
                                        .filter(other -> other.state() == State.WAITING
                                                && other.attendance() == row.attendance())
                                        .count()));
    }

    /** How many places are free each way that is offered; never below 0. */
    @Transactional(readOnly = true)
    public Map<Attendance, Integer> free(Event event) {
        Map<Attendance, Integer> confirmed = table.confirmed(event.id());
        Map<Attendance, Integer> free = new EnumMap<>(Attendance.class);
        event.places().forEach((way, places) -> free.put(way, Math.max(0, places - confirmed.get(way))));
        return free;
    }

    /** Who comes and who waits, in the order in which they registered; for the organisers. */
    @Transactional(readOnly = true)
    public List<Participant> participants(EventId id) {
        Event event = events.find(id).orElseThrow();
        organisers.require(event.site());
        return table.all(id).stream()
                .map(row -> {
                    Optional<People.Contact> contact = people.contact(row.person());
                    return new Participant(
                            contact.map(People.Contact::name).orElse(null),
                            contact.map(People.Contact::email).orElse(null),
                            row.attendance(),
                            row.state() == State.CONFIRMED,
                            row.since());
                })
                .toList();
    }
}
