package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentState;
import org.cites360.document.ui.FileName;
import org.cites360.document.ui.UploadField;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.RecordField;
import org.cites360.network.ui.FieldTexts;

/** The files of a practice, or the versions of a resource's one file: earlier ones stay where links lead. */
final class FileFields {

    private final FieldTexts names;
    private final Texts texts;
    private final Language language;
    private final UploadField.Parts uploads;

    FileFields(FieldTexts names, Texts texts, Language language, UploadField.Parts uploads) {
        this.names = names;
        this.texts = texts;
        this.language = language;
        this.uploads = uploads;
    }

    Component create(RecordField field, FormFields fields, FieldSaver saver) {
        Div all = Blocks.div("file-fields");
        String id = field.key() + "-heading";
        H2 heading = new H2(fields.label(field));
        heading.addClassName("field-heading");
        heading.setId(id);
        all.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", id);
        Rows rows = new Rows(field, fields, saver);
        all.add(heading, Blocks.paragraph(fields.help(field), "field__hint"), rows.list);
        if (uploads.allowed()) {
            UploadField upload = uploads.field(field == RecordField.ATTACHMENTS);
            upload.onStored(rows::arrived);
            upload.onSettled(rows::settled);
            all.add(upload);
        }
        return all;
    }

    /** A row for each file. One is added or told about by itself, so that what is being typed in the others stays. */
    private final class Rows {
        private final RecordField field;
        private final FormFields fields;
        private final FieldSaver saver;
        private final Div list = new Div();
        private final Map<String, Div> states = new HashMap<>();
        private final Map<String, Div> shownNames = new HashMap<>();
        private final Map<String, Component> labels = new HashMap<>();

        Rows(RecordField field, FormFields fields, FieldSaver saver) {
            this.field = field;
            this.fields = fields;
            this.saver = saver;
            FieldValues.list(saver.value(field.key())).forEach(this::show);
        }

        void arrived(DocumentId document) {
            show(add(field, saver, document.toString()));
        }

        void settled(DocumentId document) {
            FieldValues.list(saver.value(field.key())).stream()
                    .filter(id -> document.toString().equals(saver.value(key(id) + "document")))
                    .forEach(id -> document(id).ifPresent(found -> tell(id, found)));
        }

        private String key(String id) {
            return field.key() + "." + id + ".";
        }

        private Optional<Document> document(String id) {
            return names.document(saver.value(key(id) + "document"));
        }

        private void show(String id) {
            Div row = Blocks.div("file-field");
            document(id).ifPresent(document -> {
                Div name = new Div();
                row.add(name);
                Div state = new Div();
                shownNames.put(id, name);
                states.put(id, state);
                if (field == RecordField.VERSIONS) {
                    row.addComponentAsFirst(Blocks.span(text("drafts.file.version", Integer.parseInt(id))));
                    row.add(
                            state,
                            fields.line(
                                    key(id) + "note",
                                    fields.optional(text("drafts.file.note")),
                                    text("drafts.file.note.help")));
                } else {
                    Component label = fields.line(
                            FieldValues.LABEL + id,
                            fields.optional(text("drafts.file.label")),
                            text("drafts.file.label.help"));
                    labels.put(id, label);
                    row.add(state, label, remove(id, document, row));
                }
                tell(id, document);
            });
            list.add(row);
        }

        /** What scanning and reading have shown. A version that was refused is not one: it can be taken away. */
        private void tell(String id, Document document) {
            Div state = states.computeIfAbsent(id, ignored -> new Div());
            state.removeAll();
            Div name = shownNames.computeIfAbsent(id, ignored -> new Div());
            name.removeAll();
            name.add(name(document), Blocks.span(" " + names.files().about(document, language), "muted"));
            if (labels.containsKey(id)) {
                labels.get(id).setVisible(document.state() != DocumentState.REFUSED);
            }
            if (document.state() != DocumentState.READY) {
                state.add(
                        Blocks.tag(text("files.state." + document.state().name().toLowerCase(Locale.ROOT))));
            }
            names.files()
                    .remarks(document, language)
                    .forEach(remark -> state.add(Blocks.paragraph(remark, "file-remark")));
            if (field == RecordField.VERSIONS && document.state() == DocumentState.REFUSED) {
                state.getParent().ifPresent(row -> state.add(remove(id, document, (Div) row)));
            }
        }

        /** A link once there is something behind it. */
        private static Component name(Document document) {
            FileName name = new FileName(document.name());
            if (document.state() != DocumentState.READY) {
                return name;
            }
            Anchor link = new Anchor(document.path(), name);
            link.setRouterIgnore(true);
            return link;
        }

        private Component remove(String id, Document document, Div row) {
            return Blocks.quiet(text("drafts.file.remove"), text("drafts.file.remove-named", document.name()), () -> {
                saver.change(field.key(), ids -> ids.remove(id));
                list.remove(row);
            });
        }

        private String text(String key, Object... values) {
            return texts.get(language, key, values);
        }
    }

    /**
     * A file was uploaded: it is one more, or the next version.
     *
     * @param document its id
     * @return by which the field knows it
     */
    private static String add(RecordField field, FieldSaver saver, String document) {
        List<String> ids = FieldValues.list(saver.value(field.key()));
        String id = field == RecordField.VERSIONS
                ? Integer.toString(ids.isEmpty() ? 1 : Integer.parseInt(ids.getLast()) + 1)
                : "a" + UUID.randomUUID().toString().substring(0, 8);
        saver.put(field.key() + "." + id + ".document", document, () -> saver.change(field.key(), all -> all.add(id)));
        return id;
    }
}
