package org.cites360.interop.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cites360.network.Section;

/**
 * The columns of the table, in their order: the same out and in, described in {@code docs/import.md}. A record has a row for each
 * language; facts stand in the first, in the language it was written in.
 */
public enum Column {
    KEY,
    KIND,
    VISIBILITY,
    LANGUAGE,
    TITLE,
    SUMMARY,
    CONTEXT,
    OBJECTIVES,
    DESCRIPTION,
    STEPS,
    PARTNERS,
    MEANS,
    RESULTS,
    SUCCESS_FACTORS,
    LIMITS,
    TRANSFERABILITY,
    LABELS,
    THEMES,
    TARGET_GROUPS,
    LICENCE,
    CONTACT,
    CONTACT_EMAIL,
    ORIGIN,
    ORIGIN_NAME,
    ORIGIN_YEAR,
    PERIOD_FROM,
    PERIOD_TO,
    PLACE,
    FIGURES,
    TYPE,
    LINK,
    LANGUAGES,
    RIGHTS_HOLDER,
    MADE,
    /** Out only: the names of its files. */
    FILES,
    /** Out only: its permanent address. */
    ADDRESS;

    /** Such as {@code target-groups}: in the table's first line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it belongs to a text rather than to the record. */
    public boolean ofText() {
        return ordinal() >= TITLE.ordinal() && ordinal() <= LABELS.ordinal();
    }

    public static Optional<Column> of(String key) {
        String plain = key.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return Arrays.stream(values())
                .filter(column -> column.key().equals(plain))
                .findFirst();
    }

    public static Column of(Section section) {
        return valueOf(section.name());
    }
}
