package org.cites360.mail;

import org.jspecify.annotations.Nullable;

/**
 * Why a mail did not go out.
 *
 * @param answer what the mail server said, in its own words
 */
public record MailProblem(Kind kind, @Nullable String answer) {

    public enum Kind {
        /** The mail server does not take mail for this address. No other attempt would help. */
        REFUSED,
        /** The mail server does not answer. */
        UNREACHABLE,
        /** The mail server does not know the name or the password it was given. */
        SIGN_IN,
        /** Anything else. */
        OTHER
    }
}
