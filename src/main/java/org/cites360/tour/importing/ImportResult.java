package org.cites360.tour.importing;

import java.util.List;
import org.cites360.base.yaml.Problem;
import org.cites360.tour.catalogue.TourId;

/** What became of importing a bundle. */
public sealed interface ImportResult {

    /** The tour stands as the bundle says. @param first whether it had no predecessor */
    record Imported(TourId id, boolean first, int scenes, int stops, int versions) implements ImportResult {}

    /** The bundle is what was imported last; nothing was done. */
    record Unchanged(TourId id) implements ImportResult {}

    /** Nothing was changed: a predecessor stays published. @param problems every mistake, in reading order */
    record Invalid(List<Problem> problems) implements ImportResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
