package org.cites360.network.draft;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cites360.network.RecordKind;
import org.cites360.network.Section;

/**
 * What is filled in to describe a record, in the order of the form. A field of several parts has keys below its own: those of a
 * figure are {@code figures} (the ids, in order) and {@code figures.<id>.value}. Labels of figures and files belong to the text,
 * as {@code label.<id>}.
 */
public enum RecordField {
    TITLE(Step.WHAT, 200, "practice resource", "practice resource"),
    SUMMARY(Step.WHAT, 1000, "practice resource", "practice resource"),
    TYPE(Step.WHAT, 40, "resource", "resource"),
    LINK(Step.WHAT, 2000, "resource", ""),
    VERSIONS(Step.WHAT, 2000, "resource", ""),
    LANGUAGES(Step.WHAT, 40, "resource", "resource"),

    THEMES(Step.WHOM, 100, "practice resource", "practice resource"),
    TARGET_GROUPS(Step.WHOM, 400, "practice resource", "practice resource"),
    CONTEXT(Step.WHOM, 20_000, "practice", ""),
    OBJECTIVES(Step.WHOM, 20_000, "practice resource", "practice"),

    DESCRIPTION(Step.HOW, 20_000, "practice resource", "practice resource"),
    STEPS(Step.HOW, 20_000, "practice", ""),
    PARTNERS(Step.HOW, 20_000, "practice", ""),
    MEANS(Step.HOW, 20_000, "practice", ""),
    PERIOD_FROM(Step.HOW, 10, "practice", ""),
    PERIOD_TO(Step.HOW, 10, "practice", ""),
    PLACE(Step.HOW, 200, "practice", ""),

    RESULTS(Step.RESULTS, 20_000, "practice", ""),
    FIGURES(Step.RESULTS, 300, "practice", ""),
    SUCCESS_FACTORS(Step.RESULTS, 20_000, "practice", ""),
    LIMITS(Step.RESULTS, 20_000, "practice", ""),
    TRANSFERABILITY(Step.RESULTS, 20_000, "practice", ""),

    ORIGIN(Step.SHARING, 40, "practice", "practice"),
    ORIGIN_NAME(Step.SHARING, 300, "practice", ""),
    ORIGIN_YEAR(Step.SHARING, 4, "practice", ""),
    MADE(Step.SHARING, 4, "resource", ""),
    RIGHTS_HOLDER(Step.SHARING, 300, "resource", "resource"),
    LICENCE(Step.SHARING, 40, "practice resource", "practice resource"),
    CONTACT_NAME(Step.SHARING, 200, "practice resource", ""),
    CONTACT_EMAIL(Step.SHARING, 254, "practice resource", ""),
    CONTACT_PERSON(Step.SHARING, 36, "practice resource", ""),
    ATTACHMENTS(Step.SHARING, 2000, "practice", ""),
    RESOURCES(Step.SHARING, 4000, "practice", ""),
    /** Stops of visits that show it: kept, not filled in by a form. */
    STOPS(Step.SHARING, 4000, "practice", ""),
    VISIBILITY(Step.SHARING, 10, "practice resource", "practice resource"),
    REVIEW_ON(Step.SHARING, 10, "practice resource", "");

    /** The steps of the form. */
    public enum Step {
        WHAT,
        WHOM,
        HOW,
        RESULTS,
        SHARING;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<RecordField> TEXTS = EnumSet.of(TITLE, SUMMARY);

    private final Step step;
    private final int longest;
    private final String kinds;
    private final String mandatory;

    RecordField(Step step, int longest, String kinds, String mandatory) {
        this.step = step;
        this.longest = longest;
        this.kinds = kinds;
        this.mandatory = mandatory;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Step step() {
        return step;
    }

    /** Characters. */
    public int longest() {
        return longest;
    }

    public boolean isOf(RecordKind kind) {
        return has(kinds, kind);
    }

    public boolean isMandatory(RecordKind kind) {
        return has(mandatory, kind);
    }

    /** Whether it has to be filled in. A translation may say less than its source, but not nothing. */
    public boolean isNeeded(RecordKind kind, boolean translation) {
        return translation ? TEXTS.contains(this) : isMandatory(kind);
    }

    private static boolean has(String kinds, RecordKind kind) {
        return List.of(kinds.split(" ")).contains(kind.key());
    }

    /** The section it fills; empty for title, summary and facts. */
    public Optional<Section> section() {
        return Section.of(key());
    }

    /** Whether it says something in a language, rather than a fact that holds in each. */
    public boolean isText() {
        return TEXTS.contains(this) || section().isPresent();
    }

    /** Those of a kind of record, in the order of the form. */
    public static List<RecordField> of(RecordKind kind) {
        return Arrays.stream(values()).filter(field -> field.isOf(kind)).toList();
    }

    /** The field to which a key belongs, also that of a part such as {@code figures.a1.year}. */
    public static Optional<RecordField> of(String key) {
        String whole = key.split("\\.", 2)[0];
        return Arrays.stream(values())
                .filter(field -> field.key().equals(whole))
                .findFirst();
    }
}
