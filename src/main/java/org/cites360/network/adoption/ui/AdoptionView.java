package org.cites360.network.adoption.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.adoption.Adoption;
import org.cites360.network.adoption.AdoptionContent;
import org.cites360.network.adoption.AdoptionWriting;
import org.cites360.network.adoption.AdoptionWriting.Opened;
import org.cites360.network.adoption.AdoptionWriting.Outcome;
import org.cites360.network.adoption.AdoptionWriting.State;
import org.cites360.network.adoption.AdoptionWriting.Working;
import org.cites360.network.ui.NetworkPage;
import org.cites360.network.ui.RecordAddress;

/** How a centre took a practice up, written step by step and kept as it is typed. Nobody of another centre meets this page. */
@PermitAll
@Route("network/adoptions/:site/:practice")
class AdoptionView extends NetworkPage implements BeforeEnterObserver {

    private final transient AdoptionWriting writing;
    private final transient CurrentPerson current;
    private final transient CentreNames centres;
    private final Message message = new Message();
    private final Div saved = Blocks.div("saved");
    private transient Working working;
    private transient AdoptionForm form;
    private transient AdoptionContent kept;
    private int version;

    AdoptionView(Pages pages, AdoptionWriting writing, CurrentPerson current, CentreNames centres) {
        super(pages, "/network");
        this.writing = writing;
        this.current = current;
        this.centres = centres;
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String site = event.getRouteParameters().get("site").orElse("");
        Optional<RecordId> practice = event.getRouteParameters().get("practice").flatMap(RecordAddress::id);
        if (practice.isEmpty() || !current.may(Action.CONTRIBUTE, site)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        switch (writing.open(site, practice.get(), TextLanguage.of(UiLanguage.current()))) {
            case Opened.Open open -> show(open.working());
            case Opened.Closed closed -> {
                is(Adoption.workedOnAt(site, practice.get()), text("form.title", centres.name(site)));
                getContent().removeAll();
                getContent()
                        .add(
                                Blocks.head(text("form.title", centres.name(site)), ""),
                                Blocks.narrow(Blocks.paragraph(
                                        text(closed.why() == AdoptionWriting.Why.OWN ? "closed.own" : "closed.gone"))));
            }
        }
    }

    private void show(Working working) {
        this.working = working;
        this.kept = working.content();
        this.version = working.version();
        String site = working.site();
        is(Adoption.workedOnAt(site, working.practice().id()), text("form.title", centres.name(site)));
        form = new AdoptionForm(
                working.content(),
                working.practice().visibility() == Visibility.PUBLIC,
                writing.variations(site, working.practice().id()),
                this::keep);
        getContent().removeAll();
        getContent()
                .add(
                        Blocks.head(text("form.title", centres.name(site)), text("form.lead")),
                        Blocks.narrow(practice(), state(), message, form, saved, actions()));
    }

    private Div practice() {
        var shown = working.practice().in(TextLanguage.of(UiLanguage.current()));
        var link = Blocks.link(
                RecordAddress.of(working.practice().id()), shown.text().title());
        link.getElement().setAttribute("lang", shown.language().tag());
        Div about = new Div(Blocks.span(text("form.of") + " "), link);
        about.add(Blocks.span(" · " + centres.name(working.practice().site()), "muted"));
        return about;
    }

    private Div state() {
        Div state = new Div(Blocks.tag(text("state." + working.state().name().toLowerCase(Locale.ROOT))));
        Instant at = working.at();
        if (at != null) {
            state.add(Blocks.span(
                    " " + text("saved-by", ReaderTime.text(at), working.by() == null ? text("somebody") : working.by()),
                    "muted"));
        }
        return state;
    }

    /** Keeps what is typed; the reader sees when. @return whether it is kept */
    private boolean keep() {
        AdoptionContent content = form.content();
        if (content.equals(kept)) {
            return true;
        }
        return switch (writing.save(working.site(), working.practice().id(), content, version)) {
            case Outcome.Done done -> {
                version = done.version();
                kept = content;
                saved.setText(text("saved", ReaderTime.text(Instant.now())));
                yield true;
            }
            case Outcome.Overtaken overtaken -> {
                String by = overtaken.theirs().by();
                // Saving again puts this text in the place of theirs: the reader has been told
                version = overtaken.theirs().version();
                message.bad(text("overtaken", by == null ? text("somebody") : by));
                yield false;
            }
            case Outcome.Wrong wrong -> false;
            case Outcome.Closed closed -> {
                message.bad(text(closed.why() == AdoptionWriting.Why.OWN ? "closed.own" : "closed.gone"));
                yield false;
            }
        };
    }

    private Div actions() {
        Div actions = Blocks.actions();
        boolean coordinator = current.may(Action.PUBLISH_RECORDS, working.site());
        actions.add(
                coordinator
                        ? Blocks.button(text("publish"), () -> send(true))
                        : Blocks.button(text("submit"), () -> send(false)));
        if (working.state() != State.NONE && working.state() != State.PUBLISHED) {
            actions.add(new ConfirmedButton(text("discard"), text("discard"), this::discard));
        }
        if (coordinator && (working.state() == State.PUBLISHED || working.state() == State.CHANGED)) {
            actions.add(new ConfirmedButton(text("withdraw"), text("withdraw"), this::withdraw));
        }
        return actions;
    }

    private void send(boolean publish) {
        form.clearMistakes();
        message.clear();
        // An account that is published already can be published again as it is
        if (!keep() || version == 0 && !keepEmpty()) {
            return;
        }
        RecordId practice = working.practice().id();
        Outcome outcome =
                publish ? writing.publish(working.site(), practice) : writing.submit(working.site(), practice);
        switch (outcome) {
            case Outcome.Done done -> {
                reload();
                message.good(text(publish ? "published" : "submitted"));
            }
            case Outcome.Wrong wrong -> {
                message.bad(text("wrong"));
                form.tell(wrong.mistakes());
            }
            case Outcome.Overtaken overtaken -> keep();
            case Outcome.Closed closed -> message.bad(text("closed.nothing"));
        }
    }

    private boolean keepEmpty() {
        kept = AdoptionContent.empty(Visibility.NETWORK, TextLanguage.EN);
        return keep();
    }

    private void discard() {
        if (writing.discard(working.site(), working.practice().id(), version)) {
            reload();
            message.good(text("discarded"));
        } else {
            reload();
            message.bad(text("overtaken", text("somebody")));
        }
    }

    private void withdraw() {
        writing.withdraw(working.site(), working.practice().id());
        reload();
        message.good(text("withdrawn"));
    }

    private void reload() {
        if (writing.open(working.site(), working.practice().id(), TextLanguage.of(UiLanguage.current()))
                instanceof Opened.Open open) {
            show(open.working());
        }
    }

    private String text(String key, Object... arguments) {
        return getTranslation("adoption." + key, arguments);
    }
}
