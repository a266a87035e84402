package org.cites360.network.follow;

import java.util.List;
import java.util.Map;
import org.cites360.base.permission.PersonId;
import org.cites360.base.permission.PersonalData;
import org.springframework.stereotype.Component;

/** What somebody follows goes with the account. */
@Component
class FollowsOfPerson implements PersonalData {

    private final FollowStore store;

    FollowsOfPerson(FollowStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "following";
    }

    @Override
    public List<Map<String, String>> of(PersonId person) {
        return store.subjects(person).stream()
                .map(subject -> Map.of("kind", subject.kind().key(), "value", subject.value()))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        store.forget(person);
    }
}
