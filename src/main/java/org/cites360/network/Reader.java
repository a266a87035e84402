package org.cites360.network;

import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;

/**
 * For whom something is read. Every list, search, feed and export names one: nothing of the network alone reaches a public
 * reader because somebody forgot a condition.
 */
public enum Reader {
    PUBLIC,
    NETWORK;

    /** Whoever is signed in now; pages without a session always read as the public. */
    public static Reader of(CurrentPerson current) {
        return current.may(Action.READ_NETWORK) ? NETWORK : PUBLIC;
    }

    public boolean sees(Visibility visibility) {
        return this == NETWORK || visibility == Visibility.PUBLIC;
    }
}
