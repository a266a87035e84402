package org.cites360.network.event;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings that are announced, for a named reader. */
@Service
@Transactional(readOnly = true)
public class Events {

    private static final int A_PAGE = 20;

    private final EventTable table;
    private final Organisers organisers;
    private final CurrentPerson current;
    private final Clock clock;

    Events(EventTable table, Organisers organisers, CurrentPerson current, Clock clock) {
        this.table = table;
        this.organisers = organisers;
        this.current = current;
        this.clock = clock;
    }

    /** @param page from 0 @param pages at least 1 */
    public record Past(List<Event> events, int page, int pages) {}

    /** A page of this address, also a cancelled one; empty where this reader may not know of it. */
    public Optional<Event> find(String slug, Reader reader) {
        return table.find(slug).filter(event -> event.seenBy(reader));
    }

    /** As whoever is signed in sees it: organisers see drafts too. */
    public Optional<Event> find(String slug) {
        return table.find(slug).filter(event -> event.seenBy(Reader.of(current)) || organisers.may(event.site()));
    }

    /** What has not ended, the next first. */
    public List<Event> upcoming(Reader reader) {
        return table.upcoming(reader, today());
    }

    /** What is over, the last first; a page beyond the last is the last. */
    public Past past(Reader reader, int page) {
        int pages = Math.max(1, (table.countPast(reader, today()) + A_PAGE - 1) / A_PAGE);
        int shown = Math.clamp(page, 0, pages - 1);
        return new Past(table.past(reader, today(), shown * A_PAGE, A_PAGE), shown, pages);
    }

    /** Those announced in this time, before they were over, and not called off; the last first. @param before exclusive */
    public List<Event> announced(Instant from, Instant before, Reader reader) {
        return table.announced(reader, from, before);
    }

    /** The meetings at which a practice was shown. */
    public List<Event> of(RecordId practice, Reader reader) {
        return table.of(practice).stream().filter(event -> event.seenBy(reader)).toList();
    }

    /** Everything of which this reader may know, by address. */
    public List<Event> all(Reader reader) {
        return table.all(reader);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    }
}
