package org.cites360.network;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is published, each time for a named reader. Searching and lists with facets are the module's {@code search}. */
public interface PublishedRecords {

    /** Empty where there is none, and where this reader may not know of it. */
    Optional<PublishedRecord> find(RecordKind kind, String slug, Reader reader);

    Optional<PublishedRecord> find(RecordId id, Reader reader);

    /** Those of these that the reader may see, in the order of the ids. */
    List<PublishedRecord> findAll(Collection<RecordId> ids, Reader reader);

    /** What a centre shares, the newest first. */
    List<PublishedRecord> ofSite(String site, Reader reader);

    /** The practices in which a resource is used, the newest first. */
    List<PublishedRecord> using(RecordId resource, Reader reader);

    /** Those that were published for the first time most lately, the newest first. @param limit at most so many */
    List<PublishedRecord> newest(int limit, Reader reader);

    /** Whether there was one at this address that this reader could once see, and that is gone: a page says so (410). */
    boolean gone(RecordKind kind, String slug, Reader reader);

    /** Likewise, for whoever refers to it. */
    boolean gone(RecordId id, Reader reader);

    /**
     * Every change up to now, the oldest first, one for each record: its last. For feeds, harvesters and indexes, which ask again
     * with the last change they got.
     *
     * @param after null from the beginning
     * @param limit at most so many
     */
    List<Change> changes(@Nullable Position after, int limit, Reader reader);

    /** How many changes there are between two moments, either null for open. */
    int count(@Nullable Instant from, @Nullable Instant until, Reader reader);

    /** A place in the order of changes. */
    record Position(Instant at, RecordId id) {}

    /**
     * What became of a record.
     *
     * @param published null when it is gone for this reader: withdrawn, hidden, or closed to the public
     */
    record Change(
            RecordId id,
            RecordKind kind,
            String slug,
            String site,
            Instant at,
            @Nullable PublishedRecord published) {
        public Position position() {
            return new Position(at, id);
        }
    }
}
