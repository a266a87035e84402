package org.cites360.panorama.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cites360.OwnProcess;
import org.cites360.panorama.SyntheticPanorama;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledApplicationIT {

    private static final int TILES = 6 * (1 + 4 + 16);

    @TempDir
    Path folder;

    @Test
    void killedHalfWayTheNextStartFinishesThePictureAndKeepsEveryTileThatWasThere() throws Exception {
        Path file = SyntheticPanorama.write(
                SyntheticPanorama.equirectangular(4800, SyntheticPanorama::smooth), folder.resolve("large.jpg"));
        try (OwnProcess application = new OwnProcess(folder, KilledApplication.class)) {
            Process first = application.start("ask", file.toString());
            while (tiles().size() < 10) {
                assertThat(first.isAlive()).as(application.log()).isTrue();
                Thread.sleep(5);
            }
            first.destroyForcibly().waitFor();
            Map<Path, FileTime> kept = tiles();
            assertThat(kept.size()).isBetween(10, TILES - 1);

            Path pyramid = kept.keySet().iterator().next();
            String id = folder.resolve("data/media/pyramids")
                    .relativize(pyramid)
                    .getName(1)
                    .toString();
            Process second = application.start("await", id);
            assertThat(second.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(second.exitValue()).as(application.log()).isZero();
            assertThat(tiles()).hasSize(TILES).containsAllEntriesOf(kept);
        }
    }

    private Map<Path, FileTime> tiles() throws IOException {
        Path pyramids = folder.resolve("data/media/pyramids");
        if (!Files.exists(pyramids)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.walk(pyramids)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> file, KilledApplicationIT::lastModified));
        }
    }

    private static FileTime lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
