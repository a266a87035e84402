package org.cites360.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.ViewTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.audit.AuditRecord;
import org.cites360.base.Language;
import org.cites360.base.permission.PersonId;
import org.cites360.base.ui.Choice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecordViewTest extends ViewTest {

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    private WorkingPeople people;
    private PersonId actor;
    private String name = "";

    @BeforeEach
    void somethingWasDone() {
        people = new WorkingPeople(jdbc);
        name = "Zoë Actor " + PersonId.random();
        actor = people.person(name, Language.FR);
        for (AuditKind kind : AuditKind.values()) {
            log.record(AuditEvent.of(kind, actor).at("brussels").with(Map.of("role", "editor")));
        }
        log.record(AuditEvent.of(AuditKind.TOUR_PUBLISHED, actor)
                .at("charleroi")
                .with(Map.of("tour", "only-in-charleroi")));
        WorkingPeople.signIn(people.administrator());
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksEveryLanguage(Language language) {
        open("admin/record?lang=" + language.tag() + "&person=" + actor);
        assertThat(text()).contains("Zoë Actor").doesNotContain("!audit.", "!base.", "{0}");
        open("network/brussels/record?lang=" + language.tag() + "&person=" + actor);
        assertThat(text()).contains("Cité des métiers de Bruxelles").doesNotContain("!audit.", "!base.", "{0}");
    }

    @SuppressWarnings("unchecked")
    private void choose(int number, Object item) {
        find(Choice.class).all().get(number).value(Optional.of(item));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rolesAndWaysOfSigningInAreWordsOfTheReadersLanguage(Language language) {
        for (String role : List.of("member", "editor", "coordinator", "network-coordinator", "administrator")) {
            log.record(AuditEvent.of(AuditKind.ROLE_GIVEN, actor).with(Map.of("role", role, "before", role)));
        }
        for (String method : List.of("password", "password_and_code", "passkey")) {
            log.record(AuditEvent.of(AuditKind.SIGNED_IN, actor).with(Map.of("method", method)));
        }
        open("admin/record?lang=" + language.tag() + "&person=" + actor);
        assertThat(text())
                .contains(UI.getCurrent().getTranslation("account.role.network-coordinator"))
                .doesNotContain("network-coordinator", "password_and_code", ": editor", ": member");
    }

    @Test
    void isNarrowedDown() {
        open("admin/record?lang=en");
        choose(0, AuditKind.TOUR_PUBLISHED);
        choose(1, new AuditRecord.Somebody(actor, name));
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals("Show"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(text()).contains("Entries: 2", "only-in-charleroi");
        open("admin/record?lang=en&person=" + actor + "&to=2001-01-01");
        assertThat(text()).contains("Nothing on record");
        open("admin/record?lang=en&kind=nonsense&person=nonsense&from=nonsense&page=-1");
        assertThat(text()).contains("Page 1 of");
    }

    @Test
    void coordinatorsSeeTheirCentreAlone() {
        WorkingPeople.signIn(people.at("brussels", "COORDINATOR"));
        open("network/brussels/record?lang=en&person=" + actor);
        assertThat(text()).contains("Zoë Actor").doesNotContain("only-in-charleroi");
        open("network/charleroi/record?lang=en");
        assertThat(text()).doesNotContain("only-in-charleroi");
        open("admin/record?lang=en");
        assertThat(text()).doesNotContain("Zoë Actor");
        WorkingPeople.signIn(people.at("brussels", "MEMBER"));
        open("network/brussels/record?lang=en");
        assertThat(text()).doesNotContain("Zoë Actor");
        WorkingPeople.signOut();
        open("network/brussels/record?lang=en");
        assertThat(text()).doesNotContain("Zoë Actor");
    }
}
