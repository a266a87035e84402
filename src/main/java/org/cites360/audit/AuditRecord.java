package org.cites360.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads who did what: the whole record for the administrator, a centre's own for those who answer for it. */
public interface AuditRecord {

    /**
     * What is asked for; null leaves a part open.
     *
     * @param site the slug of one centre; null asks for everything, which only the administrator may
     * @param person who did it, or to whom it was done
     * @param from the first moment
     * @param until the moment after the last
     */
    record Question(
            @Nullable String site,
            @Nullable AuditKind kind,
            @Nullable PersonId person,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** Whom a line of the record names. */
    sealed interface Who {}

    /** A person with an account. */
    record Somebody(PersonId id, String name) implements Who {}

    /** Somebody who had no account, by their mail address. */
    record Addressee(String email) implements Who {}

    /** Somebody whose name was erased. */
    record Erased() implements Who {}

    /**
     * @param actor null when nobody was signed in
     * @param concerned null when it was done to nobody
     * @param address the network address; null after thirty days, and for everybody but the administrator
     */
    record Entry(
            Instant at,
            AuditKind kind,
            @Nullable String site,
            @Nullable Who actor,
            @Nullable Who concerned,
            @Nullable String address,
            Map<String, String> details) {
        public Entry {
            details = Map.copyOf(details);
        }
    }

    /**
     * @param page from 0
     * @param pages at least 1
     */
    record Listing(List<Entry> entries, int page, int pages, long total) {
        public Listing {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The newest first.
     *
     * @param page from 0; a page beyond the last is the last
     * @throws org.cites360.base.permission.NotPermitted when the record of that centre, or the whole, is not theirs to read
     */
    Listing read(Question question, int page);

    /**
     * Everybody the record of a centre names, or the whole record, by name.
     *
     * @throws org.cites360.base.permission.NotPermitted as above
     */
    List<Somebody> people(@Nullable String site);
}
