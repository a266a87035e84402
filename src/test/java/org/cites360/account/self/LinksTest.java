package org.cites360.account.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cites360.ApplicationTest;
import org.cites360.account.CentreRole;
import org.cites360.account.roles.CentrePeople;
import org.cites360.account.self.Joining.Joined;
import org.cites360.account.self.Joining.Offer;
import org.cites360.account.signin.Passwords;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.account.store.Invitations;
import org.cites360.account.store.Links;
import org.cites360.account.store.Persons;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links that are used twice, too late, by two, or that are not ours; and who may not leave. */
@ApplicationTest
class LinksTest {

    private static final String PASSWORD = "seven tulips under glass";

    @Autowired
    Joining joining;

    @Autowired
    ForgottenPassword forgotten;

    @Autowired
    MyAccount account;

    @Autowired
    CentrePeople people;

    @Autowired
    Passwords passwords;

    @Autowired
    Invitations invitations;

    @Autowired
    Links links;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

    private final String email = UUID.randomUUID() + "@example.org";

    @AfterEach
    void leave() {
        WorkingPeople.signOut();
    }

    private String invitation() {
        PersonId by = new WorkingPeople(jdbc).at("brussels", "COORDINATOR");
        return invitations.add(email, Language.NL, "brussels", CentreRole.EDITOR.name(), by);
    }

