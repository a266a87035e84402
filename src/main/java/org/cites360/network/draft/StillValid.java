package org.cites360.network.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.PersonId;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether what a record says still holds: on its review date, somebody who knows says so with one click. */
@Service
@Transactional
public class StillValid {

    /**
     * @param due whether the date has come
     * @param confirmed when somebody last said that it holds; null where nobody did
     */
    public record Validity(
            LocalDate reviewOn, boolean due, @Nullable Instant confirmed) {}

    private final ValidityTable table;
    private final WorkingCopies copies;
    private final DraftRights rights;
    private final CurrentPerson current;
    private final AuditLog audit;

    StillValid(ValidityTable table, WorkingCopies copies, DraftRights rights, CurrentPerson current, AuditLog audit) {
        this.table = table;
        this.copies = copies;
        this.rights = rights;
        this.current = current;
        this.audit = audit;
    }

    /** The review date, for the centre, the contact and those who publish; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<Validity> find(PublishedRecord record) {
        return mayConfirm(record) ? table.find(record.id()) : Optional.empty();
    }

    /** It still holds: the next review date is two years from now. @return false where it is no longer published */
    public boolean confirm(RecordId id) {
        PersonId by = current.require();
        Optional<PublishedRecord> record = copies.published(id);
        if (record.isEmpty()) {
            return false;
        }
        if (!mayConfirm(record.get())) {
            throw new NotPermitted(by + " has no say about " + id);
        }
        table.confirmed(id, by);
        PublishedRecord confirmed = record.get();
        audit.record(AuditEvent.of(AuditKind.RECORD_CONFIRMED, by)
                .at(confirmed.site())
                .with(Map.of("title", confirmed.texts().get(confirmed.source()).title())));
        return true;
    }

    private boolean mayConfirm(PublishedRecord record) {
        Facts.Contact contact = record.facts().contact();
        boolean isContact = contact != null
                && current.id()
                        .filter(person -> person.value().equals(contact.person()))
                        .isPresent()
                && current.may(Action.READ_NETWORK);
        return isContact || current.may(Action.CONTRIBUTE, record.site()) || rights.mayPublish(record.site());
    }
}
