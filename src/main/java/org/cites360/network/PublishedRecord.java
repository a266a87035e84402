package org.cites360.network;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A record as it is published.
 *
 * @param slug its stable name in addresses
 * @param site the slug of the centre that shares it
 * @param source the language it was written in
 * @param texts by language, among them the source's; another language that is not there is missing, and said to be
 * @param edition from 1; each publication, also of a translation, is one more
 * @param changed when this edition was published
 */
public record PublishedRecord(
        RecordId id,
        RecordKind kind,
        String slug,
        String site,
        Visibility visibility,
        TextLanguage source,
        Facts facts,
        Map<TextLanguage, RecordText> texts,
        int edition,
        Instant firstPublished,
        Instant changed) {

    public PublishedRecord {
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    /** A text with the language it is in, which its page marks. @param missing whether it stands in for one that is not there */
    public record Shown(TextLanguage language, RecordText text, boolean missing) {}

    /** The text in this language; the source where there is none, said to stand in. */
    public Shown in(TextLanguage wanted) {
        RecordText text = texts.get(wanted);
        return text != null ? new Shown(wanted, text, false) : new Shown(source, texts.get(source), true);
    }

    /** Its permanent address as a path of this installation, such as {@code /practices/future-me}. */
    public String path() {
        return kind.path() + "/" + slug;
    }

    public List<TextLanguage> languages() {
        return List.copyOf(texts.keySet());
    }
}
