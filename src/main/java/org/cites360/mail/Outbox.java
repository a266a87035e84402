package org.cites360.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.Language;
import org.jspecify.annotations.Nullable;

/** What became of the mails, for the administrator: every method refuses everybody else. */
public interface Outbox {

    /** A mail in the list. */
    record Entry(UUID id, String to, String subject, Language language, Instant created, MailState state) {}

    /**
     * @param page from 0
     * @param pages at least 1
     */
    record Listing(List<Entry> entries, int page, int pages, Map<MailState.Kind, Integer> counts) {
        public Listing {
            entries = List.copyOf(entries);
            counts = Map.copyOf(counts);
        }
    }

    /**
     * A mail as its reader sees it.
     *
     * @param html a page of its own
     * @param secret whether it holds a one-time link or code
     * @param shown whether that is part of {@code html} and {@code plain}
     */
    record Look(Entry entry, String html, String plain, boolean secret, boolean shown) {}

    /** What became of the wish to send a mail once more. */
    enum Again {
        /** It goes out in a moment. */
        ON_ITS_WAY,
        /** There is no mail server. */
        NO_SERVER,
        /** It has been sent, or removed. */
        NOT_POSSIBLE
    }

    /** Whether mails go out at all: a mail server is set. */
    boolean hasServer();

    /**
     * The newest first.
     *
     * @param kind null for every kind
     * @param page from 0; a page beyond the last is the last
     */
    Listing list(MailState.@Nullable Kind kind, int page);

    /** A mail without its one-time link or code. */
    Optional<Look> look(UUID id);

    /**
     * The same with its one-time link or code, which whoever has it may use in place of the reader. Only for mails that stayed
     * here for want of a mail server; others are shown without. It is put on record.
     */
    Optional<Look> reveal(UUID id);

    /** Tries a mail at once, with all its attempts before it again. It is put on record. */
    Again again(UUID id);

    /** Sends a mail that says that mails arrive, to whoever asks for it. */
    void test();
}
