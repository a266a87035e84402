package org.cites360.account.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cites360.MatrixCells.OTHER;
import static org.cites360.MatrixCells.OWN;

import com.vaadin.flow.component.Component;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.cites360.ApplicationTest;
import org.cites360.MatrixCells;
import org.cites360.MatrixCells.Call;
import org.cites360.MatrixCells.Cell;
import org.cites360.MatrixCells.Role;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.base.ui.AccountPart;
import org.cites360.base.ui.HeaderPart;
import org.cites360.network.ui.CentrePart;
import org.cites360.network.ui.RecordPart;
import org.cites360.network.ui.StartPart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/** Who may do what, written by hand: every action here, every method of a service that acts for people in its module's {@link MatrixCells}. */
@ApplicationTest
class MatrixTest {

    //                                        member editor coord. network admin susp. nobody
    private static final String YES_TO_EVERYBODY = "y y y y y n n";

    private static final Map<Action, String> NETWORK_WIDE = Map.of(
            Action.READ_NETWORK, YES_TO_EVERYBODY,
            Action.MODERATE_NETWORK, "n n n y n n n",
            Action.INVITE_CENTRE, "n n n y y n n",
            Action.ADMINISTER, "n n n n y n n");

    private static final Map<Action, String> OWN_CENTRE = Map.of(
            Action.CONTRIBUTE, "y y y n n n n",
            Action.BUILD_TOURS, "n y y n n n n",
            Action.PUBLISH_TOURS, "n n y n n n n",
            Action.PUBLISH_RECORDS, "n n y n n n n",
            Action.ORGANISE_EVENTS, "n n y n n n n",
            Action.EDIT_CENTRE, "n n y n n n n",
            Action.MANAGE_PEOPLE, "n n y n y n n",
            Action.READ_RECORD, "n n y n y n n");

    private static final Map<Action, String> OTHER_CENTRE = Map.of(
            Action.CONTRIBUTE, "n n n n n n n",
            Action.BUILD_TOURS, "n n n n n n n",
            Action.PUBLISH_TOURS, "n n n n n n n",
            Action.PUBLISH_RECORDS, "n n n n n n n",
            Action.ORGANISE_EVENTS, "n n n n n n n",
            Action.EDIT_CENTRE, "n n n n n n n",
            Action.MANAGE_PEOPLE, "n n n n y n n",
            Action.READ_RECORD, "n n n n y n n");

    @Autowired
    Permissions permissions;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Map<Role, PersonId> everybody() {
        WorkingPeople working = new WorkingPeople(jdbc);
        Map<Role, PersonId> all = new LinkedHashMap<>();
        all.put(Role.MEMBER, working.at(OWN, "MEMBER"));
        all.put(Role.EDITOR, working.at(OWN, "EDITOR"));
        all.put(Role.COORDINATOR, working.at(OWN, "COORDINATOR"));
        PersonId network = working.person("Noé", Language.FR);
        jdbc.sql("insert into installation_role (person_id, role, since) values (:id, 'NETWORK_COORDINATOR', now())")
                .param("id", network.value())
                .update();
        all.put(Role.NETWORK, network);
        all.put(Role.ADMIN, working.administrator());
        PersonId suspended = working.at(OWN, "COORDINATOR");
        jdbc.sql("update centre_role set suspended_at = now() where person_id = :id")
                .param("id", suspended.value())
                .update();
        all.put(Role.SUSPENDED, suspended);
        return all;
    }

    private static boolean expected(String row, Role role) {
        return row.split(" ")[role.ordinal()].equals("y");
    }

