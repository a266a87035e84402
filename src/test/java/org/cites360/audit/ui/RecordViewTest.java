package org.cites360.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.cites360.ViewTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
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

    @BeforeEach
    void somethingWasDone() {
        people = new WorkingPeople(jdbc);
        actor = people.person("Zoë Actor " + PersonId.random(), Language.FR);
        for (AuditKind kind : AuditKind.values()) {
            log.record(AuditEvent.of(kind, actor).at("brussels").with(Map.of("role", "EDITOR")));
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

    @Test
    void isNarrowedDown() {
        open("admin/record?lang=en");
        find(Choice.class).all().get(0).setValue("tour-published");
        find(Choice.class).all().get(1).setValue(actor.toString());
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
