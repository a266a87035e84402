package org.cites360.network.event;

import java.util.Map;
import org.cites360.network.event.RegistrationTable.Row;
import org.cites360.network.event.RegistrationTable.State;
import org.springframework.stereotype.Component;

/** Gives places that have become free to those who wait, in their order. */
@Component
class WaitingList {

    private final RegistrationTable table;
    private final EventMails mails;

    WaitingList(RegistrationTable table, EventMails mails) {
        this.table = table;
        this.mails = mails;
    }

    /** Within the caller's transaction. A way of taking part that is no longer offered moves nobody up. */
    void moveUp(Event event) {
        table.lock(event.id());
        Map<Attendance, Integer> confirmed = table.confirmed(event.id());
        event.places().forEach((way, places) -> {
            int free = places - confirmed.get(way);
            if (free > 0) {
                table.firstWaiting(event.id(), way, free).forEach(row -> {
                    table.put(event.id(), new Row(row.person(), way, State.CONFIRMED, row.since()));
                    mails.movedUp(event, row.person(), way);
                });
            }
        });
    }
}
