package org.cites360.document.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cites360.OwnProcess;
import org.cites360.document.SampleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the application while another program reads a long file for it. */
class KilledReadingIT {

    private static final int PAGES = 4000;

    @TempDir
    Path folder;

    @Test
    void killedInTheMidstOfReadingTheNextStartReadsTheFileAndNoReaderIsLeftBehind() throws Exception {
        Path file = folder.resolve("long.pdf");
        Path id = folder.resolve("id");
        Files.write(
                file,
                SampleFiles.pdf(IntStream.range(0, PAGES)
                        .mapToObj(page -> "Page " + page + " de la methode d'accueil")
                        .toArray(String[]::new)));
        try (OwnProcess application = new OwnProcess(folder, KilledReading.class)) {
            Process first = application.start("keep", file.toString());
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> Files.exists(id) && reader(first).isPresent() || !first.isAlive());
            ProcessHandle reader = reader(first).orElseThrow(() -> new AssertionError(log(application)));
            first.destroyForcibly().waitFor();
            reader.onExit().get(2, TimeUnit.MINUTES);

            Process second = application.start("await", Files.readString(id), Integer.toString(PAGES));
            assertThat(second.waitFor(5, TimeUnit.MINUTES)).as(log(application)).isTrue();
            assertThat(second.exitValue()).as(log(application)).isZero();
        }
    }

    private static Optional<ProcessHandle> reader(Process application) {
        return application
                .descendants()
                // Beside the database, the only Java it starts; its arguments are too long for Java to tell
                .filter(child -> child.info().command().orElse("").endsWith("/java"))
                .findFirst();
    }

    private static String log(OwnProcess application) {
        try {
            return application.log();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
