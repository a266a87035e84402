package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.RecordField;
import org.cites360.network.ui.FieldTexts;

/** The files of a practice, or the versions of a resource's one file: earlier ones stay where links lead. */
final class FileFields {

    private final FieldTexts names;
    private final Texts texts;
    private final Language language;

    FileFields(FieldTexts names, Texts texts, Language language) {
        this.names = names;
        this.texts = texts;
        this.language = language;
    }

    Component create(RecordField field, FormFields fields, FieldSaver saver) {
        Div all = Blocks.div("file-fields");
        String id = field.key() + "-heading";
        H2 heading = new H2(fields.label(field));
        heading.addClassName("field-heading");
        heading.setId(id);
        all.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", id);
        Div list = new Div();
        all.add(heading, Blocks.paragraph(fields.help(field), "field__hint"), list);
        show(field, fields, saver, list);
        return all;
    }

    private void show(RecordField field, FormFields fields, FieldSaver saver, Div list) {
        list.removeAll();
        for (String id : FieldValues.list(saver.value(field.key()))) {
            String key = field.key() + "." + id + ".";
            Div row = Blocks.div("file-field");
            names.document(saver.value(key + "document")).ifPresent(document -> {
                Anchor link = new Anchor(document.path(), document.name());
                link.setRouterIgnore(true);
                row.add(link);
                if (field == RecordField.VERSIONS) {
                    row.addComponentAsFirst(
                            Blocks.span(texts.get(language, "drafts.file.version", Integer.parseInt(id))));
                    row.add(fields.line(
                            key + "note",
                            texts.get(language, "drafts.file.note"),
                            texts.get(language, "drafts.file.note.help")));
                } else {
                    row.add(fields.line(
                            FieldValues.LABEL + id,
                            texts.get(language, "drafts.file.label"),
                            texts.get(language, "drafts.file.label.help")));
                    row.add(Blocks.quiet(
                            texts.get(language, "drafts.file.remove"),
                            texts.get(language, "drafts.file.remove-named", document.name()),
                            () -> {
                                List<String> ids = new ArrayList<>(FieldValues.list(saver.value(field.key())));
                                ids.remove(id);
                                saver.save(field.key(), String.join(",", ids));
                                show(field, fields, saver, list);
                            }));
                }
            });
            list.add(row);
        }
    }

    /** A file was uploaded: it is one more, or the next version. @param document its id */
    static void add(RecordField field, FieldSaver saver, String document) {
        List<String> ids = new ArrayList<>(FieldValues.list(saver.value(field.key())));
        String id = field == RecordField.VERSIONS
                ? Integer.toString(ids.isEmpty() ? 1 : Integer.parseInt(ids.getLast()) + 1)
                : "a" + UUID.randomUUID().toString().substring(0, 8);
        ids.add(id);
        saver.save(field.key() + "." + id + ".document", document);
        saver.save(field.key(), String.join(",", ids));
    }
}
