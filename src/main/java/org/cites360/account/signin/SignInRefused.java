package org.cites360.account.signin;

import org.springframework.security.core.AuthenticationException;

/** Why nobody was signed in; the reason's key is in the address of the page that says so. */
final class SignInRefused extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    enum Reason {
        /** No such account, or not its password: nobody is told which. */
        WRONG,
        /** Too many attempts from this address. */
        WAIT,
        /** The password was right, the account is suspended. */
        SUSPENDED,
        /** Not the code of the second factor. */
        CODE,
        /** The second factor took too long, or too many attempts. */
        AGAIN,
        /** No passkey of somebody who may sign in. */
        PASSKEY
    }

    private final Reason reason;

    SignInRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    String key() {
        return reason.name().toLowerCase(java.util.Locale.ROOT);
    }
}
