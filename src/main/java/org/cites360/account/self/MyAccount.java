package org.cites360.account.self;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cites360.account.CentreRole;
import org.cites360.account.InstallationRole;
import org.cites360.account.signin.CurrentSession;
import org.cites360.account.signin.Passkeys;
import org.cites360.account.signin.Passwords;
import org.cites360.account.signin.ReAuthentication;
import org.cites360.account.signin.SecondFactor;
import org.cites360.account.store.Invitations;
import org.cites360.account.store.Links;
import org.cites360.account.store.MailAddress;
import org.cites360.account.store.PersonName;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Persons;
import org.cites360.account.store.Sessions;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.Language;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.base.permission.PersonalData;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.cites360.notice.MyNotices;
import org.cites360.notice.Notices;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.json.JsonMapper;

/** One's own account. Every method is about the person who is signed in, and nobody else. */
@Service
@Transactional
public class MyAccount {

    /** @param suspended at this centre, for the time being */
    public record Place(String site, String name, CentreRole role, boolean suspended) {}

    /**
     * @param secondFactor whether a code is asked for after the password
     * @param recoveryCodes how many codes on paper are left
     */
    public record Profile(
            String name,
            String email,
            Language language,
            boolean hasPassword,
            boolean secondFactor,
            int recoveryCodes,
            Set<InstallationRole> roles,
            List<Place> places) {}

    /** @param here whether it is the one that asks */
    public record OpenSession(
            UUID id,
            Sessions.Method method,
            String device,
            String address,
            Instant since,
            Instant lastSeen,
            boolean here) {}

    /** A second factor that is being set up. */
    public sealed interface NewSecondFactor {

        /** A secret for an authenticator app, in the form in which apps read it and in the one in which people type it. */
        record Begun(byte[] secret, String uri, String typed) implements NewSecondFactor {}

        /** It is on. @param recoveryCodes for paper, shown this once */
        record On(List<String> recoveryCodes) implements NewSecondFactor {}

        record Refused(Changed why) implements NewSecondFactor {}
    }

    /** What became of a change. */
    public enum Changed {
        DONE,
        NAME,
        EMAIL,
        WRONG_PASSWORD,
        /** Too many wrong passwords: it is worth trying again in some minutes. */
        WAIT,
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        WRONG_CODE,
        /** There would be no other way to sign in. */
        LAST_WAY_IN,
        /** The account has no password: one has to sign in anew, and do it soon after. */
        SIGN_IN_AGAIN,
        GONE,
        LAST_ADMINISTRATOR
    }

    private static final int MAILS_AN_HOUR = 5;

    private final CurrentPerson current;
    private final CurrentSession session;
    private final ReAuthentication again;
    private final Persons persons;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final WaysIn waysIn;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final Links links;
    private final Invitations invitations;
    private final Sites sites;
    private final Mails mails;
    private final Notices notices;
    private final MyNotices mine;
    private final AuditLog audit;
    private final List<PersonalData> elsewhere;
    private final JsonMapper json = JsonMapper.builder().build();

    MyAccount(
            CurrentPerson current,
            CurrentSession session,
            ReAuthentication again,
            Persons persons,
            Sessions sessions,
            Passkeys passkeys,
            WaysIn waysIn,
            Passwords passwords,
            SecondFactor secondFactor,
            Links links,
            Invitations invitations,
            Sites sites,
            Mails mails,
            Notices notices,
            MyNotices mine,
            AuditLog audit,
            List<PersonalData> elsewhere) {
        this.current = current;
        this.session = session;
        this.again = again;
        this.persons = persons;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.waysIn = waysIn;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.links = links;
        this.invitations = invitations;
        this.sites = sites;
        this.mails = mails;
        this.notices = notices;
        this.mine = mine;
        this.audit = audit;
        this.elsewhere = elsewhere;
    }

    private PersonRow me() {
        return persons.find(current.require()).orElseThrow();
    }

    public Profile profile() {
        PersonRow me = me();
        Set<String> suspended = persons.suspendedAt(me.id());
        return new Profile(
                me.name(),
                me.email(),
                me.language(),
                me.passwordHash() != null,
                me.totpSecret() != null,
                secondFactor.recoveryCodes(me.id()),
                persons.installationRoles(me.id()),
                persons.centreRoles(me.id()).entrySet().stream()
                        .map(held -> new Place(
                                held.getKey(),
                                sites.find(held.getKey()).map(Site::name).orElse(held.getKey()),
                                held.getValue(),
                                suspended.contains(held.getKey())))
                        .toList());
    }

    public Changed rename(String typed) {
        PersonId me = current.require();
        return PersonName.normal(typed)
                .map(name -> {
                    persons.rename(me, name);
                    return Changed.DONE;
                })
                .orElse(Changed.NAME);
    }

    /** In which language mails are written from now on. */
    public void speak(Language language) {
        persons.speak(current.require(), language);
    }

