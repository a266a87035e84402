package org.cites360.network.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.network.PublishedRecord;
import org.cites360.network.Reader;
import org.cites360.network.TextLanguage;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventContent;
import org.cites360.network.event.Events;
import org.cites360.network.ui.RecordPart;

/** From a practice back to the meeting at which it was shown. */
@org.springframework.stereotype.Component
class ShownAtPart implements RecordPart {

    private final Events events;
    private final CurrentPerson current;
    private final Texts texts;

    ShownAtPart(Events events, CurrentPerson current, Texts texts) {
        this.events = events;
        this.current = current;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(PublishedRecord record, Language language) {
        List<Event> found = events.of(record.id(), Reader.of(current));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        for (Event event : found) {
            EventContent.Shown<EventContent.Text> shown = event.content().text(TextLanguage.of(language));
            Anchor link = Blocks.link(event.membersPath(), shown.text().title());
            list.add(new ListItem(
                    EventPage.in(shown.language(), link),
                    Blocks.span(event.content().days(language), "muted")));
        }
        return Optional.of(Blocks.card("shown-at", texts.get(language, "events.shown-at"), list));
    }

    @Override
    public int order() {
        return 40;
    }
}
