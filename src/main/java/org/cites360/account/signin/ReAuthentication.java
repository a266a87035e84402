package org.cites360.account.signin;

import java.time.Duration;
import org.cites360.account.store.MailAddress;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Sessions;
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
        /** Too many wrong answers. */
        WAIT,
        /** The account has no password, and the sign-in that would do in its place was too long ago. */
        SIGN_IN_AGAIN
    }

    /** For how long a sign-in, or an answer here, stands for the person. */
    public static final Duration RECENT = Duration.ofMinutes(10);

    private final CurrentSession session;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Throttle throttle;
    private final KnownDevices devices;

    ReAuthentication(
            CurrentSession session, Sessions sessions, Passwords passwords, Throttle throttle, KnownDevices devices) {
        this.session = session;
        this.sessions = sessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
    }

    /**
     * By the password; whoever has none writes their mail address, soon after they signed in. From then on the session is
     * {@link #recent}.
     *
     * <p>Outside the caller's transaction: a wrong attempt counts also where that rolls back.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Answer check(PersonRow person, String typed) {
        String account = "confirmation of " + person.id();
        if (throttle.attempt(account, "session of " + person.id()) instanceof Throttle.Verdict.Refused) {
            return Answer.WAIT;
        }
        if (person.passwordHash() == null && !recent()) {
            return Answer.SIGN_IN_AGAIN;
        }
        boolean right = person.passwordHash() == null
                ? MailAddress.normal(typed).filter(person.email()::equals).isPresent()
                : passwords.matches(typed, person.passwordHash());
        if (right) {
            throttle.succeeded(account, "session of " + person.id());
            session.id().ifPresent(sessions::confirm);
        }
        return right ? Answer.RIGHT : Answer.WRONG;
    }

    /** Whether whoever is signed in has proved within {@link #RECENT} who they are. */
    public boolean recent() {
        return session.id().filter(id -> sessions.confirmedWithin(id, RECENT)).isPresent();
    }

    /** Every browser of this person is a stranger again. */
    public void forgetDevices(PersonId person) {
        devices.forgetAll(person);
    }
}
