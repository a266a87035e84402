package org.cites360.network.event;

import java.util.List;
import java.util.Set;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.CurrentPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisers do with their centre's meetings. */
@Service
@Transactional
public class EventPlanning {

    private final EventTable table;
    private final Organisers organisers;
    private final CurrentPerson current;
    private final WaitingList waiting;
    private final EventMails mails;
    private final EventDocuments documents;
    private final AuditLog audit;

    EventPlanning(
            EventTable table,
            Organisers organisers,
            CurrentPerson current,
            WaitingList waiting,
            EventMails mails,
            EventDocuments documents,
            AuditLog audit) {
        this.table = table;
        this.organisers = organisers;
        this.current = current;
        this.waiting = waiting;
        this.mails = mails;
        this.documents = documents;
        this.audit = audit;
    }

    /** What became of a saving. */
    public sealed interface Saved {
        record Done(Event event) implements Saved {}

        /** Nothing was written. */
        record Mistaken(List<EventMistake> mistakes) implements Saved {}

        /** Somebody saved it since; nothing was written. @param now what stands there */
        record Changed(Event now) implements Saved {}
    }

    /** The centres for which whoever is signed in may organise, by slug. */
    @Transactional(readOnly = true)
    public Set<String> sites() {
        return organisers.sites();
    }

    /** What those centres prepare, the last changed first. */
    @Transactional(readOnly = true)
    public List<Event> drafts() {
        return table.drafts(organisers.sites());
    }

    public boolean mayOrganise(Event event) {
        return organisers.may(event.site());
    }

    public Saved create(String site, EventPlan plan) {
        organisers.require(site);
        documents.check(List.of(), plan.content(), current.require());
        List<EventMistake> mistakes = EventCheck.of(plan);
        return mistakes.isEmpty()
                ? new Saved.Done(table.add(plan, site, current.require(), null))
                : new Saved.Mistaken(mistakes);
    }

    /** @param revision that was read before it was changed */
    public Saved save(EventId id, int revision, EventPlan plan) {
        Event before = event(id);
        organisers.require(before.site());
        documents.check(EventDocuments.attached(before.content()), plan.content(), current.require());
        List<EventMistake> mistakes = EventCheck.of(plan);
        if (!mistakes.isEmpty()) {
            return new Saved.Mistaken(mistakes);
        }
        if (!table.save(id, revision, plan)) {
            return new Saved.Changed(event(id));
        }
        Event now = event(id);
        if (now.state() == Event.State.PUBLISHED) {
            waiting.moveUp(now);
            mails.changed(before, now);
        }
        return new Saved.Done(now);
    }

    /** Announces it. @return false when it was announced already, or is cancelled */
    public boolean publish(EventId id) {
        Event event = event(id);
        organisers.require(event.site());
        if (event.state() != Event.State.DRAFT || !table.turn(id, Event.State.PUBLISHED)) {
            return false;
        }
        audit.record(AuditEvent.of(AuditKind.EVENT_PUBLISHED, current.require())
                .at(event.site())
                .with(java.util.Map.of("event", event.slug())));
        return true;
    }

    /** Calls it off; its page says so, and everybody who registered gets a mail. @return false when it is not announced */
    public boolean cancel(EventId id) {
        Event event = event(id);
        organisers.require(event.site());
        if (event.state() != Event.State.PUBLISHED || !table.turn(id, Event.State.CANCELLED)) {
            return false;
        }
        mails.cancelled(event(id));
        audit.record(AuditEvent.of(AuditKind.EVENT_CANCELLED, current.require())
                .at(event.site())
                .with(java.util.Map.of("event", event.slug())));
        return true;
    }

    /** Throws a draft away; what is announced can only be cancelled. */
    public boolean discard(EventId id) {
        Event event = event(id);
        organisers.require(event.site());
        if (event.state() != Event.State.DRAFT) {
            return false;
        }
        table.remove(id);
        return true;
    }

    private Event event(EventId id) {
        return table.find(id).orElseThrow(() -> new IllegalArgumentException("There is no event " + id));
    }
}
