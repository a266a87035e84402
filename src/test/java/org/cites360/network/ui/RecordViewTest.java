package org.cites360.network.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.cites360.ViewTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.Language;
import org.cites360.base.ui.ReaderTime;
import org.cites360.network.RecordId;
import org.cites360.network.RecordText;
import org.cites360.network.Section;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.draft.Hiding;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class RecordViewTest extends ViewTest {

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Hiding hiding;

    @Autowired
    JdbcClient jdbc;

    private WorkingPeople people;
    private SampleRecords samples;

    @BeforeEach
    void samples() {
        people = new WorkingPeople(jdbc);
        samples = new SampleRecords(editions, transaction);
        WorkingPeople.signIn(people.at("torino", "MEMBER"));
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private RecordId practice(RecordText text) {
        return samples.publish(Visibility.NETWORK, SampleRecords.practice(), TextLanguage.FR, text);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMemberReadsItInEveryLanguageOfTheInterface(Language language) {
        RecordId id = practice(SampleRecords.text("Entretiens à distance", "Un lieu calme"));
        open("network/records/" + id + "?lang=" + language.tag());
        assertThat(text())
                .contains("Entretiens à distance", "Un lieu calme", "CC BY 4.0", "Rapport annuel 2021")
                .doesNotContain("!drafts.", "!network.", "{0}");
        open("network?lang=" + language.tag());
        assertThat(text()).contains("Entretiens à distance").doesNotContain("!drafts.", "{0}");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void membersFindTheirSearchFromEveryPage(Language language) {
        RecordId id = practice(SampleRecords.text("Entretiens à distance", "Un lieu calme"));
        for (String path :
                new String[] {"network", "network/events", "network/centres/torino", "network/records/" + id}) {
            open(path + "?lang=" + language.tag());
            assertThat(html()).as(path).contains("href=\"/network/search?lang=" + language.tag() + "\"");
        }
        open("network?lang=" + language.tag());
        assertThat(html()).contains("id=\"find-text\"", "role=\"search\"", "maxlength=\"400\"");
        assertThat(text()).doesNotContain("!find.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNewsOfTheWeekTellEachThingOnceWithItsDayAndWhatItIsAbout(Language language) {
        String title = "Nouvelle " + UUID.randomUUID();
        practice(SampleRecords.text(title, "Un résumé de nouvelle"));
        open("network/news?lang=" + language.tag());
        assertThat(text().split(title, -1)).as("once").hasSize(2);
        assertThat(text()).contains("Un résumé de nouvelle").doesNotContain("!follow.", "!site.");
        assertThat(html())
                .contains("<time datetime=\"" + LocalDate.now(ZoneOffset.UTC).getYear());
    }

    @Test
    void timesAreThoseOfTheReadersOwnClockOnceItsZoneIsKnown() {
        RecordId id = practice(SampleRecords.text("Une heure", "Un lieu calme"));
        open("network?lang=en");
        ZoneId zone = ZoneId.of("Pacific/Kiritimati");
        VaadinSession.getCurrent().setAttribute(ZoneId.class, zone);
        open("network/records/" + id + "?lang=en");
        assertThat(ReaderTime.zone()).isEqualTo(zone);
        assertThat(text()).doesNotContain(" UTC");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAddressThatLeadsNowhereIsSaidInTheReadersLanguage(Language language) {
        open("x?lang=" + language.tag());
        assertThat(text()).doesNotContain("Couldn't find", "route");
    }

    @Test
    void aLanguageThatIsMissingIsDeclaredAndTheTextMarkedAsWhatItIs() {
        RecordId id = practice(SampleRecords.text("Sans traduction", "Résumé"));
        open("network/records/" + id + "?lang=nl");
        assertThat(text()).contains("Er is nog geen tekst in deze taal: Nederlands", "Frans");
        assertThat(html()).contains("<h1 lang=\"fr\">Sans traduction</h1>");
    }

    @Test
    void whatIsWrittenIsNeverMarkup() {
        RecordId id = practice(new RecordText(
                "<img src=x onerror=alert(1)>",
                "<script>alert(2)</script>",
                Map.of(Section.DESCRIPTION, "<b onclick='x()'>fett</b> [böse](javascript:alert(3))"),
                Map.of()));
        open("network/records/" + id + "?lang=en");
        assertThat(html()).doesNotContain("<img src=x", "<script>alert", "<b onclick", "javascript:");
    }

    @Test
    void itDoesNotExistForVisitorsNorUnderAWrongAddress() {
        RecordId id = practice(SampleRecords.text("Interne", "Résumé"));
        for (String wrong : new String[] {"nonsense", RecordId.random().toString(), "1-1-1-1-1"}) {
            open("network/records/" + wrong + "?lang=en");
            assertThat(text()).contains("does not exist");
        }
        WorkingPeople.signOut();
        open("network/records/" + id + "?lang=en");
        assertThat(text()).doesNotContain("Interne");
    }

    @Test
    void aHiddenRecordIsExplainedToItsCentreAndGoneForOthers() {
        RecordId id = practice(SampleRecords.text("Masquée", "Résumé"));
        WorkingPeople.signIn(people.networkCoordinator());
        hiding.hide(id, "Names a person");
        open("network/records/" + id + "?lang=en");
        assertThat(text()).contains("Names a person", "Publish it again");

        WorkingPeople.signIn(people.at("brussels", "COORDINATOR"));
        open("network/records/" + id + "?lang=en");
        assertThat(text()).contains("Names a person").doesNotContain("Publish it again");

        WorkingPeople.signIn(people.at("torino", "COORDINATOR"));
        open("network/records/" + id + "?lang=en");
        assertThat(text()).contains("does not exist").doesNotContain("Names a person");
    }
}
