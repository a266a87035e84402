package org.cites360.network.draft;

import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.network.TextLanguage;
import org.springframework.stereotype.Component;

/** Who may write, translate and publish a record. */
@Component
class DraftRights {

    private final CurrentPerson current;
    private final Permissions permissions;

    DraftRights(CurrentPerson current, Permissions permissions) {
        this.current = current;
        this.permissions = permissions;
    }

    /** Coordinators of the centre whose record it is, and those who moderate the network. */
    boolean mayPublish(String site) {
        return current.may(Action.PUBLISH_RECORDS, site) || current.may(Action.MODERATE_NETWORK);
    }

    PersonId requirePublish(String site) {
        PersonId person = current.require();
        if (!mayPublish(site)) {
            throw new NotPermitted(person + " may not publish for " + site);
        }
        return person;
    }

    /** Whoever writes for some centre may translate what any centre published. */
    boolean mayTranslate() {
        return current.id()
                .filter(person ->
                        !permissions.sitesWhere(person, Action.CONTRIBUTE).isEmpty())
                .isPresent();
    }

    PersonId requireTranslate() {
        PersonId person = current.require();
        if (!mayTranslate()) {
            throw new NotPermitted(person + " writes for no centre");
        }
        return person;
    }

    /** The source is written by its centre, a translation by whoever translates, both are mended by who publishes them. */
    boolean mayWrite(String site, TextLanguage source, TextLanguage language) {
        return language == source
                ? current.may(Action.CONTRIBUTE, site) || mayPublish(site)
                : mayTranslate() || mayPublish(site);
    }

    PersonId requireWrite(String site, TextLanguage source, TextLanguage language) {
        PersonId person = current.require();
        if (!mayWrite(site, source, language)) {
            throw new NotPermitted(person + " may not write " + language.tag() + " for " + site);
        }
        return person;
    }
}
