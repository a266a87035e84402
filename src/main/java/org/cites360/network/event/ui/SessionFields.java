package org.cites360.network.event.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.base.ui.FormField;
import org.cites360.base.ui.TextBox;
import org.cites360.base.ui.TextLine;
import org.cites360.network.TextLanguage;
import org.cites360.network.event.EventContent.Kind;
import org.cites360.network.event.EventContent.Session;
import org.jspecify.annotations.Nullable;

/** One part of a programme in the form, in the meeting's own language; its translations stay as they are. */
final class SessionFields extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    @Tag("fieldset")
    private static final class Group extends HtmlContainer {}

    @Tag("legend")
    private static final class Legend extends HtmlContainer {}

    private final transient Session before;
    private final transient TextLanguage language;
    private final transient Consumer<SessionFields> remove;
    private final Legend legend = new Legend();
    private final Map<String, FormField<?, ?>> fields = new LinkedHashMap<>();
    private final Choice<Kind> kind;
    private final TextLine title;
    private final TextLine day;
    private final TextLine from;
    private final TextLine to;
    private final TextLine room;
    private final TextBox speakers;
    private final TextBox summary;
    private final SessionDocuments documents;

    SessionFields(
            Session session, TextLanguage language, SessionDocuments.Parts parts, Consumer<SessionFields> remove) {
        this.before = session;
        this.language = language;
        this.remove = remove;
        String id = "session-" + session.id() + "-";
        kind = new Choice<>(
                id + "kind",
                text("field.kind"),
                List.of(Kind.values()),
                session.kind(),
                of -> text("session." + of.key()));
        title = new TextLine(id + "title", text("field.session-title")).required();
        title.value(session.titles().getOrDefault(language, ""));
        day = TextLine.day(id + "day", text("field.day"));
        day.value(written(session.day()));
        from = new TextLine(id + "from", text("field.from")).type("time");
        from.value(written(session.from()));
        to = new TextLine(id + "to", text("field.to")).type("time");
        to.value(written(session.to()));
        room = new TextLine(id + "room", text("field.room"));
        room.value(session.room() == null ? "" : session.room());
        speakers = new TextBox(id + "speakers", text("field.speakers"))
                .hint(text("field.speakers-hint"))
                .rows(2);
        speakers.value(String.join("\n", session.speakers()));
        summary = new TextBox(id + "summary", text("field.session-summary")).rows(3);
        summary.value(session.summaries().getOrDefault(language, ""));
        documents = new SessionDocuments(parts, title.value(), session.documents());
        fields.putAll(Map.of("day", day, "from", from, "to", to, "room", room, "speakers", speakers));
        fields.put("title." + language.tag(), title);
        fields.put("summary." + language.tag(), summary);
    }

    static Session empty(LocalDate day) {
        return new Session(
                "s" + UUID.randomUUID().toString().substring(0, 8),
                Kind.WORKSHOP,
                day,
                null,
                null,
                Map.of(),
                Map.of(),
                List.of(),
                null,
                List.of());
    }

    private static String written(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    protected Div initContent() {
        String name = title.value().isBlank() ? text("session.new") : title.value();
        legend.getElement().setText(name);
        Group group = new Group();
        group.addClassName("session-form");
        group.add(
                legend,
                title,
                Blocks.div("form__row", kind, day),
                Blocks.div("form__row", from, to),
                room,
                speakers,
                summary,
                documents,
                new ConfirmedButton(
                        text("session.remove"), text("session.remove-named", name), () -> remove.accept(this)));
        return new Div(group);
    }

    void onTyped(Runnable listener) {
        fields.values().forEach(field -> EventForm.listen(field, listener));
        kind.onChange(chosen -> listener.run());
        documents.onChange(listener);
    }

    void focus() {
        title.focus();
    }

    String id() {
        return before.id();
    }

    /** The field of a mistake, by its name behind {@code session.<id>.}. */
    Optional<FormField<?, ?>> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Session read() {
        Map<TextLanguage, String> titles = new EnumMap<>(TextLanguage.class);
        titles.putAll(before.titles());
        titles.put(language, title.value().strip());
        Map<TextLanguage, String> summaries = new EnumMap<>(TextLanguage.class);
        summaries.putAll(before.summaries());
        if (summary.value().isBlank()) {
            summaries.remove(language);
        } else {
            summaries.put(language, summary.value().strip());
        }
        return new Session(
                before.id(),
                kind.value(),
                day(day.value()),
                time(from.value()),
                time(to.value()),
                titles,
                summaries,
                speakers.value()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                room.value().isBlank() ? null : room.value().strip(),
                documents.value());
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return text.isBlank() ? null : LocalTime.parse(text.strip());
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    private String text(String key, Object... arguments) {
        return getTranslation("events." + key, arguments);
    }
}
