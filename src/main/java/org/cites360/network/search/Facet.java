package org.cites360.network.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a search can be narrowed. Of one facet any chosen value will do; of several facets, each must fit. */
public enum Facet {
    /** Keys of {@link org.cites360.site.Theme}. */
    THEME,
    /** Slugs of centres. */
    SITE,
    /** ISO 3166-1 codes of the countries in which the centres are counted. */
    COUNTRY,
    /** Keys of {@link org.cites360.network.TargetGroup}. */
    AUDIENCE,
    /** {@code practice}, or the key of a {@link org.cites360.network.ResourceType}. */
    TYPE,
    /** Tags of {@link org.cites360.network.TextLanguage}: in which there is a text. */
    LANGUAGE,
    YEAR;

    /** Its parameter in addresses, such as {@code theme}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String key) {
        return Arrays.stream(values()).filter(facet -> facet.key().equals(key)).findFirst();
    }
}
