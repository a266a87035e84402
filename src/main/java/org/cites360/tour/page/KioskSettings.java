package org.cites360.tour.page;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cites360.tour.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a kiosk says about it.
 *
 * @param after seconds without a touch after which a visitor is asked whether they are still there
 * @param start where the kiosk starts over when the shown version was chosen on it: {@code choice}, a chooser's language such as
 *     {@code fr}, or a version such as {@code fr.user}; null where the page itself is the start
 * @param mistake the {@code after} of the address, where it makes no sense and the usual one holds
 */
record KioskSettings(
        int after, @Nullable String start, @Nullable String mistake) {

    static final int LEAST = 30;
    static final int USUAL = 90;
    static final int MOST = 1800;

    private static final String CHOICE = "choice";
    private static final Pattern VERSION = Pattern.compile("([A-Za-z0-9-]{2,35})(?:\\.([a-z]{1,20}))?");

    /** @param parameters of the address, by name */
    static KioskSettings of(Function<String, @Nullable String> parameters) {
        String asked = parameters.apply("after");
        Optional<Integer> after = Optional.ofNullable(asked).flatMap(KioskSettings::seconds);
        String start = parameters.apply("start");
        return new KioskSettings(
                after.orElse(USUAL),
                start == null || VERSION.matcher(start).matches() ? start : CHOICE,
                asked == null || after.isPresent() ? null : asked);
    }

    private static Optional<Integer> seconds(String text) {
        return text.matches("\\d{1,4}")
                ? Optional.of(Integer.valueOf(text)).filter(value -> value >= LEAST && value <= MOST)
                : Optional.empty();
    }

    /** The parameters that stay in every address of this kiosk. @param startedAt see {@link #start} */
    String query(@Nullable String startedAt) {
        return (after == USUAL ? "" : "&after=" + after) + (startedAt == null ? "" : "&start=" + startedAt);
    }

    /** The parameters of the page in which the kiosk starts over; empty where that is the page itself. */
    Optional<String> startQuery() {
        if (start == null) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(start);
        String settings = query(null);
        if (start.equals(CHOICE) || !version.matches()) {
            return Optional.of(settings.isEmpty() ? "" : "?" + settings.substring(1));
        }
        return Optional.of("?lang=" + version.group(1)
                + Audience.of(version.group(2))
                        .map(audience -> "&audience=" + audience.key())
                        .orElse("")
                + settings);
    }
}
