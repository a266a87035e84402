package org.cites360.account.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cites360.ApplicationTest;
import org.cites360.account.CentreRole;
import org.cites360.account.InstallationRole;
import org.cites360.account.self.MyAccount;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may do what, written by hand: every action, and every method of every service that acts for people. */
@ApplicationTest
class MatrixTest {

    private static final String OWN = "brussels";
    private static final String OTHER = "torino";

    /** Whoever asks. Everyone but the last two is of the centre {@link #OWN}, where they are of a centre. */
    private enum Role {
        MEMBER,
        EDITOR,
        COORDINATOR,
        NETWORK,
        ADMIN,
        /** Suspended coordinator. */
        SUSPENDED,
        NOBODY
    }

    //                                        member editor coord. network admin susp. nobody
    private static final String YES_TO_EVERYBODY = "y y y y y n n";

    private static final Map<Action, String> NETWORK_WIDE = Map.of(
            Action.READ_NETWORK, YES_TO_EVERYBODY,
            Action.MODERATE_NETWORK, "n n n y n n n",
            Action.INVITE_CENTRE, "n n n y y n n",
            Action.ADMINISTER, "n n n n y n n");

    private static final Map<Action, String> OWN_CENTRE = Map.of(
            Action.CONTRIBUTE, "y y y n n n n",
            Action.BUILD_TOURS, "n y y n n n n",
            Action.PUBLISH_TOURS, "n n y n n n n",
            Action.PUBLISH_RECORDS, "n n y n n n n",
            Action.EDIT_CENTRE, "n n y n n n n",
            Action.MANAGE_PEOPLE, "n n y n y n n",
            Action.READ_RECORD, "n n y n y n n");

    private static final Map<Action, String> OTHER_CENTRE = Map.of(
            Action.CONTRIBUTE, "n n n n n n n",
            Action.BUILD_TOURS, "n n n n n n n",
            Action.PUBLISH_TOURS, "n n n n n n n",
            Action.PUBLISH_RECORDS, "n n n n n n n",
            Action.EDIT_CENTRE, "n n n n n n n",
            Action.MANAGE_PEOPLE, "n n n n y n n",
            Action.READ_RECORD, "n n n n y n n");

    private static final String OF_A_CENTRE_OWN = "n n y n y n n";
    private static final String OF_A_CENTRE_OTHER = "n n n n y n n";
    private static final String ADMINISTRATORS = "n n n n y n n";
    /** Signed in is enough; a suspended person's session has ended before a service is asked. */
    private static final String ONESELF = "y y y y y y n";

    @FunctionalInterface
    private interface Call {
        void make() throws Exception;
    }

    private record Cell(String method, String expected, Call call) {}

    @Autowired
    Permissions permissions;

    @Autowired
    CentrePeople people;

    @Autowired
    Administration administration;

    @Autowired
    MyAccount account;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Map<Role, PersonId> everybody() {
        WorkingPeople working = new WorkingPeople(jdbc);
        Map<Role, PersonId> all = new LinkedHashMap<>();
        all.put(Role.MEMBER, working.at(OWN, "MEMBER"));
        all.put(Role.EDITOR, working.at(OWN, "EDITOR"));
        all.put(Role.COORDINATOR, working.at(OWN, "COORDINATOR"));
        PersonId network = working.person("Noé", Language.FR);
        jdbc.sql("insert into installation_role (person_id, role, since) values (:id, 'NETWORK_COORDINATOR', now())")
                .param("id", network.value())
                .update();
        all.put(Role.NETWORK, network);
        all.put(Role.ADMIN, working.administrator());
        PersonId suspended = working.at(OWN, "COORDINATOR");
        jdbc.sql("update centre_role set suspended_at = now() where person_id = :id")
                .param("id", suspended.value())
                .update();
        all.put(Role.SUSPENDED, suspended);
        return all;
    }

    private static boolean expected(String row, Role role) {
        return row.split(" ")[role.ordinal()].equals("y");
    }

    @Test
    void everyActionIsAnsweredAsWrittenHere() {
        Map<Role, PersonId> everybody = everybody();
        for (Action action : Action.values()) {
            everybody.forEach((role, person) -> {
                if (action.scope() == Action.Scope.NETWORK) {
                    assertThat(permissions.may(person, action))
                            .as("%s %s", role, action)
                            .isEqualTo(expected(NETWORK_WIDE.get(action), role));
                } else {
                    assertThat(permissions.may(person, action, OWN))
                            .as("%s %s at their centre", role, action)
                            .isEqualTo(expected(OWN_CENTRE.get(action), role));
                    assertThat(permissions.may(person, action, OTHER))
                            .as("%s %s at another centre", role, action)
                            .isEqualTo(expected(OTHER_CENTRE.get(action), role));
                }
            });
        }
    }

