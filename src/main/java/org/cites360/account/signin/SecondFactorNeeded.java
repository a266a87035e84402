package org.cites360.account.signin;

import org.cites360.base.permission.PersonId;
import org.springframework.security.core.AuthenticationException;

/** The password was right; nobody is signed in until the code is, too. */
final class SecondFactorNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient PersonId person;

    SecondFactorNeeded(PersonId person) {
        super("A code is needed");
        this.person = person;
    }

    PersonId person() {
        return person;
    }
}
