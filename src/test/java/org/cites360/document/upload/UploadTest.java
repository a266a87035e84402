package org.cites360.document.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cites360.ApplicationTest;
import org.cites360.account.signin.WorkingPeople;
import org.cites360.base.permission.PersonId;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentState;
import org.cites360.document.Documents;
import org.cites360.document.SampleFiles;
import org.cites360.document.Settled;
import org.cites360.document.upload.Uploads.Added;
import org.cites360.document.upload.Uploads.Begun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Uploads that are broken off, taken up again, given up, or not allowed. */
@ApplicationTest
class UploadTest {

    @Autowired
    Uploads uploads;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private PersonId member;

    @BeforeEach
    void signIn() {
        member = new WorkingPeople(jdbc).at("brussels", "MEMBER");
        WorkingPeople.signIn(member);
    }

    @AfterEach
    void signOut() {
        WorkingPeople.signOut();
    }

    private UUID begun(String name, long length) {
        return ((Begun.Started) uploads.begin(name, length)).id();
    }

    @Test
    void whatHasArrivedWhenTheConnectionBreaksIsKeptAndTheRestCompletesTheFile() throws Exception {
        byte[] file = SampleFiles.pdf("Un envoi en deux fois");
        UUID id = begun("deux.pdf", file.length);
        InputStream breaking = new InputStream() {
            private int position;

            @Override
            public int read() throws IOException {
                if (position == 300) {
                    throw new IOException("The connection is gone");
                }
                return file[position++] & 0xff;
            }
        };
        assertThat(uploads.add(id, 0, breaking)).get().isInstanceOf(Added.Now.class);
        assertThat(uploads.progress(id).orElseThrow().offset()).isEqualTo(300);
        assertThat(uploads.add(id, 0, new ByteArrayInputStream(file))).contains(new Added.WrongOffset(300));
        Added whole = uploads.add(id, 300, new ByteArrayInputStream(file, 300, file.length - 300))
                .orElseThrow();
        DocumentId document = ((Added.Now) whole).progress().document();
        assertThat(document).isNotNull();
        assertThat(Settled.await(documents, document).state()).isEqualTo(DocumentState.READY);
        assertThat(uploads.progress(id).orElseThrow().document()).isEqualTo(document);
        assertThat(documents.find(document).orElseThrow().uploader()).isEqualTo(member);
    }

    /** Bytes that nobody has to hold in memory; the connection breaks before the one at {@code breaks}. */
    private static InputStream film(long from, long breaks, long length) {
        return new InputStream() {
            private long position = from;

            @Override
            public int read() {
                throw new IllegalStateException("Read in pieces");
            }

            @Override
            public int read(byte[] bytes, int offset, int most) throws IOException {
                if (position == breaks) {
                    throw new IOException("The connection is gone");
                }
                int size = (int) Math.min(most, Math.min(breaks, length) - position);
                if (size == 0) {
                    return -1;
                }
                for (int at = 0; at < size; at++) {
                    bytes[offset + at] = (byte) ((position + at) >> 12);
                }
                position += size;
                return size;
            }
        };
    }

    @Test
    void twoHundredMegabytesGoOnWhereTheConnectionBroke() throws Exception {
        long length = 200_000_000;
        UUID id = begun("film.bin", length);
        uploads.add(id, 0, film(0, 130_000_001, length));
        assertThat(uploads.progress(id).orElseThrow().offset()).isEqualTo(130_000_001);
        uploads.add(id, 130_000_001, film(130_000_001, Long.MAX_VALUE, length));
        Uploads.Result result = uploads.result(id).orElseThrow();
        assertThat(result.document().size()).isEqualTo(length);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        film(0, Long.MAX_VALUE, length).transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        assertThat(result.document().sha256()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void theSameFileTwiceIsTold() throws Exception {
        byte[] file = SampleFiles.pdf("Deux fois le meme " + UUID.randomUUID());
        for (String name : new String[] {"un.pdf", "deux.pdf"}) {
            UUID id = begun(name, file.length);
            uploads.add(id, 0, new ByteArrayInputStream(file));
            Uploads.Result result = uploads.result(id).orElseThrow();
            assertThat(result.same())
                    .extracting(org.cites360.document.Document::name)
                    .isEqualTo(name.equals("un.pdf") ? List.of() : List.of("un.pdf"));
        }
    }

    @Test
    void nothingAndTooMuchAreRefused() throws Exception {
        assertThat(uploads.most()).as("250 MB as people count").isEqualTo(250_000_000);
        assertThat(uploads.begin("rien.pdf", 0)).isInstanceOf(Begun.Empty.class);
        assertThat(uploads.begin("film.mp4", uploads.most() + 1)).isEqualTo(new Begun.TooLarge(uploads.most()));
        begun("un.bin", uploads.most());
        begun("deux.bin", uploads.most());
        assertThat(uploads.begin("trois.bin", uploads.most())).isInstanceOf(Begun.NoRoom.class);
        WorkingPeople.signIn(new WorkingPeople(jdbc).at("torino", "MEMBER"));
        UUID id = begun("petit.txt", 3);
        assertThat(uploads.add(id, 0, new ByteArrayInputStream(new byte[4])).orElseThrow())
                .isInstanceOf(Added.TooMuch.class);
    }

    @Test
    void manyFilesSentAtOnceAllArriveAndAreRead() throws Exception {
        int rounds = 5;
        int together = 24;
        List<DocumentId> sent = new ArrayList<>();
        try (ExecutorService browsers = Executors.newFixedThreadPool(together)) {
            for (int round = 0; round < rounds; round++) {
                CyclicBarrier start = new CyclicBarrier(together);
                List<Future<DocumentId>> sending = new ArrayList<>();
                for (int number = 0; number < together; number++) {
                    String text = "Fichier " + round + " " + number + " " + UUID.randomUUID();
                    sending.add(browsers.submit(() -> {
                        WorkingPeople.signIn(member);
                        byte[] file = text.getBytes(StandardCharsets.UTF_8);
                        UUID id = begun("note.txt", file.length);
                        start.await();
                        Added added = uploads.add(id, 0, new ByteArrayInputStream(file))
                                .orElseThrow();
                        return Objects.requireNonNull(
                                ((Added.Now) added).progress().document());
                    }));
                }
                for (Future<DocumentId> one : sending) {
                    sent.add(one.get());
                }
            }
        }
        for (DocumentId document : sent) {
            assertThat(Settled.await(documents, document).state()).isEqualTo(DocumentState.READY);
        }
    }

    @Test
    void somebodyElsesUploadIsNotThere() throws Exception {
        UUID id = begun("a.txt", 3);
        WorkingPeople.signIn(new WorkingPeople(jdbc).at("brussels", "COORDINATOR"));
        assertThat(uploads.progress(id)).isEqualTo(Optional.empty());
        assertThat(uploads.add(id, 0, new ByteArrayInputStream(new byte[3]))).isEmpty();
        assertThat(uploads.cancel(id)).isFalse();
    }

    @Test
    void abandonedUploadsGo() throws Exception {
        UUID id = begun("a.txt", 3);
        jdbc.sql("update document_upload set touched_at = now() - interval '3 days' where id = :id")
                .param("id", id)
                .update();
        assertThat(uploads.removeAbandoned()).isPositive();
        assertThat(uploads.progress(id)).isEmpty();
    }
}
