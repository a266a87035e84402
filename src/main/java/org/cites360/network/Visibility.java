package org.cites360.network;

/** Who may read a published record. */
public enum Visibility {
    /** Everybody, at its permanent address, and machines. */
    PUBLIC,
    /** Whoever has a role at some centre or in the installation, signed in. */
    NETWORK
}
