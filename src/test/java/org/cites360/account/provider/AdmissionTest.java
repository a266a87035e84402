package org.cites360.account.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cites360.ApplicationTest;
import org.cites360.account.CentreRole;
import org.cites360.account.InstallationRole;
import org.cites360.account.ProviderProperties;
import org.cites360.account.provider.Admission.Admitted;
import org.cites360.account.provider.Admission.Proof;
import org.cites360.account.provider.Admission.Why;
import org.cites360.account.self.MyAccount;
import org.cites360.account.self.MyIdentities;
import org.cites360.account.self.MyIdentities.Unlinked;
import org.cites360.account.signin.Passwords;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.account.store.Invitations;
import org.cites360.account.store.Persons;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a provider lets in, and for what it is not enough. */
@ApplicationTest
class AdmissionTest {

    private static final String ISSUER = "https://id.example.org/brussels";

    @Autowired
    Admission admission;

    @Autowired
    Persons persons;

    @Autowired
    Passwords passwords;

    @Autowired
    Invitations invitations;

    @Autowired
    MyIdentities mine;

    @Autowired
    MyAccount account;

    @Autowired
    JdbcClient jdbc;

    private final Provider brussels = provider("brussels");
    private final String email = UUID.randomUUID() + "@example.org";
    private final String subject = UUID.randomUUID().toString();

    private static Provider provider(String... sites) {
        return Provider.of(
                "centre", new ProviderProperties.Provider("Our sign-in", ISSUER, "cites360", "secret", List.of(sites)));
    }

    @AfterEach
    void leave() {
        WorkingPeople.signOut();
    }

    private Proof proof(String subject, String email) {
        return new Proof(ISSUER, subject, email, true, "Édith Éditrice");
    }

    private Admitted come() {
        return admission.admit(brussels, proof(subject, email), null);
    }

    private static Admitted refused(Why why) {
        return new Admitted.Refused(why);
    }

    private void invite(String site, CentreRole role) {
        PersonId by = new WorkingPeople(jdbc).at(site, "COORDINATOR");
        invitations.add(email, Language.NL, site, role.name(), by);
    }

    private PersonId at(String... sites) {
        PersonId id = persons.add(email, "Édith", Language.FR, "a hash", false);
        for (String site : sites) {
            persons.give(id, site, CentreRole.EDITOR);
        }
        return id;
    }

    private List<String> mails() {
        return jdbc.sql("select template from mail where recipient = :to order by created_at")
                .param("to", email)
                .query(String.class)
                .list();
    }

    @Test
    void whoIsInvitedComesInWithoutAPasswordAndIsKnownFromThenOn() {
        invite("brussels", CentreRole.EDITOR);
        Admitted first = come();
        PersonId person = persons.findByEmail(email).orElseThrow().id();
        assertThat(first).isEqualTo(new Admitted.In(person));
        assertThat(persons.find(person).orElseThrow().name()).isEqualTo("Édith Éditrice");
        assertThat(persons.find(person).orElseThrow().language()).isEqualTo(Language.NL);
        assertThat(persons.find(person).orElseThrow().passwordHash()).isNull();
        assertThat(persons.centreRoles(person)).containsOnlyKeys("brussels").containsValue(CentreRole.EDITOR);
        assertThat(invitations.openFor(email)).isEmpty();
        assertThat(mails()).containsExactly("identity-linked");
        assertThat(admission.admit(brussels, new Proof(ISSUER, subject, "married@example.org", false, null), null))
                .as("by issuer and subject, whatever the address has become")
                .isEqualTo(first);
    }

    @Test
    void aNameThatIsNoneBecomesThePartBeforeTheAt() {
        invite("brussels", CentreRole.MEMBER);
        admission.admit(brussels, new Proof(ISSUER, subject, email, true, "Bcc:\r\nall"), null);
        assertThat(persons.findByEmail(email).orElseThrow().name()).isEqualTo(email.split("@")[0]);
    }

    @Test
    void whoHasAnAccountIsLinkedByTheVerifiedAddressInWhateverCapitals() {
        PersonId person = at("brussels");
        assertThat(admission.admit(brussels, proof(subject, email.toUpperCase(java.util.Locale.ROOT)), null))
                .isEqualTo(new Admitted.In(person));
        assertThat(mails()).containsExactly("identity-linked");
        assertThat(come()).isEqualTo(new Admitted.In(person));
        assertThat(mails()).as("told once").hasSize(1);
    }

    @Test
    void anAddressThatIsNotVerifiedOpensNothing() {
        at("brussels");
        assertThat(admission.admit(brussels, new Proof(ISSUER, subject, email, false, "Édith"), null))
                .isEqualTo(refused(Why.UNVERIFIED));
        assertThat(admission.admit(brussels, new Proof(ISSUER, subject, null, true, "Édith"), null))
                .isEqualTo(refused(Why.UNVERIFIED));
    }

    @Test
    void nobodyIsMadeWithoutAnInvitationThatIsOpenAndOfThisCentre() {
        assertThat(come()).isEqualTo(refused(Why.UNKNOWN));
        invite("torino", CentreRole.EDITOR);
        assertThat(come()).isEqualTo(refused(Why.UNKNOWN));
        invite("brussels", CentreRole.EDITOR);
        jdbc.sql("update invitation set expires_at = now() where email = :email")
                .param("email", email)
                .update();
        assertThat(come()).isEqualTo(refused(Why.UNKNOWN));
        assertThat(persons.findByEmail(email)).isEmpty();
    }

