package org.cites360.network.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Pager;
import org.cites360.base.ui.TextLine;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.cites360.network.search.Presenter;
import org.cites360.network.search.Question;
import org.cites360.network.search.Results;
import org.cites360.network.search.SearchPage;
import org.cites360.network.ui.NetworkPage;
import org.cites360.network.ui.RecordAddress;

/** Searches everything a member may read. Its address holds the question, so that it can be kept and passed on. */
@PermitAll
@Route(SearchView.ROUTE)
class SearchView extends NetworkPage implements BeforeEnterObserver {

    static final String ROUTE = "network/search";

    private static final String PATH = "/" + ROUTE;

    private final transient Presenter presenter;
    private final transient CurrentPerson current;
    private final transient List<SearchPart> parts;

    SearchView(Pages pages, Presenter presenter, CurrentPerson current, List<SearchPart> parts) {
        super(pages, PATH);
        this.presenter = presenter;
        this.current = current;
        this.parts = parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Reader reader = Reader.of(current);
        if (reader == Reader.PUBLIC) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        is(PATH, getTranslation("find.search.title"));
        Question question = Question.of(event.getLocation().getQueryParameters().getParameters());
        SearchPage view = presenter.present(
                PATH,
                null,
                question,
                reader,
                UiLanguage.current(),
                (record, language) -> Pages.in(RecordAddress.of(record.id()), language));
        Div columns = Blocks.div("find__columns", narrow(view), results(view));
        Div content = Blocks.styled(new Div(form(view)), "wrap", "find");
        if (view.results().cut()) {
            content.add(Blocks.paragraph(getTranslation("find.cut", Question.LONGEST), "notice"));
        }
        content.add(columns);
        getContent().removeAll();
        getContent().add(Blocks.head(getTranslation("find.search.title"), getTranslation("find.search.lead")), content);
    }

    private Component form(SearchPage view) {
        Question question = view.question();
        TextLine text = new TextLine("find-text", getTranslation("find.words"))
                .type("search")
                .autocomplete("off")
                .hint(getTranslation("find.hint"))
                .attribute("maxlength", Integer.toString(Question.LONGEST))
                .value(question.read());
        List<String> kinds = new ArrayList<>(List.of(""));
        for (RecordKind kind : RecordKind.values()) {
            kinds.add(kind.key());
        }
        Choice<String> kind = new Choice<>(
                "find-kind",
                getTranslation("find.kind"),
                kinds,
                question.kind() == null ? "" : question.kind().key(),
                key -> key.isEmpty() ? getTranslation("find.kind.any") : getTranslation("find." + key + ".title"));
        Form form = new Form(
                () -> go(question.withText(text.value())
                        .withKind(RecordKind.of(kind.value()).orElse(null))
                        .withExact(false)),
                getTranslation("find.go"),
                text,
                kind);
        form.getElement().setAttribute("role", "search").setAttribute("aria-label", getTranslation("find.form"));
        form.addClassName("find__form");
        return form;
    }

    /** Shows what a question finds. */
    static void go(Question question) {
        String address = question.address(
                PATH, Map.of(LanguageChoice.PARAMETER, UiLanguage.current().tag()));
        UI.getCurrent().navigate(ROUTE, QueryParameters.fromString(address.substring(address.indexOf('?') + 1)));
    }

    private Component narrow(SearchPage view) {
        Nav nav = new Nav();
        nav.setAriaLabel(getTranslation("find.narrow"));
        for (SearchPage.Group group : view.groups()) {
            UnorderedList list = new UnorderedList();
            group.choices().forEach(choice -> list.add(new ListItem(choice(choice))));
            NativeDetails details = new NativeDetails(group.name(), list);
            details.addClassName("find__group");
            details.setOpen(group.open());
            nav.add(details);
        }
        NativeDetails narrow = new NativeDetails(getTranslation("find.narrow"), nav);
        narrow.addClassName("find__narrow");
        narrow.setOpen(!view.chosen().isEmpty());
        return narrow;
    }

