package org.cites360.interop;

import static org.assertj.core.api.Assertions.assertThat;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.document.Documents;
import org.cites360.document.Stored;
import org.cites360.interop.export.Exports;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.RecordText;
import org.cites360.network.Section;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.cites360.site.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A coordinator takes along what their centre has published; others read it with tools of their own. */
@ApplicationTest
class ExportTest {

    /** A centre of which no other test publishes anything. */
    private static final String SITE = "mayotte";

    @Autowired
    Exports exports;

    @Autowired
    Documents documents;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    SampleRecords samples;

    @BeforeEach
    void signIn() {
        samples = new SampleRecords(editions, transaction);
        WorkingPeople.signIn(new WorkingPeople(jdbc).at(SITE, "COORDINATOR"));
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private static Facts.Practice practice(List<Facts.Attachment> files) {
        return new Facts.Practice(
                Set.of(Theme.LEARN, Theme.WORK),
                Set.of(TargetGroup.NEET),
                Licence.CC_BY_4_0,
                new Facts.Contact("Accueil", "accueil@example.org", null),
                new Facts.Provenance(Facts.Origin.CENTRE, null, 2021),
                new Facts.Period("2021-06", null),
                null,
                List.of(new Facts.Figure("f1", "61 %", 2021, "Rapport")),
                files,
                List.of(),
                List.of());
    }

    private void publish(String title, Visibility visibility, List<Facts.Attachment> files) {
        samples.publish(
                SITE,
                visibility,
                practice(files),
                TextLanguage.FR,
                Map.of(
                        TextLanguage.FR,
                        new RecordText(
                                title,
                                "Résumé, avec \"guillemets\"\net deux lignes",
                                Map.of(Section.OBJECTIVES, "- un\n- deux", Section.DESCRIPTION, "Texte; suite"),
                                Map.of("f1", "à distance")),
                        TextLanguage.NL,
                        SampleRecords.text("Vertaling", "Samenvatting")));
    }

    private static CSVParser parse(byte[] csv) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)));
    }

    @Test
    void theTableHoldsEverythingAndNothingThatASpreadsheetWouldRun() throws Exception {
        publish("=HYPERLINK(\"https://example.org\")", Visibility.NETWORK, List.of());
        var out = new ByteArrayOutputStream();
        exports.table(SITE, out);
        List<CSVRecord> rows = parse(out.toByteArray()).getRecords().stream()
                .filter(row -> row.get("title").contains("HYPERLINK")
                        || row.get("title").equals("Vertaling"))
                .toList();
        CSVRecord first = rows.getFirst();
        assertThat(first.get("title")).isEqualTo("'=HYPERLINK(\"https://example.org\")");
        assertThat(first.get("summary")).isEqualTo("Résumé, avec \"guillemets\"\net deux lignes");
        assertThat(first.get("objectives")).isEqualTo("'- un\n- deux");
        assertThat(first.get("kind")).isEqualTo("practice");
        assertThat(first.get("visibility")).isEqualTo("network");
        assertThat(first.get("themes")).isEqualTo("learn; work");
        assertThat(first.get("figures")).isEqualTo("f1 | 61 % | 2021 | Rapport");
        assertThat(first.get("labels")).isEqualTo("f1 | à distance");
        assertThat(rows.get(1).get("key")).isEqualTo(first.get("key"));
        assertThat(rows.get(1).get("language")).isEqualTo("nl");
        assertThat(rows.get(1).get("themes")).isEmpty();
    }

    @Test
    void theBagIsCompleteForWhoeverReadsBags() throws Exception {
        var stored = (Stored.Kept) documents.store(
                new ByteArrayInputStream("Un fichier.".getBytes(StandardCharsets.UTF_8)), "été & co.txt", null);
        for (int waited = 0;
                waited < 600
                        && !documents
                                .find(stored.document().id())
                                .orElseThrow()
                                .state()
                                .settled();
                waited++) {
            Thread.sleep(100);
        }
        publish(
                "Mise en sac",
                Visibility.PUBLIC,
                List.of(new Facts.Attachment("a", stored.document().id().value(), "fr")));
        var out = new ByteArrayOutputStream();
        exports.bag(SITE, out);
        Path root = unpack(out.toByteArray());

        Bag bag = new BagReader().read(root);
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(bag, false);
        }
        assertThat(bag.getVersion().toString()).isEqualTo("1.0");
        assertThat(bag.getPayLoadManifests()).hasSize(2);
        Path record = root.resolve("data/practices/mise-en-sac");
        assertThat(Files.readString(record.resolve("fr.md")))
                .startsWith("# Mise en sac")
                .contains("## Objectifs");
        assertThat(Files.readString(record.resolve("record.json"))).contains("\"Mise en sac\"");
        assertThat(Files.readString(record.resolve("files/ete-co.txt"))).isEqualTo("Un fichier.");
        assertThat(Files.readString(root.resolve("data/records.csv"))).contains("Mise en sac");
    }

    private Path unpack(byte[] zip) throws IOException {
        Path root = null;
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                assertThat(file.startsWith(folder)).as(entry.getName()).isTrue();
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
                root = folder.resolve(Path.of(entry.getName()).getName(0));
            }
        }
        return java.util.Objects.requireNonNull(root);
    }
}
