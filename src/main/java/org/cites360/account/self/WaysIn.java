package org.cites360.account.self;

import java.util.HashSet;
import java.util.Set;
import org.cites360.account.signin.Passkeys;
import org.cites360.account.store.Identities;
import org.cites360.base.permission.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many ways a person has to sign in, of which the last is not taken away by mistake. */
@Component
class WaysIn {

    private final JdbcClient jdbc;
    private final Passkeys passkeys;
    private final Identities identities;

    WaysIn(JdbcClient jdbc, Passkeys passkeys, Identities identities) {
        this.jdbc = jdbc;
        this.passkeys = passkeys;
        this.identities = identities;
    }

    /**
     * Whether this one, of a passkey or an identity, is all the person has. Two removals at once wait for each other, else each would
     * count on what the other takes.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isLast(PersonId person, Object way) {
        String password = jdbc.sql("select coalesce(password_hash, '') from person where id = :id for update")
                .param("id", person.value())
                .query(String.class)
                .single();
        if (!password.isEmpty()) {
            return false;
        }
        Set<Object> ways = new HashSet<>();
        passkeys.of(person).forEach(key -> ways.add(key.id()));
        identities.of(person).forEach(identity -> ways.add(identity.id()));
        return ways.size() == 1 && ways.contains(way);
    }
}
