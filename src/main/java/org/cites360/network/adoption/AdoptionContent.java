package org.cites360.network.adoption;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cites360.network.Facts;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What a centre says of taking a practice up. While it is worked on anything may be missing or wrong.
 *
 * @param since a year or a year and month, such as {@code 2021} or {@code 2021-06}
 * @param source the language it was written in
 * @param texts by language, among them the source's
 * @param figures what came of it in numbers, each labelled in the texts
 * @param variation the centre's own practice that varies the one it took up; null where it described none
 */
public record AdoptionContent(
        String since,
        Visibility visibility,
        TextLanguage source,
        Map<TextLanguage, Text> texts,
        List<Facts.Figure> figures,
        @Nullable RecordId variation) {

    /**
     * In one language.
     *
     * @param adapted what the centre changed, in Markdown; empty where it changed nothing, or does not say
     * @param outcome what came of it, in Markdown; likewise
     * @param labels what each figure counts, by its id
     */
    public record Text(String adapted, String outcome, Map<String, String> labels) {
        public Text {
            labels = Map.copyOf(labels);
        }

        public boolean isBlank() {
            return adapted.isBlank()
                    && outcome.isBlank()
                    && labels.values().stream().allMatch(String::isBlank);
        }
    }

    public AdoptionContent {
        texts = texts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(texts));
        figures = List.copyOf(figures);
    }

    /** Nothing said yet. */
    public static AdoptionContent empty(Visibility visibility, TextLanguage source) {
        return new AdoptionContent("", visibility, source, Map.of(), List.of(), null);
    }

    public Text text(TextLanguage language) {
        return texts.getOrDefault(language, new Text("", "", Map.of()));
    }

    /** A text with the language it is in. @param missing whether it stands in for one that is not there */
    public record Shown(TextLanguage language, Text text, boolean missing) {}

    /** The text in this language; the source's where there is none. */
    public Shown in(TextLanguage wanted) {
        Text text = texts.get(wanted);
        return text != null && !text.isBlank()
                ? new Shown(wanted, text, false)
                : new Shown(source, text(source), wanted != source);
    }
}
