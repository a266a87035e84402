package org.cites360.account.self;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cites360.account.CentreRole;
import org.cites360.account.InstallationRole;
import org.cites360.account.signin.Passwords;
import org.cites360.account.store.Invitations;
import org.cites360.account.store.InvitedRoles;
import org.cites360.account.store.Links;
import org.cites360.account.store.MailAddress;
import org.cites360.account.store.PersonName;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Persons;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.Language;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Coming in by a link: an invitation, or the one that is printed at the first start. Whoever has the link may. */
@Service
@Transactional
public class Joining {

    /** What a link offers. */
    public sealed interface Offer {

        /**
         * It can be accepted.
         *
         * @param by who invites, null when they have left
         * @param site the centre's slug, null for a role of the installation
         * @param centre its name, null for a role of the installation
         * @param known whether the invited address has an account already, which then gets the role
         * @param others whether somebody else is signed in than whom it is for
         */
        record Open(
                String email,
                Language language,
                @Nullable String by,
                @Nullable String site,
                @Nullable String centre,
                String roleKey,
                boolean known,
                boolean others)
                implements Offer {}

        /** Whoever opens it first runs the installation. */
        record FirstAdministrator() implements Offer {}

        /** It cannot. */
        record Closed(Why why) implements Offer {}

        /** Why a link cannot be accepted. */
        enum Why {
            USED,
            EXPIRED,
            WITHDRAWN,
            UNKNOWN
        }
    }

    /** What became of accepting. */
    public sealed interface Joined {

        /** @param email with which to sign in */
        record Done(String email) implements Joined {}

        /** Somebody was faster, or it was too late. */
        record Closed(Offer.Why why) implements Joined {}

        record Refused(Mistake mistake) implements Joined {}

        /** What has to be mended first. */
        enum Mistake {
            NAME,
            EMAIL,
            PASSWORD_TOO_SHORT,
            PASSWORD_TOO_LONG,
            PASSWORD_COMMON,
            /** The invitation is for somebody else than who is signed in. */
            SOMEBODY_ELSE
        }

        static Refused of(Passwords.Weakness weakness) {
            return new Refused(
                    switch (weakness) {
                        case TOO_SHORT -> Mistake.PASSWORD_TOO_SHORT;
                        case TOO_LONG -> Mistake.PASSWORD_TOO_LONG;
                        case COMMON -> Mistake.PASSWORD_COMMON;
                    });
        }
    }

    private final CurrentPerson current;
    private final Invitations invitations;
    private final Links links;
    private final InvitedRoles roles;
    private final Persons persons;
    private final Passwords passwords;
    private final Sites sites;
    private final AuditLog audit;
    private final java.time.Clock clock;

