package org.cites360.notice.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.cites360.base.CentreNames;
import org.cites360.base.i18n.NamedValues;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.Pager;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.notice.MyNotices;
import org.cites360.notice.Notice;
import org.springframework.web.util.UriComponentsBuilder;

/** What waits for the person who is signed in. */
@PermitAll
@Route(NoticesView.PATH)
class NoticesView extends Composite<Div> implements PageView, BeforeEnterObserver {

    static final String PATH = "account/notices";

    private final MyNotices notices;
    private final CurrentPerson person;
    private final CentreNames centres;
    private final Pages pages;

    NoticesView(MyNotices notices, CurrentPerson person, CentreNames centres, Pages pages) {
        this.notices = notices;
        this.person = person;
        this.centres = centres;
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (person.id().isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        int page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(text -> text.matches("[1-9][0-9]{0,6}"))
                .map(Integer::parseInt)
                .orElse(1);
        show(page - 1, "");
    }

    @Override
    public Page page() {
        return pages.translated(
                        "/" + PATH, UiLanguage.current(), getTranslation("notice.title"), getTranslation("notice.lead"))
                .notIndexed();
    }

    private void show(int page, String said) {
        MyNotices.Listing listing = notices.list(page);
        Message status = new Message();
        if (!said.isEmpty()) {
            status.good(said);
        }
        Div head = Blocks.div(
                "page-head",
                new H1(getTranslation("notice.title")),
                Blocks.paragraph(getTranslation("notice.lead"), "lead"));
        if (listing.unread() > 0) {
            head.add(Blocks.button(
                    getTranslation("notice.read-all"),
                    () -> {
                        notices.readAll();
                        show(page, getTranslation("notice.read-all.done"));
                    },
                    "button--quiet"));
        }
        head.add(status);
        Div content = Blocks.wrap(head);
        if (listing.notices().isEmpty()) {
            content.add(Blocks.paragraph(getTranslation("notice.none"), "muted"));
        } else {
            UnorderedList list = Blocks.styled(new UnorderedList(), "entries");
            listing.notices().forEach(notice -> list.add(item(notice, page)));
            content.add(Blocks.div("entries-frame", list), new Pager(listing.page(), listing.pages(), this::address));
        }
        getContent().removeAll();
        getContent().add(content);
    }

    private ListItem item(Notice notice, int page) {
        String text = NamedValues.fill(getTranslation("notice." + notice.kind().key() + ".text"), notice.values());
        Anchor link = Blocks.styled(new Anchor(notice.link(), text), "entry__title");
        // Whoever follows it has seen it
        link.getElement().addEventListener("click", click -> notices.read(notice.id()));
        ListItem item = Blocks.styled(new ListItem(link), "entry");
        if (notice.site() != null) {
            item.add(Blocks.span(centres.name(notice.site()), "entry__who"));
        }
        item.add(Blocks.styled(ReaderTime.element(notice.created()), "entry__when", "muted"));
        if (notice.read() == null) {
            item.addClassName("entry--new");
            item.add(Blocks.div(
                    "entry__state", Blocks.span(getTranslation("notice.new"), "tag"), markAsRead(notice, text, page)));
        }
        return item;
    }

    private NativeButton markAsRead(Notice notice, String text, int page) {
        NativeButton button = Blocks.button(
                getTranslation("notice.read"),
                () -> {
                    notices.read(notice.id());
                    show(page, getTranslation("notice.read.done"));
                },
                "button--quiet",
                "button--small");
        button.getElement().setAttribute("aria-label", getTranslation("notice.read") + " – " + text);
        return button;
    }

    private String address(int page) {
        return UriComponentsBuilder.fromPath("/" + PATH)
                .queryParam("lang", UiLanguage.current().tag())
                .queryParam("page", page + 1)
                .toUriString();
    }
}
