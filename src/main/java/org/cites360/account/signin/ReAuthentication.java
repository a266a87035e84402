package org.cites360.account.signin;

import org.cites360.account.store.MailAddress;
import org.cites360.account.store.PersonRow;
import org.cites360.base.permission.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks somebody who is signed in once more, before what cannot be undone: a session left open is not enough for it. */
@Component
public class ReAuthentication {

    public enum Answer {
        RIGHT,
        WRONG,
        WAIT
    }

    private final Passwords passwords;
    private final Throttle throttle;
    private final KnownDevices devices;

    ReAuthentication(Passwords passwords, Throttle throttle, KnownDevices devices) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
    }

    /** Outside the caller's transaction: a wrong attempt counts also where that rolls back. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Answer check(PersonRow person, String typed) {
        String account = "confirmation of " + person.id();
        if (throttle.attempt(account, "session of " + person.id()) instanceof Throttle.Verdict.Refused) {
            return Answer.WAIT;
        }
        boolean right = person.passwordHash() == null
                ? MailAddress.normal(typed).filter(person.email()::equals).isPresent()
                : passwords.matches(typed, person.passwordHash());
        if (right) {
            throttle.succeeded(account, "session of " + person.id());
        }
        return right ? Answer.RIGHT : Answer.WRONG;
    }

    /** Every browser of this person is a stranger again. */
    public void forgetDevices(PersonId person) {
        devices.forgetAll(person);
    }
}
