package org.cites360.document.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.cites360.ApplicationTest;
import org.cites360.document.Document;
import org.cites360.document.DocumentProblem;
import org.cites360.document.DocumentProperties;
import org.cites360.document.DocumentState;
import org.cites360.document.Documents;
import org.cites360.document.Passage;
import org.cites360.document.SampleFiles;
import org.cites360.document.Settled;
import org.cites360.document.Stored;
import org.cites360.document.store.WorkFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A file that ends its reader, or holds a gigabyte in a megabyte, harms neither the application nor the next file. */
@ApplicationTest
class BadFilesTest {

    private static final long GIGABYTE = 1L << 30;

    @Autowired
    Documents documents;

    @Autowired
    WorkFolder work;

    @TempDir
    Path folder;

    private Document read(byte[] content, String name) throws Exception {
        Stored.Kept kept = (Stored.Kept) documents.store(new ByteArrayInputStream(content), name, null);
        return Settled.await(documents, kept.document().id());
    }

    @Test
    void aGigabyteOfTextEndsWithAWordAboutItAndTheNextFileIsRead() throws Exception {
        byte[] word = SampleFiles.docxBomb(GIGABYTE);
        assertThat(word.length).isLessThan(5_000_000);
        Document bomb = read(word, "bombe.docx");
        assertThat(bomb.state()).isEqualTo(DocumentState.READY);
        assertThat(bomb.problem()).isIn(DocumentProblem.TEXT_CUT, DocumentProblem.TOO_LARGE_TO_READ);

        Document next = read(SampleFiles.pdf("Le fichier suivant"), "suivant.pdf");
        assertThat(next.problem()).isNull();
        assertThat(documents.passages(next.id()).getFirst().text()).isEqualTo("Le fichier suivant");
    }

    /** By a program with less time than the application's, so that nobody waits for the whole of it. */
    @Test
    void aPageThatNeverEndsIsGivenUpAndTheNextFileIsRead() throws Exception {
        DocumentProperties properties = new Binder(
                        new MapConfigurationPropertySource(Map.of("cites.documents.reader.time", "15s")))
                .bindOrCreate("cites.documents", DocumentProperties.class);
        Parsers parsers = new Parsers(properties, work);
        try {
            Answer bomb = parsers.read(Files.write(folder.resolve("bomb"), SampleFiles.pdfBomb(GIGABYTE)), true, null);
            assertThat(bomb.type()).isEqualTo("application/pdf");
            assertThat(bomb.problem())
                    .isIn(DocumentProblem.TEXT_CUT, DocumentProblem.TOO_LARGE_TO_READ, DocumentProblem.TOO_SLOW);
            Answer next = parsers.read(Files.write(folder.resolve("next"), SampleFiles.pdf("Encore un")), true, null);
            assertThat(next.passages()).containsExactly(new Passage(1, "Encore un"));
        } finally {
            parsers.destroy();
        }
    }
}
