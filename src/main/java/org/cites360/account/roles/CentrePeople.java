package org.cites360.account.roles;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cites360.account.CentreRole;
import org.cites360.account.store.Invitations;
import org.cites360.account.store.MailAddress;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Persons;
import org.cites360.account.store.Sessions;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.Language;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.cites360.notice.NoticeKind;
import org.cites360.notice.Notices;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of a centre, for whoever answers for it. Every method asks whether the person who is signed in may. */
@Service
@Transactional
public class CentrePeople {

    /**
     * @param suspended here, or altogether
     * @param lastSeen null for somebody who has not signed in for a month
     */
    public record Member(
            PersonId id,
            String name,
            String email,
            CentreRole role,
            Instant since,
            boolean suspended,
            @Nullable Instant lastSeen) {}

    /** @param expired it can only be withdrawn, or sent anew */
    public record OpenInvitation(
            UUID id, String email, CentreRole role, Language language, Instant expiresAt, boolean expired) {}

    /** What became of an invitation that was to be sent. */
    public enum Invited {
        SENT,
        /** That is no address of one person. */
        NO_ADDRESS,
        /** Who has this address has a role here already. */
        ALREADY_HERE,
        /** The address got several invitations today. */
        TOO_MANY
    }

    /** What became of a change. */
    public enum Changed {
        DONE,
        /** The person is not, or no longer, of this centre. */
        NOT_HERE,
        /** Nobody changes their own role, nor suspends themselves. */
        YOURSELF
    }