    /** Every other session ends. */
    public Changed changePassword(String old, String chosen) {
        PersonRow me = me();
        Changed asked = confirm(me, old);
        if (asked != Changed.DONE) {
            return asked;
        }
        Optional<Passwords.Weakness> weakness = passwords.weakness(chosen, List.of(me.email(), me.name()));
        if (weakness.isPresent()) {
            return switch (weakness.get()) {
                case TOO_SHORT -> Changed.TOO_SHORT;
                case TOO_LONG -> Changed.TOO_LONG;
                case COMMON -> Changed.COMMON;
            };
        }
        persons.setPassword(me.id(), passwords.hash(chosen));
        links.closeAll(me.id());
        session.id().ifPresentOrElse(here -> sessions.endOthers(me.id(), here), () -> sessions.endAll(me.id()));
        mails.send(new Mail(me.email(), me.language(), "password-changed", Map.of("name", me.name())));
        audit.record(AuditEvent.of(AuditKind.PASSWORD_CHANGED, me.id()));
        return Changed.DONE;
    }

    /** Sends a link to the new address; until it is followed the old one stays. Says the same for an address that is taken. */
    public Changed askForAddress(String typed, String password) {
        PersonRow me = me();
        Optional<String> email = MailAddress.normal(typed);
        if (email.isEmpty() || email.get().equals(me.email())) {
            return Changed.EMAIL;
        }
        Changed asked = confirm(me, password);
        if (asked != Changed.DONE) {
            return asked;
        }
        if (links.lately(Links.Kind.NEW_ADDRESS, me.id()) >= MAILS_AN_HOUR) {
            return Changed.WAIT;
        }
        // Also where the address is taken, so that both take as long and count alike
        String token = links.add(Links.Kind.NEW_ADDRESS, me.id(), email.get());
        if (persons.findByEmail(email.get()).isPresent()) {
            mails.send(new Mail(email.get(), me.language(), "address-taken", Map.of("name", me.name())));
        } else {
            mails.send(new Mail(
                    email.get(),
                    me.language(),
                    "new-address",
                    Map.of("name", me.name(), "address", email.get(), Mail.LINK, "/address/" + token)));
        }
        return Changed.DONE;
    }

    /** Puts the new address in force. The link alone does it, on whatever device the mail was read. */
    public Changed confirmAddress(String token) {
        Optional<Links.Target> target = links.use(Links.Kind.NEW_ADDRESS, token);
        Optional<PersonRow> found = target.map(Links.Target::person).flatMap(persons::find);
        String email = target.map(Links.Target::email).orElse(null);
        if (found.isEmpty() || email == null) {
            return Changed.GONE;
        }
        PersonRow person = found.get();
        try {
            persons.setEmail(person.id(), email);
        } catch (DuplicateKeyException taken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Changed.GONE;
        }
        // Among them a link to a new password that waits in the old mailbox
        links.closeAll(person.id());
        mails.send(new Mail(
                person.email(), person.language(), "address-changed", Map.of("name", person.name(), "address", email)));
        audit.record(AuditEvent.of(AuditKind.EMAIL_CHANGED, person.id()));
        return Changed.DONE;
    }

    /** Whether a link to a new address still works. Looking does not use it up. */
    public Links.State lookAtAddress(String token) {
        return links.state(Links.Kind.NEW_ADDRESS, token);
    }

    /** Where one is signed in, the latest first. */
    public List<OpenSession> sessions() {
        PersonId me = current.require();
        UUID here = session.id().orElse(null);
        return sessions.of(me).stream()
                .map(row -> new OpenSession(
                        row.id(),
                        row.method(),
                        row.device(),
                        row.address(),
                        row.createdAt(),
                        row.lastSeenAt(),
                        row.id().equals(here)))
                .toList();
    }

    public Changed endSession(UUID id) {
        return sessions.end(id, current.require()) ? Changed.DONE : Changed.GONE;
    }

    /** Signs out everywhere, here as well, and forgets every browser. */
    public void endAllSessions() {
        PersonId me = current.require();
        sessions.endAll(me);
        again.forgetDevices(me);
        audit.record(AuditEvent.of(AuditKind.SESSIONS_ENDED, me));
    }

    public List<Passkeys.Passkey> passkeys() {
        return passkeys.of(current.require());
    }

    /** The last way in is kept, see {@link Changed#LAST_WAY_IN}. */
    public Changed removePasskey(String id) {
        if (waysIn.isLast(current.require(), id)) {
            return Changed.LAST_WAY_IN;
        }
        return passkeys.remove(current.require(), id) ? Changed.DONE : Changed.GONE;
    }

    /**
     * Asks once more who one is, before a passkey is added: for {@link ReAuthentication#RECENT} from then on the browser may
     * register one.
     */
    public Changed mayAddPasskey(String password) {
        return confirm(me(), password);
    }

