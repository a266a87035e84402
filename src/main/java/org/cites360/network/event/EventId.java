package org.cites360.network.event;

import java.util.UUID;

/** A meeting. Addresses carry its slug. */
public record EventId(UUID value) {

    public static EventId random() {
        return new EventId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static EventId of(String text) {
        return new EventId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
