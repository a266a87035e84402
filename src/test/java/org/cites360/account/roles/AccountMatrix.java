package org.cites360.account.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cites360.MatrixCells;
import org.cites360.account.CentreRole;
import org.cites360.account.InstallationRole;
import org.cites360.account.self.Joining;
import org.cites360.account.self.MyAccount;
import org.cites360.account.self.MyIdentities;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;

/** Who may look after people: those of a centre, those of the installation, and oneself. */
class AccountMatrix implements MatrixCells {

    private static final String OF_A_CENTRE_OWN = "n n y n y n n";
    private static final String OF_A_CENTRE_OTHER = "n n n n y n n";

    private final CentrePeople people;
    private final Administration administration;
    private final MyAccount account;
    private final MyIdentities identities;
    private final Joining joining;

    AccountMatrix(
            CentrePeople people,
            Administration administration,
            MyAccount account,
            MyIdentities identities,
            Joining joining) {
        this.people = people;
        this.administration = administration;
        this.account = account;
        this.identities = identities;
        this.joining = joining;
    }

    @Override
    public List<Cell> cells(Bystanders bystanders) {
        List<Cell> cells = new ArrayList<>();
        for (String site : List.of(OWN, OTHER)) {
            String who = site.equals(OWN) ? OF_A_CENTRE_OWN : OF_A_CENTRE_OTHER;
            PersonId person = site.equals(OWN) ? bystanders.own() : bystanders.other();
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
                () -> administration.give(bystanders.own(), InstallationRole.NETWORK_COORDINATOR)));
        cells.add(new Cell(
                "Administration.take",
                ADMINISTRATORS,
                () -> administration.take(bystanders.own(), InstallationRole.NETWORK_COORDINATOR)));
        cells.add(new Cell("Administration.suspend", ADMINISTRATORS, () -> administration.suspend(bystanders.own())));
        cells.add(new Cell("Administration.restore", ADMINISTRATORS, () -> administration.restore(bystanders.own())));

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
        cells.add(new Cell("MyAccount.mayAddPasskey", ONESELF, () -> account.mayAddPasskey("wrong")));
        cells.add(new Cell("MyAccount.newSecondFactor", ONESELF, () -> account.newSecondFactor("wrong")));
        cells.add(new Cell(
                "MyAccount.turnOnSecondFactor", ONESELF, () -> account.turnOnSecondFactor(new byte[20], "no")));
        cells.add(new Cell("MyAccount.turnOffSecondFactor", ONESELF, () -> account.turnOffSecondFactor("wrong")));
        cells.add(new Cell("MyAccount.export", ONESELF, account::export));
        cells.add(new Cell("MyAccount.erase", ONESELF, () -> account.erase("wrong")));
        cells.add(new Cell("MyIdentities.list", ONESELF, identities::list));
        cells.add(new Cell("MyIdentities.connectable", ONESELF, identities::connectable));
        cells.add(new Cell("MyIdentities.unlink", ONESELF, () -> identities.unlink(UUID.randomUUID())));
        cells.add(new Cell("Joining.acceptSignedIn", ONESELF, () -> joining.acceptSignedIn("no such link")));
        cells.add(new Cell("Joining.waiting", ONESELF, joining::waiting));
        cells.add(new Cell("Joining.acceptWaiting", ONESELF, () -> joining.acceptWaiting(UUID.randomUUID())));
        // The link is the permission
        cells.add(new Cell("Joining.look", EVERYBODY, () -> joining.look("no such link")));
        cells.add(
                new Cell("Joining.accept", EVERYBODY, () -> joining.accept("no such link", "Zoé", "pw", Language.FR)));
        cells.add(new Cell(
                "Joining.begin",
                EVERYBODY,
                () -> joining.begin("no such link", "e@example.org", "Zoé", "pw", Language.FR)));
        cells.add(new Cell("MyAccount.confirmAddress", EVERYBODY, () -> account.confirmAddress("no such link")));
        cells.add(new Cell("MyAccount.lookAtAddress", EVERYBODY, () -> account.lookAtAddress("no such link")));
        return cells;
    }
}
