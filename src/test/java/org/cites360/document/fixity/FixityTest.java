package org.cites360.document.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.document.Document;
import org.cites360.document.DocumentFlag;
import org.cites360.document.Documents;
import org.cites360.document.FileFigures;
import org.cites360.document.SampleFiles;
import org.cites360.document.Settled;
import org.cites360.document.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class FixityTest {

    @Autowired
    Documents documents;

    @Autowired
    FixityCheck check;

    @Autowired
    FileFigures figures;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    @Test
    void aFlippedBitIsPutOnRecordOnceShownAndMendedByTheSameFile() throws Exception {
        byte[] content = SampleFiles.pdf("Intact");
        Document document = Settled.await(documents, store(content).document().id());
        checked(document);
        assertThat(documents.find(document.id()).orElseThrow().flags()).doesNotContain(DocumentFlag.ALTERED);

        Path file = documents.open(document.id()).orElseThrow().getFile().toPath();
        byte[] flipped = content.clone();
        flipped[40] ^= 1;
        Files.write(file, flipped);
        checked(document);
        checked(document);
        assertThat(documents.find(document.id()).orElseThrow().flags()).contains(DocumentFlag.ALTERED);
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where kind = 'FILE_ALTERED' and details ->> 'sha256' = :sha")
                        .param("sha", document.sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        WorkingPeople.signIn(new WorkingPeople(jdbc).administrator());
        assertThat(figures.altered()).extracting(Document::id).contains(document.id());
        assertThat(figures.figures().altered()).isPositive();

        store(content);
        assertThat(documents.find(document.id()).orElseThrow().flags()).doesNotContain(DocumentFlag.ALTERED);
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
        assertThat(documents.preview(document.id())).isPresent();
    }

    private Stored.Kept store(byte[] content) throws Exception {
        return (Stored.Kept) documents.store(new ByteArrayInputStream(content), "intact.pdf", null);
    }

    private void checked(Document document) {
        jdbc.sql("update document_blob set checked_at = now() - interval '90 days' where sha256 = :sha")
                .param("sha", document.sha256())
                .update();
        check.run(() -> false);
    }
}