    private static Anchor choice(SearchPage.Choice choice) {
        Anchor link = Blocks.styled(new Anchor(choice.href(), new Span(choice.label())), "find__choice");
        link.add(Blocks.span(String.valueOf(choice.count()), "find__count"));
        if (choice.chosen()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component results(SearchPage view) {
        Results results = view.results();
        H2 count = new H2(view.count());
        count.setId("find-count");
        // Said each time another search is shown, also to those who hear the page
        count.getElement().setAttribute("aria-live", "polite");
        Div head = Blocks.div("find__head", count);
        if (view.order() != null && results.total() > 1) {
            head.add(Blocks.styled(
                    new Anchor(
                            view.order(),
                            getTranslation(view.question().newest() ? "find.order.best" : "find.order.newest")),
                    "find__order"));
        }
        Section section = new Section(head);
        section.addClassName("find__results");
        section.getElement().setAttribute("aria-labelledby", "find-count");
        chosen(section, view);
        parts.forEach(part -> part.create(view.question(), UiLanguage.current()).ifPresent(section::add));
        notes(section, view);
        if (results.total() == 0) {
            section.add(empty(view));
        } else {
            UnorderedList list = Blocks.styled(new UnorderedList(), "find__list");
            view.entries().forEach(entry -> list.add(new FoundItem(entry)));
            section.add(list);
        }
        section.add(new Pager(
                results.page(),
                results.pages(),
                page -> view.question()
                        .withPage(page)
                        .address(
                                PATH,
                                Map.of(
                                        LanguageChoice.PARAMETER,
                                        UiLanguage.current().tag()))));
        return section;
    }

    private void chosen(Section section, SearchPage view) {
        if (view.chosen().isEmpty()) {
            return;
        }
        UnorderedList list = Blocks.styled(new UnorderedList(), "find__chosen");
        list.getElement().setAttribute("aria-label", getTranslation("find.chosen"));
        for (SearchPage.Choice choice : view.chosen()) {
            Span cross = new Span(" ×");
            cross.getElement().setAttribute("aria-hidden", "true");
            Anchor link = Blocks.styled(
                    new Anchor(choice.href(), Blocks.span(getTranslation("find.remove"), "visually-hidden")), "tag");
            link.add(new Span(" " + choice.label()), cross);
            list.add(new ListItem(link));
        }
        list.add(new ListItem(new Anchor(view.open(), getTranslation("find.open"))));
        section.add(list);
    }

    private void notes(Section section, SearchPage view) {
        Results results = view.results();
        if (results.forgiven() != null) {
            section.add(note(
                    "notice",
                    getTranslation("find.forgiven", view.question().text(), results.forgiven()),
                    new Anchor(view.exact(), getTranslation("find.exact"))));
        }
        if (view.suggestion() != null) {
            section.add(note(
                    "notice",
                    getTranslation("find.suggestion"),
                    new Anchor(view.suggestion(), String.valueOf(results.suggestion()))));
        }
        if (!results.terms().isEmpty()) {
            section.add(note(
                    "find__also",
                    getTranslation("find.also", view.alsoSearched()),
                    new Anchor(view.literal(), getTranslation("find.literal"))));
        } else if (view.question().literal()) {
            section.add(note("find__also", "", new Anchor(view.literal(), getTranslation("find.not-literal"))));
        }
    }

    private static Component note(String style, String text, Anchor link) {
        return Blocks.styled(new com.vaadin.flow.component.html.Paragraph(new Span(text + " "), link), style);
    }

    private Component empty(SearchPage view) {
        boolean narrows = view.question().narrows();
        Div empty =
                Blocks.div("empty", Blocks.paragraph(getTranslation(narrows ? "find.nothing" : "find.search.none")));
        if (narrows) {
            empty.add(Blocks.styled(
                    new Anchor(view.everything(), getTranslation("find.search.all")), "button", "button--quiet"));
        }
        return empty;
    }
}
