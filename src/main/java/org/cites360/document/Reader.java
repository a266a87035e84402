package org.cites360.document;

import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to read.
 *
 * @param person null for a visitor
 * @param network whether they may read what is shared within the network
 */
public record Reader(@Nullable PersonId person, boolean network) {

    public static Reader visitor() {
        return new Reader(null, false);
    }
}
