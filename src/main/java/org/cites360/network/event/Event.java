package org.cites360.network.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the network.
 *
 * @param site the slug of the centre that invites
 * @param places how many may come each way; a way that is not there is not offered
 * @param registrationUntil the last day of registration; null until it begins
 * @param revision grows with every saving
 * @param sequence grows with every change that calendars have to take over
 * @param practices what became of its workshops, by session; some may not be published
 */
public record Event(
        EventId id,
        String slug,
        String site,
        State state,
        Visibility visibility,
        EventContent content,
        Map<Attendance, Integer> places,
        @Nullable LocalDate registrationUntil,
        int revision,
        int sequence,
        Instant changed,
        Map<String, RecordId> practices) {

    /** Where it stands. */
    public enum State {
        DRAFT,
        PUBLISHED,
        CANCELLED
    }

    public Event {
        places = Map.copyOf(places);
        practices = Map.copyOf(practices);
    }

    Event with(Map<String, RecordId> others) {
        return new Event(
                id,
                slug,
                site,
                state,
                visibility,
                content,
                places,
                registrationUntil,
                revision,
                sequence,
                changed,
                others);
    }

    /** Its address for everybody. */
    public String path() {
        return "/events/" + slug;
    }

    /** Its address for members. */
    public String membersPath() {
        return "/network/events/" + slug;
    }

    public boolean seenBy(Reader reader) {
        return state != State.DRAFT && reader.sees(visibility);
    }

    /** The first moment: of its first session with a time, else of its first day. */
    public ZonedDateTime begins() {
        LocalTime time = content.sessions().stream()
                .filter(session -> content.firstDay().equals(session.day()) && session.from() != null)
                .findFirst()
                .map(EventContent.Session::from)
                .orElse(LocalTime.MIN);
        return content.firstDay().atTime(time).atZone(content.zone());
    }

    /** Until when one may register; empty where there is nothing to register for. */
    public Optional<ZonedDateTime> registrationEnds() {
        if (state != State.PUBLISHED || places.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                registrationUntil == null
                        ? begins()
                        : registrationUntil.plusDays(1).atStartOfDay(content.zone()));
    }

    public boolean open(Instant now) {
        return registrationEnds().filter(end -> now.isBefore(end.toInstant())).isPresent();
    }
}
