package org.cites360.network.event;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.cites360.base.CitesProperties;
import org.cites360.base.Language;
import org.cites360.base.web.Markdown;
import org.cites360.network.TextLanguage;
import org.cites360.network.event.EventContent.Kind;
import org.cites360.network.event.EventContent.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Meetings as calendar files (iCalendar, RFC 5545): the whole of it, and every part with a time. Ids stay and sequences grow, so
 * that a file taken again replaces what a calendar had.
 */
@Component
public class EventCalendar {

    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private static final ZoneId HOME = ZoneId.of("Europe/Brussels");
    private static final int LONGEST_LINE = 75;
    private static final int UNFOLDED = 1_000_000;

    private final CitesProperties properties;

    EventCalendar(CitesProperties properties) {
        this.properties = properties;
    }

    /** The whole meeting, with every part that has a time but pauses. */
    public String whole(Event event, Language reader) {
        return write(event, reader, true, session -> session.kind() != Kind.BREAK);
    }

    /** Several meetings in one file, days only: for a calendar that asks again. @param name of the calendar */
    String several(List<Event> events, String name, Language reader) {
        Calendar calendar = empty(reader);
        calendar.add(new Name(line(name)));
        events.forEach(event -> calendar.add(frame(event, reader)));
        if (events.isEmpty()) {
            // A calendar without a component is none (RFC 5545, 3.4); the network's own zone stands for it
            zone(HOME).ifPresent(calendar::add);
        }
        return text(calendar);
    }

    /** One part; empty text where it has no time of its own. */
    public String session(Event event, String id, Language reader) {
        return event.content().sessions().stream()
                        .anyMatch(session -> session.id().equals(id) && session.timed())
                ? write(event, reader, false, session -> session.id().equals(id))
                : "";
    }

    private String write(Event event, Language reader, boolean frame, Predicate<Session> wanted) {
        Calendar calendar = empty(reader);
        List<Session> sessions = event.content().sessions().stream()
                .filter(Session::timed)
                .filter(wanted)
                .toList();
        if (!sessions.isEmpty()) {
            zone(event.content().zone()).ifPresent(calendar::add);
        }
        if (frame) {
            calendar.add(frame(event, reader));
        }
        sessions.forEach(session -> calendar.add(part(event, session, reader)));
        return text(calendar);
    }

    private static Calendar empty(Language reader) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Cites 360//" + reader.tag().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        return calendar;
    }

    private static String text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(text.toString());
    }

    /** Lines of at most 75 octets (RFC 5545, 3.1): the library counts characters, of which many here are two octets. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 64);
        for (String line : text.split("\r\n")) {
            int octets = 0;
            for (int code : line.codePoints().toArray()) {
                String character = Character.toString(code);
                int length = character.getBytes(StandardCharsets.UTF_8).length;
                if (octets + length > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(character);
                octets += length;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }

    private static Optional<CalendarComponent> zone(ZoneId zone) {
        TimeZone known = ZONES.getTimeZone(zone.getId());
        return Optional.ofNullable(known).map(TimeZone::getVTimeZone);
    }

    /** Days without a time: the last one is said to end the day after. */
    private VEvent frame(Event event, Language reader) {
        EventContent content = event.content();
        EventContent.Text text = content.text(TextLanguage.of(reader)).text();
        VEvent whole = new VEvent(content.firstDay(), content.lastDay().plusDays(1), line(text.title()));
        complete(whole, event, event.id().toString(), text.summary(), content.place());
        return whole;
    }

    private VEvent part(Event event, Session session, Language reader) {
        EventContent content = event.content();
        TextLanguage language = TextLanguage.of(reader);
        VEvent part = new VEvent(
                session.day().atTime(session.from()).atZone(content.zone()),
                session.day().atTime(session.to()).atZone(content.zone()),
                line(content.title(session, language).text()));
        String about = Markdown.plain(content.summary(session, language).text());
        if (!session.speakers().isEmpty()) {
            about = (about + "\n\n" + String.join("\n", session.speakers())).strip();
        }
        complete(
                part,
                event,
                session.id() + "." + event.id(),
                about,
                session.room() == null ? content.place() : session.room());
        return part;
    }

    private void complete(VEvent part, Event event, String id, String about, @Nullable String where) {
        URI address = URI.create(properties.absolute(event.path()));
        part.removeAll(Property.DTSTAMP);
        part.add(new DtStamp(event.changed().truncatedTo(ChronoUnit.SECONDS)));
        part.add(new Uid(id + "@" + properties.publicUrl().getHost()));
        part.add(new Sequence(event.sequence()));
        part.add(new Url(address));
        part.add(
                event.state() == Event.State.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        if (!about.isBlank()) {
            part.add(new Description(about));
        }
        if (where != null) {
            part.add(new Location(line(where)));
        }
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}]+", " ").strip();
    }
}
