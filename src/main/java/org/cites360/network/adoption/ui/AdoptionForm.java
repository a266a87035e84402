package org.cites360.network.adoption.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.FormField;
import org.cites360.base.ui.TextBox;
import org.cites360.base.ui.TextLine;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.adoption.AdoptionCheck.Mistake;
import org.cites360.network.adoption.AdoptionContent;
import org.jspecify.annotations.Nullable;

/** The fields of an account of an adoption; what is typed in them at any moment is a content. */
final class AdoptionForm extends Div {

    private final transient Runnable changed;
    private final TextLine since;
    private final Choice<Visibility> visibility;
    private final Choice<TextLanguage> source;
    private final transient Map<TextLanguage, Fields> texts = new EnumMap<>(TextLanguage.class);
    private final transient Map<String, FigureFields> figures = new LinkedHashMap<>();
    private final Div textParts = new Div();
    private final Div figureParts = new Div();
    private final Choice<String> variation;
    private final Choice<TextLanguage> another;

    private record Fields(TextBox adapted, TextBox outcome) {}

    private record FigureFields(
            Div part, TextLine value, Map<TextLanguage, TextLine> labels, TextLine year, TextLine source) {}

    /** @param variations the centre's own practices that could be named @param changed told of every change */
    AdoptionForm(AdoptionContent content, boolean publicAllowed, List<PublishedRecord> variations, Runnable changed) {
        this.changed = changed;
        addClassName("adoption-form");
        since = new TextLine("since", text("form.since"))
                .hint(text("form.since.hint"))
                .autocomplete("off")
                .attribute("maxlength", "7")
                .attribute("inputmode", "numeric")
                .required()
                .value(content.since());
        visibility = new Choice<>(
                "visibility",
                text("form.visibility"),
                publicAllowed ? List.of(Visibility.PUBLIC, Visibility.NETWORK) : List.of(Visibility.NETWORK),
                content.visibility(),
                each -> getTranslation("network.visibility." + each.name().toLowerCase(Locale.ROOT)));
        if (!publicAllowed) {
            visibility.hint(text("problem.network-only"));
        }
        source = new Choice<>(
                "source", text("form.language"), List.of(TextLanguage.values()), content.source(), this::name);
        another = new Choice<>(
                "another", text("form.another"), List.of(TextLanguage.values()), TextLanguage.EN, this::name);
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put("", text("form.variation.none"));
        variations.forEach(practice -> titles.put(
                practice.id().toString(), practice.in(practice.source()).text().title()));
        RecordId chosen = content.variation();
        variation = new Choice<>(
                        "variation",
                        text("form.variation"),
                        List.copyOf(titles.keySet()),
                        chosen == null ? "" : chosen.toString(),
                        titles::get)
                .hint(text("form.variation.hint"));
        add(since, visibility, source);
        add(new H2(text("form.texts")), Blocks.paragraph(text("form.texts.hint"), "muted"), textParts);
        textFields(content.source(), content.text(content.source()));
        content.texts().forEach((language, said) -> {
            if (language != content.source()) {
                textFields(language, said);
            }
        });
        add(Blocks.actions(
                another, Blocks.button(text("form.another.add"), () -> add(another.value()), "button--quiet")));
        add(new H2(text("form.figures")), Blocks.paragraph(text("form.figures.hint"), "muted"), figureParts);
        content.figures().forEach(figure -> figure(figure, content));
        add(Blocks.actions(Blocks.button(text("form.figure.add"), this::newFigure, "button--quiet")));
        add(new H2(text("form.variation.title")), variation);
        source.onChange(language -> add(language));
        // What a field has sent is known before this is told of it; boxes tell of themselves while one types
        getElement().addEventListener("change", event -> changed.run());
    }

    private void add(TextLanguage language) {
        if (!texts.containsKey(language)) {
            textFields(language, new AdoptionContent.Text("", "", Map.of()));
            figures.forEach((id, figure) -> label(id, figure, language, ""));
        }
        texts.get(language).adapted().focus();
    }

    private void textFields(TextLanguage language, AdoptionContent.Text said) {
        String tag = language.tag();
        Fields fields = new Fields(
                new TextBox("adapted-" + tag, text("form.adapted"))
                        .hint(text("form.adapted.hint"))
                        .rows(6)
                        .attribute("lang", tag)
                        .value(said.adapted()),
                new TextBox("outcome-" + tag, text("form.outcome"))
                        .hint(text("form.outcome.hint"))
                        .rows(6)
                        .attribute("lang", tag)
                        .value(said.outcome()));
        fields.adapted().onType(typed -> changed.run());
        fields.outcome().onType(typed -> changed.run());
        texts.put(language, fields);
        textParts.add(new H3(name(language)), fields.adapted(), fields.outcome());
    }

