package org.cites360.tour.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cites360.tour.ApplicationProcess;
import org.cites360.tour.SampleBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as processes of their own, with a server and without. */
class TourCommandIT {

    @TempDir
    Path home;

    @Test
    void aTourGoesInAndOutWhileTheServerRunsAndWhileItDoesNot() throws Exception {
        Files.createDirectories(home.resolve("tours"));
        SampleBundle bundle = SampleBundle.copy(home.resolve("elsewhere"), "sample");

        ApplicationProcess.Ended alone =
                command("tour", "import", bundle.folder().toString());
        assertThat(alone.output()).contains("✓ brussels/sample is imported: 2 scenes, 3 stops, 4 versions");
        assertThat(alone.exitCode()).isZero();

        ApplicationProcess server = ApplicationProcess.server(home, Map.of());
        try {
            server.await(line -> line.contains("Cités 360 is ready"));
            bundle.replace("texts/fr.yaml", "La visite d’essai", "La visite nouvelle");
            assertThat(command("tour", "import", bundle.folder().toString()).output())
                    .contains("✓ brussels/sample is imported in the place of its predecessor");
            assertThat(server.get("/api/tours/brussels/sample?lang=fr&audience=user")
                            .body())
                    .contains("La visite nouvelle");

            bundle.replace("tour.yaml", "target: room", "target: romo");
            ApplicationProcess.Ended refused =
                    command("tour", "import", bundle.folder().toString());
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output())
                    .contains(bundle.file("tour.yaml") + ":")
                    .contains("Did you mean \"room\"?")
                    .contains("what was published before stays");

            ApplicationProcess.Ended exported = command(
                    "tour", "export", "brussels/sample", home.resolve("out").toString());
            assertThat(exported.exitCode()).as(exported.output()).isZero();
            assertThat(Files.readString(home.resolve("out/brussels/sample/texts/fr.yaml")))
                    .contains("La visite nouvelle");
        } finally {
            server.kill();
        }
    }

    private ApplicationProcess.Ended command(String... arguments) throws Exception {
        return ApplicationProcess.command(home, List.of(arguments));
    }
}
