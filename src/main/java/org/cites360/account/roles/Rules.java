package org.cites360.account.roles;

import static org.cites360.base.permission.Action.ADMINISTER;
import static org.cites360.base.permission.Action.BUILD_TOURS;
import static org.cites360.base.permission.Action.CONTRIBUTE;
import static org.cites360.base.permission.Action.EDIT_CENTRE;
import static org.cites360.base.permission.Action.INVITE_CENTRE;
import static org.cites360.base.permission.Action.MANAGE_PEOPLE;
import static org.cites360.base.permission.Action.MODERATE_NETWORK;
import static org.cites360.base.permission.Action.ORGANISE_EVENTS;
import static org.cites360.base.permission.Action.PUBLISH_RECORDS;
import static org.cites360.base.permission.Action.PUBLISH_TOURS;
import static org.cites360.base.permission.Action.READ_NETWORK;
import static org.cites360.base.permission.Action.READ_RECORD;

import java.util.EnumSet;
import java.util.Set;
import org.cites360.account.CentreRole;
import org.cites360.account.InstallationRole;
import org.cites360.base.permission.Action;

/** What each role may: the one place where it is said. */
final class Rules {

    private Rules() {}

    /** What a role at a centre allows, for that centre and within the network. */
    static Set<Action> of(CentreRole role) {
        return switch (role) {
            case MEMBER -> EnumSet.of(READ_NETWORK, CONTRIBUTE);
            case EDITOR -> and(of(CentreRole.MEMBER), BUILD_TOURS);
            case COORDINATOR ->
                and(
                        of(CentreRole.EDITOR),
                        PUBLISH_TOURS,
                        PUBLISH_RECORDS,
                        ORGANISE_EVENTS,
                        EDIT_CENTRE,
                        MANAGE_PEOPLE,
                        READ_RECORD);
        };
    }

    /**
     * What a role of the installation allows: what concerns one centre, for every centre. Neither of them speaks in a centre's
     * name; an administrator helps out where a centre has nobody who can.
     */
    static Set<Action> of(InstallationRole role) {
        return switch (role) {
            case NETWORK_COORDINATOR -> EnumSet.of(READ_NETWORK, MODERATE_NETWORK, INVITE_CENTRE);
            case ADMINISTRATOR -> EnumSet.of(READ_NETWORK, ADMINISTER, INVITE_CENTRE, MANAGE_PEOPLE, READ_RECORD);
        };
    }

    private static Set<Action> and(Set<Action> some, Action... more) {
        Set<Action> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }
}
