package org.cites360.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cites360.base.Language;
import org.cites360.base.ui.Blocks;
import org.cites360.base.web.Markdown;
import org.cites360.base.web.WebLink;
import org.cites360.document.Document;
import org.cites360.document.DocumentState;
import org.cites360.document.ui.FileName;
import org.cites360.network.Licence;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.RecordField;

/** A record as its readers see it, also one that is still being written. Its title is the heading of the page around it. */
public final class RecordSheet extends Div {

    /** Shown by {@link #facts} in one line with another, or not at all. */
    private static final Set<RecordField> ELSEWHERE = EnumSet.of(
            RecordField.PERIOD_TO,
            RecordField.ORIGIN_NAME,
            RecordField.ORIGIN_YEAR,
            RecordField.CONTACT_EMAIL,
            RecordField.CONTACT_PERSON,
            RecordField.FIGURES,
            RecordField.STOPS,
            RecordField.REVIEW_ON);

    private final transient FieldTexts names;
    private final RecordKind kind;
    private final transient Map<String, String> facts;
    private final transient Map<String, String> text;
    private final Language reader;

    /**
     * @param facts by the keys of {@link RecordField}
     * @param text likewise
     * @param written the language of the text
     * @param reader that of the page
     */
    public RecordSheet(
            FieldTexts names,
            RecordKind kind,
            Map<String, String> facts,
            Map<String, String> text,
            TextLanguage written,
            Language reader) {
        this.names = names;
        this.kind = kind;
        this.facts = facts;
        this.text = text;
        this.reader = reader;
        addClassName("record-sheet");
        Div words = Blocks.div("record-sheet__text");
        words.getElement().setAttribute("lang", written.tag());
        String summary = text.getOrDefault(RecordField.SUMMARY.key(), "");
        if (!summary.isBlank()) {
            words.add(Blocks.paragraph(summary, "lead"));
        }
        for (RecordField field : RecordField.of(kind)) {
            if (field.section().isPresent()
                    && !text.getOrDefault(field.key(), "").isBlank()) {
                words.add(section(field));
            }
            if (field == RecordField.FIGURES) {
                figures(words);
            }
        }
        add(words, aside());
    }

    private Section section(RecordField field) {
        H2 heading = heading(names.name(field, kind, reader));
        Section section = new Section(heading);
        // The renderer escapes what is written, so the wrapper's content is ours
        section.add(new Html("<div class=\"prose\">" + Markdown.html(text.get(field.key()), 3) + "</div>"));
        return section;
    }

    private H2 heading(String words) {
        H2 heading = new H2(words);
        heading.getElement().setAttribute("lang", reader.tag());
        return heading;
    }

    private void figures(Div words) {
        List<String> ids = FieldValues.list(facts.get(RecordField.FIGURES.key()));
        if (ids.isEmpty()) {
            return;
        }
        UnorderedList list = Blocks.styled(new UnorderedList(), "figures");
        for (String id : ids) {
            String key = RecordField.FIGURES.key() + "." + id + ".";
            list.add(new ListItem(
                    Blocks.span(facts.getOrDefault(key + "value", ""), "figures__value"),
                    Blocks.span(text.getOrDefault(FieldValues.LABEL + id, ""), "figures__label"),
                    Blocks.span(
                            facts.getOrDefault(key + "year", "") + " · " + facts.getOrDefault(key + "source", ""),
                            "figures__source",
                            "muted")));
        }
        words.add(new Section(heading(names.name(RecordField.FIGURES, kind, reader)), list));
    }

    private Component aside() {
        DescriptionList list = Blocks.styled(new DescriptionList(), "facts", "record-sheet__facts");
        for (RecordField field : RecordField.of(kind)) {
            if (!field.isText() && !ELSEWHERE.contains(field)) {
                List<Component> values = values(field);
                if (!values.isEmpty()) {
                    DescriptionList.Term term = new DescriptionList.Term(names.name(field, kind, reader));
                    DescriptionList.Description description = new DescriptionList.Description();
                    values.forEach(description::add);
                    list.add(term, description);
                }
            }
        }
        return list;
    }

