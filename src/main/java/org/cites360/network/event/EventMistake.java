package org.cites360.network.event;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a meeting from being saved or published.
 *
 * @param field such as {@code title.fr}, {@code lastDay}, or {@code session.<id>.to}
 * @param kind its message is the text {@code events.mistake.<key>}
 * @param detail what the message names, if anything
 */
public record EventMistake(
        String field, Kind kind, @Nullable String detail) {

    /** What can be wrong. */
    public enum Kind {
        MISSING,
        TOO_LONG,
        ENDS_BEFORE_IT_BEGINS,
        TOO_MANY_DAYS,
        OUTSIDE_THE_EVENT,
        TIME_WITHOUT_DAY,
        TIME_INCOMPLETE,
        TOO_FEW_PLACES,
        TOO_MANY_PLACES,
        PLACE_NEEDED,
        REGISTRATION_AFTER_THE_END,
        TOO_MANY_SESSIONS,
        TOO_MANY_DOCUMENTS,
        NOT_WEB,
        LOCAL_NETWORK,
        /** A link in a text leads into a local network; the detail is the link. */
        LOCAL_LINK;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static EventMistake of(String field, Kind kind) {
        return new EventMistake(field, kind, null);
    }
}
