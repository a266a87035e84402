package org.cites360.account.roles;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.Language;
import org.cites360.base.permission.People;
import org.cites360.base.permission.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredPeople implements People {

    private final JdbcClient jdbc;

    StoredPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Contact> contact(PersonId person) {
        return jdbc.sql("""
                        select name, email, language from person
                        where id = :id and suspended_at is null and erased_at is null
                        """)
                .param("id", person.value())
                .query((row, number) -> new Contact(
                        person,
                        row.getString("name"),
                        row.getString("email"),
                        Language.of(row.getString("language")).orElse(Language.FR)))
                .optional();
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> people) {
        Map<PersonId, String> names = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("select id, name from person where id in (:ids) and name is not null")
                    .param("ids", people.stream().map(PersonId::value).toList())
                    .query(row -> {
                        names.put(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
                    });
        }
        return names;
    }
}
