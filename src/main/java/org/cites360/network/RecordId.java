package org.cites360.network;

import java.util.UUID;

/** A practice or a resource. Addresses carry its slug, everything else refers to it by this. */
public record RecordId(UUID value) {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static RecordId of(String text) {
        return new RecordId(UUID.fromString(text));
    }

    public static RecordId random() {
        return new RecordId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