    Joining(
            CurrentPerson current,
            Invitations invitations,
            Links links,
            InvitedRoles roles,
            Persons persons,
            Passwords passwords,
            Sites sites,
            AuditLog audit,
            java.time.Clock clock) {
        this.current = current;
        this.invitations = invitations;
        this.links = links;
        this.roles = roles;
        this.persons = persons;
        this.passwords = passwords;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the link offers. Looking uses nothing up: programs that check mails look, too. */
    public Offer look(String token) {
        Optional<Invitations.Row> invitation = invitations.find(token);
        if (invitation.isPresent()) {
            return offer(invitation.get());
        }
        return switch (links.state(Links.Kind.FIRST_ADMINISTRATOR, token)) {
            case OPEN -> new Offer.FirstAdministrator();
            case USED -> new Offer.Closed(Offer.Why.USED);
            case EXPIRED -> new Offer.Closed(Offer.Why.EXPIRED);
            case UNKNOWN -> new Offer.Closed(Offer.Why.UNKNOWN);
        };
    }

    private Offer offer(Invitations.Row row) {
        if (row.accepted()) {
            return new Offer.Closed(Offer.Why.USED);
        }
        if (row.withdrawn()) {
            return new Offer.Closed(Offer.Why.WITHDRAWN);
        }
        if (!row.expiresAt().isAfter(clock.instant())) {
            return new Offer.Closed(Offer.Why.EXPIRED);
        }
        String site = row.site();
        return new Offer.Open(
                row.email(),
                row.language(),
                Optional.ofNullable(row.invitedBy())
                        .flatMap(persons::find)
                        .map(PersonRow::name)
                        .orElse(null),
                site,
                site == null ? null : sites.find(site).map(Site::name).orElse(site),
                site == null
                        ? InstallationRole.valueOf(row.role()).key()
                        : CentreRole.valueOf(row.role()).key(),
                persons.findByEmail(row.email()).isPresent(),
                current.id()
                        .flatMap(persons::find)
                        .filter(person -> !person.email().equals(row.email()))
                        .isPresent());
    }

    /** Accepts an invitation and makes the account it is for. */
    public Joined accept(String token, String typedName, String password, Language language) {
        Optional<Invitations.Row> found = invitations.find(token);
        if (found.isEmpty()) {
            return new Joined.Closed(Offer.Why.UNKNOWN);
        }
        Invitations.Row row = found.get();
        if (offer(row) instanceof Offer.Closed(var why)) {
            return new Joined.Closed(why);
        }
        return add(row.email(), typedName, password, language, () -> invitations.accept(row.id()), person -> {
            roles.give(person, row);
        });
    }

    /** Accepts an invitation for the account of whoever is signed in, which has to be the invited one. */
    public Joined acceptSignedIn(String token) {
        PersonRow person = persons.find(current.require()).orElseThrow();
        Optional<Invitations.Row> found = invitations.find(token);
        if (found.isEmpty()) {
            return new Joined.Closed(Offer.Why.UNKNOWN);
        }
        Invitations.Row row = found.get();
        if (offer(row) instanceof Offer.Closed(var why)) {
            return new Joined.Closed(why);
        }
        if (!person.email().equals(row.email())) {
            return new Joined.Refused(Joined.Mistake.SOMEBODY_ELSE);
        }
        return take(row, person);
    }

    /** An invitation for whoever is signed in. @param offer what it offers */
    public record Waiting(UUID id, Offer.Open offer) {}

    /** The invitations for the account of whoever is signed in. */
    public List<Waiting> waiting() {
        PersonRow person = persons.find(current.require()).orElseThrow();
        return invitations.openFor(person.email()).stream()
                .flatMap(row ->
                        offer(row) instanceof Offer.Open open ? Stream.of(new Waiting(row.id(), open)) : Stream.empty())
                .toList();
    }

    /** Accepts one of them: the account's address is that of the mailbox which got the link. */
    public Joined acceptWaiting(UUID invitation) {
        PersonRow person = persons.find(current.require()).orElseThrow();
        Optional<Invitations.Row> found = invitations.openFor(person.email()).stream()
                .filter(row -> row.id().equals(invitation))
                .findFirst();
        return found.isEmpty() ? new Joined.Closed(Offer.Why.USED) : take(found.get(), person);
    }

    private Joined take(Invitations.Row row, PersonRow person) {
        if (!invitations.accept(row.id())) {
            return new Joined.Closed(Offer.Why.USED);
        }
        roles.give(person.id(), row);
        return new Joined.Done(person.email());
    }

    /** Makes the account of who runs the installation. */
    public Joined begin(String token, String typedEmail, String typedName, String password, Language language) {
        if (!(look(token) instanceof Offer.FirstAdministrator)) {
            return look(token) instanceof Offer.Closed(var why)
                    ? new Joined.Closed(why)
                    : new Joined.Closed(Offer.Why.UNKNOWN);
        }
        Optional<String> email = MailAddress.normal(typedEmail)
                .filter(address -> persons.findByEmail(address).isEmpty());
        if (email.isEmpty()) {
            return new Joined.Refused(Joined.Mistake.EMAIL);
        }
        return add(
                email.get(),
                typedName,
                password,
                language,
                () -> links.use(Links.Kind.FIRST_ADMINISTRATOR, token).isPresent(),
                person -> {
                    persons.give(person, InstallationRole.ADMINISTRATOR);
                    audit.record(AuditEvent.of(AuditKind.ROLE_GIVEN, person)
                            .about(person)
                            .with(Map.of("role", InstallationRole.ADMINISTRATOR.key())));
                });
    }

    private Joined add(
            String email,
            String typedName,
            String password,
            Language language,
            java.util.function.BooleanSupplier useUp,
            java.util.function.Consumer<PersonId> then) {
        Optional<String> name = PersonName.normal(typedName);
        if (name.isEmpty()) {
            return new Joined.Refused(Joined.Mistake.NAME);
        }
        Optional<Passwords.Weakness> weakness =
                passwords.weakness(password, Stream.of(email, name.get()).toList());
        if (weakness.isPresent()) {
            return Joined.of(weakness.get());
        }
        String hash = passwords.hash(password);
        // Of two who accept at once, one waits here for the other and then finds it used
        if (!useUp.getAsBoolean()) {
            return new Joined.Closed(Offer.Why.USED);
        }
        try {
            then.accept(persons.add(email, name.get(), language, hash, false));
        } catch (DuplicateKeyException meanwhile) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Joined.Closed(Offer.Why.USED);
        }
        return new Joined.Done(email);
    }
}
