package org.cites360.account.store;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import org.cites360.mail.Mail;

/** An address to which mail can go, in the one form in which it is stored and compared. */
public final class MailAddress {

    private MailAddress() {}

    /** Lower case, a domain with accents as DNS knows it; empty when it is no address of one person. */
    public static Optional<String> normal(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        try {
            String address = (text.substring(0, at) + "@" + IDN.toASCII(text.substring(at + 1), IDN.ALLOW_UNASSIGNED))
                    .toLowerCase(Locale.ROOT);
            return Optional.of(address).filter(Mail::isAddress);
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
