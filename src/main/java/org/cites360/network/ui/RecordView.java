package org.cites360.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.Translations;

/** A published record for members: what the public reads and what is for the network alone, and what can be done with it. */
@PermitAll
@Route("network/records/:id")
class RecordView extends NetworkPage implements BeforeEnterObserver {

    private final transient PublishedRecords records;
    private final transient Translations translations;
    private final transient GoneRecord gone;
    private final transient FieldTexts names;
    private final transient CurrentPerson current;
    private final transient CentreNames centres;
    private final transient List<RecordPart> parts;

    RecordView(
            Pages pages,
            PublishedRecords records,
            Translations translations,
            GoneRecord gone,
            FieldTexts names,
            CurrentPerson current,
            CentreNames centres,
            List<RecordPart> parts) {
        super(pages, "/network");
        this.records = records;
        this.translations = translations;
        this.gone = gone;
        this.names = names;
        this.current = current;
        this.centres = centres;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(RecordPart::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<RecordId> id = event.getRouteParameters().get("id").flatMap(RecordAddress::id);
        Reader reader = Reader.of(current);
        if (id.isEmpty() || reader == Reader.PUBLIC) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        getContent().removeAll();
        Optional<PublishedRecord> record = records.find(id.get(), reader);
        if (record.isPresent()) {
            TextLanguage wanted = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("text")
                    .flatMap(TextLanguage::of)
                    .orElse(TextLanguage.of(UiLanguage.current()));
            show(record.get(), wanted);
            return;
        }
        Optional<Component> page = gone.create(id.get(), () -> UiReload.now(this));
        if (page.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        is(RecordAddress.of(id.get()), getTranslation("drafts.gone.title"));
        getContent().add(page.get());
    }

    private void show(PublishedRecord record, TextLanguage wanted) {
        Language language = UiLanguage.current();
        PublishedRecord.Shown shown = record.in(wanted);
        is(RecordAddress.of(record.id()), shown.text().title());
        H1 title = new H1(shown.text().title());
        title.getElement().setAttribute("lang", shown.language().tag());
        Div head = Blocks.div(
                "page-head",
                Blocks.styled(Blocks.link("/network", getTranslation("drafts.network.title")), "back"),
                tags(record),
                title);
        if (shown.missing()) {
            head.add(Blocks.div(
                    "notice",
                    Blocks.paragraph(getTranslation(
                            "drafts.text.missing",
                            wanted.nameIn(language.locale()),
                            shown.language().nameIn(language.locale())))));
        } else if (translations.behind(record).contains(shown.language())) {
            head.add(Blocks.div("notice", Blocks.paragraph(getTranslation("drafts.text.behind"))));
        }
        head.add(languages(record, shown.language(), language));
        RecordSheet sheet = new RecordSheet(
                names,
                record.kind(),
                FieldValues.of(record.facts(), record.visibility()),
                FieldValues.of(shown.text()),
                shown.language(),
                language);
        Div content = Blocks.wrap(head, sheet);
        Div more = Blocks.div("record-parts");
        parts.forEach(part -> part.create(record, language).ifPresent(more::add));
        content.add(more);
        getContent().add(content);
    }

    private Div tags(PublishedRecord record) {
        Div tags = Blocks.div(
                "tags",
                Blocks.tag(getTranslation("network.kind." + record.kind().key())),
                Blocks.span(centres.name(record.site()), "tags__centre"),
                ReaderTime.element(record.changed()));
        if (record.visibility() == Visibility.PUBLIC) {
            Anchor page =
                    new Anchor(Pages.in(record.path(), UiLanguage.current()), getTranslation("drafts.public-page"));
            page.setRouterIgnore(true);
            tags.add(page);
        } else {
            tags.add(Blocks.tag(getTranslation("network.visibility.network"), "tag--kept"));
        }
        return tags;
    }

    private Nav languages(PublishedRecord record, TextLanguage shown, Language language) {
        UnorderedList list = new UnorderedList();
        for (TextLanguage each : record.languages()) {
            Anchor link = new Anchor(
                    Pages.in(RecordAddress.of(record.id()), language) + "&text=" + each.tag(),
                    each.nameIn(each.locale()));
            link.getElement().setAttribute("lang", each.tag());
            if (each == shown) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(link));
        }
        Nav nav = Blocks.styled(new Nav(list), "tabs");
        nav.setAriaLabel(getTranslation("drafts.text.languages"));
        nav.setVisible(record.languages().size() > 1);
        return nav;
    }
}
