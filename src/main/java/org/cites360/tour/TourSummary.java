package org.cites360.tour;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published tour as the catalogue shows it.
 *
 * @param title by language tag, for every language that has a published version
 * @param summary by language tag; a language may be absent
 * @param versions the published ones, by audience, then language; never empty
 * @param picture the view in which the visit starts, 1200×630; null while no picture could be made
 * @param modelled the premises shown are a computer model, not photographs
 * @param demonstration a demonstration that claims nothing about the place
 * @param scenes how many scenes it has
 * @param stops how many stops the longest of its published versions has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TourSummary(
        String site,
        String tour,
        Map<String, String> title,
        Map<String, String> summary,
        List<VersionKey> versions,
        Manifest.@Nullable Picture picture,
        boolean modelled,
        boolean demonstration,
        int scenes,
        int stops) {

    public TourSummary {
        title = Collections.unmodifiableMap(new LinkedHashMap<>(title));
        summary = Collections.unmodifiableMap(new LinkedHashMap<>(summary));
        versions = List.copyOf(versions);
    }

    /** A text with the language it is in, for the page's {@code lang} attribute. */
    public record Text(String lang, String text) {}

    /** The title in this language, or else in the first language the tour is published in. */
    public Text titleIn(String lang) {
        String text = title.get(lang);
        if (text != null) {
            return new Text(lang, text);
        }
        Map.Entry<String, String> first = title.entrySet().iterator().next();
        return new Text(first.getKey(), first.getValue());
    }

    /** The summary in the language of {@link #titleIn}; null where there is none. */
    public @Nullable Text summaryIn(String lang) {
        String language = titleIn(lang).lang();
        String text = summary.get(language);
        return text == null ? null : new Text(language, text);
    }
}
