package org.cites360.account.store;

import org.cites360.account.CentreRole;
import org.cites360.account.InstallationRole;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.PersonId;
import org.springframework.stereotype.Component;

/** What an accepted invitation gives. */
@Component
public class InvitedRoles {

    private final Invitations invitations;
    private final Persons persons;
    private final AuditLog audit;

    InvitedRoles(Invitations invitations, Persons persons, AuditLog audit) {
        this.invitations = invitations;
        this.persons = persons;
        this.audit = audit;
    }

    /** To be called by whoever has used the invitation up, by {@link Invitations#accept}. */
    public void give(PersonId person, Invitations.Row row) {
        invitations.acceptedBy(row.id(), person);
        String site = row.site();
        if (site == null) {
            persons.give(person, InstallationRole.valueOf(row.role()));
        } else {
            persons.give(person, site, CentreRole.valueOf(row.role()));
        }
        audit.record(
                AuditEvent.of(AuditKind.INVITATION_ACCEPTED, person).at(site).about(person));
    }
}
