package org.cites360.network.adoption;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.cites360.base.Language;

/** Since when a centre does something, as a reader's language writes it. */
public final class AdoptionDates {

    private AdoptionDates() {}

    /** A year stays as it is; a year and month become such as “March 2022”. */
    public static String text(String since, Language language) {
        return since.matches("\\d{4}-\\d{2}")
                ? YearMonth.parse(since).format(DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()))
                : since;
    }
}
