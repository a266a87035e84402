package org.cites360.network.draft.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordText;
import org.cites360.network.TextLanguage;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.RecordField;
import org.cites360.network.draft.WordDiff;
import org.cites360.network.record.Editions;
import org.cites360.network.ui.FieldTexts;

/** What differs between two states of a record, field by field, word by word. */
final class Changes extends Div {

    private final transient Texts texts;
    private final Language language;
    private boolean none = true;

    private Changes(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
        addClassName("changes");
    }

    /** Between two editions, in every language. */
    static Changes between(
            FieldTexts names,
            Texts texts,
            RecordKind kind,
            Editions.Content before,
            Editions.Content after,
            Language language) {
        Changes changes = new Changes(texts, language);
        Set<TextLanguage> all = new LinkedHashSet<>(before.texts().keySet());
        all.addAll(after.texts().keySet());
        Map<String, String> oldFacts = FieldValues.of(before.facts(), before.visibility());
        Map<String, String> newFacts = FieldValues.of(after.facts(), after.visibility());
        boolean first = true;
        for (TextLanguage each : all) {
            Map<RecordField, String> old =
                    names.of(kind, oldFacts, text(before.texts().get(each)), language);
            Map<RecordField, String> now =
                    names.of(kind, newFacts, text(after.texts().get(each)), language);
            if (!first) {
                // The facts are the same in every language: once is enough
                old.keySet().removeIf(field -> !field.isText());
                now.keySet().removeIf(field -> !field.isText());
            }
            first = false;
            changes.add(names, kind, old, now, each.nameIn(language.locale()), each);
        }
        return changes.finished();
    }

    /** Between what is published, empty where nothing is, and what is written. */
    static Changes of(
            FieldTexts names,
            Texts texts,
            RecordKind kind,
            Map<RecordField, String> before,
            Map<RecordField, String> after,
            TextLanguage written,
            Language language) {
        Changes changes = new Changes(texts, language);
        changes.add(names, kind, before, after, "", written);
        return changes.finished();
    }

    private static Map<String, String> text(@org.jspecify.annotations.Nullable RecordText text) {
        return text == null ? Map.of() : FieldValues.of(text);
    }

    private void add(
            FieldTexts names,
            RecordKind kind,
            Map<RecordField, String> before,
            Map<RecordField, String> after,
            String of,
            TextLanguage written) {
        for (RecordField field : RecordField.of(kind)) {
            String old = before.getOrDefault(field, "");
            String now = after.getOrDefault(field, "");
            if (!old.equals(now)) {
                none = false;
                String name = names.name(field, kind, language);
                H3 heading = new H3(field.isText() && !of.isEmpty() ? name + " · " + of : name);
                Div words = Blocks.div("changes__words");
                if (field.isText()) {
                    words.getElement().setAttribute("lang", written.tag());
                }
                WordDiff.of(old, now).forEach(piece -> words.add(piece(piece)));
                add(Blocks.div("changes__field", heading, words));
            }
        }
    }

    private Span piece(WordDiff.Piece piece) {
        return switch (piece.fate()) {
            case SAME -> new Span(piece.text());
            case REMOVED -> marked("del", "drafts.changes.removed", piece.text());
            case ADDED -> marked("ins", "drafts.changes.added", piece.text());
        };
    }

    /** Colour and line are for the eye; a screen reader is told by words, which it seldom says of the elements alone. */
    private Span marked(String tag, String key, String text) {
        Span whole = new Span();
        Span said = Blocks.span(" " + texts.get(language, key) + " ", "visually-hidden");
        com.vaadin.flow.dom.Element mark = new com.vaadin.flow.dom.Element(tag);
        mark.setText(text);
        whole.getElement().appendChild(said.getElement(), mark);
        return whole;
    }

    private Changes finished() {
        if (none) {
            add(Blocks.paragraph(texts.get(language, "drafts.changes.none"), "muted"));
        }
        return this;
    }
}
