package org.cites360.interop.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citation says of a record.
 *
 * @param key short and stable, of letters, digits and hyphens
 * @param author the centre that shares it
 * @param year it is of, else that of its publication
 * @param url its permanent address
 * @param language tag of the title
 */
record Citation(
        String key,
        String title,
        String author,
        int year,
        String url,
        String language,
        String summary,
        List<String> keywords,
        String rights,
        @Nullable String source) {

    static final String PUBLISHER = "Cités 360";

    /** As people write it. */
    String inWords() {
        return "%s (%d). %s. %s. %s".formatted(author, year, title, PUBLISHER, url);
    }
}
