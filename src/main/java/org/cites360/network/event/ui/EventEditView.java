package org.cites360.network.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.TextLanguage;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventPlan;
import org.cites360.network.event.EventPlanning;
import org.cites360.network.event.EventPlanning.Saved;
import org.cites360.network.event.Events;
import org.jspecify.annotations.Nullable;

/** Where organisers write about a meeting. To everybody else this page does not exist. */
@Route("network/events/new")
@RouteAlias("network/events/:slug/edit")
@PermitAll
class EventEditView extends EventPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Events events;
    private final transient EventPlanning planning;
    private final transient CurrentPerson current;
    private final transient CentreNames centres;
    private final Message message = new Message();
    private transient @Nullable Event event;
    private EventForm form = new EventForm(TextLanguage.FR, null);

    EventEditView(Pages pages, Events events, EventPlanning planning, CurrentPerson current, CentreNames centres) {
        super(pages);
        this.events = events;
        this.planning = planning;
        this.current = current;
        this.centres = centres;
    }

    @Override
    String path() {
        return event == null ? "/network/events/new" : "/network/events/" + event.slug() + "/edit";
    }

    @Override
    String heading() {
        return event == null
                ? text("prepare")
                : text("edit-named", shown(event).text().title());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Optional<String> slug = entering.getRouteParameters().get("slug");
        Optional<Event> found = slug.flatMap(events::find).filter(planning::mayOrganise);
        boolean may = current.may(Action.READ_NETWORK)
                && (slug.isEmpty() ? !planning.sites().isEmpty() : found.isPresent());
        if (!may) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        event = found.orElse(null);
        getContent().removeAll();
        getContent().add(Blocks.head(heading(), text("edit.lead")));
        if (event == null) {
            showNew();
        } else {
            showForm(event);
        }
    }

    private void showForm(Event saved) {
        form = new EventForm(
                saved.content().source(),
                new EventPlan(saved.content(), saved.visibility(), saved.places(), saved.registrationUntil()));
        getContent()
                .add(Blocks.stack(
                        form, message, Blocks.actions(Blocks.button(text("save"), () -> save(saved)), back(saved))));
    }

    private Div back(Event saved) {
        return Blocks.actions(Blocks.link("/network/events/" + saved.slug(), text("back"), "button", "button--quiet"));
    }

    private void showNew() {
        List<String> sites = List.copyOf(planning.sites());
        Choice<String> site = new Choice<>("event-site", text("field.site"), sites, sites.getFirst(), centres::name);
        Choice<TextLanguage> source = new Choice<>(
                "event-source",
                text("field.source"),
                Arrays.asList(TextLanguage.values()),
                wanted(),
                language -> language.nameIn(UiLanguage.current().locale()));
        Div fields = new Div();
        Runnable anew = () -> {
            form = new EventForm(source.value(), null);
            fields.removeAll();
            fields.add(form);
        };
        source.onChange(language -> anew.run());
        anew.run();
        getContent()
                .add(Blocks.stack(
                        Blocks.card("who", text("form.who"), Blocks.div("form__row", site, source)),
                        fields,
                        message,
                        Blocks.actions(Blocks.button(text("save-draft"), () -> create(site.value())))));
    }

    private void create(String site) {
        message.clear();
        form.read().ifPresent(plan -> tell(planning.create(site, plan)));
    }

    private void save(Event saved) {
        message.clear();
        form.read().ifPresent(plan -> tell(planning.save(saved.id(), saved.revision(), plan)));
    }

    private void tell(Saved outcome) {
        switch (outcome) {
            case Saved.Done done ->
                UI.getCurrent()
                        .navigate(
                                "network/events/" + done.event().slug(),
                                com.vaadin.flow.router.QueryParameters.of(
                                        "lang", UiLanguage.current().tag()));
            case Saved.Mistaken mistaken -> {
                List<String> elsewhere = form.tell(mistaken.mistakes());
                message.bad(
                        elsewhere.isEmpty()
                                ? text("mistakes", mistaken.mistakes().size())
                                : String.join(" ", elsewhere));
            }
            case Saved.Changed changed -> overwritten(changed.now());
        }
    }

    /** What was typed stays on the page; whoever typed it decides, having seen what the other wrote. */
    private void overwritten(Event now) {
        message.bad(text("changed"));
        getContent()
                .add(Blocks.stack(Blocks.card(
                        "changed",
                        text("changed.title"),
                        Blocks.paragraph(text("changed.lead")),
                        Blocks.actions(
                                Blocks.link(
                                        "/network/events/" + now.slug(),
                                        text("changed.see"),
                                        "button",
                                        "button--quiet"),
                                Blocks.button(text("changed.mine"), () -> save(now), "button--danger")))));
    }
}
