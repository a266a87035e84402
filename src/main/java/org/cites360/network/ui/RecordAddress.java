package org.cites360.network.ui;

import java.util.Optional;
import org.cites360.network.RecordId;

/** The addresses of the members' pages of a record. */
public final class RecordAddress {

    private RecordAddress() {}

    public static String of(RecordId id) {
        return "/network/records/" + id;
    }

    /** The id that an address names; empty where it names none. */
    public static Optional<RecordId> id(String text) {
        try {
            RecordId id = RecordId.of(text);
            // Java also accepts shortened groups, which no address of ours has
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
