package org.cites360.network.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cites360.base.Language;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a meeting.
 *
 * @param source the language it was written in; its text is among the texts
 * @param zone in which its times are
 * @param place where one meets; null where one meets online only
 * @param online where those who registered for it meet online, absolute; told to nobody else
 * @param sessions by day and time
 */
public record EventContent(
        TextLanguage source,
        Map<TextLanguage, Text> texts,
        LocalDate firstDay,
        LocalDate lastDay,
        ZoneId zone,
        @Nullable String place,
        @Nullable String online,
        List<Session> sessions) {

    /** @param summary plain text, a sentence or two @param description Markdown */
    public record Text(String title, String summary, String description) {}

    /** Its name is the text {@code events.session.<key>}. */
    public enum Kind {
        PLENARY,
        WORKSHOP,
        BREAK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of the programme.
     *
     * @param id stable within the event, for calendars and links
     * @param day null where the day of a session is not known
     * @param from null where the time is not known; {@code to} then too
     * @param titles by language; the event's source among them
     * @param summaries by language, Markdown; may be empty
     * @param speakers as they are to be named, such as a name and a centre
     * @param documents of the module {@code document}, 20 at most, each once
     */
    public record Session(
            String id,
            Kind kind,
            @Nullable LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            Map<TextLanguage, String> titles,
            Map<TextLanguage, String> summaries,
            List<String> speakers,
            @Nullable String room,
            List<UUID> documents) {
        public Session {
            titles = ordered(titles);
            summaries = ordered(summaries);
            speakers = List.copyOf(speakers);
            documents = documents.stream().distinct().toList();
        }

        /** Whether a calendar can show it by itself. */
        public boolean timed() {
            return day != null && from != null && to != null;
        }

        /** From when to when, as a language writes it; empty where it is not known. */
        public String time(Language language) {
            if (from == null || to == null) {
                return "";
            }
            DateTimeFormatter format =
                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language.locale());
            return format.format(from) + " – " + format.format(to);
        }
    }

    private static final Comparator<Session> IN_TIME = Comparator.comparing(
                    Session::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Session::from, Comparator.nullsLast(Comparator.naturalOrder()));

    public EventContent {
        texts = ordered(texts);
        sessions = sessions.stream().sorted(IN_TIME).toList();
    }

    /** Its day or days, as a language writes them. */
    public String days(Language language) {
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        return firstDay.equals(lastDay)
                ? format.format(firstDay)
                : format.format(firstDay) + " – " + format.format(lastDay);
    }

    /** What is said in a language, and in which: the source stands in for one that is missing. */
    public record Shown<T>(TextLanguage language, T text) {}

    public Shown<Text> text(TextLanguage wanted) {
        return in(texts, wanted);
    }

    public Shown<String> title(Session session, TextLanguage wanted) {
        return in(session.titles(), wanted);
    }

    /** Empty text where nothing is said of it. */
    public Shown<String> summary(Session session, TextLanguage wanted) {
        return session.summaries().isEmpty() ? new Shown<>(source, "") : in(session.summaries(), wanted);
    }

    private <T> Shown<T> in(Map<TextLanguage, T> some, TextLanguage wanted) {
        T found = some.get(wanted);
        if (found != null) {
            return new Shown<>(wanted, found);
        }
        TextLanguage other =
                some.containsKey(source) ? source : some.keySet().iterator().next();
        return new Shown<>(other, some.get(other));
    }

    private static <T> Map<TextLanguage, T> ordered(Map<TextLanguage, T> some) {
        EnumMap<TextLanguage, T> ordered = new EnumMap<>(TextLanguage.class);
        ordered.putAll(some);
        return Collections.unmodifiableMap(ordered);
    }
}
