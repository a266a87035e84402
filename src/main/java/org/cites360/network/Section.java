package org.cites360.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of a record's text beside title and summary, in reading order. Each is Markdown (CommonMark); its heading is the text
 * {@code network.section.<key>}. They follow the good-practice templates of FAO (2016) and UNESCO-UNEVOC and the criteria of
 * URBACT's good-practice call.
 */
public enum Section {
    CONTEXT,
    OBJECTIVES,
    DESCRIPTION,
    STEPS,
    PARTNERS,
    MEANS,
    RESULTS,
    SUCCESS_FACTORS,
    LIMITS,
    TRANSFERABILITY;

    /** Such as {@code success-factors}: in texts and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Section> of(String key) {
        return Arrays.stream(values())
                .filter(section -> section.key().equals(key))
                .findFirst();
    }
}
