package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.People;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.TextBox;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.document.Document;
import org.cites360.document.ui.FileName;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.draft.Draft;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.RecordField;
import org.cites360.network.draft.Reviews;
import org.cites360.network.draft.TextState;
import org.cites360.network.ui.FieldTexts;
import org.cites360.network.ui.NetworkPage;
import org.cites360.network.ui.RecordAddress;
import org.cites360.network.ui.RecordSheet;

/** A submitted text for its reviewer: as its readers will see it, what changed, and what is to be said about each field. */
@PermitAll
@Route("network/review/:id/:language")
class ReviewView extends NetworkPage implements BeforeEnterObserver {

    private final transient Reviews reviews;
    private final transient PublishedRecords records;
    private final transient FieldTexts names;
    private final transient Texts texts;
    private final transient CentreNames centres;
    private final transient People people;
    private final Message message = new Message();
    private transient Draft draft;

    ReviewView(
            Pages pages,
            Reviews reviews,
            PublishedRecords records,
            FieldTexts names,
            Texts texts,
            CentreNames centres,
            People people) {
        super(pages, "/network/review");
        this.reviews = reviews;
        this.records = records;
        this.names = names;
        this.texts = texts;
        this.centres = centres;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<RecordId> id = event.getRouteParameters().get("id").flatMap(RecordAddress::id);
        Optional<TextLanguage> language =
                event.getRouteParameters().get("language").flatMap(TextLanguage::of);
        Optional<Draft> found = Optional.empty();
        try {
            if (id.isPresent() && language.isPresent()) {
                found = reviews.find(id.get(), language.get());
            }
        } catch (NotPermitted refused) {
            // As if it did not exist
        }
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        draft = found.get();
        show();
    }

    private void show() {
        Language language = UiLanguage.current();
        String title = draft.get(RecordField.TITLE);
        is("/network/review/" + draft.id() + "/" + draft.language().tag(), title);
        H1 heading = new H1(title);
        heading.getElement().setAttribute("lang", draft.language().tag());
        Div head = Blocks.div(
                "page-head",
                Blocks.styled(Blocks.link("/network/review", getTranslation("drafts.review.title")), "back"),
                Blocks.div(
                        "tags",
                        Blocks.tag(getTranslation("network.kind." + draft.kind().key())),
                        Blocks.tag(
                                getTranslation("drafts.state." + draft.state().key()), "tag--kept"),
                        Blocks.span(centres.name(draft.site())),
                        Blocks.span(draft.language().nameIn(language.locale())),
                        Blocks.span(submitter())),
                heading);
        Div content = Blocks.wrap(head, message);
        if (draft.state() != TextState.SUBMITTED) {
            content.add(Blocks.div("notice", Blocks.paragraph(getTranslation("drafts.review.over"))));
        }
        content.add(
                new RecordSheet(
                        names, draft.kind(), draft.factValues(), draft.textValues(), draft.language(), language),
                changes(language));
        if (draft.state() == TextState.SUBMITTED) {
            content.add(decision(language));
        }
        getContent().removeAll();
        getContent().add(content);
    }

    private String submitter() {
        return draft.submittedBy() == null
                ? ""
                : people.names(List.of(draft.submittedBy())).getOrDefault(draft.submittedBy(), "");
    }

    private Component changes(Language language) {
        if (!draft.published()) {
            return new Div();
        }
        Map<RecordField, String> before = records.find(draft.id(), Reader.NETWORK)
                .map(record -> names.of(
                        draft.kind(),
                        FieldValues.of(record.facts(), record.visibility()),
                        record.texts().containsKey(draft.language())
                                ? FieldValues.of(record.texts().get(draft.language()))
                                : Map.of(),
                        language))
                .orElse(Map.of());
        NativeDetails details = Blocks.styled(new NativeDetails(), "letter-frame");
        details.setSummaryText(getTranslation("drafts.review.changes"));
        details.setContent(Changes.of(
                names,
                texts,
                draft.kind(),
                before,
                names.of(draft.kind(), draft.factValues(), draft.textValues(), language),
                draft.language(),
                language));
        details.setOpen(true);
        return details;
    }

    private Component decision(Language language) {
        Map<String, TextBox> comments = new LinkedHashMap<>();
        comments.put("", new TextBox("comment", getTranslation("drafts.review.whole")).rows(3));
        Div fields = Blocks.div("stack");
        for (RecordField field : RecordField.of(draft.kind())) {
            if (field != RecordField.STOPS && (!draft.isTranslation() || field.isText())) {
                TextBox box = new TextBox("comment-" + field.key(), names.name(field, draft.kind(), language)).rows(2);
                comments.put(field.key(), box);
                fields.add(box);
            }
        }
        NativeDetails each = Blocks.styled(new NativeDetails(), "letter-frame");
        each.setSummaryText(getTranslation("drafts.review.fields"));
        each.setContent(fields);
        Form giveBack =
                new Form(() -> giveBack(comments), getTranslation("drafts.review.return"), comments.get(""), each);
        return Blocks.div(
                "stack",
                Blocks.card(
                        "publish",
                        getTranslation("drafts.publish"),
                        Blocks.paragraph(getTranslation("drafts.review.publish.text")),
                        remarks(language),
                        Blocks.actions(Blocks.button(getTranslation("drafts.publish"), this::publish))),
                Blocks.card(
                        "return",
                        getTranslation("drafts.review.return"),
                        Blocks.paragraph(getTranslation("drafts.review.return.text")),
                        giveBack));
    }

    /** What was found in the files, where the decision is taken: a draft's reader sees each beside its file, too. */
    private Component remarks(Language language) {
        Div remarks = new Div();
        UnorderedList list = new UnorderedList();
        for (Document document : names.documents(draft.factValues())) {
            List<String> said = names.files().remarks(document, language);
            if (!said.isEmpty()) {
                list.add(new ListItem(new FileName(document.name()), new Span(" – " + String.join(" ", said))));
            }
        }
        if (list.getChildren().findAny().isPresent()) {
            remarks.addClassName("notice");
            remarks.add(Blocks.paragraph(getTranslation("drafts.review.files")), list);
        }
        return remarks;
    }

    private void giveBack(Map<String, TextBox> boxes) {
        Map<String, String> comments = new LinkedHashMap<>();
        boxes.forEach((field, box) -> comments.put(field, box.value()));
        switch (reviews.giveBack(draft.id(), draft.language(), comments, draft.version())) {
            case DONE -> go("network/review");
            case NOTHING_SAID -> boxes.get("").mistake(getTranslation("drafts.review.say"));
            case OVERTAKEN -> message.bad(getTranslation("drafts.overtaken.all"));
        }
    }

    private void publish() {
        switch (reviews.publish(draft.id(), draft.language(), draft.version())) {
            case Reviews.Published.Done done -> go("network/records/" + draft.id());
            case Reviews.Published.Incomplete incomplete ->
                message.bad(getTranslation(
                        "drafts.incomplete", incomplete.problems().size()));
            case Reviews.Published.Overtaken overtaken -> message.bad(getTranslation("drafts.overtaken.all"));
            case Reviews.Published.NoSource noSource -> message.bad(getTranslation("drafts.no-source"));
            case Reviews.Published.Hidden hidden -> message.bad(getTranslation("drafts.hidden"));
        }
    }

    private static void go(String path) {
        UI.getCurrent()
                .navigate(path, QueryParameters.of("lang", UiLanguage.current().tag()));
    }
}
