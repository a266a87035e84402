package org.cites360.tour.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cites360.Cites360Application;
import org.cites360.panorama.SyntheticPanorama;
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

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Server> servers = new ArrayList<>();

    @AfterEach
    void killWhatStillRuns() throws Exception {
        for (Server server : servers) {
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

        Server first = start();
        first.await(line -> line.contains("preparing 2 panoramas"));
        first.kill();

        Server second = start();
        second.await(line -> line.contains("became a pyramid"));
        assertThat(get(second, "/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(json.readTree(get(second, "/api/tours").body()).get("tours").isEmpty())
                .isTrue();
        second.kill();

        Server third = start();
        third.await(line -> line.contains("Cités 360 is ready: http://visits.example"));
        assertThat(get(third, "/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertComplete(third);

        bundle.replace("texts/fr.yaml", "La visite d’essai", "La visite nouvelle");
        third.kill();
        Server fourth = start();
        fourth.await(line -> line.contains("Cités 360 is ready"));
        assertThat(manifest(fourth).get("title").asString()).isEqualTo("La visite nouvelle");
        assertComplete(fourth);
    }

    private void assertComplete(Server server) throws Exception {
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

    private JsonNode manifest(Server server) throws Exception {
        HttpResponse<String> response = get(server, "/api/tours/brussels/sample?lang=fr&audience=user");
        assertThat(response.statusCode()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private HttpResponse<String> get(Server server, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Server start() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        // Without the tests' configuration, which gives up durability for speed.
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        Cites360Application.class.getName())
                .redirectErrorStream(true);
        builder.environment().put("CITES_DATA", folder.resolve("data").toString());
        builder.environment().put("CITES_TOURS", folder.resolve("tours").toString());
        builder.environment().put("CITES_PUBLIC_URL", "http://visits.example");
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        // Otherwise Vaadin asks for a development server; the portal is not looked at here.
        builder.environment().put("VAADIN_PRODUCTIONMODE", "true");
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Dstdout.encoding=UTF-8");
        Server server = new Server(builder.start(), port, folder.resolve("data/postgres/cluster/postmaster.pid"));
        servers.add(server);
        return server;
    }

    private record Server(Process process, int port, Path postmasterPid) {

        /** Reads on until a line says so; the application's end is a failure. */
        void await(Predicate<String> wanted) throws IOException {
            List<String> seen = new ArrayList<>();
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                seen.add(line);
                if (wanted.test(line)) {
                    keepReading(lines);
                    return;
                }
            }
            throw new AssertionError("The application ended:\n" + String.join("\n", seen));
        }

        /** Nobody reads a pipe that is full, and then its writer stands still. */
        private static void keepReading(BufferedReader lines) {
            Thread.ofVirtual().start(() -> {
                try {
                    while (lines.readLine() != null) {}
                } catch (IOException e) {
                    // the process was killed
                }
            });
        }

        void kill() throws Exception {
            List<ProcessHandle> victims = new ArrayList<>();
            if (Files.exists(postmasterPid)) {
                long pid = Long.parseLong(
                        Files.readAllLines(postmasterPid).getFirst().strip());
                ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .filter(handle -> handle.info().command().orElse("").endsWith("postgres"))
                        .ifPresent(postmaster -> {
                            victims.add(postmaster);
                            postmaster.descendants().forEach(victims::add);
                        });
            }
            process.destroyForcibly();
            victims.forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
            for (ProcessHandle victim : victims) {
                victim.onExit().get();
            }
        }
    }
}