    /** A secret to put into an app. Nothing is in force before {@link #turnOnSecondFactor}. */
    public NewSecondFactor newSecondFactor(String password) {
        PersonRow me = me();
        Changed asked = confirm(me, password);
        if (asked != Changed.DONE) {
            return new NewSecondFactor.Refused(asked);
        }
        byte[] secret = secondFactor.newSecret();
        String typed = Base32.encode(secret);
        String account = java.net.URLEncoder.encode(me.email(), java.nio.charset.StandardCharsets.UTF_8);
        return new NewSecondFactor.Begun(
                secret, "otpauth://totp/Cites%20360:" + account + "?secret=" + typed + "&issuer=Cites%20360", typed);
    }

    /**
     * Asks for a code after the password from now on.
     *
     * @param code which the app shows: it has the secret
     */
    public NewSecondFactor turnOnSecondFactor(byte[] secret, String code) {
        PersonRow me = me();
        if (!again.recent()) {
            return new NewSecondFactor.Refused(Changed.SIGN_IN_AGAIN);
        }
        List<String> codes = secondFactor.turnOn(me.id(), secret, code);
        if (codes.isEmpty()) {
            return new NewSecondFactor.Refused(Changed.WRONG_CODE);
        }
        mails.send(new Mail(me.email(), me.language(), "second-factor-on", Map.of("name", me.name())));
        audit.record(AuditEvent.of(AuditKind.SECOND_FACTOR_ON, me.id()));
        return new NewSecondFactor.On(codes);
    }

    public Changed turnOffSecondFactor(String password) {
        PersonRow me = me();
        Changed asked = confirm(me, password);
        if (asked == Changed.DONE) {
            secondFactor.turnOff(me.id());
            mails.send(new Mail(me.email(), me.language(), "second-factor-off", Map.of("name", me.name())));
            audit.record(AuditEvent.of(AuditKind.SECOND_FACTOR_OFF, me.id()));
        }
        return asked;
    }

    /** Everything that is kept about the person, as JSON. */
    public byte[] export() {
        PersonRow me = me();
        Map<String, @Nullable Object> all = new java.util.LinkedHashMap<>();
        all.put("name", me.name());
        all.put("email", me.email());
        all.put("language", me.language().tag());
        all.put("since", me.createdAt().toString());
        all.put("secondFactor", me.totpSecret() != null);
        List<Map<String, String>> roles = new ArrayList<>();
        persons.installationRoles(me.id()).forEach(role -> roles.add(Map.of("role", role.key())));
        persons.centreRoles(me.id()).forEach((site, role) -> roles.add(Map.of("centre", site, "role", role.key())));
        all.put("roles", roles);
        all.put(
                "passkeys",
                passkeys.of(me.id()).stream()
                        .map(key -> Map.of(
                                "label", key.label(), "created", key.createdAt().toString()))
                        .toList());
        all.put(
                "sessions",
                sessions.of(me.id()).stream()
                        .map(row -> Map.of(
                                "device", row.device(),
                                "address", row.address(),
                                "since", row.createdAt().toString(),
                                "lastSeen", row.lastSeenAt().toString()))
                        .toList());
        List<Map<String, String>> told = new ArrayList<>();
        int page = 0;
        MyNotices.Listing listing;
        do {
            listing = mine.list(page);
            listing.notices()
                    .forEach(notice -> told.add(Map.of(
                            "kind", notice.kind().key(), "at", notice.created().toString())));
            page++;
        } while (page < listing.pages());
        all.put("notices", told);
        elsewhere.forEach(module -> all.put(module.name(), module.of(me.id())));
        audit.record(AuditEvent.of(AuditKind.ACCOUNT_EXPORTED, me.id()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    /** Erases the account for good. What was published stays, as the centre's. */
    public Changed erase(String password) {
        PersonRow me = me();
        Changed asked = confirm(me, password);
        if (asked != Changed.DONE) {
            return asked;
        }
        if (persons.isLastAdministrator(me.id())) {
            return Changed.LAST_ADMINISTRATOR;
        }
        audit.record(AuditEvent.of(AuditKind.ACCOUNT_ERASED, me.id()));
        audit.forget(me.id(), me.email());
        notices.forget(me.id());
        elsewhere.forEach(module -> module.erase(me.id()));
        invitations.withdrawSentBy(me.id(), null);
        persons.erase(me.id());
        mails.send(new Mail(me.email(), me.language(), "account-erased", Map.of("name", me.name())));
        return Changed.DONE;
    }

    private Changed confirm(PersonRow me, String typed) {
        return switch (again.check(me, typed)) {
            case RIGHT -> Changed.DONE;
            case WRONG -> Changed.WRONG_PASSWORD;
            case WAIT -> Changed.WAIT;
            case SIGN_IN_AGAIN -> Changed.SIGN_IN_AGAIN;
        };
    }
}
