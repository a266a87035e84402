package org.cites360.interop.oai;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.cites360.network.PublishedRecords.Position;
import org.cites360.network.PublishedRecords.Selection;
import org.cites360.network.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on. It holds the request and the last record given, so that the server remembers nothing, and what is
 * published meanwhile moves no record over the edge of a page. It is not signed: whoever writes one asks for no more than by a
 * request.
 *
 * @param cursor how many records were given before
 * @param issued after {@link #LIFETIME} it is refused
 */
record ResumptionToken(
        OaiVerb verb,
        MetadataFormat format,
        @Nullable OaiSet set,
        Selection window,
        int cursor,
        Position after,
        Instant issued) {

    static final Duration LIFETIME = Duration.ofHours(24);

    private static final String VERSION = "1";
    private static final int LONGEST = 400;
    private static final int PARTS = 10;

    Instant expires() {
        return issued.plus(LIFETIME);
    }

    String write() {
        String text = String.join(
                "|",
                VERSION,
                verb.key(),
                format.prefix(),
                set == null ? "" : set.spec(),
                moment(window.from()),
                moment(window.before()),
                Integer.toString(cursor),
                moment(after.at()),
                after.id().toString(),
                Long.toString(issued.getEpochSecond()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what was never given out, or is no longer good. */
    static Optional<ResumptionToken> parse(String token, OaiVerb verb, Instant now) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String[] part = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", -1);
            if (part.length != PARTS || !part[0].equals(VERSION) || !part[1].equals(verb.key())) {
                return Optional.empty();
            }
            OaiSet set = part[3].isEmpty() ? null : OaiSet.of(part[3]).orElseThrow();
            var read = new ResumptionToken(
                    verb,
                    MetadataFormat.of(part[2]).orElseThrow(),
                    set,
                    OaiSet.within(set, new Selection(moment(part[4]), moment(part[5]), null, null, null, false)),
                    Integer.parseUnsignedInt(part[6]),
                    new Position(
                            java.util.Objects.requireNonNull(moment(part[7])), new RecordId(UUID.fromString(part[8]))),
                    Instant.ofEpochSecond(Long.parseLong(part[9])));
            boolean good = read.cursor() > 0 && !read.issued().isAfter(now) && now.isBefore(read.expires());
            return good ? Optional.of(read) : Optional.empty();
        } catch (RuntimeException garbage) {
            return Optional.empty();
        }
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    private static @Nullable Instant moment(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Instant moment = Instant.parse(text);
        // What no database holds
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
            throw new IllegalArgumentException(text);
        }
        return moment;
    }
}
