package org.cites360.account.self;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cites360.ApplicationTest;
import org.cites360.account.CentreRole;
import org.cites360.account.self.Joining.Joined;
import org.cites360.account.self.Joining.Offer;
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
                "\u202Eeve"
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
    void theLastAdministratorCannotLeaveAndAnybodyElseIsForgotten() {
        jdbc.sql("delete from installation_role").update();
        PersonId last = new WorkingPeople(jdbc).administrator();
        WorkingPeople.signIn(last);
        assertThat(account.erase(last + "@example.org")).isEqualTo(MyAccount.Changed.LAST_ADMINISTRATOR);
        new WorkingPeople(jdbc).administrator();
        assertThat(account.erase("somebody@example.org")).isEqualTo(MyAccount.Changed.WRONG_PASSWORD);
        assertThat(account.erase(last + "@example.org")).isEqualTo(MyAccount.Changed.DONE);
        assertThat(persons.find(last)).isEmpty();
        assertThat(jdbc.sql("select name is null and email is null from person where id = :id")
                        .param("id", last.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
