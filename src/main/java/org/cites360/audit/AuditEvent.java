package org.cites360.audit;

import java.util.Map;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done. Made with {@link #of} and completed by what applies.
 *
 * @param actor who did it; null when nobody was signed in, or the product itself did it
 * @param site the slug of the centre for which it was done: its coordinators read it; null for the installation
 * @param concerned to whom it was done
 * @param concernedAddress the mail address of somebody who is no {@link PersonId} yet, such as of an invited person
 * @param details short facts by name, such as {@code role} or {@code tour}. Nothing about a person: it could not be erased
 */
public record AuditEvent(
        AuditKind kind,
        @Nullable PersonId actor,
        @Nullable String site,
        @Nullable PersonId concerned,
        @Nullable String concernedAddress,
        Map<String, String> details) {

    public AuditEvent {
        details = Map.copyOf(details);
    }

    public static AuditEvent of(AuditKind kind, @Nullable PersonId actor) {
        return new AuditEvent(kind, actor, null, null, null, Map.of());
    }

    public AuditEvent at(@Nullable String site) {
        return new AuditEvent(kind, actor, site, concerned, concernedAddress, details);
    }

    public AuditEvent about(PersonId person) {
        return new AuditEvent(kind, actor, site, person, null, details);
    }

    /** @param address of somebody who has no account yet */
    public AuditEvent about(String address) {
        return new AuditEvent(kind, actor, site, null, address, details);
    }

    public AuditEvent with(Map<String, String> details) {
        return new AuditEvent(kind, actor, site, concerned, concernedAddress, details);
    }
}
