package org.cites360.network.draft;

import java.time.Instant;

/** What came of saving a field. */
public sealed interface Saved {

    /** @param version of the field now, to be named with its next change */
    record Done(int version, Instant at) implements Saved {}

    /**
     * Somebody else changed the field since it was read. Nothing was saved: whoever typed chooses.
     *
     * @param theirs what is there now
     * @param version of that; naming it saves over it
     * @param by their name; empty where they have left
     */
    record Overtaken(String theirs, int version, String by, Instant at) implements Saved {}

    /** It was submitted, and waits for a reviewer. */
    record Locked() implements Saved {}

    /** It was thrown away, or published and is being written by nobody. */
    record Gone() implements Saved {}

    /** It is longer than anything that is kept. @param most characters */
    record TooLong(int most) implements Saved {}
}
