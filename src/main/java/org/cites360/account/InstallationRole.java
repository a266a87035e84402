package org.cites360.account;

/** What somebody is for the installation as a whole, beside what they are at centres. */
public enum InstallationRole {
    /** Moderates the network area, invites centres. */
    NETWORK_COORDINATOR,
    /** Runs the installation. */
    ADMINISTRATOR;

    /** The part of a text's key that names the role. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
