package org.cites360.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing a resource is. Its name is the text {@code network.resource-type.<key>}. */
public enum ResourceType {
    TOOL,
    METHOD,
    GUIDE,
    PRESENTATION,
    WORKSHEET,
    VIDEO,
    REPORT,
    OTHER;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ResourceType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }
}
