package org.cites360.network.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.network.Reader;
import org.cites360.network.TextLanguage;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventContent;
import org.cites360.network.event.Events;
import org.cites360.network.ui.StartPart;

/** On the network's start page: the next meetings, and the way to all. */
@org.springframework.stereotype.Component
class ComingPart implements StartPart {

    private static final int MOST = 3;

    private final Events events;
    private final CurrentPerson current;
    private final CentreNames centres;
    private final Texts texts;

    ComingPart(Events events, CurrentPerson current, CentreNames centres, Texts texts) {
        this.events = events;
        this.current = current;
        this.centres = centres;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(Language language) {
        List<Event> coming = events.upcoming(Reader.of(current));
        Section card = Blocks.card("coming", texts.get(language, "events.coming"));
        if (coming.isEmpty()) {
            card.add(Blocks.paragraph(texts.get(language, "events.upcoming.none"), "muted"));
        } else {
            UnorderedList list = Blocks.styled(new UnorderedList(), "entries");
            coming.stream().limit(MOST).forEach(event -> list.add(item(event, language)));
            card.add(list);
        }
        card.add(Blocks.actions(Blocks.link(
                "/network/events", texts.get(language, "events.all"), "button", "button--small", "button--quiet")));
        return Optional.of(card);
    }

    private ListItem item(Event event, Language language) {
        EventContent.Shown<EventContent.Text> shown = event.content().text(TextLanguage.of(language));
        Anchor link = Blocks.link(event.membersPath(), shown.text().title(), "entry__title");
        return Blocks.styled(
                new ListItem(
                        EventPage.in(shown.language(), link),
                        Blocks.span(event.content().days(language) + " · " + centres.name(event.site()), "entry__who")),
                "entry");
    }

    @Override
    public int order() {
        return 750;
    }
}
