package org.cites360.network.draft;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cites360.base.permission.PersonId;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The working copy of a record in one language.
 *
 * @param site the slug of the centre whose record it is
 * @param facts what was typed by the keys of {@link RecordField}
 * @param text likewise, of this language
 * @param comments what the reviewer said by field, {@code ""} for the whole; empty unless it came back
 * @param version of this text, of the source language also of the facts; grows with each change
 * @param published whether some edition of the record is, or was, published
 */
public record Draft(
        RecordId id,
        RecordKind kind,
        String site,
        TextLanguage source,
        TextLanguage language,
        TextState state,
        Map<String, Value> facts,
        Map<String, Value> text,
        Map<String, String> comments,
        int version,
        @Nullable PersonId changedBy,
        Instant changedAt,
        @Nullable PersonId submittedBy,
        boolean published) {

    /** @param version grows with each change; 0 for what was never typed */
    public record Value(String text, int version, @Nullable PersonId by, Instant at) {}

    public Draft {
        facts = Map.copyOf(facts);
        text = Map.copyOf(text);
        comments = Map.copyOf(comments);
    }

    Draft withFacts(Map<String, Value> others) {
        return new Draft(
                id,
                kind,
                site,
                source,
                language,
                state,
                others,
                text,
                comments,
                version,
                changedBy,
                changedAt,
                submittedBy,
                published);
    }

    public boolean isTranslation() {
        return language != source;
    }

    /** What was typed for a field, wherever it belongs; empty where nothing was. */
    public String get(String key) {
        Value value = text.getOrDefault(key, facts.get(key));
        return value == null ? "" : value.text();
    }

    public String get(RecordField field) {
        return get(field.key());
    }

    /** The version of what was typed for a field; 0 where nothing was. */
    public int version(String key) {
        Value value = text.getOrDefault(key, facts.get(key));
        return value == null ? 0 : value.version();
    }

    public Map<String, String> factValues() {
        return plain(facts);
    }

    public Map<String, String> textValues() {
        return plain(text);
    }

    private static Map<String, String> plain(Map<String, Value> values) {
        Map<String, String> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, value.text()));
        return plain;
    }

    /** Everything that stands in the way of submitting it, in the order of the form. */
    public List<Problem> problems() {
        List<Problem> all = new java.util.ArrayList<>();
        if (!isTranslation()) {
            all.addAll(Assembly.facts(kind, factValues()).problems());
        }
        all.addAll(
                Assembly.text(kind, textValues(), factValues(), isTranslation()).problems());
        all.sort(java.util.Comparator.comparing(Problem::at));
        return List.copyOf(all);
    }
}
