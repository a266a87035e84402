package org.cites360.base.permission;

import java.util.Optional;

/** Who is signed in, on whose behalf the present thread works. */
public interface CurrentPerson {

    /** Empty for visitors, and in jobs. */
    Optional<PersonId> id();

    /** @throws NotPermitted when nobody is signed in */
    default PersonId require() {
        return id().orElseThrow(() -> new NotPermitted("Nobody is signed in"));
    }

    /** Whether the person who is signed in may do this for this centre; false when nobody is. */
    boolean may(Action action, String site);

    /** Whether the person who is signed in may do this for the network as a whole; false when nobody is. */
    boolean may(Action action);

    /**
     * The first line of a service that acts for a centre.
     *
     * @return who acts
     * @throws NotPermitted when they may not
     */
    default PersonId require(Action action, String site) {
        PersonId person = require();
        if (!may(action, site)) {
            throw new NotPermitted(person + " may not " + action + " for " + site);
        }
        return person;
    }

    /**
     * The first line of a service that acts for the network as a whole.
     *
     * @return who acts
     * @throws NotPermitted when they may not
     */
    default PersonId require(Action action) {
        PersonId person = require();
        if (!may(action)) {
            throw new NotPermitted(person + " may not " + action);
        }
        return person;
    }
}
