package org.cites360.document.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cites360.document.DocumentProblem;
import org.cites360.document.DocumentState;
import org.cites360.document.process.Answer;
import org.cites360.document.process.OfficeProgram;
import org.cites360.document.process.Parsers;
import org.cites360.document.scan.Scanner;
import org.cites360.document.scan.Verdict;
import org.cites360.document.store.BlobRows;
import org.cites360.document.store.Blobs;
import org.cites360.document.store.WorkFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Scans and reads what waits for it. Each step is written down, so that after a crash the next start goes on from there. */
@Component
class DocumentWork {

    private static final Logger log = LoggerFactory.getLogger(DocumentWork.class);
    private static final Duration SCANNER_AWAY = Duration.ofMinutes(1);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);
    /** What ended the application this often is not tried again. */
    private static final int MOST_ATTEMPTS = 3;

    private final BlobRows rows;
    private final Blobs blobs;
    private final Scanner scanner;
    private final Parsers parsers;
    private final OfficeProgram office;
    private final WorkFolder work;
    private final Settling settling;
    private final Clock clock;

    DocumentWork(
            BlobRows rows,
            Blobs blobs,
            Scanner scanner,
            Parsers parsers,
            OfficeProgram office,
            WorkFolder work,
            Settling settling,
            Clock clock) {
        this.rows = rows;
        this.blobs = blobs;
        this.scanner = scanner;
        this.parsers = parsers;
        this.office = office;
        this.work = work;
        this.settling = settling;
        this.clock = clock;
    }

    /** Works until nothing waits any more. */
    void run(BooleanSupplier stopping) {
        Optional<BlobRows.Row> next = rows.next(clock.instant());
        while (next.isPresent() && !stopping.getAsBoolean()) {
            BlobRows.Row row = next.get();
            try {
                step(row, stopping);
            } catch (IOException | RuntimeException fault) {
                log.error("The file {} could not be worked on; it is tried again", row.sha256(), fault);
                rows.putOff(row.sha256(), clock.instant().plus(AFTER_A_FAULT));
            }
            next = rows.next(clock.instant());
        }
    }

    private void step(BlobRows.Row row, BooleanSupplier stopping) throws IOException {
        Optional<Resource> content = blobs.open(row.sha256());
        if (content.isEmpty()) {
            throw new IOException("The bytes are not in the store");
        }
        if (row.state() == DocumentState.SCANNING) {
            scan(row, content.get());
        } else {
            read(row, content.get(), stopping);
        }
    }

    private void scan(BlobRows.Row row, Resource content) throws IOException {
        switch (scanner.scan(content)) {
            case Verdict.Off off -> rows.scanned(row.sha256(), "OFF");
            case Verdict.Clean clean -> rows.scanned(row.sha256(), "CLEAN");
            case Verdict.Infected(String threat) ->
                settling.refuse(row.sha256(), DocumentProblem.INFECTED, null, threat);
            case Verdict.TooLarge tooLarge ->
                settling.refuse(row.sha256(), DocumentProblem.TOO_LARGE_TO_SCAN, null, null);
            case Verdict.Away(String why) -> {
                log.warn("The virus scanner is away ({}); files wait for it", why);
                rows.putOff(row.sha256(), clock.instant().plus(SCANNER_AWAY));
            }
        }
    }

    private void read(BlobRows.Row row, Resource content, BooleanSupplier stopping) throws IOException {
        if (rows.attempt(row.sha256()) > MOST_ATTEMPTS) {
            settling.ready(
                    row.sha256(),
                    new BlobRows.Contents(
                            "application/octet-stream",
                            DocumentProblem.UNREADABLE,
                            List.of(),
                            null,
                            null,
                            null,
                            List.of(),
                            false));
            return;
        }
        Path folder = work.emptyFolder();
        try {
            Path file = WorkFolder.asFile(content, folder);
            Path picture = folder.resolve("picture.webp");
            Answer answer = parsers.read(file, true, picture);
            if (stopping.getAsBoolean() && answer.problem() == DocumentProblem.UNREADABLE) {
                // The application's end took the program with it: no word about the file
                return;
            }
            String type = answer.type() == null ? "application/octet-stream" : answer.type();
            if (FileKinds.forbidden(type) || FileKinds.runs(type, answer)) {
                settling.refuse(row.sha256(), DocumentProblem.FORBIDDEN_TYPE, type, null);
                return;
            }
            boolean pictured = keepPicture(row.sha256(), answer, file, type, folder, picture);
            settling.ready(row.sha256(), contents(answer, type, pictured));
        } finally {
            work.remove(folder);
        }
    }

    private boolean keepPicture(String sha256, Answer answer, Path file, String type, Path folder, Path picture)
            throws IOException {
        boolean made = answer.picture();
        if (!made && FileKinds.office(type) && readable(answer)) {
            Optional<Path> pdf = office.pdf(file, type, folder);
            made = pdf.isPresent() && parsers.read(pdf.get(), false, picture).picture();
        }
        if (made && Files.isRegularFile(picture)) {
            try (InputStream content = Files.newInputStream(picture)) {
                blobs.keepPreview(sha256, content);
            }
            return true;
        }
        return false;
    }

    /** What was too much for one program is not given to another. */
    private static boolean readable(Answer answer) {
        return answer.problem() == null || answer.problem() == DocumentProblem.TEXT_CUT;
    }

    private static BlobRows.Contents contents(Answer answer, String type, boolean pictured) {
        String title = answer.title();
        return new BlobRows.Contents(
                type,
                answer.problem(),
                answer.flags(),
                title == null ? null : title.substring(0, Math.min(title.length(), 500)),
                TextLanguage.of(answer.passages()).orElse(null),
                answer.pages(),
                answer.passages(),
                pictured);
    }
}
