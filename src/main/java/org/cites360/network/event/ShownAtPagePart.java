package org.cites360.network.event;

import java.util.List;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.web.Pages;
import org.cites360.network.PublishedRecord;
import org.cites360.network.Reader;
import org.cites360.network.RecordPagePart;
import org.cites360.network.TextLanguage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** From a practice's public page back to the meeting at which it was shown. */
@Component
@Order(25)
class ShownAtPagePart implements RecordPagePart {

    private final Events events;

    ShownAtPagePart(Events events) {
        this.events = events;
    }

    record Meeting(String href, String lang, String title, String days) {}

    @Override
    public Optional<Part> of(PublishedRecord record, Language reader, TextLanguage text) {
        List<Meeting> meetings = events.of(record.id(), Reader.PUBLIC).stream()
                .map(event -> {
                    var shown = event.content().text(TextLanguage.of(reader));
                    return new Meeting(
                            Pages.in(event.path(), reader),
                            shown.language().tag(),
                            shown.text().title(),
                            event.content().days(reader));
                })
                .toList();
        return meetings.isEmpty() ? Optional.empty() : Optional.of(new Part("record/meetings", meetings));
    }
}
