package org.cites360.tour;

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
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cites360.Cites360Application;

/**
 * The application as a process of its own, as an operator runs it: durable, with its own database.
 *
 * @param port of the server; 0 for a command
 * @param postmasterPid tells the process of its database
 */
public record ApplicationProcess(Process process, int port, Path postmasterPid) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** @param home gets {@code data/} and holds {@code tours/} @param settings more environment variables */
    public static ApplicationProcess server(Path home, Map<String, String> settings) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = java(home, List.of());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        // Otherwise Vaadin asks for a development server; the portal is not looked at here.
        builder.environment().put("VAADIN_PRODUCTIONMODE", "true");
        builder.environment().putAll(settings);
        return new ApplicationProcess(builder.start(), port, home.resolve("data/postgres/cluster/postmaster.pid"));
    }

    /** What a command said, and how it ended. */
    public record Ended(int exitCode, String output) {}

    /** Runs {@code tour …} beside whatever runs on the same home. */
    public static Ended command(Path home, List<String> arguments) throws Exception {
        Process process = java(home, arguments).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private static ProcessBuilder java(Path home, List<String> arguments) {
        // Without the tests' configuration, which gives up durability for speed.
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                Cites360Application.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CITES_DATA", home.resolve("data").toString());
        builder.environment().put("CITES_TOURS", home.resolve("tours").toString());
        return builder;
    }

    public HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Reads on until a line says so; the application's end is a failure. */
    public void await(Predicate<String> wanted) throws IOException {
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

    /** Kills the application and its database at once, as a power cut does. */
    public void kill() throws Exception {
        // What it runs for its files writes into its folders too
        List<ProcessHandle> victims = new ArrayList<>(process.descendants().toList());
        if (Files.exists(postmasterPid)) {
            long pid =
                    Long.parseLong(Files.readAllLines(postmasterPid).getFirst().strip());
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
