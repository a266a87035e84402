package org.cites360.tour;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a version of a tour speaks to, in the order in which they are offered. */
public enum Audience {
    USER,
    PROFESSIONAL,
    YOUTH;

    /** The word used in addresses, bundles and JSON, such as {@code user}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The audience of a word such as {@code user}; empty for any other word. */
    public static Optional<Audience> of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(audience -> audience.key().equals(key))
                .findFirst();
    }

    @JsonCreator
    static Audience fromJson(String key) {
        return of(key).orElseThrow(() -> new IllegalArgumentException("No such audience: " + key));
    }
}
