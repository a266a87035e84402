package org.cites360.tour;

import java.util.List;
import java.util.Optional;

/** The tours as visitors may see them: a version exists from its day of publication (UTC). */
public interface Tours {

    /** The catalogue: every tour with at least one published version, by site and tour. */
    List<TourSummary> published();

    /** One tour of the catalogue; empty when there is no such tour or nothing of it is published. */
    Optional<TourSummary> summary(String site, String tour);

    /** Where published visits for professionals show a practice, by its name in addresses. */
    List<PracticeStop> showing(String practice);

    /** The version of a tour with everything it shows and says. */
    VersionLookup find(String site, String tour, VersionKey version);
}
