package org.cites360.account.self;

import java.util.List;
import java.util.Map;
import org.cites360.account.store.Identities;
import org.cites360.base.permission.PersonId;
import org.cites360.base.permission.PersonalData;
import org.springframework.stereotype.Component;

/** Who people are to identity providers: taken along and erased with their account. */
@Component
class IdentityData implements PersonalData {

    private final Identities identities;

    IdentityData(Identities identities) {
        this.identities = identities;
    }

    @Override
    public String name() {
        return "identities";
    }

    @Override
    public List<Map<String, String>> of(PersonId person) {
        return identities.of(person).stream()
                .map(row -> Map.of(
                        "issuer", row.issuer(),
                        "subject", row.subject(),
                        "since", row.linkedAt().toString(),
                        "lastUsed", row.lastUsedAt().toString()))
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        identities.forget(person);
    }
}
