package org.cites360.network.follow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cites360.network.PublishedRecord;
import org.cites360.network.adoption.Adoption;
import org.cites360.network.event.Event;
import org.cites360.site.Theme;

/** Something that happened in the network. */
public sealed interface NewsItem {

    /** When. */
    Instant at();

    /** The centres it is about, who did it first. */
    List<String> sites();

    Set<Theme> themes();

    /** A record was published. @param first whether for the first time */
    record Shared(PublishedRecord record, boolean first) implements NewsItem {
        @Override
        public Instant at() {
            return record.changed();
        }

        @Override
        public List<String> sites() {
            return List.of(record.site());
        }

        @Override
        public Set<Theme> themes() {
            return record.facts().themes();
        }
    }

    /** A centre told that it took a practice up. */
    record TakenUp(Adoption adoption, PublishedRecord practice) implements NewsItem {
        @Override
        public Instant at() {
            return adoption.changed();
        }

        @Override
        public List<String> sites() {
            return List.of(adoption.site(), practice.site());
        }

        @Override
        public Set<Theme> themes() {
            return practice.facts().themes();
        }
    }

    /** A meeting was announced. It has no theme: it is for all. */
    record Announced(Event event) implements NewsItem {
        @Override
        public Instant at() {
            return event.changed();
        }

        @Override
        public List<String> sites() {
            return List.of(event.site());
        }

        @Override
        public Set<Theme> themes() {
            return Set.of();
        }
    }
}
