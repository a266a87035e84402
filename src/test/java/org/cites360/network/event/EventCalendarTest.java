package org.cites360.network.event;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.base.Language;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What calendars read, by a library that did not write it. */
@ApplicationTest
class EventCalendarTest {

    @Autowired
    EventCalendar calendar;

    private static Event event(Event.State state, int sequence) {
        return event(state, sequence, SampleEvents.plan("Spring School ; « été »", Visibility.PUBLIC, 3, null));
    }

    private static Event event(Event.State state, int sequence, EventPlan plan) {
        return new Event(
                EventId.of("6a0f3e0e-4a53-4f4e-9d5b-0f4c6f6a3b11"),
                "spring-school",
                "brussels",
                state,
                plan.visibility(),
                plan.content(),
                plan.places(),
                null,
                1,
                sequence,
                Instant.parse("2030-01-02T03:04:05.678Z"),
                Map.of());
    }

    private static ICalendar read(String text) {
        ICalendar read = Biweekly.parse(text).first();
        assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty())
                .as("%s", read.validate(biweekly.ICalVersion.V2_0))
                .isTrue();
        return read;
    }

    @Test
    void theWholeMeetingAndItsWorkshopsAreRead() {
        List<VEvent> parts = read(calendar.whole(event(Event.State.PUBLISHED, 3), Language.NL))
                .getEvents();

        assertThat(parts).hasSize(2);
        VEvent whole = parts.getFirst();
        assertThat(whole.getSummary().getValue()).isEqualTo("Spring School ; « été »");
        assertThat(whole.getDateStart().getValue().hasTime()).isFalse();
        assertThat(whole.getUid().getValue()).isEqualTo("6a0f3e0e-4a53-4f4e-9d5b-0f4c6f6a3b11@localhost");
        assertThat(whole.getSequence().getValue()).isEqualTo(3);
        assertThat(whole.getUrl().getValue()).endsWith("/events/spring-school");
        VEvent workshop = parts.getLast();
        assertThat(workshop.getSummary().getValue()).isEqualTo("Digitale hulpmiddelen");
        assertThat(workshop.getDateStart().getValue().toInstant())
                .isEqualTo(ZonedDateTime.of(LocalDate.of(2031, 5, 14).atTime(14, 0), ZoneId.of("Europe/Brussels"))
                        .toInstant());
        assertThat(workshop.getDateEnd().getValue().toInstant())
                .isEqualTo(workshop.getDateStart().getValue().toInstant().plusSeconds(90 * 60));
        assertThat(workshop.getLocation().getValue()).isEqualTo("Salle 2");
        assertThat(workshop.getDescription().getValue())
                .contains("conseiller·ère·s", "Léa, Torino")
                .hasSizeGreaterThan(200);
        assertThat(workshop.getUid().getValue()).isNotEqualTo(whole.getUid().getValue());
    }

    @Test
    void noLineIsLongerThanCalendarsTake() {
        String text = calendar.whole(event(Event.State.PUBLISHED, 0), Language.FR);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void aCancelledMeetingIsTakenOutOfCalendars() {
        assertThat(read(calendar.whole(event(Event.State.CANCELLED, 4), Language.FR))
                        .getEvents())
                .allSatisfy(part -> assertThat(part.getStatus().isCancelled()).isTrue());
    }

    @Test
    void oneWorkshopIsReadByItself() {
        String text = calendar.session(event(Event.State.PUBLISHED, 0), "outils", Language.FR);
        assertThat(read(text).getEvents())
                .singleElement()
                .satisfies(part ->
                        assertThat(part.getSummary().getValue()).isEqualTo("Outils numériques ; pièges, astuces"));
        assertThat(calendar.session(event(Event.State.PUBLISHED, 0), "none", Language.FR))
                .isEmpty();
    }

    @Test
    void theRoomOnlineIsToldToNobody() {
        assertThat(calendar.whole(event(Event.State.PUBLISHED, 0), Language.FR)).doesNotContain("secret-room");
    }

    @Test
    void aTitleCannotAddLinesOfItsOwn() {
        EventPlan plan = SampleEvents.plan("x", Visibility.PUBLIC, 3, null);
        EventContent was = plan.content();
        EventContent hostile = new EventContent(
                TextLanguage.FR,
                Map.of(
                        TextLanguage.FR,
                        new EventContent.Text("Titre\r\nATTENDEE:mailto:x@evil.example", "a\r\nBEGIN:VALARM", "")),
                was.firstDay(),
                was.lastDay(),
                was.zone(),
                "Lieu\nX-EVIL:1",
                null,
                List.of());
        String text = calendar.whole(event(Event.State.PUBLISHED, 0, SampleEvents.with(plan, hostile)), Language.FR);
        assertThat(text.lines())
                .noneMatch(line ->
                        line.startsWith("ATTENDEE") || line.startsWith("BEGIN:VALARM") || line.startsWith("X-EVIL"));
        assertThat(read(text).getEvents()).hasSize(1);
    }

    @Test
    void aCalendarOfNoMeetingsIsStillOne() {
        String text = calendar.several(List.of(), "Rencontres", Language.FR);
        ICalendar read = Biweekly.parse(text).first();
        assertThat(read.getEvents()).isEmpty();
        assertThat(read.getTimezoneInfo().getTimezones())
                .as("one component at least, as RFC 5545 asks")
                .isNotEmpty();
    }
}
