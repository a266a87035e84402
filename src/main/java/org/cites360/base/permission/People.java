package org.cites360.base.permission;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.Language;

/** Names and addresses of people, for whoever attributes something to them or writes to them. */
public interface People {

    /**
     * How to reach somebody.
     *
     * @param email where mails go
     * @param language in which they are written to
     */
    record Contact(PersonId id, String name, String email, Language language) {}

    /** Empty for somebody who erased their account, or is suspended: nothing is sent to them. */
    Optional<Contact> contact(PersonId person);

    /** The names of these people; somebody who erased their account has none. */
    Map<PersonId, String> names(Collection<PersonId> people);
}
