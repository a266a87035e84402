package org.cites360.network.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import org.cites360.base.ui.Blocks;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventContent.Session;

/** Leads from a workshop to the practice it became. */
@org.springframework.stereotype.Component
class WorkshopLinks implements ProgrammeCard.Practices {

    private final PublishedRecords records;

    WorkshopLinks(PublishedRecords records) {
        this.records = records;
    }

    @Override
    public Optional<Component> of(Event event, Session session, Consumer<String> done) {
        RecordId practice = event.practices().get(session.id());
        if (practice == null) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        return Optional.of(records.find(practice, Reader.NETWORK)
                .<Component>map(record -> {
                    var shown = record.in(EventPage.wanted());
                    return new Paragraph(
                            Blocks.span(ui.getTranslation("events.became") + " "),
                            EventPage.in(
                                    shown.language(),
                                    Blocks.link(record.path(), shown.text().title())));
                })
                .orElseGet(() -> Blocks.paragraph(ui.getTranslation("events.described"), "muted")));
    }
}
