package org.cites360.interop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import org.cites360.ViewTest;
import org.cites360.account.signin.WorkingPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CentreDataViewsTest extends ViewTest {

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private void signInAs(String role) {
        WorkingPeople.signIn(new WorkingPeople(jdbc).at("porto", role));
    }

    @Test
    void aCoordinatorTakesTheCentresRecordsAlong() {
        signInAs("COORDINATOR");
        open("network/porto/export?lang=en");
        assertThat(text()).contains("Download the table (CSV)", "Download everything (BagIt)");
        assertThat(link("Download the table (CSV)").getHref()).isNotBlank();
        assertThat(text()).doesNotContain("!interop.");
    }

    @Test
    void aCoordinatorBringsRecordsIn() {
        signInAs("COORDINATOR");
        open("network/porto/import?lang=fr");
        assertThat(text())
                .contains("Tableau (CSV, 5000 lignes au plus)", "Examiner")
                .doesNotContain("!interop.");
        assertThat(find(Input.class).single().getType()).isEqualTo("file");
    }

    @Test
    void toAnybodyElseThesePagesDoNotExist() {
        for (String role : new String[] {"MEMBER", "EDITOR"}) {
            signInAs(role);
            for (String page : new String[] {"export", "import"}) {
                open("network/porto/" + page + "?lang=en");
                assertThat(text()).contains("does not exist");
                open("network/torino/" + page + "?lang=en");
                assertThat(text()).contains("does not exist");
            }
        }
    }
}