    @Test
    void theProviderOfOneCentreOpensNoAccountThatIsAlsoOfAnotherOrRunsTheInstallation() {
        PersonId person = at("torino");
        assertThat(come()).isEqualTo(refused(Why.UNKNOWN));
        persons.give(person, "brussels", CentreRole.EDITOR);
        assertThat(come()).isEqualTo(refused(Why.UNKNOWN));
        persons.take(person, "torino");
        assertThat(come()).isEqualTo(new Admitted.In(person));
        persons.give(person, InstallationRole.NETWORK_COORDINATOR);
        assertThat(come()).as("also where it was linked before").isEqualTo(refused(Why.UNKNOWN));
        assertThat(admission.admit(provider("*"), proof(subject, email), null))
                .as("one that is trusted everywhere does")
                .isEqualTo(new Admitted.In(person));
    }

    @Test
    void whoIsSuspendedStaysOutside() {
        PersonId person = at("brussels");
        persons.setSuspendedAt(person, "brussels", true);
        assertThat(come()).isEqualTo(refused(Why.SUSPENDED));
        persons.setSuspendedAt(person, "brussels", false);
        assertThat(come()).isEqualTo(new Admitted.In(person));
        persons.setSuspended(person, true);
        assertThat(come()).isEqualTo(refused(Why.SUSPENDED));
    }

    @Test
    void anAccountWithASecondFactorIsConnectedByItsOwnerAlone() {
        PersonId person = at("brussels");
        persons.setSecondFactor(person, new byte[20]);
        assertThat(come()).isEqualTo(refused(Why.CONNECT));
        assertThat(admission.admit(brussels, proof(subject, email), PersonId.random()))
                .isEqualTo(refused(Why.CONNECT));
        assertThat(admission.admit(brussels, proof(subject, email), person)).isEqualTo(new Admitted.In(person));
        assertThat(come())
                .as("the provider's own second factor counts from now on")
                .isEqualTo(new Admitted.In(person));
    }

    @Test
    void somebodyElseWhoIsGivenTheAddressLaterDoesNotGetTheAccount() {
        at("brussels");
        come();
        assertThat(admission.admit(brussels, proof("a successor", email), null)).isEqualTo(refused(Why.CONNECT));
    }

    @Test
    void whatWasTakenOffStaysOffUntilItsOwnerConnectsItAgain() {
        PersonId person = at("brussels");
        come();
        WorkingPeople.signIn(person);
        assertThat(mine.unlink(mine.list().getFirst().id())).isEqualTo(Unlinked.DONE);
        assertThat(mine.list()).isEmpty();
        assertThat(mine.unlink(UUID.randomUUID())).isEqualTo(Unlinked.GONE);
        assertThat(come()).isEqualTo(refused(Why.CONNECT));
        assertThat(admission.admit(brussels, proof(subject, email), person)).isEqualTo(new Admitted.In(person));
        assertThat(mine.list()).hasSize(1);
    }

    @Test
    void theLastWayInIsNotTakenOff() {
        invite("brussels", CentreRole.EDITOR);
        come();
        PersonId person = persons.findByEmail(email).orElseThrow().id();
        WorkingPeople.signIn(person);
        UUID identity = mine.list().getFirst().id();
        assertThat(mine.unlink(identity)).isEqualTo(Unlinked.LAST_WAY_IN);
        persons.setPassword(person, "a hash");
        PersonId other = new WorkingPeople(jdbc).at("brussels", "MEMBER");
        WorkingPeople.as(other, () -> assertThat(mine.unlink(identity)).isEqualTo(Unlinked.GONE));
        WorkingPeople.signIn(person);
        assertThat(mine.unlink(identity)).isEqualTo(Unlinked.DONE);
    }

    @Test
    void norIsTheLastPasskeyWhereThereIsNothingElse() {
        invite("brussels", CentreRole.EDITOR);
        come();
        PersonId person = persons.findByEmail(email).orElseThrow().id();
        WorkingPeople.signIn(person);
        for (String key : List.of("AAAA", "BBBB")) {
            jdbc.sql("""
                    insert into passkey (credential_id, person_id, public_key, signature_count, uv_initialized, backup_eligible,
                        backup_state, transports, label, created_at, last_used_at)
                    values (:id, :person, :key, 0, true, false, false, 'internal', 'a key', now(), now())
                    """)
                    .param("id", java.util.Base64.getUrlDecoder().decode(key))
                    .param("person", person.value())
                    .param("key", new byte[] {1})
                    .update();
        }
        assertThat(mine.unlink(mine.list().getFirst().id())).isEqualTo(Unlinked.DONE);
        assertThat(account.removePasskey("AAAA")).isEqualTo(MyAccount.Changed.DONE);
        assertThat(account.removePasskey("BBBB")).isEqualTo(MyAccount.Changed.LAST_WAY_IN);
        assertThat(account.removePasskey("AAAA")).isEqualTo(MyAccount.Changed.GONE);
        assertThat(account.passkeys()).hasSize(1);
    }

    @Test
    void theIdentityIsInTheExportAndLeavesWithTheAccount() {
        PersonId person = at("brussels");
        come();
        WorkingPeople.signIn(person);
        assertThat(new String(account.export(), StandardCharsets.UTF_8)).contains(ISSUER, subject);
        persons.setPassword(person, passwords.hash("seven tulips under glass"));
        assertThat(account.erase("seven tulips under glass")).isEqualTo(MyAccount.Changed.DONE);
        WorkingPeople.signOut();
        assertThat(jdbc.sql("select count(*) from provider_identity where person_id = :id")
                        .param("id", person.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(come()).isEqualTo(refused(Why.UNKNOWN));
    }
}
