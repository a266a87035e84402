package org.cites360.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Times as the reader's language and clock show them. */
public final class ReaderTime {

    private ReaderTime() {}

    /** The zone of the reader's device; UTC until the browser has told. */
    public static ZoneId zone() {
        @Nullable ExtendedClientDetails details = UI.getCurrent().getPage().getExtendedClientDetails();
        @Nullable String id = details == null ? null : details.getTimeZoneId();
        if (id == null || id.isBlank()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** Such as “24 Nov 2026, 09:05”; with the zone where it is not known to be the reader's. */
    public static String text(Instant instant) {
        ZoneId zone = zone();
        String text = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(UiLanguage.current().locale())
                .format(instant.atZone(zone));
        return zone.equals(ZoneOffset.UTC) ? text + " UTC" : text;
    }

    /** The same as an element that says the exact time to programs. */
    public static Span element(Instant instant) {
        Time time = new Time();
        time.getElement().setAttribute("datetime", instant.toString());
        time.setText(text(instant));
        return time;
    }

    @com.vaadin.flow.component.Tag("time")
    private static final class Time extends Span {}
}
