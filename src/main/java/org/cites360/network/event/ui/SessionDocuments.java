package org.cites360.network.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.UiLanguage;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentState;
import org.cites360.document.Documents;
import org.cites360.document.FileLabels;
import org.cites360.document.ui.FileName;
import org.cites360.document.ui.UploadField;

/** The files of a part of a programme: slides, handouts, minutes. */
final class SessionDocuments extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** What the files of every part need. */
    @org.springframework.stereotype.Component
    static class Parts {
        private final Documents documents;
        private final FileLabels labels;
        private final UploadField.Parts uploads;

        Parts(Documents documents, FileLabels labels, UploadField.Parts uploads) {
            this.documents = documents;
            this.labels = labels;
            this.uploads = uploads;
        }
    }

    private final transient Parts parts;
    private final transient Map<UUID, ListItem> rows = new LinkedHashMap<>();
    private final UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
    private final String title;
    private transient Runnable changed = () -> {};

    /** @param title of the part, for whoever hears the names of its buttons */
    SessionDocuments(Parts parts, String title, List<UUID> attached) {
        this.parts = parts;
        this.title = title;
        attached.forEach(id -> rows.put(id, new ListItem()));
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    List<UUID> value() {
        return new ArrayList<>(rows.keySet());
    }

    @Override
    protected Div initContent() {
        Map<DocumentId, Document> found =
                parts.documents.find(rows.keySet().stream().map(DocumentId::new).toList());
        // What is gone from the store is not attached any more
        rows.keySet().removeIf(id -> !found.containsKey(new DocumentId(id)));
        rows.forEach((id, row) -> show(row, found.get(new DocumentId(id))));
        Div group = Blocks.div("session-documents", Blocks.paragraph(text("documents"), "field__label"), list);
        group.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", text("documents.of", title.isBlank() ? text("session.new") : title));
        list.setVisible(!rows.isEmpty());
        if (parts.uploads.allowed()) {
            group.add(adding(group));
        }
        return group;
    }

    /** The field comes when it is wanted: a programme may have many parts. */
    private Component adding(Div group) {
        NativeButton add = Blocks.quiet(text("documents.add"), text("documents.add-to", title), () -> {});
        add.addClickListener(click -> {
            UploadField field = parts.uploads.field(true);
            field.onStored(id -> arrived(id));
            field.onSettled(id -> parts.documents.find(id).ifPresent(document -> {
                ListItem row = rows.get(id.value());
                if (row != null) {
                    show(row, document);
                }
            }));
            group.replace(add, field);
        });
        return add;
    }

    private void arrived(DocumentId id) {
        parts.documents.find(id).ifPresent(document -> {
            ListItem row = rows.computeIfAbsent(id.value(), ignored -> new ListItem());
            show(row, document);
            changed.run();
        });
    }

    private void show(ListItem row, Document document) {
        row.removeAll();
        Div about = new Div();
        if (document.state() == DocumentState.READY) {
            Anchor link = Blocks.styled(new Anchor(document.path(), new FileName(document.name())), "row__name");
            link.setRouterIgnore(true);
            about.add(link, Blocks.paragraph(parts.labels.about(document, UiLanguage.current()), "row__detail"));
        } else {
            about.add(
                    Blocks.paragraph(document.name(), "row__name"),
                    Blocks.tag(getTranslation(
                            "files.state." + document.state().name().toLowerCase(Locale.ROOT))));
        }
        parts.labels
                .remarks(document, UiLanguage.current())
                .forEach(remark -> about.add(Blocks.paragraph(remark, "row__detail")));
        row.add(about, Blocks.quiet(text("session.remove"), text("documents.remove-named", document.name()), () -> {
            rows.remove(document.id().value());
            list.remove(row);
            list.setVisible(!rows.isEmpty());
            changed.run();
        }));
        list.add(row);
        list.setVisible(true);
    }

    private String text(String key, Object... arguments) {
        return getTranslation("events." + key, arguments);
    }
}
