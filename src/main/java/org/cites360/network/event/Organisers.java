package org.cites360.network.event;

import java.util.Set;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.springframework.stereotype.Component;

/** Who may organise: the coordinators of the centre that invites, and the network's coordinators for any. */
@Component
class Organisers {

    private final CurrentPerson current;
    private final Permissions permissions;
    private final Sites sites;

    Organisers(CurrentPerson current, Permissions permissions, Sites sites) {
        this.current = current;
        this.permissions = permissions;
        this.sites = sites;
    }

    boolean may(String site) {
        return current.id().isPresent()
                && (current.may(Action.ORGANISE_EVENTS, site) || current.may(Action.MODERATE_NETWORK));
    }

    /** @throws NotPermitted when whoever is signed in does not organise for this centre */
    void require(String site) {
        PersonId person = current.require();
        if (!may(site)) {
            throw new NotPermitted(person + " may not organise for " + site);
        }
    }

    /** The centres for which whoever is signed in may organise. */
    Set<String> sites() {
        PersonId person = current.require();
        if (current.may(Action.MODERATE_NETWORK)) {
            return sites.all().stream()
                    .map(Site::slug)
                    .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
        }
        return permissions.sitesWhere(person, Action.ORGANISE_EVENTS);
    }
}
