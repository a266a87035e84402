package org.cites360.base.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Times as the reader's language and clock show them. */
public final class ReaderTime {

    private ReaderTime() {}

    /** The zone of the reader's device; UTC until the browser has told. */
    public static ZoneId zone() {
        return ReaderZone.known().orElse(ZoneOffset.UTC);
    }

    /** Such as “24 Nov 2026, 09:05”; with the zone where it is not known to be the reader's. */
    public static String text(Instant instant) {
        ZoneId zone = zone();
        String text = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(UiLanguage.current().locale())
                .format(instant.atZone(zone));
        return zone.equals(ZoneOffset.UTC) ? text + " UTC" : text;
    }

    /** The day alone, such as “24 November 2026”, as an element. */
    public static Span day(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone());
        Time time = new Time();
        time.getElement().setAttribute("datetime", day.toString());
        time.setText(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(UiLanguage.current().locale())
                .format(day));
        return time;
    }

    /** The time as an element that says the exact time to programs. */
    public static Span element(Instant instant) {
        Time time = new Time();
        time.getElement().setAttribute("datetime", instant.toString());
        time.setText(text(instant));
        return time;
    }

    @com.vaadin.flow.component.Tag("time")
    private static final class Time extends Span {}
}
