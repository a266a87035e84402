package org.cites360.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The themes of the network. A centre may have others of its own; each maps to one of these. Its name is the text
 * {@code site.theme.<key>}.
 */
public enum Theme {
    CHOOSE,
    LEARN,
    WORK,
    UNDERTAKE,
    MOVE;

    /** Such as {@code choose}: in texts, addresses and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Theme> of(String key) {
        return Arrays.stream(values()).filter(theme -> theme.key().equals(key)).findFirst();
    }
}
