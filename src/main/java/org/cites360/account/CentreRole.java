package org.cites360.account;

/** What somebody is at a centre. Each may do what the one before may: who answers for a centre is also of its people. */
public enum CentreRole {
    /** A professional of the centre. */
    MEMBER,
    /** Builds the centre's tours. */
    EDITOR,
    /** Answers for the centre: its page, its people, what it publishes. */
    COORDINATOR;

    /** The part of a text's key that names the role. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
