package org.cites360.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a record is about. */
public enum RecordKind {
    /** A described way of working that another centre can adopt. */
    PRACTICE,
    /** A file or a link that is shared. */
    RESOURCE;

    /** Such as {@code practice}: in texts and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the public reads the list of them, such as {@code /practices}. */
    public String path() {
        return "/" + key() + "s";
    }

    public static Optional<RecordKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
