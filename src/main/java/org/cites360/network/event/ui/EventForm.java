package org.cites360.network.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.FormField;
import org.cites360.base.ui.TextBox;
import org.cites360.base.ui.TextLine;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.event.Attendance;
import org.cites360.network.event.EventContent;
import org.cites360.network.event.EventContent.Session;
import org.cites360.network.event.EventMistake;
import org.cites360.network.event.EventPlan;
import org.jspecify.annotations.Nullable;

/** What organisers write about a meeting. */
final class EventForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** Where the centres of the network are. */
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Brussels",
                    "Europe/Paris",
                    "Europe/Zurich",
                    "Europe/Rome",
                    "Europe/Madrid",
                    "Europe/Lisbon",
                    "Indian/Reunion",
                    "Indian/Mayotte",
                    "UTC")
            .map(ZoneId::of)
            .toList();

    /** Stands for a day that was not typed yet, in what is kept until it is saved. */
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private record TextFields(TextLine title, TextBox summary, TextBox description) {}

    private final transient TextLanguage source;
    private final transient SessionDocuments.Parts documents;
    private final Map<String, FormField<?, ?>> fields = new LinkedHashMap<>();
    private final transient Map<TextLanguage, TextFields> texts = new EnumMap<>(TextLanguage.class);
    private final TextLine firstDay;
    private final TextLine lastDay;
    private final Choice<ZoneId> zone;
    private final TextLine place;
    private final TextLine online;
    private final TextLine onSitePlaces;
    private final TextLine onlinePlaces;
    private final TextLine until;
    private final Choice<Visibility> visibility;
    private final Div sessions = new Div();
    private transient Runnable typed = () -> {};

    /** @param plan null for a new one */
    EventForm(TextLanguage source, @Nullable EventPlan plan, SessionDocuments.Parts documents) {
        this.source = source;
        this.documents = documents;
        EventContent content = plan == null ? null : plan.content();
        for (Language language : Language.values()) {
            TextLanguage written = TextLanguage.of(language);
            texts.put(
                    written,
                    texts(written, content == null ? null : content.texts().get(written)));
        }
        texts.computeIfAbsent(
                source,
                missing ->
                        texts(missing, content == null ? null : content.texts().get(missing)));
        firstDay = field(
                "firstDay",
                TextLine.day("event-first-day", text("field.first-day")).required());
        lastDay = field(
                "lastDay",
                TextLine.day("event-last-day", text("field.last-day")).hint(text("field.last-day-hint")));
        zone = new Choice<>(
                "event-zone",
                text("field.zone"),
                zones(content),
                content == null ? ZONES.getFirst() : content.zone(),
                ZoneId::getId);
        place = field("place", new TextLine("event-place", text("field.place")).hint(text("field.place-hint")));
        online = field(
                "online",
                new TextLine("event-online", text("field.online")).type("url").hint(text("field.online-hint")));
        onSitePlaces = field(
                "places.on-site",
                number("event-places-on-site", "field.places-on-site").hint(text("field.places-hint")));
        onlinePlaces = field("places.online", number("event-places-online", "field.places-online"));
        until = field(
                "registrationUntil",
                TextLine.day("event-until", text("field.until")).hint(text("field.until-hint")));
        visibility = new Choice<>(
                "event-visibility",
                text("field.visibility"),
                List.of(Visibility.values()),
                plan == null ? Visibility.PUBLIC : plan.visibility(),
                of -> getTranslation("network.visibility." + of.name().toLowerCase(java.util.Locale.ROOT)));
        if (plan != null) {
            fill(plan);
        }
    }

    /** Tells of every change, at each rest of a moment. */
    void onTyped(Runnable listener) {
        typed = listener;
        fields.values().forEach(field -> listen(field, listener));
        zone.onChange(chosen -> listener.run());
        visibility.onChange(chosen -> listener.run());
        sessionFields().forEach(session -> session.onTyped(listener));
    }

    static void listen(FormField<?, ?> field, Runnable listener) {
        if (field instanceof TextLine line) {
            line.onType(text -> listener.run());
        } else if (field instanceof TextBox box) {
            box.onType(text -> listener.run());
        }
    }

    private void fill(EventPlan plan) {
        EventContent content = plan.content();
        firstDay.value(written(content.firstDay()));
        lastDay.value(written(content.lastDay()));
        place.value(content.place() == null ? "" : content.place());
        online.value(content.online() == null ? "" : content.online());
        onSitePlaces.value(written(plan.places().get(Attendance.ON_SITE)));
        onlinePlaces.value(written(plan.places().get(Attendance.ONLINE)));
        until.value(written(plan.registrationUntil()));
        content.sessions().forEach(session -> sessions.add(fieldsOf(session)));
    }

    private static List<ZoneId> zones(@Nullable EventContent content) {
        List<ZoneId> all = new ArrayList<>(ZONES);
        if (content != null && !all.contains(content.zone())) {
            all.add(content.zone());
        }
        return all;
    }

    private static String written(@Nullable Object value) {
        return value == null || value.equals(NO_DAY) ? "" : value.toString();
    }

    private TextFields texts(TextLanguage language, EventContent.@Nullable Text text) {
        String tag = language.tag();
        TextFields made = new TextFields(
                field("title." + tag, new TextLine("event-title-" + tag, text("field.title"))),
                field("summary." + tag, new TextBox("event-summary-" + tag, text("field.summary")).rows(2)),
                field(
                        "description." + tag,
                        new TextBox("event-description-" + tag, text("field.description"))
                                .hint(text("field.markdown"))));
        if (language == source) {
            made.title().required();
            made.summary().required();
        }
        if (text != null) {
            made.title().value(text.title());
            made.summary().value(text.summary());
            made.description().value(text.description());
        }
        return made;
    }

    private TextLine number(String id, String key) {
        return new TextLine(id, text(key)).type("number").attribute("min", "1").attribute("inputmode", "numeric");
    }

    private <F extends FormField<?, ?>> F field(String name, F field) {
        fields.put(name, field);
        return field;
    }

    private SessionFields fieldsOf(Session session) {
        return new SessionFields(session, source, documents, gone -> {
            gone.removeFromParent();
            sessionFields().findFirst().ifPresent(SessionFields::focus);
            typed.run();
        });
    }

    private Stream<SessionFields> sessionFields() {
        return sessions.getChildren().map(SessionFields.class::cast);
    }

    @Override
    protected Div initContent() {
        Div others = new Div();
        texts.forEach((language, made) -> {
            if (language != source) {
                NativeDetails details = new NativeDetails(
                        language.nameIn(EventPage.locale()), new Div(made.title(), made.summary(), made.description()));
                details.setOpen(!made.title().value().isBlank());
                others.add(details);
            }
        });
        TextFields main = texts.get(source);
        return Blocks.styled(
                new Div(
                        card("what", main.title(), main.summary(), main.description()),
                        card("translations", Blocks.paragraph(text("translations.lead"), "muted"), others),
                        card("when", Blocks.div("form__row", firstDay, lastDay), zone, place, online, visibility),
                        card("places", Blocks.div("form__row", onSitePlaces, onlinePlaces), until),
                        card("programme", sessions, Blocks.button(text("session.add"), this::add, "button--quiet"))),
                "stack");
    }

    private Component card(String key, Component... content) {
        return Blocks.card("event-card-" + key, text("form." + key), content);
    }

    private void add() {
        LocalDate day = sessionFields()
                .reduce((first, second) -> second)
                .map(last -> last.read().day())
                .orElseGet(() -> SessionFields.day(firstDay.value()));
        SessionFields added = fieldsOf(SessionFields.empty(day));
        added.onTyped(typed);
        sessions.add(added);
        added.focus();
        typed.run();
    }

    /** What is written; empty where no day could be read, which is then said at its field. */
    Optional<EventPlan> read() {
        fields.values().forEach(FormField::clearMistake);
        LocalDate first = SessionFields.day(firstDay.value());
        if (first == null) {
            firstDay.mistake(text("mistake.missing"));
            return Optional.empty();
        }
        return Optional.of(plan(first, SessionFields.day(lastDay.value())));
    }

    /** What was typed so far, for a form that is opened again. */
    EventPlan typed() {
        LocalDate first = SessionFields.day(firstDay.value());
        LocalDate last = SessionFields.day(lastDay.value());
        return plan(first == null ? NO_DAY : first, last == null && first == null ? NO_DAY : last);
    }

    private EventPlan plan(LocalDate first, @Nullable LocalDate last) {
        Map<TextLanguage, EventContent.Text> written = new EnumMap<>(TextLanguage.class);
        texts.forEach((language, made) -> {
            EventContent.Text text = new EventContent.Text(
                    made.title().value().strip(),
                    made.summary().value().strip(),
                    made.description().value().strip());
            if (language == source
                    || Stream.of(text.title(), text.summary(), text.description())
                            .anyMatch(part -> !part.isEmpty())) {
                written.put(language, text);
            }
        });
        Map<Attendance, Integer> places = new EnumMap<>(Attendance.class);
        places(places, Attendance.ON_SITE, onSitePlaces);
        places(places, Attendance.ONLINE, onlinePlaces);
        EventContent content = new EventContent(
                source,
                written,
                first,
                last == null ? first : last,
                zone.value(),
                blankToNull(place),
                blankToNull(online),
                sessionFields().map(SessionFields::read).toList());
        return new EventPlan(content, visibility.value(), places, SessionFields.day(until.value()));
    }

    /** What is no number is told as a number that is too small. */
    private static void places(Map<Attendance, Integer> places, Attendance way, TextLine field) {
        String text = field.value().strip();
        if (!text.isEmpty()) {
            places.put(way, text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0);
        }
    }

    private static @Nullable String blankToNull(TextLine field) {
        return field.value().isBlank() ? null : field.value().strip();
    }

    /**
     * Tells each mistake at its field.
     *
     * @param places takes the ways there
     * @return those that belong to no field
     */
    List<String> tell(List<EventMistake> mistakes, List<Anchor> places) {
        List<String> elsewhere = new ArrayList<>();
        for (EventMistake mistake : mistakes.reversed()) {
            String message = text("mistake." + mistake.kind().key(), mistake.detail() == null ? "" : mistake.detail());
            Optional<FormField<?, ?>> field = find(mistake.field());
            field.ifPresentOrElse(
                    found -> {
                        found.mistake(message);
                        // From the last to the first, which has the focus in the end
                        places.addFirst(found.linkTo(getTranslation("drafts.named", found.label(), message)));
                    },
                    () -> elsewhere.add(message));
        }
        return elsewhere;
    }

    private Optional<FormField<?, ?>> find(String name) {
        String[] parts = name.split("\\.", 3);
        if (parts[0].equals("session")) {
            return sessionFields()
                    .filter(session -> session.id().equals(parts[1]))
                    .findFirst()
                    .flatMap(session -> session.field(parts[2]));
        }
        Optional<FormField<?, ?>> field = Optional.ofNullable(fields.get(name));
        // A translation's fields may be folded away
        for (Component up = field.orElse(null); up != null; up = up.getParent().orElse(null)) {
            if (up instanceof NativeDetails details) {
                details.setOpen(true);
            }
        }
        return field;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("events." + key, arguments);
    }
}
