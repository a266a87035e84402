package org.cites360.network;

import java.util.Map;
import java.util.Optional;

/**
 * Brings records in from elsewhere, such as the starting content or a table: again and again without doing it twice. It knows no
 * people's rights: whoever calls has asked, or is the product itself. Each method joins the caller's transaction.
 */
public interface RecordImport {

    /** What became of a record. */
    enum Outcome {
        /** It is new, and published. */
        PUBLISHED,
        /** It was brought before, has changed since, and is published as the next edition. */
        UPDATED,
        /** It is the same as last time. */
        UNCHANGED,
        /** People edited or withdrew it meanwhile: it is theirs, and nothing was done. */
        KEPT
    }

    record Put(RecordId id, Outcome outcome) {}

    /**
     * Publishes a record.
     *
     * @param key by which its source knows it, stable, such as {@code content/practices/miti}
     * @param source one of the texts' languages
     * @param texts among them that in the source language
     */
    Put put(
            String key,
            RecordKind kind,
            String site,
            TextLanguage source,
            Visibility visibility,
            Facts facts,
            Map<TextLanguage, RecordText> texts);

    /** The record that was brought by this key. */
    Optional<RecordId> find(String key);
}
