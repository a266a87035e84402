package org.cites360.network;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;

/** What is published, each time for a named reader. Searching and lists with facets are the module's {@code search}. */
public interface PublishedRecords {

    /** Empty where there is none, and where this reader may not know of it. */
    Optional<PublishedRecord> find(RecordKind kind, String slug, Reader reader);

    Optional<PublishedRecord> find(RecordId id, Reader reader);

    /** Those of these that the reader may see, in the order of the ids. */
    List<PublishedRecord> findAll(Collection<RecordId> ids, Reader reader);

    /** Those at these addresses that the reader may see, by slug. */
    List<PublishedRecord> findAll(RecordKind kind, Collection<String> slugs, Reader reader);

    /** What a centre shares, the newest first. */
    List<PublishedRecord> ofSite(String site, Reader reader);

    /** The practices in which a resource is used, the newest first. */
    List<PublishedRecord> using(RecordId resource, Reader reader);

    /** Those that were published for the first time most lately, the newest first. @param limit at most so many */
    List<PublishedRecord> newest(int limit, Reader reader);

    /** Every record that this reader may see, by address: enough for a list of pages. */
    List<Address> addresses(Reader reader);

    /** @param changed when what is read at the address was published */
    record Address(RecordKind kind, String slug, List<TextLanguage> languages, Instant changed) {}

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
    default List<Change> changes(@Nullable Position after, int limit, Reader reader) {
        return changes(Selection.EVERYTHING, after, limit, reader);
    }

    List<Change> changes(Selection selection, @Nullable Position after, int limit, Reader reader);

    /** The newest first: what a feed begins with. */
    List<Change> latest(Selection selection, int limit, Reader reader);

    int count(Selection selection, Reader reader);

    /** The last change of one record; empty where this reader never could see it. */
    Optional<Change> change(RecordId id, Reader reader);

    /** The moment of the oldest change; empty while there is none. */
    Optional<Instant> earliest(Reader reader);

    /**
     * Which changes are meant; each null for all.
     *
     * @param from inclusive
     * @param before exclusive
     * @param present whether records that are gone are left out
     */
    record Selection(
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable RecordKind kind,
            @Nullable String site,
            @Nullable Theme theme,
            boolean present) {
        public static final Selection EVERYTHING = new Selection(null, null, null, null, null, false);
    }

    /** A place in the order of changes. */
    record Position(Instant at, RecordId id) {}

    /**
     * What became of a record.
     *
     * @param themes also of one that is gone: those it had when this reader last could see it
     * @param published null when it is gone for this reader: withdrawn, hidden, or closed to the public
     */
    record Change(
            RecordId id,
            RecordKind kind,
            String slug,
            String site,
            Set<Theme> themes,
            Instant at,
            @Nullable PublishedRecord published) {
        public Change {
            themes = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(themes));
        }

        public Position position() {
            return new Position(at, id);
        }
    }
}
