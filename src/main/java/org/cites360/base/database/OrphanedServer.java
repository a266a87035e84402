package org.cites360.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a crash may have left of a PostgreSQL server: a running postmaster, or only its lock file. */
record OrphanedServer(Path cluster) {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long PATIENCE_SECONDS = 30;

    void stop() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> postmaster = firstLine(pidFile)
                .flatMap(OrphanedServer::parsePid)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(OrphanedServer::isPostgres);
        if (postmaster.isPresent()) {
            log.warn(
                    "A PostgreSQL server outlived the application (process {}); stopping it",
                    postmaster.get().pid());
            stop(postmaster.get());
        }
        // PostgreSQL itself would refuse to start where the number now belongs to some other process.
        Files.deleteIfExists(pidFile);
    }

    private static Optional<String> firstLine(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getFirst().strip());
    }

    private static Optional<Long> parsePid(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static void stop(ProcessHandle postmaster) throws IOException {
        List<ProcessHandle> family = postmaster.descendants().toList();
        // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients.
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
        if (!ended(postmaster)) {
            postmaster.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
            ended(postmaster);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
