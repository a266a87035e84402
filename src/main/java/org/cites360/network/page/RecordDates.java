package org.cites360.network.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.cites360.base.Language;

/** Dates as precise as they are known, in the reader's language. */
final class RecordDates {

    private RecordDates() {}

    /** @param date {@code 2021}, {@code 2021-06} or {@code 2021-06-02} */
    static String inWords(String date, Language language) {
        return switch (date.length()) {
            case 4 -> Year.parse(date).toString();
            case 7 ->
                YearMonth.parse(date)
                        .format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(language.locale()));
            default -> day(LocalDate.parse(date), language);
        };
    }

    /** The day of a moment. */
    static String day(Instant moment, Language language) {
        return day(moment.atZone(ZoneOffset.UTC).toLocalDate(), language);
    }

    private static String day(LocalDate day, Language language) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }
}
