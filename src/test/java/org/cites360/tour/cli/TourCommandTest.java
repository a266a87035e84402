package org.cites360.tour.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cites360.tour.SampleBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What needs no application. */
class TourCommandTest {

    @TempDir
    Path tours;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aBundleWithoutMistakesIsToldWithItsVersions() {
        SampleBundle bundle = SampleBundle.copy(tours, "sample");
        assertThat(run("check", bundle.folder().toString())).isZero();
        assertThat(said(out))
                .contains("✓ brussels/sample has no mistakes: 2 scenes, 3 stops")
                .contains("professional.nl from 2100-01-01");
        assertThat(said(err)).isEmpty();
    }

    @Test
    void everyMistakeIsToldWithItsFileAndLineForAnEditorToJumpTo() {
        SampleBundle bundle = SampleBundle.copy(tours, "sample")
                .replace("tour.yaml", "north: -35", "nort: -35")
                .delete("audio/user.fr/hall.vtt");
        assertThat(run("check", bundle.folder().toString())).isEqualTo(1);
        assertThat(said(err))
                .contains(bundle.file("tour.yaml") + ":" + bundle.line("tour.yaml", "nort") + ": scenes[0].nort: ")
                .contains(bundle.file("audio/user.fr/hall.vtt") + ": ")
                .endsWith("✗ 2 mistakes to mend.\n");
    }

    @Test
    void aPictureThatEndsTooEarlyIsFoundThoughItsHeaderIsRight() throws IOException {
        SampleBundle bundle = SampleBundle.copy(tours, "sample");
        byte[] whole = Files.readAllBytes(bundle.file("panoramas/hall.jpg"));
        bundle.write("panoramas/hall.jpg", Arrays.copyOf(whole, whole.length / 2));
        assertThat(run("check", bundle.folder().toString())).isEqualTo(1);
        assertThat(said(err)).contains("hall.jpg").contains("✗ One mistake to mend.");
    }

    @Test
    void aFolderThatIsNotThereIsToldAsSuch() {
        assertThat(run("check", tours.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(said(err)).contains("There is no such folder.");
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithTheCommandsThereAre() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("czech", "x")).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(said(err)).contains("script/tour check", "script/tour import", "script/tour export");
    }

    @Test
    void anExportNeedsTheCentreAndTheTour() {
        assertThat(run("export", "centre", tours.toString())).isEqualTo(2);
        assertThat(said(err)).contains("Write <site>/<tour>, such as brussels/centre.");
    }

    private int run(String... arguments) {
        return new TourCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        () -> {
                            throw new AssertionError("This needs no application");
                        })
                .run(List.of(arguments));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
