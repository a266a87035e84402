package org.cites360.document;

import java.util.Optional;
import java.util.UUID;

/** A document; it never changes, so that a new version of a file is another document. */
public record DocumentId(UUID value) {

    /** Empty when the text is no UUID. */
    public static Optional<DocumentId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            // Java also accepts shortened groups, which no address of ours has
            return value.toString().equalsIgnoreCase(text) ? Optional.of(new DocumentId(value)) : Optional.empty();
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    public static DocumentId random() {
        return new DocumentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
