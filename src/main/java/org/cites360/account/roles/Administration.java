package org.cites360.account.roles;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cites360.account.CentreRole;
import org.cites360.account.InstallationRole;
import org.cites360.account.store.Invitations;
import org.cites360.account.store.MailAddress;
import org.cites360.account.store.Persons;
import org.cites360.account.store.Sessions;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.Language;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.cites360.notice.NoticeKind;
import org.cites360.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who has an account, and the roles of the installation: for its administrators. */
@Service
@Transactional
public class Administration {

    /** @param lastSeen null for somebody who has not signed in for a month */
    public record Person(
            PersonId id,
            String name,
            String email,
            Set<InstallationRole> roles,
            Map<String, CentreRole> centres,
            boolean suspended,
            @Nullable Instant lastSeen) {}

    /** @param expired it can only be withdrawn, or sent anew */
    public record OpenInvitation(UUID id, String email, InstallationRole role, Instant expiresAt, boolean expired) {}

    /** What became of a change. */
    public enum Changed {
        DONE,
        NO_ADDRESS,
        /** They have this role already. */
        ALREADY,
        TOO_MANY,
        /** There is no such person or invitation any more. */
        GONE,
        /** Nobody suspends themselves. */
        YOURSELF,
        /** Nobody else could run the installation. */
        LAST_ADMINISTRATOR
    }

    private final CurrentPerson current;
    private final Persons persons;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Mails mails;
    private final Notices notices;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Administration(
            CurrentPerson current,
            Persons persons,
            Invitations invitations,
            Sessions sessions,
            Mails mails,
            Notices notices,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.current = current;
        this.persons = persons;
        this.invitations = invitations;
        this.sessions = sessions;
        this.mails = mails;
        this.notices = notices;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody, by name. */
    public List<Person> people() {
        current.require(Action.ADMINISTER);
        record Row(
                PersonId id,
                String name,
                String email,
                boolean suspended,
                @Nullable Instant lastSeen) {}
        List<Row> rows = jdbc.sql("""
                        select id, name, email, suspended_at is not null as suspended,
                               (select max(last_seen_at) from person_session where person_id = person.id) as last_seen
                        from person where erased_at is null order by lower(name), id
                        """)
                .query((row, number) -> {
                    Timestamp seen = row.getTimestamp("last_seen");
                    return new Row(
                            new PersonId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("email"),
                            row.getBoolean("suspended"),
                            seen == null ? null : seen.toInstant());
                })
                .list();
        return rows.stream()
                .map(row -> new Person(
                        row.id(),
                        row.name(),
                        row.email(),
                        persons.installationRoles(row.id()),
                        persons.centreRoles(row.id()),
                        row.suspended(),
                        row.lastSeen()))
                .toList();
    }

    /** Invitations to a role of the installation that wait to be accepted. */
    public List<OpenInvitation> invitations() {
        current.require(Action.ADMINISTER);
        Instant now = clock.instant();
        return invitations.open(null).stream()
                .map(row -> new OpenInvitation(
                        row.id(),
                        row.email(),
                        InstallationRole.valueOf(row.role()),
                        row.expiresAt(),
                        row.expiresAt().isBefore(now)))
                .toList();
    }

    /** Sends an invitation to a role of the installation. */
    public Changed invite(String typed, InstallationRole role, Language language) {
        PersonId by = current.require(Action.ADMINISTER);
        Optional<String> address = MailAddress.normal(typed);
        if (address.isEmpty()) {
            return Changed.NO_ADDRESS;
        }
        String email = address.get();
        if (persons.findByEmail(email)
                .filter(found -> persons.installationRoles(found.id()).contains(role))
                .isPresent()) {
            return Changed.ALREADY;
        }
        if (invitations.enoughSentTo(email)) {
            return Changed.TOO_MANY;
        }
        String token = invitations.add(email, language, null, role.name(), by);
        String inviter = persons.nameOf(by);
        mails.send(new Mail(
                email, language, "invitation-" + role.key(), Map.of("by", inviter, Mail.LINK, "/join/" + token)));
        audit.record(AuditEvent.of(AuditKind.INVITED, by).about(email).with(Map.of("role", role.key())));
        return Changed.DONE;
    }

    /** Takes an open invitation back. */
    public Changed withdraw(UUID invitation) {
        PersonId by = current.require(Action.ADMINISTER);
        return invitations
                .withdraw(invitation, null)
                .map(row -> {
                    audit.record(
                            AuditEvent.of(AuditKind.INVITATION_WITHDRAWN, by).about(row.email()));
                    return Changed.DONE;
                })
                .orElse(Changed.GONE);
    }

    /** Gives somebody who has an account a role of the installation. */
    public Changed give(PersonId person, InstallationRole role) {
        PersonId by = current.require(Action.ADMINISTER);
        if (persons.find(person).isEmpty()) {
            return Changed.GONE;
        }
        persons.give(person, role);
        tell(by, person);
        audit.record(AuditEvent.of(AuditKind.ROLE_GIVEN, by).about(person).with(Map.of("role", role.key())));
        return Changed.DONE;
    }

    /** Takes a role of the installation away, also one's own, while somebody else remains who can run it. */
    public Changed take(PersonId person, InstallationRole role) {
        PersonId by = current.require(Action.ADMINISTER);
        if (role == InstallationRole.ADMINISTRATOR && persons.isLastAdministrator(person)) {
            return Changed.LAST_ADMINISTRATOR;
        }
        if (!persons.take(person, role)) {
            return Changed.GONE;
        }
        invitations.withdrawSentBy(person, null);
        tell(by, person);
        audit.record(AuditEvent.of(AuditKind.ROLE_TAKEN, by).about(person).with(Map.of("role", role.key())));
        return Changed.DONE;
    }

    /** Closes an account for the time being, everywhere; its sessions end. */
    public Changed suspend(PersonId person) {
        PersonId by = current.require(Action.ADMINISTER);
        if (by.equals(person)) {
            return Changed.YOURSELF;
        }
        if (persons.isLastAdministrator(person)) {
            return Changed.LAST_ADMINISTRATOR;
        }
        return setSuspended(by, person, true);
    }

    /** Opens a suspended account again. */
    public Changed restore(PersonId person) {
        return setSuspended(current.require(Action.ADMINISTER), person, false);
    }

    private Changed setSuspended(PersonId by, PersonId person, boolean suspended) {
        if (persons.find(person).isEmpty()) {
            return Changed.GONE;
        }
        persons.setSuspended(person, suspended);
        if (suspended) {
            invitations.withdrawSentBy(person, null);
            sessions.endAll(person);
        }
        audit.record(AuditEvent.of(suspended ? AuditKind.SUSPENDED : AuditKind.RESTORED, by)
                .about(person));
        return Changed.DONE;
    }

    private void tell(PersonId by, PersonId person) {
        if (!by.equals(person)) {
            notices.tell(
                    person, NoticeKind.ROLE, null, "/account", Map.of("by", persons.nameOf(by), "what", "Cités 360"));
        }
    }
}
