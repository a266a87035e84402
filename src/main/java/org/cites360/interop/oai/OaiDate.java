package org.cites360.interop.oai;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date of the protocol, by day or by second.
 *
 * @param start of the day or the second
 */
record OaiDate(Instant start, boolean day) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SECOND = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

    /** Empty for what is no date, such as the thirtieth of February. */
    static Optional<OaiDate> parse(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(new OaiDate(
                        LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant(), true));
            }
            return SECOND.matcher(text).matches()
                    ? Optional.of(new OaiDate(Instant.parse(text), false))
                    : Optional.empty();
        } catch (java.time.DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** Where the day or the second is over. */
    Instant end() {
        return start.plus(1, day ? ChronoUnit.DAYS : ChronoUnit.SECONDS);
    }

    /** To the second, as records' dates are given. */
    static String write(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
