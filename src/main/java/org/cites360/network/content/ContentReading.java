package org.cites360.network.content;

import java.util.List;
import org.cites360.base.yaml.Problem;

/**
 * What a reading of the content folder found.
 *
 * @param records those without a mistake, resources before the practices that use them
 * @param problems every mistake of the others; files are named from the content folder
 */
record ContentReading(List<ContentRecord> records, List<Problem> problems) {

    ContentReading {
        records = List.copyOf(records);
        problems = problems.stream().distinct().sorted(Problem.READING_ORDER).toList();
    }
}
