package org.cites360;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program of the tests in a process of its own, to be killed: its data are in {@code data} below a folder, its words in {@code log}. */
public final class OwnProcess implements AutoCloseable {

    private final Path folder;
    private final Class<?> program;
    private @Nullable Process running;

    /** @param program its first argument is the data directory */
    public OwnProcess(Path folder, Class<?> program) {
        this.folder = folder;
        this.program = program;
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** Starts it, anew after a killing. */
    public Process start(String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                program.getName(),
                                data().toString()),
                        Stream.of(arguments))
                .toList();
        running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        return running;
    }

    public String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** Ends it, and the database that outlived it. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
        Path server = data().resolve("postgres/cluster/postmaster.pid");
        if (Files.exists(server)) {
            long pid = Long.parseLong(Files.readAllLines(server).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(postmaster -> {
                postmaster.destroy();
                postmaster.onExit().orTimeout(1, TimeUnit.MINUTES).join();
            });
        }
    }
}
