package org.cites360.network.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.UiLanguage;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventContent;
import org.cites360.network.event.EventContent.Session;

/** What happens when at a meeting, day by day. */
final class ProgrammeCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    /** What becomes of workshops. */
    interface Practices {
        /** A link to the practice a workshop became, or the way for these centres to make it one; empty for whoever may do neither. */
        Optional<Component> of(Event event, Session session, Set<String> sites, Consumer<String> done);

        /** The centres for which whoever is signed in may make them practices. */
        Set<String> sites(Event event);
    }

    private final transient Event event;
    private final transient Practices practices;
    private final transient DocumentLinks documents;
    private final transient Consumer<String> done;

    ProgrammeCard(Event event, Practices practices, DocumentLinks documents, Consumer<String> done) {
        this.event = event;
        this.practices = practices;
        this.documents = documents;
        this.done = done;
    }

    @Override
    protected Section initContent() {
        Set<String> sites = practices.sites(event);
        Section card = Blocks.card("programme", getTranslation("events.programme"));
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(EventPage.locale());
        String day = null;
        OrderedList list = new OrderedList();
        for (Session session : event.content().sessions()) {
            String name = session.day() == null ? "" : format.format(session.day());
            if (!name.equals(day)) {
                day = name;
                list = Blocks.styled(new OrderedList(), "programme");
                if (!name.isEmpty()) {
                    card.add(new H3(name));
                }
                card.add(list);
            }
            list.add(part(session, sites));
        }
        return card;
    }

    private ListItem part(Session session, Set<String> sites) {
        EventContent.Shown<String> title = event.content().title(session, EventPage.wanted());
        EventContent.Shown<String> summary = event.content().summary(session, EventPage.wanted());
        Div heading =
                Blocks.div("programme__title", EventPage.in(title.language(), Blocks.span(title.text(), "row__name")));
        if (session.kind() == EventContent.Kind.WORKSHOP) {
            heading.add(" ");
            heading.add(Blocks.tag(getTranslation("events.session.workshop")));
        }
        Div what = Blocks.div("programme__what", heading);
        if (!summary.text().isBlank()) {
            what.add(EventPage.markdown(summary));
        }
        if (!session.speakers().isEmpty()) {
            what.add(Blocks.paragraph(String.join(" · ", session.speakers()), "muted"));
        }
        Optional.ofNullable(session.room()).ifPresent(room -> what.add(Blocks.paragraph(room, "muted")));
        documents.of(session).ifPresent(what::add);
        if (session.kind() == EventContent.Kind.WORKSHOP) {
            practices.of(event, session, sites, done).ifPresent(what::add);
        }
        ListItem item = Blocks.styled(new ListItem(), "programme__part");
        item.setId(session.id());
        String time = session.time(UiLanguage.current());
        if (!time.isEmpty()) {
            item.add(Blocks.paragraph(time, "programme__time"));
        }
        item.add(what);
        return item;
    }
}
