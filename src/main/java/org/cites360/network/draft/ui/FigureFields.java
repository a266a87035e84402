package org.cites360.network.draft.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.UUID;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.RecordField;

/** Figures, each with what it needs to be believed: of which year, and from where it is known. */
final class FigureFields extends Div {

    private final transient FormFields fields;
    private final transient FieldSaver saver;
    private final transient Texts texts;
    private final Language language;
    private final Div list = new Div();

    FigureFields(FormFields fields, FieldSaver saver, Texts texts, Language language) {
        this.fields = fields;
        this.saver = saver;
        this.texts = texts;
        this.language = language;
        addClassName("figure-fields");
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "figures-heading");
        H2 heading = new H2(fields.label(RecordField.FIGURES));
        heading.addClassName("field-heading");
        heading.setId("figures-heading");
        add(heading, Blocks.paragraph(fields.help(RecordField.FIGURES), "field__hint"), list);
        add(Blocks.button(text("drafts.figure.add"), this::more, "button--quiet", "button--small"));
        show();
    }

    private void show() {
        list.removeAll();
        List<String> ids = ids();
        for (int index = 0; index < ids.size(); index++) {
            list.add(figure(ids.get(index), index + 1));
        }
    }

    private Div figure(String id, int number) {
        String key = RecordField.FIGURES.key() + "." + id + ".";
        return Blocks.div(
                "figure-field",
                fields.line(FieldValues.LABEL + id, text("drafts.figure.label"), text("drafts.figure.label.help")),
                fields.line(key + "value", text("drafts.figure.value"), text("drafts.figure.value.help")),
                fields.line(key + "year", text("drafts.figure.year"), ""),
                fields.line(key + "source", text("drafts.figure.source"), text("drafts.figure.source.help")),
                Blocks.quiet(
                        text("drafts.figure.remove"),
                        texts.get(language, "drafts.figure.remove-number", number),
                        () -> remove(id)));
    }

    private void more() {
        String id = "f" + UUID.randomUUID().toString().substring(0, 8);
        saver.change(RecordField.FIGURES.key(), ids -> ids.add(id));
        show();
    }

    private void remove(String id) {
        saver.change(RecordField.FIGURES.key(), ids -> ids.remove(id));
        show();
    }

    private List<String> ids() {
        return FieldValues.list(saver.value(RecordField.FIGURES.key()));
    }

    private String text(String key) {
        return texts.get(language, key);
    }
}
