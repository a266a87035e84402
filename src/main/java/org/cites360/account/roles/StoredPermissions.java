package org.cites360.account.roles;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.cites360.account.CentreRole;
import org.cites360.account.InstallationRole;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the roles that are stored, as they are at the moment of the question. */
@Component
class StoredPermissions implements Permissions {

    private static final String AT_A_CENTRE = """
            from centre_role held join person on person.id = held.person_id
            where person.suspended_at is null and person.erased_at is null and held.suspended_at is null
            """;

    private static final String FOR_THE_INSTALLATION = """
            from installation_role held join person on person.id = held.person_id
            where person.suspended_at is null and person.erased_at is null
            """;

    private final JdbcClient jdbc;

    StoredPermissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean may(PersonId person, Action action, String site) {
        expect(action, Action.Scope.CENTRE);
        return holds(person, installationRoles(action))
                || !jdbc.sql("select 1 " + AT_A_CENTRE
                                + " and held.person_id = :person and held.site = :site and held.role in (:roles)")
                        .param("person", person.value())
                        .param("site", site)
                        .param("roles", centreRoles(action))
                        .query(Integer.class)
                        .list()
                        .isEmpty();
    }

    @Override
    public boolean may(PersonId person, Action action) {
        expect(action, Action.Scope.NETWORK);
        return holds(person, installationRoles(action))
                || !jdbc.sql("select 1 " + AT_A_CENTRE
                                + " and held.person_id = :person and held.role in (:roles) limit 1")
                        .param("person", person.value())
                        .param("roles", centreRoles(action))
                        .query(Integer.class)
                        .list()
                        .isEmpty();
    }

    private boolean holds(PersonId person, List<String> roles) {
        return !jdbc.sql("select 1 " + FOR_THE_INSTALLATION
                        + " and held.person_id = :person and held.role in (:roles) limit 1")
                .param("person", person.value())
                .param("roles", roles)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    @Override
    public Set<String> sitesWhere(PersonId person, Action action) {
        expect(action, Action.Scope.CENTRE);
        if (holds(person, installationRoles(action))) {
            return new TreeSet<>(
                    jdbc.sql("select slug from site").query(String.class).list());
        }
        return new TreeSet<>(
                jdbc.sql("select held.site " + AT_A_CENTRE + " and held.person_id = :person and held.role in (:roles)")
                        .param("person", person.value())
                        .param("roles", centreRoles(action))
                        .query(String.class)
                        .list());
    }

    @Override
    public List<PersonId> whoMay(Action action, String site) {
        expect(action, Action.Scope.CENTRE);
        return jdbc
                .sql("select held.person_id " + AT_A_CENTRE + " and held.site = :site and held.role in (:roles)"
                        + " union select held.person_id " + FOR_THE_INSTALLATION
                        + " and held.role in (:above) order by 1")
                .param("site", site)
                .param("roles", centreRoles(action))
                .param("above", installationRoles(action))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    @Override
    public List<PersonId> whoMay(Action action) {
        expect(action, Action.Scope.NETWORK);
        return jdbc
                .sql("select held.person_id " + AT_A_CENTRE + " and held.role in (:roles)"
                        + " union select held.person_id " + FOR_THE_INSTALLATION
                        + " and held.role in (:above) order by 1")
                .param("roles", centreRoles(action))
                .param("above", installationRoles(action))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private static void expect(Action action, Action.Scope scope) {
        if (action.scope() != scope) {
            throw new IllegalArgumentException(action + " is of scope " + action.scope());
        }
    }

    private static List<String> centreRoles(Action action) {
        return namesOf(CentreRole.values(), Rules::of, action);
    }

    private static List<String> installationRoles(Action action) {
        return namesOf(InstallationRole.values(), Rules::of, action);
    }

    /** Never empty, which SQL would refuse: a name that is no role stands for none. */
    private static <R extends Enum<R>> List<String> namesOf(R[] roles, Function<R, Set<Action>> rules, Action action) {
        List<String> names = Arrays.stream(roles)
                .filter(role -> rules.apply(role).contains(action))
                .map(Enum::name)
                .toList();
        return names.isEmpty() ? List.of("-") : names;
    }
}
