package org.cites360.network.event;

import java.util.Locale;

/** How somebody takes part. */
public enum Attendance {
    ON_SITE,
    ONLINE;

    /** Such as {@code on-site}: in texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
