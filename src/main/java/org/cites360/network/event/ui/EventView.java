package org.cites360.network.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventCalendar;
import org.cites360.network.event.EventContent.Shown;
import org.cites360.network.event.EventPlanning;
import org.cites360.network.event.Events;
import org.cites360.network.event.Registrations;

/** A meeting, for the network's members: its programme, one's own place, and what its organisers can do. */
@Route("network/events/:slug")
@PermitAll
class EventView extends EventPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Events events;
    private final transient EventPlanning planning;
    private final transient Registrations registrations;
    private final transient EventCalendar calendar;
    private final transient ProgrammeCard.Practices practices;
    private final transient DocumentLinks documents;
    private final transient CurrentPerson current;
    private final transient CentreNames centres;
    private final Message message = new Message();
    private transient Event event;

    EventView(
            Pages pages,
            Events events,
            EventPlanning planning,
            Registrations registrations,
            EventCalendar calendar,
            ProgrammeCard.Practices practices,
            DocumentLinks documents,
            CurrentPerson current,
            CentreNames centres) {
        super(pages);
        this.events = events;
        this.planning = planning;
        this.registrations = registrations;
        this.calendar = calendar;
        this.practices = practices;
        this.documents = documents;
        this.current = current;
        this.centres = centres;
    }

    @Override
    String path() {
        return event.membersPath();
    }

    @Override
    String heading() {
        return shown(event).text().title();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Optional<Event> found = current.may(Action.READ_NETWORK)
                ? entering.getRouteParameters().get("slug").flatMap(events::find)
                : Optional.empty();
        if (found.isEmpty()) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        event = found.get();
        show();
    }

    private void again(String done) {
        event = events.find(event.slug()).orElseThrow();
        show();
        message.good(done);
    }

    private void show() {
        var text = shown(event);
        Div stack = Blocks.stack(message);
        if (event.state() != Event.State.PUBLISHED) {
            stack.add(Blocks.paragraph(
                    text(event.state() == Event.State.DRAFT ? "draft.notice" : "cancelled.notice"), "notice"));
        }
        stack.add(facts());
        if (event.state() == Event.State.PUBLISHED) {
            stack.add(new PlacesCard(registrations, event, this::again));
        }
        if (planning.mayOrganise(event)) {
            stack.add(organising());
        }
        if (!text.text().description().isBlank()) {
            stack.add(Blocks.card(
                    "about",
                    text("about"),
                    markdown(new Shown<>(text.language(), text.text().description()))));
        }
        if (!event.content().sessions().isEmpty()) {
            stack.add(new ProgrammeCard(event, practices, documents, this::again));
        }
        getContent().removeAll();
        getContent()
                .add(
                        in(
                                text.language(),
                                Blocks.head(text.text().title(), text.text().summary())),
                        stack);
    }

    private Section facts() {
        Language language = UiLanguage.current();
        Event shown = event;
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] text = calendar.whole(shown, language).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(text), shown.slug() + ".ics", "text/calendar", text.length);
                }),
                text("calendar"));
        file.addClassNames("button", "button--quiet");
        String place = event.content().place();
        return Blocks.card(
                "facts",
                text("facts"),
                Blocks.paragraph(days(event) + " · " + event.content().zone().getId()),
                Blocks.paragraph(place == null ? text("online") : place),
                Blocks.paragraph(text("by") + " " + centres.name(event.site()), "muted"),
                Blocks.actions(file));
    }

    private Section organising() {
        Div actions = Blocks.actions(Blocks.link(path() + "/edit", text("edit"), "button", "button--quiet"));
        switch (event.state()) {
            case DRAFT ->
                actions.add(
                        Blocks.button(text("publish"), () -> {
                            planning.publish(event.id());
                            again(text("published"));
                        }),
                        new ConfirmedButton(text("discard"), text("discard-named", heading()), () -> {
                            planning.discard(event.id());
                            UI.getCurrent().navigate(EventsView.class);
                        }));
            case PUBLISHED ->
                actions.add(participants(), new ConfirmedButton(text("cancel"), text("cancel-named", heading()), () -> {
                    planning.cancel(event.id());
                    again(text("cancelled.done"));
                }));
            case CANCELLED -> actions.add(participants());
        }
        return Blocks.card("organise", text("organise"), actions);
    }

    private Anchor participants() {
        return Blocks.link(path() + "/people", text("participants"), "button", "button--quiet");
    }
}
