package org.cites360.account.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cites360.account.CentreRole;
import org.cites360.account.InstallationRole;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of people and of the roles they hold. Whoever erased their account is nobody here. */
@Component
public class Persons {

    private static final String SELECT = """
            select id, email, name, language, password_hash, totp_secret, demonstration, created_at, suspended_at
            from person where erased_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Persons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<PersonRow> find(PersonId id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("id", id.value())
                .query((row, number) -> person(row))
                .optional();
    }

    /** The name under which somebody acts towards others; the product's own for who has left. */
    public String nameOf(PersonId id) {
        return find(id).map(PersonRow::name).orElse("Cités 360");
    }

    /** @param email in its normal form */
    public Optional<PersonRow> findByEmail(String email) {
        return jdbc.sql(SELECT + " and email = :email")
                .param("email", email)
                .query((row, number) -> person(row))
                .optional();
    }

    private static PersonRow person(ResultSet row) throws SQLException {
        Timestamp suspended = row.getTimestamp("suspended_at");
        return new PersonRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                Language.of(row.getString("language")).orElse(Language.FR),
                row.getString("password_hash"),
                row.getBytes("totp_secret"),
                row.getBoolean("demonstration"),
                row.getTimestamp("created_at").toInstant(),
                suspended == null ? null : suspended.toInstant());
    }

    /** @throws DuplicateKeyException when somebody has this address already */
    public PersonId add(
            String email, String name, Language language, @Nullable String passwordHash, boolean demonstration) {
        PersonId id = PersonId.random();
        jdbc.sql("""
                insert into person (id, email, name, language, password_hash, demonstration, created_at)
                values (:id, :email, :name, :language, :password, :demonstration, :now)
                """)
                .param("id", id.value())
                .param("email", email)
                .param("name", name)
                .param("language", language.tag())
                .param("password", passwordHash)
                .param("demonstration", demonstration)
                .param("now", now())
                .update();
        return id;
    }

    public void rename(PersonId id, String name) {
        set(id, "name", name);
    }

    public void speak(PersonId id, Language language) {
        set(id, "language", language.tag());
    }

    public void setPassword(PersonId id, @Nullable String hash) {
        set(id, "password_hash", hash);
    }

    /** @throws DuplicateKeyException when somebody has this address already */
    public void setEmail(PersonId id, String email) {
        set(id, "email", email);
    }

    private void set(PersonId id, String column, @Nullable String value) {
        jdbc.sql("update person set " + column + " = :value where id = :id and erased_at is null")
                .param("value", value)
                .param("id", id.value())
                .update();
    }

    /** @param secret null to do without a second factor */
    public void setSecondFactor(PersonId id, byte @Nullable [] secret) {
        jdbc.sql("update person set totp_secret = :secret, totp_since = :since, totp_step = 0 where id = :id")
                .param("secret", secret)
                .param("since", secret == null ? null : now())
                .param("id", id.value())
                .update();
    }

    /** Uses up a time step of the second factor; false when it, or a later one, was used before. */
    public boolean useStep(PersonId id, long step) {
        return jdbc.sql("update person set totp_step = :step where id = :id and totp_step < :step")
                        .param("step", step)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    public void setSuspended(PersonId id, boolean suspended) {
        jdbc.sql("update person set suspended_at = :at where id = :id")
                .param("at", suspended ? now() : null)
                .param("id", id.value())
                .update();
    }

    /** What somebody is at each centre, suspended or not. */
    public Map<String, CentreRole> centreRoles(PersonId id) {
        Map<String, CentreRole> roles = new TreeMap<>();
        jdbc.sql("select site, role from centre_role where person_id = :id")
                .param("id", id.value())
                .query(row -> {
                    roles.put(row.getString("site"), CentreRole.valueOf(row.getString("role")));
                });
        return roles;
    }

    /** The centres at which somebody is suspended, by slug. */
    public Set<String> suspendedAt(PersonId id) {
        return Set.copyOf(jdbc.sql("select site from centre_role where person_id = :id and suspended_at is not null")
                .param("id", id.value())
                .query(String.class)
                .list());
    }

    /** Whether somebody has a role at any centre that is not suspended there. */
    public boolean isActiveSomewhere(PersonId id) {
        return !jdbc.sql("select 1 from centre_role where person_id = :id and suspended_at is null limit 1")
                .param("id", id.value())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    public Set<InstallationRole> installationRoles(PersonId id) {
        Set<InstallationRole> roles = EnumSet.noneOf(InstallationRole.class);
        jdbc.sql("select role from installation_role where person_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list()
                .forEach(role -> roles.add(InstallationRole.valueOf(role)));
        return roles;
    }

    /** Gives a role at a centre, in the place of the one they have there. */
    public void give(PersonId id, String site, CentreRole role) {
        jdbc.sql("""
                insert into centre_role (person_id, site, role, since) values (:id, :site, :role, :now)
                on conflict (person_id, site) do update set role = excluded.role, since = excluded.since
                """)
                .param("id", id.value())
                .param("site", site)
                .param("role", role.name())
                .param("now", now())
                .update();
    }

    public void give(PersonId id, InstallationRole role) {
        jdbc.sql("""
                insert into installation_role (person_id, role, since) values (:id, :role, :now)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("role", role.name())
                .param("now", now())
                .update();
    }

    /** False when they had none there. */
    public boolean take(PersonId id, String site) {
        return jdbc.sql("delete from centre_role where person_id = :id and site = :site")
                        .param("id", id.value())
                        .param("site", site)
                        .update()
                > 0;
    }

    /** False when they did not have it. */
    public boolean take(PersonId id, InstallationRole role) {
        return jdbc.sql("delete from installation_role where person_id = :id and role = :role")
                        .param("id", id.value())
                        .param("role", role.name())
                        .update()
                > 0;
    }

    /** False when they have no role there. */
    public boolean setSuspendedAt(PersonId id, String site, boolean suspended) {
        return jdbc.sql("update centre_role set suspended_at = :at where person_id = :id and site = :site")
                        .param("at", suspended ? now() : null)
                        .param("id", id.value())
                        .param("site", site)
                        .update()
                > 0;
    }

    /**
     * Whether this person is the only one left who can run the installation. Until the transaction ends nobody else can ask:
     * two administrators do not remove each other at once. People of a demonstration do not count.
     */
    public boolean isLastAdministrator(PersonId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('administrators'))").query(row -> {});
        var others = jdbc.sql("""
                        select person.id from installation_role held join person on person.id = held.person_id
                        where held.role = 'ADMINISTRATOR' and person.suspended_at is null and person.erased_at is null
                          and not person.demonstration
                        """).query(UUID.class).list();
        return others.size() == 1 && others.contains(id.value());
    }

    /** Whether anybody can run the installation; people of a demonstration do not count. */
    public boolean hasAdministrator() {
        return jdbc.sql("""
                select exists (select 1 from installation_role held join person on person.id = held.person_id
                where held.role = 'ADMINISTRATOR' and person.suspended_at is null and person.erased_at is null
                  and not person.demonstration)
                """).query(Boolean.class).single();
    }

    /** Forgets who this was. The row stays for what refers to it. */
    public void erase(PersonId id) {
        for (String table : new String[] {
            "centre_role",
            "installation_role",
            "account_link",
            "person_session",
            "known_device",
            "recovery_code",
            "passkey"
        }) {
            jdbc.sql("delete from " + table + " where person_id = :id")
                    .param("id", id.value())
                    .update();
        }
        jdbc.sql("delete from invitation where accepted_by = :id or email = (select email from person where id = :id)")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                update person set email = null, name = null, password_hash = null, totp_secret = null, totp_since = null,
                                  erased_at = :now
                where id = :id
                """).param("now", now()).param("id", id.value()).update();
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }
}
