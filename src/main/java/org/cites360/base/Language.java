package org.cites360.base;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the interface, in the order in which they are offered. */
public enum Language {
    FR("Français", "FR"),
    NL("Nederlands", "NL"),
    EN("English", "GB"),
    IT("Italiano", "IT"),
    PT("Português", "PT"),
    ES("Español", "ES");

    private final String ownName;
    private final String country;

    Language(String ownName, String country) {
        this.ownName = ownName;
        this.country = country;
    }

    /** As the Open Graph protocol writes a locale, with a country: {@code fr_FR}. */
    public String openGraph() {
        return tag() + "_" + country;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    /** The BCP 47 tag, such as {@code fr}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The language of a tag such as {@code fr} or {@code fr-BE}; empty when the interface does not speak it. */
    public static Optional<Language> of(String tag) {
        String primary = tag.split("[-_]", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.tag().equalsIgnoreCase(primary))
                .findFirst();
    }

    public static List<Locale> locales() {
        return Arrays.stream(values()).map(Language::locale).toList();
    }
}
