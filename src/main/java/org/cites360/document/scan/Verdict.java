package org.cites360.document.scan;

/** What the virus scanner says of a file. Only {@link Clean} is a yes. */
public sealed interface Verdict {

    /** No scanner is configured. */
    record Off() implements Verdict {}

    record Clean() implements Verdict {}

    /** @param threat its name of what was found */
    record Infected(String threat) implements Verdict {}

    /** It does not take files of this size. */
    record TooLarge() implements Verdict {}

    /** It did not answer, or not as agreed; to be asked again. */
    record Away(String why) implements Verdict {}
}
