package org.cites360.network.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cites360.base.yaml.Field;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.event.EventContent.Kind;
import org.cites360.network.event.EventContent.Session;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as a file of the content folder describes it (docs/content.md).
 *
 * @param site the slug of the centre that invited
 */
record MeetingFile(String site, EventPlan plan) {

    /** @throws IllegalArgumentException with words for the author at the first mistake */
    static MeetingFile of(Field file) {
        TextLanguage source = language(needed(file, "source"));
        Map<TextLanguage, EventContent.Text> texts = new EnumMap<>(TextLanguage.class);
        file.at("texts")
                .entries()
                .forEach((tag, text) -> texts.put(
                        language(tag),
                        new EventContent.Text(
                                needed(text, "title"),
                                needed(text, "summary"),
                                text.at("description").text().orElse(""))));
        EventContent content = new EventContent(
                source,
                texts,
                day(needed(file, "first-day")),
                day(needed(file, "last-day")),
                read("zone", needed(file, "zone"), ZoneId::of),
                file.at("place").text().orElse(null),
                null,
                file.at("sessions").items().stream().map(MeetingFile::session).toList());
        return new MeetingFile(
                needed(file, "site"),
                new EventPlan(
                        content, one("visibility", needed(file, "visibility"), Visibility.values()), Map.of(), null));
    }

    private static Session session(Field session) {
        return new Session(
                needed(session, "id"),
                one("kind", needed(session, "kind"), Kind.values()),
                session.at("day").text().map(MeetingFile::day).orElse(null),
                time(session, "from"),
                time(session, "to"),
                texts(session.at("titles")),
                texts(session.at("summaries")),
                session.at("speakers").items().stream()
                        .flatMap(speaker -> speaker.text().stream())
                        .toList(),
                session.at("room").text().orElse(null),
                List.<UUID>of());
    }

    private static @Nullable LocalTime time(Field session, String name) {
        return session.at(name)
                .text()
                .map(text -> read(name, text, LocalTime::parse))
                .orElse(null);
    }

    private static Map<TextLanguage, String> texts(Field field) {
        Map<TextLanguage, String> texts = new EnumMap<>(TextLanguage.class);
        field.entries().forEach((tag, text) -> text.text().ifPresent(words -> texts.put(language(tag), words)));
        return texts;
    }

    private static String needed(Field field, String name) {
        Field value = field.at(name);
        return value.text()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(value.pointer() + " is missing, or is no text"));
    }

    private static LocalDate day(String text) {
        return read("day", text, LocalDate::parse);
    }

    private static TextLanguage language(String tag) {
        return TextLanguage.of(tag)
                .orElseThrow(() -> new IllegalArgumentException("“" + tag + "” is no language of texts"));
    }

    private static <T> T read(String what, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("“" + text + "” is no " + what, wrong);
        }
    }

    private static <E extends Enum<E>> E one(String what, String text, E[] values) {
        Optional<E> found = Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst();
        return found.orElseThrow(() -> new IllegalArgumentException("“" + text + "” is no " + what));
    }
}
