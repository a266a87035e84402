package org.cites360.account.store;

import java.time.Instant;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has an account.
 *
 * @param passwordHash null for whoever signs in by other means
 * @param totpSecret the secret of the second factor, null without one
 * @param demonstration created for a demonstration: cannot sign in without it
 */
public record PersonRow(
        PersonId id,
        String email,
        String name,
        Language language,
        @Nullable String passwordHash,
        byte @Nullable [] totpSecret,
        boolean demonstration,
        Instant createdAt,
        @Nullable Instant suspendedAt) {

    public boolean suspended() {
        return suspendedAt != null;
    }
}