    @Test
    void anInvitationIsAcceptedOnce() {
        String token = invitation();
        assertThat(joining.look(token)).isInstanceOf(Offer.Open.class);
        assertThat(joining.accept(token, "Édith", PASSWORD, Language.NL)).isEqualTo(new Joined.Done(email));
        assertThat(joining.accept(token, "Édith", PASSWORD, Language.NL)).isEqualTo(new Joined.Closed(Offer.Why.USED));
        assertThat(joining.look(token)).isEqualTo(new Offer.Closed(Offer.Why.USED));
        assertThat(persons.centreRoles(persons.findByEmail(email).orElseThrow().id()))
                .containsEntry("brussels", CentreRole.EDITOR);
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneComesIn() throws Exception {
        String token = invitation();
        Callable<Joined> accepting = () -> joining.accept(token, "Édith", PASSWORD, Language.NL);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Joined> both = threads.invokeAll(List.of(accepting, accepting)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(both).containsExactlyInAnyOrder(new Joined.Done(email), new Joined.Closed(Offer.Why.USED));
        }
    }

    @Test
    void anInvitationThatExpiredWasReplacedOrTamperedWithSaysSo() {
        String first = invitation();
        String second = invitation();
        assertThat(joining.look(first)).isEqualTo(new Offer.Closed(Offer.Why.WITHDRAWN));
        jdbc.sql("update invitation set expires_at = now() - interval '1 second' where email = :email")
                .param("email", email)
                .update();
        assertThat(joining.accept(second, "Édith", PASSWORD, Language.NL))
                .isEqualTo(new Joined.Closed(Offer.Why.EXPIRED));
        assertThat(joining.look(second + "x")).isEqualTo(new Offer.Closed(Offer.Why.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "Eve\r\nBcc: all@example.org",
                "Eve\u2028Bcc: all@example.org",
                "Eve\u0000",
                "<b>Eve</b>",
                "\u202Eeve",
                "\u200B\u2060",
                "\u0301"
            })
    void aNameThatCouldReachAHeaderIsRefused(String name) {
        assertThat(joining.accept(invitation(), name, PASSWORD, Language.NL))
                .isEqualTo(new Joined.Refused(Joined.Mistake.NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "motdepasse123",
                "azertyuiop123",
                "qwertyuiop12",
                "citesdesmetiers",
                "aaaaaaaaaaaaaa"
            })
    void aPasswordThatIsTriedFirstIsRefused(String password) {
        assertThat(joining.accept(invitation(), "Édith", password, Language.NL))
                .isEqualTo(new Joined.Refused(Joined.Mistake.PASSWORD_COMMON));
    }

    @Test
    void aLinkToANewPasswordWorksOnceAndANewerOneTakesItsPlace() {
        PersonId person = persons.add(email, "Zoé", Language.FR, null, false);
        String first = links.add(Links.Kind.NEW_PASSWORD, person, null);
        String second = links.add(Links.Kind.NEW_PASSWORD, person, null);
        assertThat(forgotten.choose(first, PASSWORD)).isEqualTo(ForgottenPassword.Chosen.CLOSED);
        assertThat(links.state(Links.Kind.NEW_ADDRESS, second))
                .as("good for one thing only")
                .isEqualTo(Links.State.UNKNOWN);
        assertThat(forgotten.choose(second, PASSWORD)).isEqualTo(ForgottenPassword.Chosen.DONE);
        assertThat(forgotten.choose(second, PASSWORD)).isEqualTo(ForgottenPassword.Chosen.CLOSED);
    }

    @Test
    void whoeverMayInviteNoLongerCannotComeBackByAnInvitationOfTheirOwn() {
        WorkingPeople working = new WorkingPeople(jdbc);
        PersonId leaving = working.at("brussels", "COORDINATOR");
        PersonId staying = working.at("brussels", "COORDINATOR");
        for (Runnable end : List.<Runnable>of(
                () -> people.suspend("brussels", leaving),
                () -> people.changeRole("brussels", leaving, CentreRole.MEMBER),
                () -> people.remove("brussels", leaving))) {
            persons.give(leaving, "brussels", CentreRole.COORDINATOR);
            String token = invitations.add(email, Language.NL, "brussels", "COORDINATOR", leaving);
            assertThat(joining.look(token)).isInstanceOf(Offer.Open.class);
            WorkingPeople.as(staying, end);
            assertThat(joining.look(token)).isEqualTo(new Offer.Closed(Offer.Why.WITHDRAWN));
        }
    }

    @Test
    void aNewPasswordClosesEveryOtherLinkOfTheAccount() {
        PersonId person = persons.add(email, "Zoé", Language.FR, null, false);
        String thief = links.add(Links.Kind.NEW_ADDRESS, person, "thief@example.org");
        assertThat(forgotten.choose(links.add(Links.Kind.NEW_PASSWORD, person, null), PASSWORD))
                .isEqualTo(ForgottenPassword.Chosen.DONE);
        assertThat(account.confirmAddress(thief)).isEqualTo(MyAccount.Changed.GONE);
        String old = links.add(Links.Kind.NEW_PASSWORD, person, null);
        assertThat(account.confirmAddress(links.add(Links.Kind.NEW_ADDRESS, person, "new-" + email)))
                .isEqualTo(MyAccount.Changed.DONE);
        assertThat(forgotten.look(old)).as("which waits in the old mailbox").isEqualTo(Links.State.EXPIRED);
    }

    @Test
    void aTakenAddressGetsTheSameAnswerAndNobodyIsFloodedWithMails() {
        PersonId person = persons.add(email, "Zoé", Language.FR, passwords.hash(PASSWORD), false);
        persons.add("taken-" + email, "Ann", Language.EN, null, false);
        WorkingPeople.signIn(person);
        assertThat(account.askForAddress("free-" + email, PASSWORD)).isEqualTo(MyAccount.Changed.DONE);
        for (int i = 0; i < 4; i++) {
            assertThat(account.askForAddress("taken-" + email, PASSWORD)).isEqualTo(MyAccount.Changed.DONE);
        }
        assertThat(account.askForAddress("taken-" + email, PASSWORD)).isEqualTo(MyAccount.Changed.WAIT);
        assertThat(account.askForAddress("free-" + email, PASSWORD)).isEqualTo(MyAccount.Changed.WAIT);
    }

    @Test
    void whoeverHasAnAccountAcceptsFromItWhatIsForThemAlone() {
        PersonId person = persons.add(email, "Zoé", Language.FR, null, false);
        String token = invitation();
        WorkingPeople.signIn(new WorkingPeople(jdbc).at("torino", "MEMBER"));
        assertThat(joining.waiting()).isEmpty();
        WorkingPeople.signIn(person);
        Joining.Waiting waiting = joining.waiting().getFirst();
        WorkingPeople.signIn(new WorkingPeople(jdbc).at("torino", "MEMBER"));
        assertThat(joining.acceptWaiting(waiting.id())).isInstanceOf(Joined.Closed.class);
        WorkingPeople.signIn(person);
        assertThat(joining.acceptWaiting(waiting.id())).isEqualTo(new Joined.Done(email));
        assertThat(joining.acceptWaiting(waiting.id())).isInstanceOf(Joined.Closed.class);
        assertThat(joining.look(token)).isEqualTo(new Offer.Closed(Offer.Why.USED));
        assertThat(persons.centreRoles(person)).containsEntry("brussels", CentreRole.EDITOR);
    }

    @Test
    void whoeverHasNoPasswordHasToSignInAnewBeforeWhatCannotBeUndone() {
        PersonId person = persons.add(email, "Zoé", Language.FR, null, false);
        WorkingPeople.signIn(person);
        assertThat(account.erase(email)).isEqualTo(MyAccount.Changed.SIGN_IN_AGAIN);
        assertThat(account.mayAddPasskey(email)).isEqualTo(MyAccount.Changed.SIGN_IN_AGAIN);
        assertThat(account.turnOnSecondFactor(new byte[20], "000000"))
                .isEqualTo(new MyAccount.NewSecondFactor.Refused(MyAccount.Changed.SIGN_IN_AGAIN));
    }

    @Test
    void theLastAdministratorCannotLeaveAndAnybodyElseIsForgotten() {
        jdbc.sql("delete from installation_role").update();
        PersonId last = new WorkingPeople(jdbc).administrator();
        persons.setPassword(last, passwords.hash(PASSWORD));
        WorkingPeople.signIn(last);
        assertThat(account.erase(PASSWORD)).isEqualTo(MyAccount.Changed.LAST_ADMINISTRATOR);
        new WorkingPeople(jdbc).administrator();
        assertThat(account.erase("somebody@example.org")).isEqualTo(MyAccount.Changed.WRONG_PASSWORD);
        assertThat(account.erase(PASSWORD)).isEqualTo(MyAccount.Changed.DONE);
        assertThat(persons.find(last)).isEmpty();
        assertThat(jdbc.sql("select name is null and email is null from person where id = :id")
                        .param("id", last.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