    private void newFigure() {
        figure(
                new Facts.Figure(UUID.randomUUID().toString().substring(0, 8), "", 0, ""),
                AdoptionContent.empty(Visibility.NETWORK, source.value()));
        figures.values().stream()
                .reduce((first, last) -> last)
                .ifPresent(last -> last.value().focus());
    }

    private void figure(Facts.Figure figure, AdoptionContent content) {
        String id = figure.id();
        Div part = Blocks.div("figure-fields");
        part.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", text("form.figure", figures.size() + 1));
        FigureFields fields = new FigureFields(
                part,
                new TextLine("value-" + id, text("form.figure.value"))
                        .attribute("maxlength", "50")
                        .value(figure.value()),
                new HashMap<>(),
                new TextLine("year-" + id, text("form.figure.year"))
                        .attribute("inputmode", "numeric")
                        .attribute("maxlength", "4")
                        .value(figure.year() == 0 ? "" : Integer.toString(figure.year())),
                new TextLine("from-" + id, text("form.figure.source"))
                        .attribute("maxlength", "200")
                        .value(figure.source()));
        part.add(fields.value(), fields.year(), fields.source());
        figures.put(id, fields);
        texts.keySet()
                .forEach(language -> label(
                        id, fields, language, content.text(language).labels().getOrDefault(id, "")));
        part.add(Blocks.quiet(text("form.figure.remove"), text("form.figure.remove-named", figures.size()), () -> {
            figures.remove(id);
            figureParts.remove(part);
            changed.run();
        }));
        figureParts.add(part);
    }

    private void label(String id, FigureFields fields, TextLanguage language, String value) {
        TextLine line = new TextLine("label-" + language.tag() + "-" + id, text("form.figure.label", name(language)))
                .attribute("maxlength", "200")
                .attribute("lang", language.tag())
                .value(value);
        fields.labels().put(language, line);
        fields.part().addComponentAtIndex(1, line);
    }

    /** What is typed now. */
    AdoptionContent content() {
        List<Facts.Figure> typed = new ArrayList<>();
        figures.forEach((id, fields) -> typed.add(new Facts.Figure(
                id,
                fields.value().value().strip(),
                year(fields.year().value()),
                fields.source().value().strip())));
        Map<TextLanguage, AdoptionContent.Text> said = new EnumMap<>(TextLanguage.class);
        texts.forEach((language, fields) -> {
            Map<String, String> labels = new HashMap<>();
            figures.forEach((id, figure) ->
                    labels.put(id, figure.labels().get(language).value().strip()));
            AdoptionContent.Text text = new AdoptionContent.Text(
                    fields.adapted().value(), fields.outcome().value(), labels);
            if (!text.isBlank()) {
                said.put(language, text);
            }
        });
        return new AdoptionContent(
                since.value().strip(),
                visibility.value(),
                source.value(),
                said,
                typed,
                variation.value().isEmpty() ? null : RecordId.of(variation.value()));
    }

    private static int year(String typed) {
        return typed.strip().matches("\\d{4}") ? Integer.parseInt(typed.strip()) : 0;
    }

    /** Tells each mistake at its field and takes the reader to the first. */
    void tell(List<Mistake> mistakes) {
        List<FormField<?, ?>> told = new ArrayList<>();
        for (Mistake mistake : mistakes) {
            FormField<?, ?> field = field(mistake);
            field.mistake(text("problem." + mistake.problem().key()));
            told.add(field);
        }
        told.stream().findFirst().ifPresent(FormField::focus);
    }

    void clearMistakes() {
        fields(this).forEach(FormField::clearMistake);
    }

    private static List<FormField<?, ?>> fields(Component within) {
        List<FormField<?, ?>> found = new ArrayList<>();
        within.getChildren().forEach(child -> {
            if (child instanceof FormField<?, ?> field) {
                found.add(field);
            } else {
                found.addAll(fields(child));
            }
        });
        return found;
    }

    private FormField<?, ?> field(Mistake mistake) {
        @Nullable FigureFields figure = figures.get(mistake.where());
        return switch (mistake.problem()) {
            case SINCE, SINCE_LATER -> since;
            case NETWORK_ONLY -> visibility;
            case TEXT_MISSING, TEXT_LONG, LOCAL_LINK ->
                texts.get(source.value()).adapted();
            case FIGURE_INCOMPLETE, FIGURES_MANY -> figure == null ? since : figure.value();
            case FIGURE_YEAR -> figure == null ? since : figure.year();
            case VARIATION_NOT_OWN, VARIATION_TAKEN, VARIATION_CIRCLE -> variation;
        };
    }

    private String name(TextLanguage language) {
        return language.nameIn(getLocale());
    }

    private String text(String key, Object... arguments) {
        return getTranslation("adoption." + key, arguments);
    }
}
