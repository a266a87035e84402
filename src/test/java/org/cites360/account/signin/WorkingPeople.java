package org.cites360.account.signin;

import java.sql.Timestamp;
import java.time.Instant;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** People with roles, for tests of what people may do; signing in without its pages. */
public final class WorkingPeople {

    private final JdbcClient jdbc;

    public WorkingPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PersonId person(String name, Language language) {
        PersonId id = PersonId.random();
        jdbc.sql(
                        "insert into person (id, email, name, language, created_at) values (:id, :email, :name, :language, :now)")
                .param("id", id.value())
                .param("email", id + "@example.org")
                .param("name", name)
                .param("language", language.tag())
                .param("now", Timestamp.from(Instant.now()))
                .update();
        return id;
    }

    public PersonId administrator() {
        PersonId id = person("Ada Administrator", Language.EN);
        jdbc.sql("insert into installation_role (person_id, role, since) values (:id, 'ADMINISTRATOR', now())")
                .param("id", id.value())
                .update();
        return id;
    }

    public PersonId networkCoordinator() {
        PersonId id = person("Noé Réseau", Language.FR);
        jdbc.sql("insert into installation_role (person_id, role, since) values (:id, 'NETWORK_COORDINATOR', now())")
                .param("id", id.value())
                .update();
        return id;
    }

    /** @param role such as {@code COORDINATOR} */
    public PersonId at(String site, String role) {
        PersonId id = person("Chloé of " + site, Language.FR);
        jdbc.sql("insert into centre_role (person_id, site, role, since) values (:id, :site, :role, now())")
                .param("id", id.value())
                .param("site", site)
                .param("role", role)
                .update();
        return id;
    }

    public static void signIn(PersonId person) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new PersonAuthentication(person, org.cites360.account.store.Sessions.Method.PASSWORD));
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Runs as this person, in this thread. */
    public static void as(PersonId person, Runnable work) {
        signIn(person);
        try {
            work.run();
        } finally {
            signOut();
        }
    }
}
