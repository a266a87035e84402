package org.cites360.network.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.permission.PersonId;
import org.cites360.base.permission.PersonalData;
import org.springframework.stereotype.Component;

/** Whoever leaves gives their places back; what they were typing goes. */
@Component
class RegistrationData implements PersonalData {

    private final RegistrationTable table;
    private final EventTable events;
    private final WaitingList waiting;

    RegistrationData(RegistrationTable table, EventTable events, WaitingList waiting) {
        this.table = table;
        this.events = events;
        this.waiting = waiting;
    }

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public List<Map<String, String>> of(PersonId person) {
        return table.of(person).stream()
                .map(id -> Map.of(
                        "event",
                        events.find(id).map(Event::slug).orElse(""),
                        "attendance",
                        table.find(id, person)
                                .map(row -> row.attendance().key())
                                .orElse(""),
                        "since",
                        table.find(id, person)
                                .map(row -> row.since().toString())
                                .orElse("")))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        events.forgetTyping(person);
        for (EventId id : table.of(person)) {
            table.remove(id, person);
            Optional<Event> event = events.find(id);
            event.filter(found -> found.state() == Event.State.PUBLISHED).ifPresent(waiting::moveUp);
        }
    }
}