    @Test
    void everyActionIsAnsweredAsWrittenHere() {
        Map<Role, PersonId> everybody = everybody();
        for (Action action : Action.values()) {
            everybody.forEach((role, person) -> {
                if (action.scope() == Action.Scope.NETWORK) {
                    assertThat(permissions.may(person, action))
                            .as("%s %s", role, action)
                            .isEqualTo(expected(NETWORK_WIDE.get(action), role));
                } else {
                    assertThat(permissions.may(person, action, OWN))
                            .as("%s %s at their centre", role, action)
                            .isEqualTo(expected(OWN_CENTRE.get(action), role));
                    assertThat(permissions.may(person, action, OTHER))
                            .as("%s %s at another centre", role, action)
                            .isEqualTo(expected(OTHER_CENTRE.get(action), role));
                }
            });
        }
    }

    /** Those of every module. */
    private List<Cell> cells(MatrixCells.Bystanders bystanders) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(MatrixCells.class));
        return scanner.findCandidateComponents("org.cites360").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> (MatrixCells) beans.createBean(type))
                .flatMap(module -> module.cells(bystanders).stream())
                .toList();
    }

    @Test
    void everyServiceAnswersEveryRoleAsWrittenByHand() {
        Map<Role, PersonId> everybody = everybody();
        WorkingPeople working = new WorkingPeople(jdbc);
        var bystanders = new MatrixCells.Bystanders(working.at(OWN, "MEMBER"), working.at(OTHER, "MEMBER"));
        SoftAssertions wrong = new SoftAssertions();
        for (Cell cell : cells(bystanders)) {
            for (Role role : Role.values()) {
                wrong.assertThat(allowed(everybody.get(role), cell.call()))
                        .as("%s as %s", cell.method(), role)
                        .isEqualTo(expected(cell.expected(), role));
            }
        }
        wrong.assertAll();
    }

    @Test
    void noMethodOfAServiceThatActsForPeopleIsWithoutACell() {
        PersonId anybody = PersonId.random();
        Set<String> written = cells(new MatrixCells.Bystanders(anybody, anybody)).stream()
                .map(Cell::method)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> existing = Arrays.stream(beans.getBeanDefinitionNames())
                .map(beans::getType)
                .filter(Objects::nonNull)
                .map(ClassUtils::getUserClass)
                .filter(MatrixTest::actsForPeople)
                .flatMap(MatrixTest::methods)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(existing).contains("Outbox.reveal", "AuditRecord.read", "MyNotices.list", "CentrePeople.invite");
        assertThat(written).as("a cell for each method: see MatrixCells").isEqualTo(existing);
    }

    /** Views and what they are made of ask services; they are no services themselves. */
    private static boolean actsForPeople(Class<?> type) {
        return type.getName().startsWith("org.cites360.")
                && !HeaderPart.class.isAssignableFrom(type)
                && !AccountPart.class.isAssignableFrom(type)
                && !RecordPart.class.isAssignableFrom(type)
                && !CentrePart.class.isAssignableFrom(type)
                && !StartPart.class.isAssignableFrom(type)
                && !Component.class.isAssignableFrom(type)
                && !AnnotatedElementUtils.hasAnnotation(type, Controller.class)
                && Arrays.stream(type.getDeclaredConstructors())
                        .flatMap(constructor -> Arrays.stream(constructor.getParameterTypes()))
                        .anyMatch(CurrentPerson.class::equals);
    }

    /** By the interface that declares it, which is what other modules see. */
    private static Stream<String> methods(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> Arrays.stream(service.getInterfaces())
                                .filter(declared ->
                                        ClassUtils.hasMethod(declared, method.getName(), method.getParameterTypes()))
                                .findFirst()
                                .orElse(service)
                                .getSimpleName()
                        + "." + method.getName());
    }

    /** Each call is undone, so that none changes the roles of the next. */
    private boolean allowed(PersonId person, Call call) {
        if (person != null) {
            WorkingPeople.signIn(person);
        }
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                try {
                    call.make();
                    return true;
                } catch (NotPermitted refused) {
                    return false;
                } catch (Exception failed) {
                    throw new AssertionError(failed);
                } finally {
                    status.setRollbackOnly();
                }
            }));
        } finally {
            WorkingPeople.signOut();
        }
    }
}
