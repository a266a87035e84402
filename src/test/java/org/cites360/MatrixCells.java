package org.cites360;

import java.util.List;
import org.cites360.base.permission.PersonId;

/**
 * A module's part of the matrix: who may call what. {@code MatrixTest} finds every class of the test tree that implements this,
 * makes it with the beans its constructor asks for, and makes every call as every role. It fails for a method of a service that
 * acts for people (whose constructor takes {@code CurrentPerson}) and that no cell names.
 */
public interface MatrixCells {

    /** The centre of everybody who is of a centre. */
    String OWN = "brussels";

    /** A centre of which nobody here is. */
    String OTHER = "torino";

    //                   member editor coord. network admin susp. nobody
    String COORDINATORS_OWN = "n n y n n n n";
    String CONTRIBUTORS_OWN = "y y y n n n n";
    String EDITORS_OWN = "n y y n n n n";
    String NOBODY = "n n n n n n n";
    String ADMINISTRATORS = "n n n n y n n";
    String MODERATORS = "n n n y n n n";
    /** Whoever has a role that counts. */
    String NETWORK = "y y y y y n n";
    /** Signed in is enough; a suspended person's session has ended before a service is asked. */
    String ONESELF = "y y y y y y n";
    /** Visitors, too; or a link is the permission. */
    String EVERYBODY = "y y y y y y y";

    /** Whoever asks, in the order of a row. */
    enum Role {
        MEMBER,
        EDITOR,
        COORDINATOR,
        NETWORK,
        ADMIN,
        /** A coordinator who is suspended at the centre. */
        SUSPENDED,
        NOBODY
    }

    /** What is asked for. Nothing of it stays: each call is rolled back. */
    @FunctionalInterface
    interface Call {
        /** Refused by {@code NotPermitted}; every other exception fails the test. */
        void make() throws Exception;
    }

    /**
     * @param method such as {@code Outbox.list}: by the interface that declares it, else by its class
     * @param expected {@code y} or {@code n} for each {@link Role}, such as {@link #ADMINISTRATORS}
     */
    record Cell(String method, String expected, Call call) {}

    /**
     * Somebody to whom things can be done.
     *
     * @param own a member of {@link #OWN}
     * @param other a member of {@link #OTHER}
     */
    record Bystanders(PersonId own, PersonId other) {}

    /** The cells, written by hand; a method may have several, such as one for each centre. */
    List<Cell> cells(Bystanders bystanders);
}