    private List<Component> values(RecordField field) {
        String value = names.fact(field, facts, text, reader);
        return switch (field) {
            case LINK -> link(value);
            case LICENCE ->
                Licence.of(facts.getOrDefault(field.key(), ""))
                        .map(licence -> List.<Component>of(licence.address()
                                .<Component>map(address -> outside(address, value))
                                .orElseGet(() -> new Span(value))))
                        .orElse(List.of());
            case ORIGIN -> value.isEmpty() ? List.of() : List.of(new Span(origin(value)));
            case PERIOD_FROM -> value.isEmpty() ? List.of() : List.of(new Span(period(value)));
            case CONTACT_NAME -> contact(value);
            case ATTACHMENTS, VERSIONS -> files(field);
            case RESOURCES ->
                names.resources(facts).stream().map(this::resource).toList();
            default -> value.isEmpty() ? List.of() : List.of(new Span(value));
        };
    }

    /** What is still being written may be no address of the web: then it is only shown. */
    private static List<Component> link(String typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        return List.of(
                WebLink.read(typed) instanceof WebLink.Reading.Good good
                        ? outside(good.url(), typed)
                        : new Span(typed));
    }

    private Component resource(PublishedRecord record) {
        PublishedRecord.Shown shown = record.in(TextLanguage.of(reader));
        Anchor link =
                Blocks.link("/network/records/" + record.id(), shown.text().title());
        link.getElement().setAttribute("lang", shown.language().tag());
        return new Div(link);
    }

    private String origin(String value) {
        StringBuilder line = new StringBuilder(value);
        for (RecordField more : List.of(RecordField.ORIGIN_NAME, RecordField.ORIGIN_YEAR)) {
            String part = facts.getOrDefault(more.key(), "");
            if (!part.isBlank()) {
                line.append(", ").append(part);
            }
        }
        return line.toString();
    }

    private String period(String from) {
        String to = names.fact(RecordField.PERIOD_TO, facts, text, reader);
        return to.isEmpty() || to.equals(from) ? from : from + " – " + to;
    }

    private List<Component> contact(String name) {
        List<Component> lines = new ArrayList<>();
        if (!name.isEmpty()) {
            lines.add(new Div(new Span(name)));
        }
        String email = facts.getOrDefault(RecordField.CONTACT_EMAIL.key(), "");
        if (!email.isBlank()) {
            lines.add(new Div(new Anchor("mailto:" + email, email)));
        }
        return lines;
    }

    private List<Component> files(RecordField field) {
        List<Component> files = new ArrayList<>();
        for (String id : FieldValues.list(facts.get(field.key()))) {
            names.document(facts.get(field.key() + "." + id + ".document")).ifPresent(document -> {
                String name = field == RecordField.VERSIONS ? id + " · " + document.name() : document.name();
                String label = text.getOrDefault(FieldValues.LABEL + id, "");
                files.add(file(document, label.isBlank() ? name : label));
            });
        }
        // The newest version first
        return field == RecordField.VERSIONS ? files.reversed() : files;
    }

    /** With what tells it from others of the same label, and what a reader should know before opening it. */
    private Component file(Document document, String label) {
        Div file = Blocks.div("record-sheet__file");
        if (document.state() == DocumentState.READY) {
            Anchor link = new Anchor(document.path(), new FileName(label));
            link.setRouterIgnore(true);
            file.add(link);
        } else {
            file.add(new FileName(label), Blocks.tag(names.state(document, reader)));
        }
        Div about = Blocks.div("record-sheet__about");
        if (!label.endsWith(document.name())) {
            about.add(new FileName(document.name()), new Span(" · "));
        }
        about.add(new Span(names.files().about(document, reader)));
        file.add(about);
        names.files().remarks(document, reader).forEach(remark -> file.add(Blocks.paragraph(remark, "file-remark")));
        return file;
    }

    private static Anchor outside(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.getElement().setAttribute("rel", "noopener nofollow");
        return link;
    }
}
