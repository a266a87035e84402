package org.cites360.panorama.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cites360.panorama.SyntheticPanorama;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledApplicationIT {

    private static final int TILES = 6 * (1 + 4 + 16);

    @TempDir
    Path folder;

    private Process running;

    @AfterEach
    void endTheDatabaseToo() throws Exception {
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
        Path server = folder.resolve("data/postgres/cluster/postmaster.pid");
        if (Files.exists(server)) {
            long pid = Long.parseLong(Files.readAllLines(server).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(postmaster -> {
                postmaster.destroy();
                postmaster.onExit().orTimeout(1, TimeUnit.MINUTES).join();
            });
        }
    }

    @Test
    void killedHalfWayTheNextStartFinishesThePictureAndKeepsEveryTileThatWasThere() throws Exception {
        Path file = SyntheticPanorama.write(
                SyntheticPanorama.equirectangular(4800, SyntheticPanorama::smooth), folder.resolve("large.jpg"));
        start("ask", file.toString());
        while (tiles().size() < 10) {
            assertThat(running.isAlive()).as(log()).isTrue();
            Thread.sleep(5);
        }
        running.destroyForcibly().waitFor();
        Map<Path, FileTime> kept = tiles();
        assertThat(kept.size()).isBetween(10, TILES - 1);

        Path pyramid = kept.keySet().iterator().next();
        String id = folder.resolve("data/media/pyramids")
                .relativize(pyramid)
                .getName(1)
                .toString();
        start("await", id);
        assertThat(running.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(running.exitValue()).as(log()).isZero();
        assertThat(tiles()).hasSize(TILES).containsAllEntriesOf(kept);
    }

    private void start(String... task) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                KilledApplication.class.getName(),
                                folder.resolve("data").toString()),
                        Stream.of(task))
                .toList();
        running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
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
