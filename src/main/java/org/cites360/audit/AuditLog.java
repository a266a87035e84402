package org.cites360.audit;

import org.cites360.base.permission.PersonId;

/** Puts on record who did what. */
public interface AuditLog {

    /**
     * Adds to the record, within the caller's transaction: what is rolled back was not done. The network address of the
     * request, where there is one, is kept with it for thirty days.
     */
    void record(AuditEvent event);

    /**
     * Forgets who this person is: what they did stays on record as done by somebody who has left. Within the caller's
     * transaction.
     *
     * @param address the person's mail address, by which they were named before they had an account
     */
    void forget(PersonId person, String address);
}
