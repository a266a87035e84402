package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.People;
import org.cites360.base.permission.PersonId;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.TypedTexts;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Assets;
import org.cites360.document.ui.UploadField;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.cites360.network.draft.Draft;
import org.cites360.network.draft.Drafts;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.RecordField;
import org.cites360.network.draft.RecordField.Step;
import org.cites360.network.draft.Reviews;
import org.cites360.network.ui.FieldTexts;
import org.cites360.network.ui.RecordAddress;
import org.cites360.network.ui.RecordSheet;

/** Makes the parts of the page on which a draft is written. */
@org.springframework.stereotype.Component
class DraftForms {

    private static final int MOST_RESOURCES = 500;

    private final Drafts drafts;
    private final Reviews reviews;
    private final PublishedRecords records;
    private final FieldTexts names;
    private final Texts texts;
    private final People people;
    private final CurrentPerson current;
    private final UploadField.Parts uploads;
    private final Assets assets;

    DraftForms(
            Drafts drafts,
            Reviews reviews,
            PublishedRecords records,
            FieldTexts names,
            Texts texts,
            People people,
            CurrentPerson current,
            UploadField.Parts uploads,
            Assets assets) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.records = records;
        this.names = names;
        this.texts = texts;
        this.people = people;
        this.current = current;
        this.uploads = uploads;
        this.assets = assets;
    }

    String name(Step step, Language language) {
        return names.name(step, language);
    }

    String name(RecordField field, RecordKind kind, Language language) {
        return names.name(field, kind, language);
    }

    /** The fields of a step, with what was typed here and not saved. */
    Component form(Draft draft, Step step, FieldSaver saver) {
        Language language = UiLanguage.current();
        FormFields fields = new FormFields(texts, names, saver, draft, language);
        // Whoever signs in next in this tab is not given what another typed
        String writer = current.id().map(PersonId::toString).orElse("");
        TypedTexts typed = new TypedTexts(
                assets, writer + "." + draft.id() + "." + draft.language().tag(), fields::found);
        saver.keepIn(typed);
        typed.add(new DraftForm(draft, step, fields, saver, names, texts, choices(draft, language), language));
        return typed;
    }

    private DraftForm.Choices choices(Draft draft, Language language) {
        List<PublishedRecord> resources = draft.kind() == RecordKind.PRACTICE && !draft.isTranslation()
                ? records.ofSite(draft.site(), Reader.NETWORK).stream()
                        .filter(record -> record.kind() == RecordKind.RESOURCE)
                        .limit(MOST_RESOURCES)
                        .toList()
                : List.of();
        Map<String, String> reminded = new LinkedHashMap<>();
        current.id().ifPresent(me -> reminded.put(me.toString(), texts.get(language, "drafts.contact.me")));
        String now = draft.get(RecordField.CONTACT_PERSON);
        if (!now.isEmpty() && !reminded.containsKey(now)) {
            PersonId other = PersonId.of(now);
            reminded.put(now, people.names(List.of(other)).getOrDefault(other, now));
        }
        Map<String, String> source = draft.isTranslation()
                ? records.find(draft.id(), Reader.NETWORK)
                        .map(record -> FieldValues.of(record.texts().get(record.source())))
                        .orElse(Map.of())
                : null;
        return new DraftForm.Choices(resources, reminded, source, new FileFields(names, texts, language, uploads));
    }

    /** The record as its readers will see it. */
    Component preview(Draft draft) {
        return Blocks.div(
                "card",
                new com.vaadin.flow.component.html.H2(texts.get(UiLanguage.current(), "drafts.preview")),
                new RecordSheet(
                        names,
                        draft.kind(),
                        draft.factValues(),
                        draft.textValues(),
                        draft.language(),
                        UiLanguage.current()));
    }

    /**
     * Submitting, publishing and throwing away.
     *
     * @param saver knows what is not saved: without it nothing is submitted
     * @param changed shows the page anew
     */
    Component actions(Draft draft, FieldSaver saver, Message message, Runnable changed) {
        Language language = UiLanguage.current();
        Div actions = Blocks.styled(Blocks.actions(), "draft-actions");
        if (reviews.mayPublish(draft.site())) {
            actions.add(Blocks.button(
                    text(language, "drafts.publish"), () -> whole(saver, message, () -> publish(draft, message))));
        } else {
            actions.add(Blocks.button(
                    text(language, "drafts.submit"),
                    () -> whole(saver, message, () -> submit(draft, message, changed))));
        }
        String discard = text(language, draft.published() ? "drafts.discard.changes" : "drafts.discard");
        actions.add(new ConfirmedButton(discard, discard + " – " + draft.get(RecordField.TITLE), () -> {
            drafts.discard(draft.id(), draft.language());
            UI.getCurrent().navigate(draft.published() ? address(draft).substring(1) : "network", query());
        }));
        return actions;
    }

    private void whole(FieldSaver saver, Message message, Runnable action) {
        if (saver.unsaved().isEmpty()) {
            action.run();
        } else {
            message.bad(text(UiLanguage.current(), "drafts.unsaved.first"));
        }
    }

    private void submit(Draft draft, Message message, Runnable changed) {
        switch (drafts.submit(draft.id(), draft.language())) {
            case Drafts.Submitted.Done done -> changed.run();
            case Drafts.Submitted.Incomplete incomplete ->
                message.bad(texts.get(
                        UiLanguage.current(),
                        "drafts.incomplete",
                        incomplete.problems().size()));
            case Drafts.Submitted.Overtaken overtaken ->
                message.bad(text(UiLanguage.current(), "drafts.overtaken.all"));
        }
    }

    private void publish(Draft seen, Message message) {
        Language language = UiLanguage.current();
        // What was typed a moment ago is part of it
        int version =
                drafts.find(seen.id(), seen.language()).map(Draft::version).orElse(seen.version());
        switch (reviews.publish(seen.id(), seen.language(), version)) {
            case Reviews.Published.Done done ->
                UI.getCurrent().navigate(address(seen).substring(1), query());
            case Reviews.Published.Incomplete incomplete ->
                message.bad(texts.get(
                        language, "drafts.incomplete", incomplete.problems().size()));
            case Reviews.Published.Overtaken overtaken -> message.bad(text(language, "drafts.unchanged"));
            case Reviews.Published.NoSource noSource -> message.bad(text(language, "drafts.no-source"));
            case Reviews.Published.Hidden hidden -> message.bad(text(language, "drafts.hidden"));
        }
    }

    private static String address(Draft draft) {
        return RecordAddress.of(draft.id());
    }

    private static com.vaadin.flow.router.QueryParameters query() {
        return com.vaadin.flow.router.QueryParameters.of(
                "lang", UiLanguage.current().tag());
    }

    private String text(Language language, String key) {
        return texts.get(language, key);
    }
}
