package org.cites360.network.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.network.Visibility;
import org.cites360.network.event.EventPlanning.Saved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The meetings as everybody reads them. */
@ApplicationTest
@AutoConfigureMockMvc
class EventPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EventPlanning planning;

    @Autowired
    JdbcClient jdbc;

    private Event open;
    private Event closed;
    private Event draft;

    @BeforeEach
    void meetings() {
        WorkingPeople.as(new WorkingPeople(jdbc).at("brussels", "COORDINATOR"), () -> {
            open = created("Rencontre <b>ouverte</b>", Visibility.PUBLIC);
            closed = created("Rencontre fermée", Visibility.NETWORK);
            draft = created("Rencontre en préparation", Visibility.PUBLIC);
            planning.publish(open.id());
            planning.publish(closed.id());
        });
    }

    private Event created(String title, Visibility visibility) {
        return ((Saved.Done) planning.create("brussels", SampleEvents.plan(title, visibility, 2, 2))).event();
    }

    private String get(String address) throws Exception {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getHeader("Set-Cookie")).isNull();
        return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en", "it", "pt", "es"})
    void aMeetingIsReadInEveryLanguage(String language) throws Exception {
        String page = get("/events/" + open.slug() + "?lang=" + language);
        assertThat(page)
                .contains("Rencontre &lt;b&gt;ouverte&lt;/b&gt;", "Avenue de l’Astronomie 14", "<em>savoir</em>")
                .contains("\"@type\":\"Event\"")
                .doesNotContain("secret-room", "??events", "<b>ouverte");
        String list = get("/events?lang=" + language);
        assertThat(list).contains("/events/" + open.slug()).doesNotContain("??events", closed.slug(), draft.slug());
    }

    @Test
    void whatIsNotThePublicsIsNotThere() {
        for (Event hidden : new Event[] {closed, draft}) {
            for (String address : new String[] {"", "/calendar.ics", "/sessions/outils.ics"}) {
                var result = mvc.get().uri("/events/" + hidden.slug() + address).exchange();
                assertThat(result).hasStatus(404);
                assertThat(result).bodyText().doesNotContain("fermée", "préparation</h1>", "Outils");
            }
        }
    }

    @Test
    void calendarFilesAreSentAsSuch() throws Exception {
        var result = mvc.get()
                .uri("/events/" + open.slug() + "/calendar.ics?lang=fr")
                .exchange();
        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("text/calendar");
        assertThat(result.getResponse().getHeader("Content-Disposition")).contains(".ics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99999999999", "abc", "9999"})
    void aPageThatIsNotThereIsTheNearest(String page) throws Exception {
        assertThat(get("/events?lang=fr&page=" + page)).contains("Rencontres du réseau");
    }
}
