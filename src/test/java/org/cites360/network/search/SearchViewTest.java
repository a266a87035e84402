package org.cites360.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.cites360.ViewTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.ui.Form;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class SearchViewTest extends ViewTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private void publish(String title) {
        new SampleRecords(editions, transaction)
                .publish(
                        Visibility.NETWORK,
                        SampleRecords.practice(),
                        TextLanguage.FR,
                        SampleRecords.text(title, "Entre nous"));
    }

    /** As the enter key or the button of the form does in a browser. */
    private void submit() {
        Element form = find(Form.class).single().getElement();
        form.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(form, "submit", JacksonUtils.createObjectNode()));
        roundTrip();
    }

    @Test
    void aMemberFindsWhatIsForTheNetworkAndNarrowsIt() {
        publish("Harfang des neiges");
        WorkingPeople.signIn(new WorkingPeople(jdbc).at("torino", "MEMBER"));
        open("network/search?lang=it");
        find(Input.class).withId("find-text").single().setValue("harfang");
        submit();
        assertThat(text())
                .contains(
                        "1 risultato",
                        "Harfang des neiges",
                        "Solo la rete",
                        "Non esiste ancora nella sua lingua: Francese");
        assertThat(html()).contains("<mark>Harfang</mark>");
        assertThat(addresses(link -> readable(link).startsWith("Imparare")))
                .anyMatch(address -> address.contains("q=harfang")
                        && address.contains("theme=learn")
                        && address.contains("lang=it"));
        open("network/search?lang=it&q=harfang&theme=work");
        assertThat(text()).contains("Nessun risultato", "tolga un criterio");
        assertThat(link("Tutto ciò che è pubblicato").getHref()).isEqualTo("/network/search?lang=it");
    }

    @Test
    void whoIsNoMemberDoesNotMeetThePage() {
        publish("Chevêche secrète");
        open("network/search?lang=fr&q=cheveche");
        assertThat(text()).doesNotContain("Chevêche");
        WorkingPeople.signIn(new WorkingPeople(jdbc).person("Nina", org.cites360.base.Language.FR));
        open("network/search?lang=fr&q=cheveche");
        assertThat(text()).doesNotContain("Chevêche");
    }
}
