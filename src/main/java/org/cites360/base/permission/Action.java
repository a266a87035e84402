package org.cites360.base.permission;

/** The closed list of what a person may or may not do. What each role may is said in one place, in {@code account}. */
public enum Action {
    /** Read what is shared within the network. Held by whoever has a role anywhere. */
    READ_NETWORK(Scope.NETWORK),
    /** Moderate the network area: hide, restore, merge what any centre shared. */
    MODERATE_NETWORK(Scope.NETWORK),
    /** Invite the first coordinator of a centre, any centre. */
    INVITE_CENTRE(Scope.NETWORK),
    /** Run the installation: everybody's roles and suspension, the outbox, settings. */
    ADMINISTER(Scope.NETWORK),

    /** Write practices, resources, adoptions and comments in the name of the centre. */
    CONTRIBUTE(Scope.CENTRE),
    /** Publish what the centre shares and takes up, and withdraw it. */
    PUBLISH_RECORDS(Scope.CENTRE),
    /** Invite to meetings of the network: their programme, their places, who comes. */
    ORGANISE_EVENTS(Scope.CENTRE),
    /** Build the centre's tours: pictures, stops, texts, narrations. */
    BUILD_TOURS(Scope.CENTRE),
    /** Publish the centre's tours, and withdraw them. */
    PUBLISH_TOURS(Scope.CENTRE),
    /** Write the centre's own page in the directory. */
    EDIT_CENTRE(Scope.CENTRE),
    /** Invite, change the role of, suspend and remove people of the centre. */
    MANAGE_PEOPLE(Scope.CENTRE),
    /** Read the record of who did what at the centre. */
    READ_RECORD(Scope.CENTRE);

    /** Whether an action is done for one centre or for the network as a whole. */
    public enum Scope {
        CENTRE,
        NETWORK
    }

    private final Scope scope;

    Action(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }
}
