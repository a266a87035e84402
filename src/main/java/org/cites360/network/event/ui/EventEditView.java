package org.cites360.network.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.TextLanguage;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventId;
import org.cites360.network.event.EventPlan;
import org.cites360.network.event.EventPlanning;
import org.cites360.network.event.EventPlanning.Saved;
import org.cites360.network.event.EventTyping;
import org.cites360.network.event.EventTyping.Typed;
import org.cites360.network.event.Events;
import org.cites360.network.ui.UiReload;
import org.jspecify.annotations.Nullable;

/** Where organisers write about a meeting. To everybody else this page does not exist. */
@Route("network/events/new")
@RouteAlias("network/events/:slug/edit")
@PermitAll
class EventEditView extends EventPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Events events;
    private final transient EventPlanning planning;
    private final transient EventTyping typing;
    private final transient CurrentPerson current;
    private final transient CentreNames centres;
    private final Message message = new Message();
    private final Div kept = Blocks.div("saved");
    private transient @Nullable Event event;
    private final transient SessionDocuments.Parts documents;
    private EventForm form;

    EventEditView(
            Pages pages,
            Events events,
            EventPlanning planning,
            EventTyping typing,
            CurrentPerson current,
            CentreNames centres,
            SessionDocuments.Parts documents) {
        super(pages);
        this.documents = documents;
        this.form = new EventForm(TextLanguage.FR, null, documents);
        this.typing = typing;
        this.events = events;
        this.planning = planning;
        this.current = current;
        this.centres = centres;
    }

    @Override
    String path() {
        return event == null ? "/network/events/new" : event.membersPath() + "/edit";
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
        kept.getElement().setAttribute("role", "status");
        getContent().removeAll();
        getContent().add(Blocks.head(heading(), text("edit.lead")));
        if (event == null) {
            showNew();
        } else {
            showForm(event);
        }
    }

    private void showForm(Event saved) {
        Optional<Typed> typed = typing.find(saved.id());
        int revision = typed.map(Typed::revision).orElse(saved.revision());
        form = new EventForm(
                saved.content().source(),
                typed.map(Typed::plan)
                        .orElseGet(() -> new EventPlan(
                                saved.content(), saved.visibility(), saved.places(), saved.registrationUntil())),
                documents);
        form.onTyped(() -> keep(saved.id(), new Typed(saved.site(), revision, form.typed())));
        Div stack = Blocks.stack();
        typed.ifPresent(found -> stack.add(restored(saved.id())));
        stack.add(
                form,
                kept,
                message,
                Blocks.actions(Blocks.button(text("save"), () -> save(saved, revision)), back(saved)));
        getContent().add(stack);
    }

    private void keep(@Nullable EventId id, Typed typed) {
        typing.keep(id, typed);
        kept.setText(text("kept"));
    }

    /** Says that the form holds what was typed and not saved, and takes it back. */
    private Component restored(@Nullable EventId id) {
        return Blocks.div(
                "notice",
                Blocks.paragraph(text("restored")),
                Blocks.actions(new ConfirmedButton(text("restored.forget"), text("restored.forget"), () -> {
                    typing.forget(id);
                    UiReload.now(this);
                })));
    }

    private Div back(Event saved) {
        return Blocks.actions(Blocks.link(saved.membersPath(), text("back"), "button", "button--quiet"));
    }

    private void showNew() {
        List<String> sites = List.copyOf(planning.sites());
        Optional<Typed> typed = typing.find(null);
        Choice<String> site = new Choice<>(
                "event-site",
                text("field.site"),
                sites,
                typed.map(Typed::site).orElse(sites.getFirst()),
                centres::name);
        Choice<TextLanguage> source = new Choice<>(
                "event-source",
                text("field.source"),
                Arrays.asList(TextLanguage.values()),
                typed.map(found -> found.plan().content().source()).orElse(wanted()),
                language -> language.nameIn(UiLanguage.current().locale()));
        Div fields = new Div();
        Consumer<@Nullable EventPlan> show = plan -> {
            form = new EventForm(source.value(), plan, documents);
            form.onTyped(() -> keep(null, new Typed(site.value(), 0, form.typed())));
            fields.removeAll();
            fields.add(form);
        };
        // Another language of the original: what was typed stays, as far as both have a field for it
        source.onChange(language -> show.accept(form.typed()));
        show.accept(typed.map(Typed::plan).orElse(null));
        Div stack = Blocks.stack();
        typed.ifPresent(found -> stack.add(restored(null)));
        stack.add(
                Blocks.card("who", text("form.who"), Blocks.div("form__row", site, source)),
                fields,
                kept,
                message,
                Blocks.actions(Blocks.button(text("save-draft"), () -> create(site.value()))));
        getContent().add(stack);
    }

    private void create(String site) {
        message.clear();
        form.read().ifPresent(plan -> tell(planning.create(site, plan)));
    }

    private void save(Event saved, int revision) {
        message.clear();
        form.read().ifPresent(plan -> tell(planning.save(saved.id(), revision, plan)));
    }

    private void tell(Saved outcome) {
        switch (outcome) {
            case Saved.Done done -> {
                typing.forget(event == null ? null : event.id());
                UI.getCurrent()
                        .navigate(
                                "network/events/" + done.event().slug(),
                                com.vaadin.flow.router.QueryParameters.of(
                                        "lang", UiLanguage.current().tag()));
            }
            case Saved.Mistaken mistaken -> {
                List<Anchor> places = new ArrayList<>();
                List<String> elsewhere = form.tell(mistaken.mistakes(), places);
                message.bad(
                        elsewhere.isEmpty()
                                ? text("mistakes", mistaken.mistakes().size())
                                : String.join(" ", elsewhere),
                        places);
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
                                Blocks.link(now.membersPath(), text("changed.see"), "button", "button--quiet"),
                                Blocks.button(
                                        text("changed.mine"), () -> save(now, now.revision()), "button--danger")))));
    }
}
