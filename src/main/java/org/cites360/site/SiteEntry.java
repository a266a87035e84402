package org.cites360.site;

import java.util.List;

/**
 * What a centre says of itself in the directory, as its coordinator types it. What is left empty is an empty text.
 *
 * @param opened a year, or a year and month such as {@code 2018-03}
 * @param languages BCP 47 tags
 * @param themes its own, in its order
 * @param confirmed whether the centre stands by the entry: until then its page says that it waits for that
 */
public record SiteEntry(
        String name,
        String street,
        String postalCode,
        String transport,
        String opened,
        List<String> languages,
        List<OwnTheme> themes,
        boolean confirmed) {

    public SiteEntry {
        languages = List.copyOf(languages);
        themes = List.copyOf(themes);
    }
}
