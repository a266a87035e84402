package org.cites360.account.provider;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cites360.account.AccountProperties;
import org.cites360.account.store.Identities;
import org.cites360.account.store.Invitations;
import org.cites360.account.store.InvitedRoles;
import org.cites360.account.store.MailAddress;
import org.cites360.account.store.PersonName;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Persons;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Who may come in with what a provider vouches for. A provider of centres speaks for people of these centres alone: it is never
 * enough for what somebody is elsewhere, or for the installation.
 */
@Service
public class Admission {

    /**
     * What a provider has vouched for, its signature checked.
     *
     * @param verified whether the provider says that the address is its owner's
     * @param name as it writes the person's name, null where it does not
     */
    public record Proof(
            String issuer,
            String subject,
            @Nullable String email,
            boolean verified,
            @Nullable String name) {}

    /** What follows from it. */
    public sealed interface Admitted {
        record In(PersonId person) implements Admitted {}

        record Refused(Why why) implements Admitted {}
    }

    /** Why somebody stays outside. */
    public enum Why {
        /** The provider does not vouch for the mail address. */
        UNVERIFIED,
        /** No account, or one for which this provider does not speak: nobody is told which. */
        UNKNOWN,
        SUSPENDED,
        /** There is an account whose owner has to sign in to it first, and then connect it. */
        CONNECT
    }

    private final Identities identities;
    private final Persons persons;
    private final Invitations invitations;
    private final InvitedRoles roles;
    private final Mails mails;
    private final AuditLog audit;
    private final boolean demo;

    Admission(
            Identities identities,
            Persons persons,
            Invitations invitations,
            InvitedRoles roles,
            Mails mails,
            AuditLog audit,
            AccountProperties properties) {
        this.identities = identities;
        this.persons = persons;
        this.invitations = invitations;
        this.roles = roles;
        this.mails = mails;
        this.audit = audit;
        this.demo = properties.demo();
    }

    /** @param signedIn who is signed in already, and connects their account */
    @Transactional
    public Admitted admit(Provider provider, Proof proof, @Nullable PersonId signedIn) {
        Optional<Identities.Row> linked = identities.find(proof.issuer(), proof.subject());
        if (linked.isPresent() && linked.get().inForce()) {
            identities.used(linked.get().id());
            return persons.find(linked.get().person())
                    .map(person -> answer(provider, person))
                    .orElseGet(() -> new Admitted.Refused(Why.UNKNOWN));
        }
        Optional<String> email = Optional.ofNullable(proof.email()).flatMap(MailAddress::normal);
        if (!proof.verified() || email.isEmpty()) {
            return new Admitted.Refused(Why.UNVERIFIED);
        }
        Optional<PersonRow> found = persons.findByEmail(email.get());
        List<Invitations.Row> invited = invitations.openFor(email.get()).stream()
                .filter(row -> provider.speaksFor(row.site()))
                .toList();
        if (found.isEmpty()) {
            return invited.isEmpty() ? new Admitted.Refused(Why.UNKNOWN) : join(provider, proof, email.get(), invited);
        }
        PersonRow person = found.get();
        if (hasNoRole(person) && !person.suspended()) {
            accept(person.id(), invited);
        }
        Admitted answer = answer(provider, person);
        if (answer instanceof Admitted.In) {
            boolean ownerIsAsked = person.totpSecret() != null
                    || linked.isPresent()
                    || identities.everLinked(person.id(), proof.issuer());
            if (ownerIsAsked && !person.id().equals(signedIn)) {
                return refused(person, Why.CONNECT);
            }
            link(provider, proof, person);
        }
        return answer;
    }

    private Admitted answer(Provider provider, PersonRow person) {
        Set<String> centres = persons.centreRoles(person.id()).keySet();
        boolean runs = !persons.installationRoles(person.id()).isEmpty();
        if (!provider.speaksFor(centres, runs) || person.demonstration() && !demo) {
            return refused(person, Why.UNKNOWN);
        }
        boolean active = runs || centres.isEmpty() || persons.isActiveSomewhere(person.id());
        return person.suspended() || !active ? refused(person, Why.SUSPENDED) : new Admitted.In(person.id());
    }

    /** An account without a password: whoever has it signs in through the provider, until they choose one. */
    private Admitted join(Provider provider, Proof proof, String email, List<Invitations.Row> invited) {
        String name = Optional.ofNullable(proof.name())
                .flatMap(PersonName::normal)
                .orElse(email.substring(0, email.indexOf('@')));
        PersonId id = persons.add(email, name, invited.getFirst().language(), null, false);
        if (!accept(id, invited)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Admitted.Refused(Why.UNKNOWN);
        }
        link(provider, proof, persons.find(id).orElseThrow());
        return new Admitted.In(id);
    }

    /** False when somebody was faster with each. */
    private boolean accept(PersonId person, List<Invitations.Row> invited) {
        boolean any = false;
        for (Invitations.Row row : invited) {
            if (invitations.accept(row.id())) {
                roles.give(person, row);
                any = true;
            }
        }
        return any;
    }

    private boolean hasNoRole(PersonRow person) {
        return persons.centreRoles(person.id()).isEmpty()
                && persons.installationRoles(person.id()).isEmpty();
    }

    private void link(Provider provider, Proof proof, PersonRow person) {
        identities.link(person.id(), proof.issuer(), proof.subject(), provider.id());
        mails.send(new Mail(
                person.email(),
                person.language(),
                "identity-linked",
                Map.of("name", person.name(), "provider", provider.name())));
        audit.record(AuditEvent.of(AuditKind.IDENTITY_LINKED, person.id()));
    }

    private Admitted refused(PersonRow person, Why why) {
        audit.record(AuditEvent.of(AuditKind.SIGN_IN_REFUSED, null)
                .about(person.id())
                .with(Map.of("method", "provider", "reason", why.name().toLowerCase(Locale.ROOT))));
        return new Admitted.Refused(why);
    }
}
