package org.cites360.network.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Pager;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.Reader;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventPlanning;
import org.cites360.network.event.Events;

/** The meetings of the network, for its members. */
@Route("network/events")
@PermitAll
class EventsView extends EventPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Events events;
    private final transient EventPlanning planning;
    private final transient CurrentPerson current;
    private final transient CentreNames centres;

    EventsView(Pages pages, Events events, EventPlanning planning, CurrentPerson current, CentreNames centres) {
        super(pages);
        this.events = events;
        this.planning = planning;
        this.current = current;
        this.centres = centres;
    }

    @Override
    String path() {
        return "/network/events";
    }

    @Override
    String heading() {
        return text("title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!current.may(Action.READ_NETWORK)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        int page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        show(events.past(Reader.NETWORK, page - 1));
    }

    private void show(Events.Past past) {
        Div stack = Blocks.stack();
        if (!planning.sites().isEmpty()) {
            stack.add(Blocks.actions(Blocks.link("/network/events/new", text("prepare"), "button")));
            List<Event> drafts = planning.drafts();
            if (!drafts.isEmpty()) {
                stack.add(list("drafts", text("drafts"), drafts, ""));
            }
        }
        stack.add(list("upcoming", text("upcoming"), events.upcoming(Reader.NETWORK), text("upcoming.none")));
        if (!past.events().isEmpty()) {
            stack.add(
                    list("past", text("past"), past.events(), ""),
                    new Pager(
                            past.page(),
                            past.pages(),
                            number -> Pages.in(path(), UiLanguage.current()) + "&page=" + (number + 1)));
        }
        getContent().removeAll();
        getContent().add(Blocks.head(text("title"), text("lead")), stack);
    }

    private Section list(String id, String heading, List<Event> some, String none) {
        if (some.isEmpty()) {
            return Blocks.card(id, heading, Blocks.paragraph(none, "muted"));
        }
        UnorderedList list = Blocks.styled(new UnorderedList(), "event-list");
        some.forEach(event -> list.add(item(event)));
        return Blocks.card(id, heading, list);
    }

    private Component item(Event event) {
        var shown = shown(event);
        H3 title = new H3(in(
                shown.language(), Blocks.link(event.membersPath(), shown.text().title())));
        if (event.state() == Event.State.CANCELLED) {
            title.add(" ");
            title.add(Blocks.tag(text("cancelled")));
        }
        return new ListItem(
                Blocks.paragraph(days(event), "event-list__days"),
                title,
                in(shown.language(), Blocks.paragraph(shown.text().summary())),
                Blocks.paragraph(centres.name(event.site()), "muted"));
    }
}
