package org.cites360.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditRecord;
import org.cites360.base.Language;
import org.cites360.base.web.PublicPage;
import org.cites360.site.SiteEntries.Outcome;
import org.cites360.site.SiteEntries.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** A coordinator of Torino writes the centre's entry. Everything is rolled back. */
@ApplicationTest
@Transactional
class SiteEntriesTest {

    private static final SiteEntry ENTRY = new SiteEntry(
            "Città dei mestieri di Torino",
            "via di prova 1",
            "10100",
            "Prova",
            "2019-05",
            List.of("it", "fr"),
            List.of(new OwnTheme(Theme.CHOOSE, Map.of(Language.IT, "Orientarsi", Language.FR, "S’orienter"))),
            true);

    @Autowired
    SiteEntries entries;

    @Autowired
    Sites sites;

    @Autowired
    SiteSeed seed;

    @Autowired
    AuditRecord record;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    @TempDir
    Path folder;

    @BeforeEach
    void aCoordinator() {
        WorkingPeople.signIn(new WorkingPeople(jdbc).at("torino", "COORDINATOR"));
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    @Test
    void whatIsSavedIsReadByEverybodyAndItsHistoryIsOnRecord() throws Exception {
        int version = entries.open("torino").orElseThrow().version();
        assertThat(entries.save("torino", ENTRY, version)).isEqualTo(new Outcome.Done(version + 1));
        assertThat(entries.open("torino").orElseThrow().entry()).isEqualTo(ENTRY);
        assertThat(sites.find("torino").orElseThrow()).satisfies(site -> {
            assertThat(site.address()).isEqualTo(new Site.Address("via di prova 1", "10100"));
            assertThat(site.confirmed()).isTrue();
        });
        assertThat(record.read(new AuditRecord.Question("torino", AuditKind.CENTRE_CHANGED, null, null, null), 0)
                        .entries()
                        .getFirst()
                        .details())
                .containsEntry("street", "– → via di prova 1")
                .containsEntry("confirmed", "false → true")
                .containsEntry("themes", "– → choose: S’orienter / Orientarsi");
        assertThat(PublicPage.open(PublicPage.web(context), "/sites/torino?lang=en", "en")
                        .html()
                        .text())
                .contains("via di prova 1", "S’orienter", "Choosing");
    }

    @Test
    void theDeliveredFileNoLongerChangesWhatACoordinatorWrote() throws IOException {
        entries.save("torino", ENTRY, entries.open("torino").orElseThrow().version());
        Path file = folder.resolve("sites.csv");
        Files.writeString(
                file, "slug,name,city,country,latitude,longitude,languages\ntorino,Other,Turin,IT,45.07,7.69,it\n");
        seed.seed(file);
        assertThat(entries.open("torino").orElseThrow().entry().name()).isEqualTo(ENTRY.name());
    }

    @Test
    void whatIsWrongIsSaidAllAtOnceAndNothingChanges() {
        SiteEntries.Opened before = entries.open("torino").orElseThrow();
        SiteEntry wrong = new SiteEntry(
                " ",
                "x".repeat(201),
                "",
                "",
                "2099",
                List.of("xx1"),
                List.of(new OwnTheme(Theme.WORK, Map.of(Language.FR, " "))),
                false);
        assertThat(entries.save("torino", wrong, before.version()))
                .isEqualTo(new Outcome.Wrong(List.of(
                        Problem.NAME, Problem.LONG, Problem.OPENED_LATER, Problem.LANGUAGES, Problem.THEME_NAME)));
        assertThat(entries.open("torino")).contains(before);
    }

    @Test
    void ofTwoWhoChangeAtOnceTheSecondIsTold() {
        int version = entries.open("torino").orElseThrow().version();
        entries.save("torino", ENTRY, version);
        assertThat(entries.save("torino", ENTRY, version)).isInstanceOf(Outcome.Overtaken.class);
    }
}
