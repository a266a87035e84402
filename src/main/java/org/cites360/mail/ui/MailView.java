package org.cites360.mail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.mail.MailProblem;
import org.cites360.mail.MailState;
import org.cites360.mail.Outbox;

/** One mail: what became of it, and how it looks. */
@PermitAll
@Route(OutboxView.PATH + "/:mail")
class MailView extends Composite<Div> implements PageView, BeforeEnterObserver {

    private final Outbox outbox;
    private final CurrentPerson person;
    private final Pages pages;
    private String path = "/" + OutboxView.PATH;

    MailView(Outbox outbox, CurrentPerson person, Pages pages) {
        this.outbox = outbox;
        this.person = person;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        path = "/" + event.getLocation().getPath();
        Optional<Outbox.Look> look = event.getRouteParameters()
                .get("mail")
                .flatMap(MailView::id)
                .filter(id -> person.may(Action.ADMINISTER))
                .flatMap(outbox::look);
        look.ifPresentOrElse(found -> show(found, ""), () -> event.rerouteToError(NotFoundException.class));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public Page page() {
        return pages.translated(
                        path, UiLanguage.current(), getTranslation("outbox.mail"), getTranslation("outbox.mail"))
                .notIndexed();
    }

    private void show(Outbox.Look look, String said) {
        Outbox.Entry entry = look.entry();
        Anchor back = new Anchor(Pages.in("/" + OutboxView.PATH, UiLanguage.current()), getTranslation("outbox.back"));
        H1 title = new H1(entry.subject());
        title.getElement().setAttribute("lang", entry.language().tag());
        Message status = new Message();
        if (!said.isEmpty()) {
            status.good(said);
        }
        Div head = Blocks.div("page-head", Blocks.styled(back, "back"), title, facts(entry), status);
        if (!(entry.state() instanceof MailState.Sent) && outbox.hasServer()) {
            head.add(Blocks.button(getTranslation("outbox.again"), () -> again(entry.id())));
        }
        getContent().removeAll();
        getContent().add(Blocks.wrap(head, secret(look), body(look)));
    }

    private DescriptionList facts(Outbox.Entry entry) {
        DescriptionList facts = Blocks.styled(new DescriptionList(), "facts", "facts--work");
        fact(facts, "outbox.to", new Span(entry.to()));
        fact(facts, "outbox.written", ReaderTime.element(entry.created()));
        fact(facts, "outbox.language", new Span(entry.language().ownName()));
        fact(facts, "outbox.state", new StateTag(entry.state()));
        switch (entry.state()) {
            case MailState.Waiting waiting -> {
                if (waiting.problem() != null) {
                    fact(facts, "outbox.problem", problem(waiting.problem()));
                }
            }
            case MailState.Failed failed -> fact(facts, "outbox.problem", problem(failed.problem()));
            case MailState.Sent sent -> fact(facts, "outbox.sent-at", ReaderTime.element(sent.at()));
            case MailState.Kept ignored -> {}
        }
        return facts;
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.getElement()
                .appendChild(
                        new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value))
                                .getElement());
    }

    private Span problem(MailProblem problem) {
        Span text = new Span(getTranslation("outbox.problem."
                + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        if (problem.answer() != null) {
            text.add(Blocks.styled(new Code(problem.answer()), "answer"));
        }
        return text;
    }

    private Div secret(Outbox.Look look) {
        Div part = Blocks.div("secret");
        if (look.shown()) {
            part.add(Blocks.paragraph(getTranslation("outbox.secret.shown"), "notice"));
        } else if (look.secret() && look.entry().state() instanceof MailState.Kept) {
            part.add(
                    Blocks.paragraph(getTranslation("outbox.secret.hidden"), "notice"),
                    Blocks.button(
                            getTranslation("outbox.secret.show"),
                            () -> outbox.reveal(look.entry().id()).ifPresent(shown -> show(shown, "")),
                            "button--quiet"));
        } else if (look.secret()) {
            part.add(Blocks.paragraph(getTranslation("outbox.secret.private"), "notice"));
        }
        return part;
    }

    private Div body(Outbox.Look look) {
        IFrame frame = Blocks.styled(new IFrame(), "letter");
        frame.setSrcdoc(look.html());
        // No script and no form of a mail runs here; its links open beside the page
        frame.getElement().setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
        frame.setTitle(getTranslation("outbox.look"));
        Pre plain = Blocks.styled(new Pre(look.plain()), "plain");
        plain.getElement()
                .setAttribute("lang", look.entry().language().tag())
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("outbox.plain"));
        NativeDetails details = new NativeDetails(getTranslation("outbox.plain"), plain);
        return Blocks.div("letter-frame", new H2(getTranslation("outbox.look")), frame, details);
    }

    private void again(UUID id) {
        String said = getTranslation(
                switch (outbox.again(id)) {
                    case ON_ITS_WAY -> "outbox.again.done";
                    case NO_SERVER -> "outbox.no-server";
                    case NOT_POSSIBLE -> "outbox.again.impossible";
                });
        outbox.look(id).ifPresent(look -> show(look, said));
    }
}
