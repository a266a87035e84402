package org.cites360.tour.page;

import org.cites360.tour.VersionKey;

/**
 * The addresses of one tour.
 *
 * @param kind {@code visit}, or {@code embed} for inside another site's page
 */
record VisitAddress(String kind, String site, String tour) {

    static VisitAddress visit(String site, String tour) {
        return new VisitAddress("visit", site, tour);
    }

    static VisitAddress embed(String site, String tour) {
        return new VisitAddress("embed", site, tour);
    }

    /** The chooser of language and audience. */
    String path() {
        return "/" + kind + "/" + site + "/" + tour;
    }

    String of(VersionKey version) {
        return path() + "?lang=" + version.lang() + "&audience="
                + version.audience().key();
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

    boolean embedded() {
        return kind.equals("embed");
    }
}
