package org.cites360.network.follow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.cites360.base.Language;

/** A week from Monday to Sunday where most centres are, written as ISO 8601 does: {@code 2026-W48}. */
public record Week(LocalDate monday) {

    private static final DateTimeFormatter MONDAY = DateTimeFormatter.ISO_WEEK_DATE;

    public Week {
        monday = monday.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public static Week of(Instant moment) {
        return new Week(LocalDate.ofInstant(moment, Rhythm.ZONE));
    }

    /** Empty where the text is no week. */
    public static Optional<Week> parse(String text) {
        if (!text.matches("\\d{4}-W\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Week(LocalDate.parse(text + "-1", MONDAY)));
        } catch (DateTimeParseException noSuchWeek) {
            return Optional.empty();
        }
    }

    public Instant from() {
        return monday.atStartOfDay(Rhythm.ZONE).toInstant();
    }

    /** Exclusive. */
    public Instant before() {
        return monday.plusWeeks(1).atStartOfDay(Rhythm.ZONE).toInstant();
    }

    public Week previous() {
        return new Week(monday.minusWeeks(1));
    }

    public Week next() {
        return new Week(monday.plusWeeks(1));
    }

    public boolean isAfter(Week other) {
        return monday.isAfter(other.monday);
    }

    /** Such as “23–29 Nov 2026”, as far as the language writes it so. */
    public String days(Language language) {
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        return format.format(monday) + " – " + format.format(monday.plusDays(6));
    }

    @Override
    public String toString() {
        return "%04d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
