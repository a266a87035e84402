package org.cites360.tour.page;

import java.util.Optional;
import org.cites360.tour.VersionKey;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one tour.
 *
 * @param kind {@code visit}; {@code embed} for inside another site's page; {@code kiosk} for a screen in a centre
 * @param kiosk what a kiosk's address says about it; null for any other kind
 */
record VisitAddress(
        String kind, String site, String tour, @Nullable KioskSettings kiosk) {

    static VisitAddress visit(String site, String tour) {
        return of("visit", site, tour);
    }

    static VisitAddress embed(String site, String tour) {
        return of("embed", site, tour);
    }

    static VisitAddress kiosk(String site, String tour, KioskSettings settings) {
        return new VisitAddress("kiosk", site, tour, settings);
    }

    private static VisitAddress of(String kind, String site, String tour) {
        return new VisitAddress(kind, site, tour, null);
    }

    /** Another tour shown in the same way. */
    VisitAddress other(String otherSite, String otherTour) {
        return new VisitAddress(kind, otherSite, otherTour, kiosk);
    }

    /** The chooser of language and audience. */
    String path() {
        return "/" + kind + "/" + site + "/" + tour;
    }

    String of(VersionKey version) {
        return path() + "?lang=" + version.lang() + "&audience="
                + version.audience().key()
                + Optional.ofNullable(kiosk)
                        .map(settings -> settings.query(settings.start()))
                        .orElse("");
    }

    /** The same tour, of which a kiosk remembers where it starts over. */
    VisitAddress startingAt(String start) {
        return kiosk == null || kiosk.start() != null
                ? this
                : new VisitAddress(kind, site, tour, new KioskSettings(kiosk.after(), start, kiosk.mistake()));
    }

    /** Where the manifest of a version is answered. */
    String manifest(VersionKey version) {
        return "/api/tours/" + site + "/" + tour + "?lang=" + version.lang() + "&audience="
                + version.audience().key();
    }

    /** The same tour outside any frame. */
    VisitAddress full() {
        return visit(site, tour);
    }

    /** Without the site around it. */
    boolean embedded() {
        return !kind.equals("visit");
    }
}