    private final CurrentPerson current;
    private final Persons persons;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Sites sites;
    private final Mails mails;
    private final Notices notices;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CentrePeople(
            CurrentPerson current,
            Persons persons,
            Invitations invitations,
            Sessions sessions,
            Sites sites,
            Mails mails,
            Notices notices,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.current = current;
        this.persons = persons;
        this.invitations = invitations;
        this.sessions = sessions;
        this.sites = sites;
        this.mails = mails;
        this.notices = notices;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who has a role at the centre, by name. */
    public List<Member> members(String site) {
        current.require(Action.MANAGE_PEOPLE, site);
        return jdbc.sql("""
                        select person.id, person.name, person.email, held.role, held.since,
                               (held.suspended_at is not null or person.suspended_at is not null) as suspended,
                               (select max(last_seen_at) from person_session where person_id = person.id) as last_seen
                        from centre_role held join person on person.id = held.person_id
                        where held.site = :site and person.erased_at is null
                        order by lower(person.name), person.id
                        """)
                .param("site", site)
                .query((row, number) -> {
                    Timestamp seen = row.getTimestamp("last_seen");
                    return new Member(
                            new PersonId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            row.getString("email"),
                            CentreRole.valueOf(row.getString("role")),
                            row.getTimestamp("since").toInstant(),
                            row.getBoolean("suspended"),
                            seen == null ? null : seen.toInstant());
                })
                .list();
    }

    /** The invitations of the centre that wait to be accepted. */
    public List<OpenInvitation> invitations(String site) {
        current.require(Action.MANAGE_PEOPLE, site);
        Instant now = clock.instant();
        return invitations.open(site).stream()
                .map(row -> new OpenInvitation(
                        row.id(),
                        row.email(),
                        CentreRole.valueOf(row.role()),
                        row.language(),
                        row.expiresAt(),
                        row.expiresAt().isBefore(now)))
                .toList();
    }

    /**
     * Sends an invitation. A coordinator invites whomever they want to their centre; who invites centres invites its
     * coordinator, and learns nothing about who is there.
     *
     * @param language in which the mail is written
     */
    public Invited invite(String site, String typed, CentreRole role, Language language) {
        boolean manages = current.may(Action.MANAGE_PEOPLE, site);
        if (!manages && !(role == CentreRole.COORDINATOR && current.may(Action.INVITE_CENTRE))) {
            throw new NotPermitted("Inviting a " + role + " to " + site);
        }
        PersonId by = current.require();
        Site centre = sites.find(site).orElseThrow(() -> new NotPermitted("No such centre: " + site));
        Optional<String> address = MailAddress.normal(typed);
        if (address.isEmpty()) {
            return Invited.NO_ADDRESS;
        }
        String email = address.get();
        Optional<PersonRow> person = persons.findByEmail(email);
        if (manages
                && person.filter(found -> persons.centreRoles(found.id()).containsKey(site))
                        .isPresent()) {
            return Invited.ALREADY_HERE;
        }
        if (invitations.enoughSentTo(email)) {
            return Invited.TOO_MANY;
        }
        String token = invitations.add(email, language, site, role.name(), by);
        String inviter = persons.nameOf(by);
        mails.send(new Mail(
                email,
                language,
                "invitation-" + role.key(),
                Map.of("by", inviter, "what", centre.name(), Mail.LINK, "/join/" + token)));
        person.ifPresent(found -> notices.tell(
                found.id(), NoticeKind.INVITATION, site, "/account", Map.of("by", inviter, "what", centre.name())));
        audit.record(AuditEvent.of(AuditKind.INVITED, by).at(site).about(email).with(Map.of("role", role.key())));
        return Invited.SENT;
    }

    /** Takes an open invitation back; its link says so. */
    public Changed withdraw(String site, UUID invitation) {
        PersonId by = current.require(Action.MANAGE_PEOPLE, site);
        return invitations
                .withdraw(invitation, site)
                .map(row -> {
                    audit.record(AuditEvent.of(AuditKind.INVITATION_WITHDRAWN, by)
                            .at(site)
                            .about(row.email()));
                    return Changed.DONE;
                })
                .orElse(Changed.NOT_HERE);
    }

    /** Gives somebody of the centre another role there. */
    public Changed changeRole(String site, PersonId person, CentreRole role) {
        PersonId by = current.require(Action.MANAGE_PEOPLE, site);
        if (by.equals(person)) {
            return Changed.YOURSELF;
        }
        CentreRole before = persons.centreRoles(person).get(site);
        if (before == null) {
            return Changed.NOT_HERE;
        }
        if (before != role) {
            persons.give(person, site, role);
            if (before == CentreRole.COORDINATOR) {
                invitations.withdrawSentBy(person, site);
            }
            audit.record(AuditEvent.of(AuditKind.ROLE_GIVEN, by)
                    .at(site)
                    .about(person)
                    .with(Map.of("role", role.key(), "before", before.key())));
            tell(by, person, site);
        }
        return Changed.DONE;
    }

    /** Somebody suspended keeps their role for the day they come back, and can do nothing with it. Their sessions end. */
    public Changed suspend(String site, PersonId person) {
        return setSuspended(site, person, true);
    }

    /** Ends a suspension at this centre. */
    public Changed restore(String site, PersonId person) {
        return setSuspended(site, person, false);
    }

    private Changed setSuspended(String site, PersonId person, boolean suspended) {
        PersonId by = current.require(Action.MANAGE_PEOPLE, site);
        if (by.equals(person)) {
            return Changed.YOURSELF;
        }
        if (!persons.setSuspendedAt(person, site, suspended)) {
            return Changed.NOT_HERE;
        }
        if (suspended) {
            invitations.withdrawSentBy(person, site);
            sessions.endAll(person);
        }
        audit.record(AuditEvent.of(suspended ? AuditKind.SUSPENDED : AuditKind.RESTORED, by)
                .at(site)
                .about(person));
        tell(by, person, site);
        return Changed.DONE;
    }

    /** Somebody is no longer of the centre. What they did stays; their account is their own. */
    public Changed remove(String site, PersonId person) {
        PersonId by = current.require(Action.MANAGE_PEOPLE, site);
        if (by.equals(person)) {
            return Changed.YOURSELF;
        }
        if (!persons.take(person, site)) {
            return Changed.NOT_HERE;
        }
        invitations.withdrawSentBy(person, site);
        audit.record(AuditEvent.of(AuditKind.ROLE_TAKEN, by).at(site).about(person));
        tell(by, person, site);
        return Changed.DONE;
    }

    private void tell(PersonId by, PersonId person, String site) {
        notices.tell(
                person,
                NoticeKind.ROLE,
                site,
                "/account",
                Map.of(
                        "by", persons.nameOf(by),
                        "what", sites.find(site).map(Site::name).orElse(site)));
    }
}
