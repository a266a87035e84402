package org.cites360.base.permission;

import java.util.UUID;

/** A person who works with the product. It stays when the person has left, so that what they did keeps its author. */
public record PersonId(UUID value) {

    /** @throws IllegalArgumentException when the text is no UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
