package org.cites360.account.store;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person's name as they write it: any script, on one line. */
public final class PersonName {

    /** The longest name, in characters. */
    public static final int LONGEST = 100;

    /** Line breaks, which could add headers to a mail, and marks that nobody sees. */
    private static final Pattern REFUSED = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{200B}\\x{2060}\\x{FEFF}\\x{00AD}<>]");

    /** Of what there is to see, at least one: accents and joiners alone are no name. */
    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{S}]");

    private PersonName() {}

    /** Without spaces around it; empty when it is no name: nothing that is seen, too long, or with control characters. */
    public static Optional<String> normal(String typed) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        return name.isEmpty()
                        || name.length() > LONGEST
                        || !SEEN.matcher(name).find()
                        || REFUSED.matcher(name).find()
                ? Optional.empty()
                : Optional.of(name);
    }
}
