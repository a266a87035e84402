package org.cites360.base.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The server of an application that runs on the same data directory: a command uses it beside that application. */
record RunningDatabase(String jdbcUrl) implements LocalDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The lines of PostgreSQL's own postmaster.pid, counted from 0. */
    private static final int PORT = 3;

    private static final int STATUS = 7;

    /** @throws IllegalStateException when the application there does not get its server going */
    static RunningDatabase in(Path home) {
        Path pidFile = home.resolve("cluster").resolve("postmaster.pid");
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Optional<String> port = readyPort(pidFile);
            if (port.isPresent()) {
                return new RunningDatabase("jdbc:postgresql://localhost:" + port.get() + "/" + EmbeddedDatabase.DATABASE
                        + "?user=" + EmbeddedDatabase.USER);
            }
            pause();
        }
        throw new IllegalStateException("The application that runs on " + home
                + " has not started its database; look at what it says, or stop it and try again.");
    }

    private static Optional<String> readyPort(Path pidFile) {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.size() > STATUS && lines.get(STATUS).strip().equals("ready")
                    ? Optional.of(lines.get(PORT).strip())
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the database", e);
        }
    }

    @Override
    public void close() {}
}
