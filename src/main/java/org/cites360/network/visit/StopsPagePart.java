package org.cites360.network.visit;

import java.util.List;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordPagePart;
import org.cites360.network.TextLanguage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from a practice into the visit, at the stop where it is seen. */
@Component
@Order(20)
class StopsPagePart implements RecordPagePart {

    private final PracticeStops stops;

    StopsPagePart(PracticeStops stops) {
        this.stops = stops;
    }

    @Override
    public Optional<Part> of(PublishedRecord record, Language reader, TextLanguage text) {
        List<PracticeStops.Shown> found = stops.of(record, reader);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Part("record/stops", found));
    }
}
