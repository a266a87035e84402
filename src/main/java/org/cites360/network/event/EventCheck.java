package org.cites360.network.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cites360.base.web.Markdown;
import org.cites360.base.web.WebLink;
import org.cites360.network.TextLanguage;
import org.cites360.network.event.EventContent.Session;
import org.cites360.network.event.EventMistake.Kind;
import org.jspecify.annotations.Nullable;

/** Finds every mistake of a plan at once. */
final class EventCheck {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_SUMMARY = 1_000;
    static final int LONGEST_TEXT = 20_000;
    private static final int MOST_DAYS = 60;
    private static final int MOST_SESSIONS = 200;
    static final int MOST_DOCUMENTS = 20;
    private static final int MOST_PLACES = 100_000;

    private final List<EventMistake> mistakes = new ArrayList<>();

    private EventCheck() {}

    static List<EventMistake> of(EventPlan plan) {
        EventCheck check = new EventCheck();
        check.texts(plan.content());
        check.days(plan.content());
        check.sessions(plan.content());
        check.places(plan);
        return List.copyOf(check.mistakes);
    }

    private void say(String field, Kind kind) {
        mistakes.add(EventMistake.of(field, kind));
    }

    private void length(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            mistakes.add(new EventMistake(field, Kind.TOO_LONG, Integer.toString(longest)));
        }
    }

    private void markdown(String field, @Nullable String text) {
        length(field, text, LONGEST_TEXT);
        if (text != null && text.length() <= LONGEST_TEXT) {
            Markdown.localLink(text).ifPresent(link -> mistakes.add(new EventMistake(field, Kind.LOCAL_LINK, link)));
        }
    }

    private void needed(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            say(field, Kind.MISSING);
        }
        length(field, text, longest);
    }

    private void texts(EventContent content) {
        if (!content.texts().containsKey(content.source())) {
            say("title." + content.source().tag(), Kind.MISSING);
        }
        content.texts().forEach((language, text) -> {
            needed("title." + language.tag(), text.title(), LONGEST_TITLE);
            needed("summary." + language.tag(), text.summary(), LONGEST_SUMMARY);
            markdown("description." + language.tag(), text.description());
        });
        length("place", content.place(), LONGEST_TITLE);
        if (content.online() != null && WebLink.read(content.online()) instanceof WebLink.Reading.Bad bad) {
            say(
                    "online",
                    switch (bad.mistake()) {
                        case NOT_WEB -> Kind.NOT_WEB;
                        case LOCAL_NETWORK -> Kind.LOCAL_NETWORK;
                        case TOO_LONG -> Kind.TOO_LONG;
                    });
        }
    }

    private void days(EventContent content) {
        if (content.lastDay().isBefore(content.firstDay())) {
            say("lastDay", Kind.ENDS_BEFORE_IT_BEGINS);
        } else if (content.firstDay().plusDays(MOST_DAYS).isBefore(content.lastDay())) {
            mistakes.add(new EventMistake("lastDay", Kind.TOO_MANY_DAYS, Integer.toString(MOST_DAYS)));
        }
    }

    private void sessions(EventContent content) {
        if (content.sessions().size() > MOST_SESSIONS) {
            mistakes.add(new EventMistake("sessions", Kind.TOO_MANY_SESSIONS, Integer.toString(MOST_SESSIONS)));
        }
        content.sessions().forEach(session -> session(content, session));
    }

    private void session(EventContent content, Session session) {
        String field = "session." + session.id() + ".";
        if (session.titles().isEmpty()) {
            say(field + "title." + content.source().tag(), Kind.MISSING);
        }
        for (Map.Entry<TextLanguage, String> title : session.titles().entrySet()) {
            needed(field + "title." + title.getKey().tag(), title.getValue(), LONGEST_TITLE);
        }
        session.summaries().forEach((language, text) -> markdown(field + "summary." + language.tag(), text));
        session.speakers().forEach(speaker -> length(field + "speakers", speaker, LONGEST_TITLE));
        length(field + "room", session.room(), LONGEST_TITLE);
        if (session.documents().size() > MOST_DOCUMENTS) {
            mistakes.add(
                    new EventMistake(field + "documents", Kind.TOO_MANY_DOCUMENTS, Integer.toString(MOST_DOCUMENTS)));
        }
        LocalDate day = session.day();
        if (day != null && (day.isBefore(content.firstDay()) || day.isAfter(content.lastDay()))) {
            say(field + "day", Kind.OUTSIDE_THE_EVENT);
        }
        if (day == null && session.from() != null) {
            say(field + "day", Kind.TIME_WITHOUT_DAY);
        }
        if ((session.from() == null) != (session.to() == null)) {
            say(field + (session.from() == null ? "from" : "to"), Kind.TIME_INCOMPLETE);
        } else if (session.from() != null && !session.from().isBefore(session.to())) {
            say(field + "to", Kind.ENDS_BEFORE_IT_BEGINS);
        }
    }

    private void places(EventPlan plan) {
        plan.places().forEach((way, number) -> {
            String field = "places." + way.key();
            if (number < 1) {
                say(field, Kind.TOO_FEW_PLACES);
            } else if (number > MOST_PLACES) {
                mistakes.add(new EventMistake(field, Kind.TOO_MANY_PLACES, Integer.toString(MOST_PLACES)));
            }
        });
        String place = plan.content().place();
        if (plan.places().containsKey(Attendance.ON_SITE) && (place == null || place.isBlank())) {
            say("place", Kind.PLACE_NEEDED);
        }
        if (plan.registrationUntil() != null
                && plan.registrationUntil().isAfter(plan.content().lastDay())) {
            say("registrationUntil", Kind.REGISTRATION_AFTER_THE_END);
        }
    }
}
