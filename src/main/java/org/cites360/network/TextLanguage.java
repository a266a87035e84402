package org.cites360.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cites360.base.Language;

/**
 * The languages in which records are written and files are read: those of the interface, and German and Catalan, which
 * centres work in too.
 */
public enum TextLanguage {
    FR,
    NL,
    EN,
    IT,
    PT,
    ES,
    DE,
    CA;

    /** The BCP 47 tag, such as {@code fr}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** Its name in a language of the interface, or in itself, without a capital where that language writes none. */
    public String nameIn(Locale reader) {
        return locale().getDisplayLanguage(reader);
    }

    public static TextLanguage of(Language language) {
        return valueOf(language.name());
    }

    /** The language of a tag such as {@code fr} or {@code fr-BE}; empty where no text can be in it. */
    public static Optional<TextLanguage> of(String tag) {
        String primary = tag.split("[-_]", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(primary))
                .findFirst();
    }
}
