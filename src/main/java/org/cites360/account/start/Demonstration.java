package org.cites360.account.start;

import java.util.ArrayList;
import java.util.List;
import org.cites360.account.AccountProperties;
import org.cites360.account.CentreRole;
import org.cites360.account.InstallationRole;
import org.cites360.account.signin.Passwords;
import org.cites360.account.store.PersonRow;
import org.cites360.account.store.Persons;
import org.cites360.account.store.Secret;
import org.cites360.account.store.Sessions;
import org.cites360.base.CitesProperties;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.site.Sites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * With {@code script/server --demo}: one person for each role at two centres, with a password that is made and printed at each
 * start. Without it they have none, hold no session, and cannot sign in.
 */
@Component
public class Demonstration {

    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
    /** A domain that can belong to nobody. */
    private static final String DOMAIN = "@demo.example";

    private record Invented(String address, String name, Language language) {}

    private final AccountProperties properties;
    private final CitesProperties installation;
    private final Persons persons;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Sites sites;
    private final JdbcClient jdbc;

    Demonstration(
            AccountProperties properties,
            CitesProperties installation,
            Persons persons,
            Sessions sessions,
            Passwords passwords,
            Sites sites,
            JdbcClient jdbc) {
        this.properties = properties;
        this.installation = installation;
        this.persons = persons;
        this.sessions = sessions;
        this.passwords = passwords;
        this.sites = sites;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(900)
    @Transactional
    public void prepare() {
        end();
        if (properties.demo()) {
            open();
        }
    }

    /** What a start without the option comes to: nobody of the demonstration has a password or a session any more. */
    @Transactional
    public void end() {
        jdbc.sql("update person set password_hash = null, totp_secret = null where demonstration")
                .update();
        jdbc.sql("select id from person where demonstration and erased_at is null")
                .query(java.util.UUID.class)
                .list()
                .forEach(id -> sessions.endAll(new PersonId(id)));
    }

    private void open() {
        String password = Secret.random().substring(0, 20);
        String hash = passwords.hash(password);
        List<String> lines = new ArrayList<>();
        add(
                new Invented("admin", "Ada Ministrador", Language.FR),
                hash,
                lines,
                "administrator",
                person -> persons.give(person, InstallationRole.ADMINISTRATOR));
        add(
                new Invented("network", "Noé Réseau", Language.FR),
                hash,
                lines,
                "network coordinator",
                person -> persons.give(person, InstallationRole.NETWORK_COORDINATOR));
        centre("brussels", Language.FR, List.of("Marie Membre", "Édouard Dubois", "Coralie Janssens"), hash, lines);
        centre("torino", Language.IT, List.of("Marco Socio", "Elena Editore", "Carla Coordina"), hash, lines);
        log.info(
                "For a demonstration, at {} with the password\n\n    {}\n\n{}\n",
                installation.absolute("/login"),
                password,
                String.join("\n", lines));
    }

    private void centre(String site, Language language, List<String> names, String hash, List<String> lines) {
        if (sites.find(site).isEmpty()) {
            return;
        }
        for (CentreRole role : CentreRole.values()) {
            add(
                    new Invented(role.key() + "." + site, names.get(role.ordinal()), language),
                    hash,
                    lines,
                    role.key() + " at " + site,
                    person -> persons.give(person, site, role));
        }
    }

    private void add(
            Invented invented,
            String hash,
            List<String> lines,
            String role,
            java.util.function.Consumer<PersonId> give) {
        String email = invented.address() + DOMAIN;
        PersonId person = persons.findByEmail(email)
                .map(PersonRow::id)
                .orElseGet(() -> persons.add(email, invented.name(), invented.language(), null, true));
        persons.setPassword(person, hash);
        persons.setSuspended(person, false);
        give.accept(person);
        lines.add("    %-34s %s".formatted(email, role));
    }
}
