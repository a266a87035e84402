package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.PublishedRecord;
import org.cites360.network.ResourceType;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.draft.Draft;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.RecordField;
import org.cites360.network.draft.RecordField.Step;
import org.cites360.network.ui.FieldTexts;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;

/** The fields of one step of the form, or of a translation, beside its source. */
final class DraftForm extends Div {

    private final transient Draft draft;
    private final transient FormFields fields;
    private final transient FieldSaver saver;
    private final transient FieldTexts names;
    private final transient Texts texts;
    private final transient Choices choices;
    private final Language language;

    /**
     * What can be chosen beside what is fixed.
     *
     * @param resources those that a practice may say it uses
     * @param people by their id: who may be reminded of the review date
     * @param source the text that is translated; null where the source itself is written
     */
    record Choices(
            List<PublishedRecord> resources,
            Map<String, String> people,
            @Nullable Map<String, String> source,
            FileFields files) {}

    DraftForm(
            Draft draft,
            Step step,
            FormFields fields,
            FieldSaver saver,
            FieldTexts names,
            Texts texts,
            Choices choices,
            Language language) {
        this.draft = draft;
        this.fields = fields;
        this.saver = saver;
        this.names = names;
        this.texts = texts;
        this.choices = choices;
        this.language = language;
        addClassName("draft-form");
        if (draft.isTranslation()) {
            RecordField.of(draft.kind()).stream().filter(RecordField::isText).forEach(this::addTranslated);
            addTranslatedLabels();
        } else {
            RecordField.of(draft.kind()).stream()
                    .filter(field -> field.step() == step)
                    .forEach(this::addField);
        }
    }

    private void addField(RecordField field) {
        Component control = control(field);
        if (control != null) {
            comment(field);
            control.setId("at-" + field.key());
            add(control);
        }
    }

    private void comment(RecordField field) {
        String comment = draft.comments().getOrDefault(field.key(), "");
        if (!comment.isEmpty()) {
            add(Blocks.div(
                    "notice",
                    Blocks.paragraph(texts.get(language, "drafts.comment"), "notice__title"),
                    Blocks.paragraph(comment, "multiline")));
        }
    }

    private @Nullable Component control(RecordField field) {
        return switch (field) {
            case TITLE,
                    LINK,
                    PERIOD_FROM,
                    PERIOD_TO,
                    PLACE,
                    ORIGIN_NAME,
                    ORIGIN_YEAR,
                    MADE,
                    RIGHTS_HOLDER,
                    CONTACT_NAME,
                    CONTACT_EMAIL -> fields.line(field);
            case REVIEW_ON -> fields.day(field);
            case SUMMARY -> fields.box(field, 3);
            case TYPE ->
                fields.choice(
                        field,
                        Arrays.stream(ResourceType.values())
                                .map(ResourceType::key)
                                .toList(),
                        key -> texts.get(language, "network.resource-type." + key));
            case ORIGIN ->
                fields.choice(
                        field,
                        Arrays.stream(Facts.Origin.values())
                                .map(Facts.Origin::key)
                                .toList(),
                        key -> texts.get(language, "network.origin." + key));
            case LICENCE ->
                fields.choice(
                        field,
                        Arrays.stream(Licence.values()).map(Licence::key).toList(),
                        key -> names.name(Licence.of(key).orElseThrow(), language));
            case VISIBILITY ->
                fields.choice(
                        field,
                        Arrays.stream(Visibility.values()).map(FieldValues::key).toList(),
                        key -> texts.get(language, "network.visibility." + key));
            case THEMES ->
                fields.several(
                        field,
                        Arrays.stream(Theme.values()).map(Theme::key).toList(),
                        key -> texts.get(language, "site.theme." + key));
            case TARGET_GROUPS ->
                fields.several(
                        field,
                        Arrays.stream(TargetGroup.values())
                                .map(TargetGroup::key)
                                .toList(),
                        key -> texts.get(language, "network.target-group." + key));
            case LANGUAGES ->
                fields.several(
                        field,
                        Arrays.stream(TextLanguage.values())
                                .map(TextLanguage::tag)
                                .toList(),
                        tag -> names.language(tag, language));
            case RESOURCES ->
                choices.resources().isEmpty()
                        ? null
                        : fields.several(
                                field,
                                choices.resources().stream()
                                        .map(each -> each.id().toString())
                                        .toList(),
                                this::titleOf);
            case CONTACT_PERSON ->
                fields.choice(
                        field,
                        List.copyOf(choices.people().keySet()),
                        id -> choices.people().getOrDefault(id, id));
            case FIGURES -> new FigureFields(fields, saver, texts, language);
            case ATTACHMENTS, VERSIONS -> choices.files().create(field, fields, saver);
            case STOPS -> null;
            default -> fields.box(field, 6);
        };
    }

    private String titleOf(String id) {
        return choices.resources().stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .map(each -> each.in(TextLanguage.of(language)).text().title())
                .orElse(id);
    }

    private void addTranslated(RecordField field) {
        String source = source().getOrDefault(field.key(), "");
        if (source.isBlank()) {
            return;
        }
        comment(field);
        int rows = field == RecordField.SUMMARY ? 3 : Math.clamp(source.length() / 60 + 1, 3, 20);
        Component control = field == RecordField.TITLE ? fields.line(field) : fields.box(field, rows);
        control.setId("at-" + field.key());
        add(pair(source, control));
    }

    private void addTranslatedLabels() {
        for (RecordField list : List.of(RecordField.FIGURES, RecordField.ATTACHMENTS)) {
            for (String id : FieldValues.list(draft.get(list))) {
                String key = FieldValues.LABEL + id;
                String source = source().getOrDefault(key, "");
                if (!source.isBlank()) {
                    String label = list == RecordField.FIGURES ? "drafts.figure.label" : "drafts.file.label";
                    add(pair(source, fields.line(key, fields.optional(texts.get(language, label)), "")));
                }
            }
        }
    }

    private Div pair(String source, Component control) {
        Div text = Blocks.div("pair__source", Blocks.paragraph(source, "multiline"));
        text.getElement().setAttribute("lang", draft.source().tag());
        return Blocks.div("pair", text, control);
    }

    private Map<String, String> source() {
        return choices.source() == null ? Map.of() : choices.source();
    }
}
