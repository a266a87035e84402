package org.cites360.network.event.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.web.Pages;
import org.cites360.network.event.Attendance;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventPlanning;
import org.cites360.network.event.Events;
import org.cites360.network.event.ParticipantList;
import org.cites360.network.event.Registrations;
import org.cites360.network.event.Registrations.Participant;

/** Who comes and who waits, for the organisers. To everybody else this page does not exist. */
@Route("network/events/:slug/people")
@PermitAll
class ParticipantsView extends EventPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Events events;
    private final transient EventPlanning planning;
    private final transient Registrations registrations;
    private transient Event event;

    ParticipantsView(Pages pages, Events events, EventPlanning planning, Registrations registrations) {
        super(pages);
        this.events = events;
        this.planning = planning;
        this.registrations = registrations;
    }

    @Override
    String path() {
        return event.membersPath() + "/people";
    }

    @Override
    String heading() {
        return text("participants-named", shown(event).text().title());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Optional<Event> found =
                entering.getRouteParameters().get("slug").flatMap(events::find).filter(planning::mayOrganise);
        if (found.isEmpty()) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        event = found.get();
        List<Participant> all = registrations.participants(event.id());
        Div stack = Blocks.stack(
                Blocks.actions(Blocks.link(event.membersPath(), text("back"), "button", "button--quiet"), csv()));
        for (Attendance way : Attendance.values()) {
            List<Participant> here =
                    all.stream().filter(each -> each.attendance() == way).toList();
            if (event.places().containsKey(way) || !here.isEmpty()) {
                stack.add(card(way, here));
            }
        }
        getContent().removeAll();
        getContent().add(Blocks.head(heading(), ""), stack);
    }

    private Anchor csv() {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] text = ParticipantList.csv(registrations.participants(event.id()));
                    return new DownloadResponse(
                            new ByteArrayInputStream(text),
                            event.slug() + ".csv",
                            "text/csv; charset=utf-8",
                            text.length);
                }),
                text("participants.csv"));
        link.addClassNames("button", "button--quiet");
        return link;
    }

    private com.vaadin.flow.component.Component card(Attendance way, List<Participant> some) {
        long confirmed = some.stream().filter(Participant::confirmed).count();
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        some.forEach(each -> {
            Div who = new Div(
                    Blocks.paragraph(each.name() == null ? text("participants.left") : each.name(), "row__name"));
            if (each.email() != null) {
                who.add(Blocks.paragraph(each.email(), "row__detail"));
            }
            ListItem row = new ListItem(who, ReaderTime.element(each.since()));
            if (!each.confirmed()) {
                row.add(Blocks.tag(text("participants.waits")));
            }
            list.add(row);
        });
        return Blocks.card(
                "people-" + way.key(),
                text("way." + way.key()),
                Blocks.paragraph(text(
                        "participants.count", confirmed, event.places().getOrDefault(way, 0), some.size() - confirmed)),
                some.isEmpty() ? Blocks.paragraph(text("participants.none"), "muted") : list);
    }
}
