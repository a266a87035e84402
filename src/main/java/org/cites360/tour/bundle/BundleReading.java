package org.cites360.tour.bundle;

import java.util.List;
import org.cites360.base.yaml.Problem;

/** What became of reading a bundle. */
public sealed interface BundleReading {

    record Valid(Bundle bundle) implements BundleReading {}

    /** @param problems every mistake found, in reading order; never empty */
    record Invalid(List<Problem> problems) implements BundleReading {
        public Invalid {
            problems =
                    problems.stream().sorted(Problem.READING_ORDER).distinct().toList();
        }
    }
}
