package org.cites360.account.roles;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cites360.base.permission.Colleagues;
import org.cites360.base.permission.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredColleagues implements Colleagues {

    private final JdbcClient jdbc;

    StoredColleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> find(String beginning, int limit) {
        String wanted = plain(beginning);
        if (wanted.isBlank()) {
            return List.of();
        }
        // A network has some hundred people: comparing here knows every accent, whatever the database's extensions
        return jdbc
                .sql("""
                        select p.id, p.name, array(select c.site from centre_role c
                            where c.person_id = p.id and c.suspended_at is null order by c.site) as sites
                        from person p
                        where p.erased_at is null and p.suspended_at is null and
                            (exists (select from centre_role c where c.person_id = p.id and c.suspended_at is null)
                            or exists (select from installation_role i where i.person_id = p.id))
                        """)
                .query((row, index) -> new Colleague(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("name"), List.of((String[])
                                row.getArray("sites").getArray())))
                .list()
                .stream()
                .filter(colleague -> matches(plain(colleague.name()), wanted))
                .sorted(Comparator.comparing((Colleague colleague) -> plain(colleague.name()))
                        .thenComparing(colleague -> colleague.id().toString()))
                .limit(limit)
                .toList();
    }

    private static boolean matches(String name, String wanted) {
        return name.startsWith(wanted)
                || Arrays.stream(name.split("[\\s’'-]+")).anyMatch(word -> word.startsWith(wanted));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