    /** @param somebody another member of each of the two centres */
    private List<Cell> cells(PersonId somebody, PersonId elsewhere) {
        List<Cell> cells = new ArrayList<>();
        for (String site : List.of(OWN, OTHER)) {
            String who = site.equals(OWN) ? OF_A_CENTRE_OWN : OF_A_CENTRE_OTHER;
            PersonId person = site.equals(OWN) ? somebody : elsewhere;
            cells.add(new Cell("CentrePeople.members", who, () -> people.members(site)));
            cells.add(new Cell("CentrePeople.invitations", who, () -> people.invitations(site)));
            cells.add(new Cell(
                    "CentrePeople.invite",
                    who,
                    () -> people.invite(site, "a@example.org", CentreRole.MEMBER, Language.FR)));
            cells.add(new Cell(
                    "CentrePeople.invite",
                    site.equals(OWN) ? "n n y y y n n" : "n n n y y n n",
                    () -> people.invite(site, "b@example.org", CentreRole.COORDINATOR, Language.FR)));
            cells.add(new Cell("CentrePeople.withdraw", who, () -> people.withdraw(site, UUID.randomUUID())));
            cells.add(
                    new Cell("CentrePeople.changeRole", who, () -> people.changeRole(site, person, CentreRole.EDITOR)));
            cells.add(new Cell("CentrePeople.suspend", who, () -> people.suspend(site, person)));
            cells.add(new Cell("CentrePeople.restore", who, () -> people.restore(site, person)));
            cells.add(new Cell("CentrePeople.remove", who, () -> people.remove(site, person)));
        }
        cells.add(new Cell("Administration.people", ADMINISTRATORS, administration::people));
        cells.add(new Cell("Administration.invitations", ADMINISTRATORS, administration::invitations));
        cells.add(new Cell(
                "Administration.invite",
                ADMINISTRATORS,
                () -> administration.invite("c@example.org", InstallationRole.ADMINISTRATOR, Language.FR)));
        cells.add(
                new Cell("Administration.withdraw", ADMINISTRATORS, () -> administration.withdraw(UUID.randomUUID())));
        cells.add(new Cell(
                "Administration.give",
                ADMINISTRATORS,
                () -> administration.give(somebody, InstallationRole.NETWORK_COORDINATOR)));
        cells.add(new Cell(
                "Administration.take",
                ADMINISTRATORS,
                () -> administration.take(somebody, InstallationRole.NETWORK_COORDINATOR)));
        cells.add(new Cell("Administration.suspend", ADMINISTRATORS, () -> administration.suspend(somebody)));
        cells.add(new Cell("Administration.restore", ADMINISTRATORS, () -> administration.restore(somebody)));

        cells.add(new Cell("MyAccount.profile", ONESELF, account::profile));
        cells.add(new Cell("MyAccount.rename", ONESELF, () -> account.rename("Zoé")));
        cells.add(new Cell("MyAccount.speak", ONESELF, () -> account.speak(Language.NL)));
        cells.add(new Cell("MyAccount.changePassword", ONESELF, () -> account.changePassword("wrong", "wrong")));
        cells.add(new Cell("MyAccount.askForAddress", ONESELF, () -> account.askForAddress("d@example.org", "wrong")));
        cells.add(new Cell("MyAccount.sessions", ONESELF, account::sessions));
        cells.add(new Cell("MyAccount.endSession", ONESELF, () -> account.endSession(UUID.randomUUID())));
        cells.add(new Cell("MyAccount.endAllSessions", ONESELF, account::endAllSessions));
        cells.add(new Cell("MyAccount.passkeys", ONESELF, account::passkeys));
        cells.add(new Cell("MyAccount.removePasskey", ONESELF, () -> account.removePasskey("AAAA")));
        cells.add(new Cell("MyAccount.newSecondFactor", ONESELF, account::newSecondFactor));
        cells.add(new Cell(
                "MyAccount.turnOnSecondFactor", ONESELF, () -> account.turnOnSecondFactor(new byte[20], "no")));
        cells.add(new Cell("MyAccount.turnOffSecondFactor", ONESELF, () -> account.turnOffSecondFactor("wrong")));
        cells.add(new Cell("MyAccount.export", ONESELF, account::export));
        cells.add(new Cell("MyAccount.erase", ONESELF, () -> account.erase("wrong")));
        // The link is the permission
        cells.add(new Cell("MyAccount.confirmAddress", "y y y y y y y", () -> account.confirmAddress("no such link")));
        cells.add(new Cell("MyAccount.lookAtAddress", "y y y y y y y", () -> account.lookAtAddress("no such link")));
        return cells;
    }

    @Test
    void everyServiceAnswersEveryRoleAsWrittenHere() {
        Map<Role, PersonId> everybody = everybody();
        PersonId somebody = new WorkingPeople(jdbc).at(OWN, "MEMBER");
        PersonId elsewhere = new WorkingPeople(jdbc).at(OTHER, "MEMBER");
        for (Cell cell : cells(somebody, elsewhere)) {
            for (Role role : Role.values()) {
                assertThat(allowed(everybody.get(role), cell.call()))
                        .as("%s as %s", cell.method(), role)
                        .isEqualTo(expected(cell.expected(), role));
            }
        }
    }

    @Test
    void noMethodOfTheseServicesIsWithoutACell() {
        PersonId anybody = PersonId.random();
        Set<String> written =
                cells(anybody, anybody).stream().map(Cell::method).collect(Collectors.toCollection(TreeSet::new));
        Set<String> existing = new TreeSet<>();
        for (Class<?> service : List.of(CentrePeople.class, Administration.class, MyAccount.class)) {
            Arrays.stream(service.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .map(Method::getName)
                    .forEach(name -> existing.add(service.getSimpleName() + "." + name));
        }
        assertThat(written).isEqualTo(existing);
    }

    /** Each call is undone, so that none changes the roles of the next. */
    private boolean allowed(PersonId person, Call call) {
        if (person != null) {
            WorkingPeople.signIn(person);
        }
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                try {
                    call.make();
                    return true;
                } catch (NotPermitted refused) {
                    return false;
                } catch (Exception failed) {
                    throw new AssertionError(failed);
                } finally {
                    status.setRollbackOnly();
                }
            }));
        } finally {
            WorkingPeople.signOut();
        }
    }
}
