package org.cites360.tour.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cites360.panorama.SyntheticPanorama;
import org.cites360.tour.ApplicationProcess;
import org.cites360.tour.SampleBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kills the real processes, application and database, in the midst of an import, as a power cut does. */
class CrashDuringImportIT {

    @TempDir
    Path folder;

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<ApplicationProcess> servers = new ArrayList<>();

    @AfterEach
    void killWhatStillRuns() throws Exception {
        for (ApplicationProcess server : servers) {
            server.kill();
        }
    }

    @Test
    void aKillOfApplicationAndDatabaseDuringAnImportLeavesNothingToMendByHand() throws Exception {
        SampleBundle bundle = SampleBundle.copy(folder.resolve("tours"), "sample");
        // Large enough to be killed half-way.
        for (String scene : List.of("hall", "room")) {
            SyntheticPanorama.write(
                    SyntheticPanorama.equirectangular(4096, SyntheticPanorama::smooth),
                    bundle.file("panoramas/" + scene + ".jpg"));
        }

        ApplicationProcess first = start();
        first.await(line -> line.contains("preparing 2 panoramas"));
        first.kill();

        ApplicationProcess second = start();
        second.await(line -> line.contains("became a pyramid"));
        assertThat(get(second, "/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(json.readTree(get(second, "/api/tours").body()).get("tours").isEmpty())
                .isTrue();
        second.kill();

        ApplicationProcess third = start();
        third.await(line -> line.contains("Cités 360 is ready: http://visits.example"));
        assertThat(get(third, "/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertComplete(third);

        bundle.replace("texts/fr.yaml", "La visite d’essai", "La visite nouvelle");
        third.kill();
        ApplicationProcess fourth = start();
        fourth.await(line -> line.contains("Cités 360 is ready"));
        assertThat(manifest(fourth).get("title").asString()).isEqualTo("La visite nouvelle");
        assertComplete(fourth);
    }

    private void assertComplete(ApplicationProcess server) throws Exception {
        JsonNode manifest = manifest(server);
        assertThat(manifest.get("stops").size()).isEqualTo(3);
        for (JsonNode scene : manifest.get("scenes").values()) {
            JsonNode pyramid = scene.get("pyramid");
            for (int level = 0; level < pyramid.get("faceSizes").size(); level++) {
                int tiles = Math.ceilDiv(
                        pyramid.get("faceSizes").get(level).asInt(),
                        pyramid.get("tileSize").asInt());
                for (String face : "frblud".split("")) {
                    for (int tile = 0; tile < tiles * tiles; tile++) {
                        String address = pyramid.get("url")
                                .asString()
                                .replace("{level}", String.valueOf(level))
                                .replace("{face}", face)
                                .replace("{row}", String.valueOf(tile / tiles))
                                .replace("{column}", String.valueOf(tile % tiles));
                        assertThat(get(server, address).statusCode())
                                .as(address)
                                .isEqualTo(200);
                    }
                }
            }
        }
        for (JsonNode stop : manifest.get("stops").values()) {
            for (String address : List.of(
                    stop.at("/picture/url").asString(),
                    stop.at("/narration/audio/url").asString(),
                    stop.at("/narration/captions").asString())) {
                assertThat(get(server, address).statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    private JsonNode manifest(ApplicationProcess server) throws Exception {
        HttpResponse<String> response = get(server, "/api/tours/brussels/sample?lang=fr&audience=user");
        assertThat(response.statusCode()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private static HttpResponse<String> get(ApplicationProcess server, String path) throws Exception {
        return server.get(path);
    }

    private ApplicationProcess start() throws IOException {
        ApplicationProcess server =
                ApplicationProcess.server(folder, Map.of("CITES_PUBLIC_URL", "http://visits.example"));
        servers.add(server);
        return server;
    }
}
