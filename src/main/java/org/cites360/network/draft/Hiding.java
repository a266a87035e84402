package org.cites360.network.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordId;
import org.cites360.network.record.Editions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hiding records of any centre, and showing them again: by those who moderate the network. */
@Service
@Transactional
public class Hiding {

    /** @param reason as its centre reads it */
    public record Hidden(RecordId id, String site, String title, String reason, Instant at) {}

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** Its centre is told why. */
        NO_REASON,
        /** It is not, or no longer, published, or not hidden. */
        NOT_THERE
    }

    private final HiddenTable hidden;
    private final WorkingCopies copies;
    private final DraftRights rights;
    private final ReviewNotices notices;
    private final Editions editions;
    private final CurrentPerson current;
    private final AuditLog audit;

    Hiding(
            HiddenTable hidden,
            WorkingCopies copies,
            DraftRights rights,
            ReviewNotices notices,
            Editions editions,
            CurrentPerson current,
            AuditLog audit) {
        this.hidden = hidden;
        this.copies = copies;
        this.rights = rights;
        this.notices = notices;
        this.editions = editions;
        this.current = current;
        this.audit = audit;
    }

    /** Whether whoever is signed in moderates. */
    @Transactional(readOnly = true)
    public boolean mayModerate() {
        return current.may(Action.MODERATE_NETWORK);
    }

    /** Hides a record from everybody; its centre is told, and can neither read it nor publish it again. */
    public Outcome hide(RecordId id, String reason) {
        PersonId by = current.require(Action.MODERATE_NETWORK);
        if (reason.isBlank()) {
            return Outcome.NO_REASON;
        }
        Optional<PublishedRecord> record = copies.published(id);
        if (record.isEmpty()) {
            return Outcome.NOT_THERE;
        }
        String title = record.get().texts().get(record.get().source()).title();
        hidden.hide(id, reason.strip(), by);
        editions.withdraw(id);
        audit.record(AuditEvent.of(AuditKind.CONTENT_HIDDEN, by)
                .at(record.get().site())
                .with(Map.of("title", title, "reason", reason.strip())));
        notices.moderated(id, record.get().site(), title, by);
        return Outcome.DONE;
    }

    /** Shows a hidden record again, as it was. */
    public Outcome show(RecordId id) {
        PersonId by = current.require(Action.MODERATE_NETWORK);
        Optional<Hidden> was = hidden.find(id);
        if (was.isEmpty() || !hidden.show(id)) {
            return Outcome.NOT_THERE;
        }
        editions.bringBack(id);
        audit.record(AuditEvent.of(AuditKind.CONTENT_RESTORED, by)
                .at(was.get().site())
                .with(Map.of("title", was.get().title())));
        notices.moderated(id, was.get().site(), was.get().title(), by);
        return Outcome.DONE;
    }

    /** Why a record is hidden, for its centre and for moderators; empty for everybody else, and where it is not. */
    @Transactional(readOnly = true)
    public Optional<Hidden> find(RecordId id) {
        return hidden.find(id)
                .filter(found -> current.may(Action.CONTRIBUTE, found.site()) || rights.mayPublish(found.site()));
    }

    /** Everything that is hidden, the last first. */
    @Transactional(readOnly = true)
    public List<Hidden> all() {
        current.require(Action.MODERATE_NETWORK);
        return hidden.all();
    }
}
