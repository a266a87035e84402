package org.cites360.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a record says in one language.
 *
 * @param title plain text on one line
 * @param summary plain text, a few sentences
 * @param sections Markdown by section; a section about which its author said nothing is left out
 * @param labels what each {@linkplain Facts.Figure figure} and each attached file is called, by its id
 */
public record RecordText(String title, String summary, Map<Section, String> sections, Map<String, String> labels) {

    public RecordText {
        Map<Section, String> ordered = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            String text = sections.get(section);
            if (text != null && !text.isBlank()) {
                ordered.put(section, text);
            }
        }
        sections = java.util.Collections.unmodifiableMap(ordered);
        labels = Map.copyOf(labels);
    }

    public Optional<String> section(Section section) {
        return Optional.ofNullable(sections.get(section));
    }
}
