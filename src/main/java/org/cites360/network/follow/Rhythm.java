package org.cites360.network.follow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** How often a digest comes. Its name is the text {@code follow.rhythm.<key>}. */
public enum Rhythm {
    NONE,
    /** Each morning on which there is something to tell. */
    DAILY,
    /** Each Monday morning, likewise. */
    WEEKLY;

    /** Where most centres are; in Guadeloupe and French Guiana a digest comes in the night before. */
    static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** When the next digest is due; empty for {@link #NONE}. */
    Optional<Instant> next(Instant now) {
        ZonedDateTime today = now.atZone(ZONE).with(MORNING);
        return switch (this) {
            case NONE -> Optional.empty();
            case DAILY -> Optional.of(after(now, today, today.plusDays(1)));
            case WEEKLY -> {
                ZonedDateTime monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                yield Optional.of(after(now, monday, monday.plusWeeks(1)));
            }
        };
    }

    private static Instant after(Instant now, ZonedDateTime soon, ZonedDateTime later) {
        return soon.toInstant().isAfter(now) ? soon.toInstant() : later.toInstant();
    }
}
