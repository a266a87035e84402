package org.cites360.base.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL server in a directory of ours, kept between starts.
 *
 * <p>Whatever a crash left behind is put right before the start: a server that outlived the application is stopped, the lock
 * of one that did not is removed, and a cluster whose creation was interrupted is created anew.
 */
final class EmbeddedDatabase implements LocalDatabase {

    static final String USER = "postgres";
    static final String DATABASE = "cites360";
    private static final Duration START_WAIT = Duration.ofMinutes(3);
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final FileChannel lockFile;
    private final FileLock lock;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(FileChannel lockFile, FileLock lock, EmbeddedPostgres server) {
        this.lockFile = lockFile;
        this.lock = lock;
        this.server = server;
    }

    /**
     * @param home holds the cluster ({@code cluster/}) and the unpacked server ({@code server/})
     * @param durable whether what was committed survives a crash of the machine
     * @throws InUseException when another application uses the directory
     */
    static EmbeddedDatabase start(Path home, boolean durable) {
        try {
            Path directory = Files.createDirectories(home.toAbsolutePath());
            FileChannel lockFile =
                    FileChannel.open(directory.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(lockFile, directory);
            try {
                return new EmbeddedDatabase(lockFile, lock, startServer(directory, durable));
            } catch (IOException | SQLException | RuntimeException e) {
                lockFile.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + home + " did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL in " + home + " started but does not answer", e);
        }
    }

    private static FileLock lock(FileChannel lockFile, Path directory) throws IOException {
        FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            lockFile.close();
            throw new InUseException("Another Cités 360 is running on " + directory
                    + ". Stop it, or choose another data directory with CITES_DATA.");
        }
        return lock;
    }

    private static EmbeddedPostgres startServer(Path directory, boolean durable) throws IOException, SQLException {
        Path cluster = directory.resolve("cluster");
        Path created = directory.resolve("created");
        if (!Files.exists(created) && Files.exists(cluster)) {
            log.warn("The creation of the database in {} was interrupted; it starts again", cluster);
            new OrphanedServer(cluster).stop();
            FileSystemUtils.deleteRecursively(cluster);
        }
        new OrphanedServer(cluster).stop();
        String onOrOff = durable ? "on" : "off";
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.resolve("server").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setPort(FreePort.any())
                // In the C locale pg_trgm would drop accented letters.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        // The library's defaults are for tests and would lose commits in a crash.
        Map.of(
                        "fsync", onOrOff,
                        "synchronous_commit", onOrOff,
                        "full_page_writes", onOrOff,
                        "max_connections", "60",
                        // What a search of some ten thousand records reads again and again
                        "shared_buffers", "256MB")
                .forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        createDatabase(server);
        if (!Files.exists(created)) {
            Files.createFile(created);
        }
        return server;
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean exists;
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                exists = found.next();
            }
            if (!exists) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    @Override
    public String jdbcUrl() {
        return server.getJdbcUrl(USER, DATABASE);
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            lock.release();
            lockFile.close();
        }
    }

    /** Another application uses the directory. */
    static final class InUseException extends IllegalStateException {
        private InUseException(String message) {
            super(message);
        }
    }
}
