package org.cites360.site;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.cites360.base.Language;

/**
 * A theme as a centre calls it.
 *
 * @param theme of the network, which it counts as
 * @param names by language, never empty once it is saved
 */
public record OwnTheme(Theme theme, Map<Language, String> names) {

    public OwnTheme {
        names = names.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(names));
    }

    /** A name with the language it is in: the reader's where the centre has one. */
    public record Shown(Language language, String name) {}

    public Shown in(Language reader) {
        Language language =
                names.containsKey(reader) ? reader : names.keySet().iterator().next();
        return new Shown(language, names.get(language));
    }
}
