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
        PASSKEY,
        /** The identity provider does not answer, or not as it should. */
        PROVIDER_AWAY,
        /** The way back from it was not the one on which somebody was sent, or took too long. */
        PROVIDER_AGAIN,
        /** They changed their mind there. */
        PROVIDER_CANCELLED,
        /** Its answer cannot be trusted. */
        PROVIDER_FAILED,
        /** It does not vouch for the mail address. */
        PROVIDER_UNVERIFIED,
        /** No account here for which it may speak. */
        PROVIDER_UNKNOWN,
        /** Whoever has the account has to sign in to it once, and connect it. */
        PROVIDER_CONNECT
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
        return reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
