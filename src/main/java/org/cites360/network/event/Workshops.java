package org.cites360.network.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.draft.Drafts;
import org.cites360.network.draft.RecordField;
import org.cites360.network.event.EventContent.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Workshops become practices: whoever writes for a centre describes one, and each is described once. */
@Service
@Transactional
public class Workshops {

    private final EventTable table;
    private final Drafts drafts;
    private final PublishedRecords records;
    private final CurrentPerson current;

    Workshops(EventTable table, Drafts drafts, PublishedRecords records, CurrentPerson current) {
        this.table = table;
        this.drafts = drafts;
        this.records = records;
        this.current = current;
    }

    /** What became of the wish to describe a workshop. */
    public sealed interface Answer {
        /** A draft, the workshop's words in it. */
        record Begun(RecordId draft, TextLanguage language) implements Answer {}

        /** Somebody describes it already, or has. */
        record Described(RecordId practice) implements Answer {}

        /** There is no such workshop any more. */
        record Gone() implements Answer {}
    }

    /** The centres for which whoever is signed in may describe one, by slug. */
    @Transactional(readOnly = true)
    public Set<String> sites() {
        return drafts.mySites();
    }

    /** In which language whoever is signed in may go on writing the practice of a workshop; empty where it is not theirs, or published. */
    @Transactional(readOnly = true)
    public Optional<TextLanguage> mine(RecordId practice) {
        return records.find(practice, Reader.NETWORK).isPresent()
                ? Optional.empty()
                : drafts.source(practice).filter(language -> drafts.mayWrite(practice, language));
    }

    /**
     * Whether something stands for the workshop: a published practice, or one that is being written. One that was thrown away
     * leaves the workshop free again.
     */
    @Transactional(readOnly = true)
    public boolean isDescribed(RecordId practice) {
        return records.find(practice, Reader.NETWORK).isPresent() || drafts.exists(practice);
    }

    /**
     * Begins a practice from a workshop, for one's own centre.
     *
     * @param site the centre in whose name it is described
     */
    public Answer describe(EventId id, String session, String site) {
        current.require(Action.CONTRIBUTE, site);
        Optional<Event> event = table.lock(id).filter(found -> found.seenBy(Reader.NETWORK));
        Optional<Session> workshop = event.stream()
                .flatMap(found -> found.content().sessions().stream())
                .filter(one -> one.id().equals(session) && one.kind() == EventContent.Kind.WORKSHOP)
                .findFirst();
        if (workshop.isEmpty()) {
            return new Answer.Gone();
        }
        RecordId before = event.get().practices().get(session);
        if (before != null && isDescribed(before)) {
            return new Answer.Described(before);
        }
        TextLanguage language = event.get().content().source();
        RecordId draft =
                drafts.create(RecordKind.PRACTICE, site, language, values(event.get(), workshop.get(), language));
        table.link(id, session, draft);
        return new Answer.Begun(draft, language);
    }

    private static Map<String, String> values(Event event, Session workshop, TextLanguage language) {
        EventContent content = event.content();
        Map<String, String> values = new HashMap<>();
        values.put(RecordField.TITLE.key(), content.title(workshop, language).text());
        String summary = content.summary(workshop, language).text();
        if (!summary.isBlank()) {
            values.put(RecordField.DESCRIPTION.key(), summary);
        }
        values.put(RecordField.ORIGIN.key(), Facts.Origin.SPRING_SCHOOL_WORKSHOP.key());
        values.put(RecordField.ORIGIN_NAME.key(), content.text(language).text().title());
        values.put(
                RecordField.ORIGIN_YEAR.key(), String.valueOf(content.firstDay().getYear()));
        return values;
    }
}
