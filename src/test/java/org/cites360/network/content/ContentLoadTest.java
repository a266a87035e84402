package org.cites360.network.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cites360.ApplicationTest;
import org.cites360.document.DocumentId;
import org.cites360.document.Documents;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordImport;
import org.cites360.network.RecordImport.Outcome;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.network.record.SampleRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An installation starts, starts again, and starts with a newer content folder. */
@ApplicationTest
class ContentLoadTest {

    @Autowired
    ContentAtStart start;

    @Autowired
    RecordImport imports;

    @Autowired
    PublishedRecords records;

    @Autowired
    Documents documents;

    @Autowired
    Editions editions;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path content;

    SampleContent sample;
    String practice;
    String resource;

    /** Names of its own for each test: the installation is theirs together. */
    @BeforeEach
    void write() throws IOException {
        String own = UUID.randomUUID().toString();
        practice = "practices/walk-" + own;
        resource = "resources/sheet-" + own;
        sample = new SampleContent(content);
        sample.write();
        sample.replace("practices/walk/practice.yaml", "[sheet]", "[sheet-" + own + "]");
        Files.move(content.resolve("practices/walk"), content.resolve(practice));
        Files.move(content.resolve("resources/sheet"), content.resolve(resource));
    }

    private PublishedRecord published(String folder) {
        return imports.find(ContentRecord.key(folder))
                .flatMap(id -> records.find(id, Reader.NETWORK))
                .orElseThrow();
    }

    @Test
    void theFirstStartPublishesAndTheNextChangesNothing() {
        assertThat(start.bring(content)).isEqualTo(Map.of(Outcome.PUBLISHED, 2));
        PublishedRecord walk = published(practice);
        assertThat(walk.texts()).containsOnlyKeys(TextLanguage.FR, TextLanguage.DE);
        assertThat(walk.visibility()).isEqualTo(Visibility.PUBLIC);
        Facts.Practice facts = (Facts.Practice) walk.facts();
        assertThat(facts.resources()).containsExactly(published(resource).id());
        assertThat(facts.attachments()).singleElement().satisfies(file -> {
            assertThat(file.language()).isEqualTo("fr");
            assertThat(documents
                            .find(new DocumentId(file.document()))
                            .orElseThrow()
                            .name())
                    .isEqualTo("plan.txt");
        });

        assertThat(start.bring(content)).isEqualTo(Map.of(Outcome.UNCHANGED, 2));
        assertThat(published(practice)).isEqualTo(walk);
    }

    @Test
    void aChangedFileIsANewVersionAndTheOldOneStays() throws IOException {
        start.bring(content);
        List<Facts.Resource.Version> before =
                ((Facts.Resource) published(resource).facts()).versions();
        sample.put(resource + "/files/sheet.txt", "La fiche, revue");

        assertThat(start.bring(content)).isEqualTo(Map.of(Outcome.UPDATED, 1, Outcome.UNCHANGED, 1));
        List<Facts.Resource.Version> after =
                ((Facts.Resource) published(resource).facts()).versions();
        assertThat(after).hasSize(2).containsAll(before);
        assertThat(after.getLast().number()).isEqualTo(2);
        assertThat(documents.find(new DocumentId(before.getFirst().document()))).isPresent();
    }

    @Test
    void whatPeopleEditedOrWithdrewIsTheirs() throws IOException {
        start.bring(content);
        SampleRecords people = new SampleRecords(editions, transaction);
        people.publishAgain(
                published(practice).id(),
                Visibility.PUBLIC,
                SampleRecords.practice(),
                Map.of(TextLanguage.FR, SampleRecords.text("À nous", "Résumé")));
        people.withdraw(published(resource).id());
        sample.replace(practice + "/fr.md", "Marcher ensemble.", "Marcher vite.");

        assertThat(start.bring(content)).isEqualTo(Map.of(Outcome.KEPT, 2));
        assertThat(published(practice).texts().get(TextLanguage.FR).title()).isEqualTo("À nous");
    }

    @Test
    void aMistakeInOneLeavesTheOther() throws IOException {
        sample.replace(practice + "/fr.md", "## Objectifs", "## Objectif");
        assertThat(start.bring(content)).isEqualTo(Map.of(Outcome.PUBLISHED, 1));
        assertThat(imports.find(ContentRecord.key(practice))).isEmpty();
    }

    /** Taken back at the end: other tests count what there is. */
    @Test
    void everythingDeliveredIsPublished() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(start.bring(Path.of("content"))).isEqualTo(Map.of(Outcome.PUBLISHED, 26));
            PublishedRecord school = published("practices/virtual-spring-school");
            assertThat(school.path()).isEqualTo("/practices/la-spring-school-virtuelle-de-2021");
            assertThat(school.facts().files()).hasSize(2);
            assertThat(start.bring(Path.of("content"))).isEqualTo(Map.of(Outcome.UNCHANGED, 26));
        });
    }
}
