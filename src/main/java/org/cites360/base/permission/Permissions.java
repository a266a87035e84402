package org.cites360.base.permission;

import java.util.List;
import java.util.Set;

/**
 * Whether a person may do something. Asked by services, not only by views, on every call: a role that was taken away or
 * suspended counts at once.
 */
public interface Permissions {

    /**
     * Whether this person may do this for this centre.
     *
     * @param action of scope {@link Action.Scope#CENTRE}
     * @param site the centre's slug
     * @throws IllegalArgumentException when the action concerns the network as a whole
     */
    boolean may(PersonId person, Action action, String site);

    /**
     * Whether this person may do this for the network as a whole.
     *
     * @param action of scope {@link Action.Scope#NETWORK}
     * @throws IllegalArgumentException when the action is done for one centre
     */
    boolean may(PersonId person, Action action);

    /** The slugs of the centres for which this person may do this, in order. */
    Set<String> sitesWhere(PersonId person, Action action);

    /** Everybody who may do this for this centre, to be told about something; suspended people are left out. */
    List<PersonId> whoMay(Action action, String site);

    /** Everybody who may do this for the network as a whole; suspended people are left out. */
    List<PersonId> whoMay(Action action);
}
