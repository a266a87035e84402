package org.cites360.base.permission;

import java.util.List;
import java.util.Map;

/**
 * What a module keeps about people. Each bean adds to what a person takes along on export, and erases, when the account is
 * erased, what must not outlive it. What was published stays, as the centre's.
 */
public interface PersonalData {

    /** Its name in the export, such as {@code registrations}. */
    String name();

    /** Everything about this person, each entry by the names of its fields. Reads within the caller's transaction. */
    List<Map<String, String>> of(PersonId person);

    /** Erases it, within the caller's transaction. */
    void erase(PersonId person);
}
