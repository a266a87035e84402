package org.cites360.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.Pager;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.mail.MailProperties;
import org.cites360.mail.MailState;
import org.cites360.mail.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The mails of the installation and what became of them. */
@PermitAll
@Route(OutboxView.PATH)
class OutboxView extends Composite<Div> implements PageView, BeforeEnterObserver {

    static final String PATH = "admin/outbox";
    private static final String STATE = "state";

    private final Outbox outbox;
    private final CurrentPerson person;
    private final MailProperties properties;
    private final Pages pages;

    OutboxView(Outbox outbox, CurrentPerson person, MailProperties properties, Pages pages) {
        this.outbox = outbox;
        this.person = person;
        this.properties = properties;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!person.may(Action.ADMINISTER)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        MailState.Kind kind =
                query.getSingleParameter(STATE).flatMap(OutboxView::kind).orElse(null);
        int page = query.getSingleParameter("page").map(OutboxView::number).orElse(1);
        show(kind, outbox.list(kind, page - 1));
    }

    @Override
    public Page page() {
        return pages.translated(
                        "/" + PATH,
                        UiLanguage.current(),
                        getTranslation("outbox.title"),
                        getTranslation("outbox.lead", properties.keep().toDays()))
                .notIndexed();
    }

    private static Optional<MailState.Kind> kind(String key) {
        return Arrays.stream(MailState.Kind.values())
                .filter(kind -> key(kind).equals(key))
                .findFirst();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            return 1;
        }
    }

    static String key(MailState.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void show(MailState.@Nullable Kind kind, Outbox.Listing listing) {
        Message status = new Message();
        Div head = Blocks.div(
                "page-head",
                new H1(getTranslation("outbox.title")),
                Blocks.paragraph(getTranslation("outbox.lead", properties.keep().toDays()), "lead"));
        if (outbox.hasServer()) {
            head.add(Blocks.button(
                    getTranslation("outbox.test"),
                    () -> {
                        outbox.test();
                        status.good(getTranslation("outbox.test.done"));
                    },
                    "button--quiet"));
        } else {
            head.add(Blocks.paragraph(getTranslation("outbox.no-server"), "notice"));
        }
        head.add(status);
        getContent().removeAll();
        getContent()
                .add(Blocks.wrap(
                        head,
                        states(kind, listing),
                        list(listing),
                        new Pager(listing.page(), listing.pages(), page -> address(kind, page))));
    }

    private Nav states(MailState.@Nullable Kind current, Outbox.Listing listing) {
        UnorderedList list = new UnorderedList();
        int all = listing.counts().values().stream().mapToInt(Integer::intValue).sum();
        list.add(state(null, current, getTranslation("outbox.all"), all));
        for (MailState.Kind kind : MailState.Kind.values()) {
            list.add(state(
                    kind,
                    current,
                    getTranslation("outbox.state." + key(kind)),
                    listing.counts().getOrDefault(kind, 0)));
        }
        Nav nav = Blocks.styled(new Nav(list), "tabs");
        nav.setAriaLabel(getTranslation("outbox.filter"));
        return nav;
    }

    private ListItem state(MailState.@Nullable Kind kind, MailState.@Nullable Kind current, String name, int count) {
        Anchor link = new Anchor(address(kind, 0), name + " ");
        link.add(Blocks.span(Integer.toString(count), "tabs__count"));
        if (kind == current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }

    private Div list(Outbox.Listing listing) {
        if (listing.entries().isEmpty()) {
            return Blocks.div("empty", Blocks.paragraph(getTranslation("outbox.empty"), "muted"));
        }
        UnorderedList list = Blocks.styled(new UnorderedList(), "entries");
        listing.entries().forEach(entry -> list.add(item(entry)));
        return Blocks.div("entries-frame", list);
    }

    private ListItem item(Outbox.Entry entry) {
        Anchor subject = Blocks.styled(
                new Anchor(Pages.in("/" + PATH + "/" + entry.id(), UiLanguage.current()), entry.subject()),
                "entry__title");
        subject.getElement().setAttribute("lang", entry.language().tag());
        Span to = Blocks.span(entry.to(), "entry__who");
        Span when = Blocks.styled(ReaderTime.element(entry.created()), "entry__when", "muted");
        ListItem item = new ListItem(subject, to, when, new StateTag(entry.state()));
        return Blocks.styled(item, "entry");
    }

    private static String address(MailState.@Nullable Kind kind, int page) {
        return UriComponentsBuilder.fromPath("/" + PATH)
                .queryParam("lang", UiLanguage.current().tag())
                .queryParamIfPresent(STATE, Optional.ofNullable(kind).map(OutboxView::key))
                .queryParamIfPresent("page", page == 0 ? Optional.empty() : Optional.of(page + 1))
                .toUriString();
    }
}
