package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Checkbox;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.FormField;
import org.cites360.base.ui.TextBox;
import org.cites360.base.ui.TextLine;
import org.cites360.base.ui.TypedTexts;
import org.cites360.network.RecordKind;
import org.cites360.network.draft.Draft;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.RecordField;
import org.cites360.network.ui.FieldTexts;

/** Controls for the fields of a record, each with its help, the reviewer's comment, and what is wrong with it. */
final class FormFields {

    private final Texts texts;
    private final FieldTexts names;
    private final FieldSaver saver;
    private final RecordKind kind;
    private final boolean translation;
    private final Language language;
    private final Map<String, Control> controls = new HashMap<>();
    private final Set<String> back = new LinkedHashSet<>();

    private record Control(Div choice, Consumer<String> show) {}

    FormFields(Texts texts, FieldTexts names, FieldSaver saver, Draft draft, Language language) {
        this.texts = texts;
        this.names = names;
        this.saver = saver;
        this.kind = draft.kind();
        this.translation = draft.isTranslation();
        this.language = language;
    }

    /** The name of the control of a field. */
    static String name(String key) {
        return "field-" + key.replace('.', '-');
    }

    /** Something typed and not saved was found, for a field that may be of another step. */
    void found(String key, String value, String over) {
        Optional<RecordField> field = of(key, saver.value(RecordField.ATTACHMENTS.key()));
        if (field.isEmpty() || !field.get().isOf(kind)) {
            return;
        }
        Control control = controls.getOrDefault(key, new Control(new Div(), ignored -> {}));
        if (saver.found(key, value, over, control.choice(), control.show())) {
            back.add(names.name(field.get(), kind, language));
            saver.sayBack(String.join(", ", back));
        }
    }

    /** The field to which a key belongs, also that of a label. @param attachments the ids of the record's files */
    static Optional<RecordField> of(String key, String attachments) {
        if (!key.startsWith(FieldValues.LABEL)) {
            return RecordField.of(key);
        }
        String id = key.substring(FieldValues.LABEL.length());
        return Optional.of(FieldValues.list(attachments).contains(id) ? RecordField.ATTACHMENTS : RecordField.FIGURES);
    }

    String label(RecordField field) {
        String name = names.name(field, kind, language);
        return field.isNeeded(kind, translation) ? name : optional(name);
    }

    /** The label of what may stay empty. */
    String optional(String label) {
        return label + " " + texts.get(language, "drafts.optional");
    }

    /** The help of a field, with an example. */
    String help(RecordField field) {
        String key = "drafts.help." + field.key();
        return texts.getOrElse(language, key + "." + kind.key(), texts.getOrElse(language, key, ""));
    }

    Component line(RecordField field) {
        return typed(field.key(), new TextLine(name(field.key()), label(field)), help(field));
    }

    Component day(RecordField field) {
        return typed(field.key(), TextLine.day(name(field.key()), label(field)), help(field));
    }

    Component line(String key, String label, String help) {
        return typed(key, new TextLine(name(key), label), help);
    }

    Component box(RecordField field, int rows) {
        TextBox box = new TextBox(name(field.key()), label(field)).rows(rows);
        return typed(field.key(), box, help(field));
    }

    private Component typed(String key, TextLine line, String help) {
        Div choice = Blocks.div("field-choice");
        TypedTexts.of(line.value(saver.value(key)), key).autocomplete("off");
        line.onType(value -> saver.save(key, value, choice, line::value));
        return finish(key, line, help, choice, line::value);
    }

    private Component typed(String key, TextBox box, String help) {
        Div choice = Blocks.div("field-choice");
        TypedTexts.of(box.value(saver.value(key)), key);
        box.onType(value -> saver.save(key, value, choice, box::value));
        return finish(key, box, help, choice, box::value);
    }

    private Component finish(String key, FormField<?, ?> field, String help, Div choice, Consumer<String> show) {
        if (!help.isEmpty()) {
            field.hint(help);
        }
        register(key, choice, show);
        return Blocks.div("draft-field", field, choice);
    }

    private void register(String key, Div choice, Consumer<String> show) {
        controls.put(key, new Control(choice, show));
        if (saver.isUnsaved(key)) {
            saver.again(key, choice, show);
        } else {
            saver.judge(key, saver.value(key), choice);
        }
    }

    /** @param items keys, in order @param text by which the reader knows one */
    Component choice(RecordField field, List<String> items, Function<String, String> text) {
        List<String> all = new ArrayList<>();
        // Nothing is chosen for anybody
        all.add("");
        all.addAll(items);
        Div choice = Blocks.div("field-choice");
        Choice<String> list = new Choice<>(
                name(field.key()),
                label(field),
                all,
                saver.value(field.key()),
                key -> key.isEmpty() ? texts.get(language, "drafts.choose") : text.apply(key));
        list.onChange(value -> saver.save(field.key(), value, choice, list::value));
        if (!help(field).isEmpty()) {
            list.hint(help(field));
        }
        register(field.key(), choice, list::value);
        return Blocks.div("draft-field", list, choice);
    }

    /** Several of these. */
    Component several(RecordField field, List<String> items, Function<String, String> text) {
        Div choice = Blocks.div("field-choice");
        Div group = Blocks.div("choice-group");
        String id = name(field.key());
        group.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", id);
        Span name = Blocks.span(label(field), "choice-group__name");
        name.setId(id);
        group.add(name);
        if (!help(field).isEmpty()) {
            Paragraph hint = Blocks.paragraph(help(field), "field__hint");
            hint.setId(id + "-hint");
            group.getElement().setAttribute("aria-describedby", id + "-hint");
            group.add(hint);
        }
        Div boxes = Blocks.div("choice-group__boxes");
        Map<String, Checkbox> all = new LinkedHashMap<>();
        boolean[] showing = {false};
        Consumer<String> show = value -> {
            List<String> chosen = FieldValues.list(value);
            showing[0] = true;
            all.forEach((key, box) -> box.value(chosen.contains(key)));
            showing[0] = false;
        };
        for (String item : items) {
            Checkbox box = new Checkbox(
                    id + "-" + item,
                    text.apply(item),
                    FieldValues.list(saver.value(field.key())).contains(item));
            all.put(item, box);
            box.onChange(checked -> {
                if (showing[0]) {
                    return;
                }
                Set<String> chosen = new LinkedHashSet<>();
                all.forEach((key, each) -> {
                    if (each.value()) {
                        chosen.add(key);
                    }
                });
                saver.save(field.key(), String.join(",", chosen), choice, show);
            });
            boxes.add(box);
        }
        group.add(boxes);
        register(field.key(), choice, show);
        return Blocks.div("draft-field", group, choice);
    }
}
