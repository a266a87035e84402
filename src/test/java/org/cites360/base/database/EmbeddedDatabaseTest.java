package org.cites360.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path home;

    @Test
    void aDurableDatabaseHasEverySwitchOnThatKeepsCommits() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, true)) {
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "select datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void aServerThatOutlivedTheApplicationIsStoppedAndItsDataKept() throws Exception {
        long orphan = startAndKillTheApplication();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, true)) {
            assertThat(ask(database, "select word from kept")).isEqualTo("acknowledged");
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void aKilledServerRecoversAndKeepsWhatWasCommitted() throws Exception {
        long orphan = startAndKillTheApplication();
        ProcessHandle postmaster = ProcessHandle.of(orphan).orElseThrow();
        var family = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().get();
        assertThat(home.resolve("cluster/postmaster.pid")).exists();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, true)) {
            assertThat(ask(database, "select word from kept")).isEqualTo("acknowledged");
        }
    }

    @Test
    void aLockWhoseNumberNowBelongsToAnotherProcessIsRemoved() throws Exception {
        EmbeddedDatabase.start(home, true).close();
        Files.writeString(
                home.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home.resolve("cluster") + "\n0\n5432\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, true)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void anInterruptedCreationStartsAgain() throws Exception {
        Path cluster = Files.createDirectories(home.resolve("cluster"));
        Files.writeString(cluster.resolve("postgresql.conf"), "# half-made");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, true)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aCommandJoinsTheDatabaseOfARunningApplication() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, true);
                RunningDatabase joined = RunningDatabase.in(home)) {
            assertThat(ask(joined, "select current_database()")).isEqualTo("cites360");
            joined.close();
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aSecondApplicationOnTheSameDirectoryIsRefusedAndTheFirstGoesOn() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home, true)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home, true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("CITES_DATA");
            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
    }

    /** Has another JVM start the server and commit a row, kills that JVM, and returns the number of the server's process. */
    private long startAndKillTheApplication() throws Exception {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = application.inputReader()) {
            assertThat(output.lines().filter(Victim.COMMITTED::equals).findFirst())
                    .as("the other application committed its row")
                    .isPresent();
        } finally {
            application.destroyForcibly().waitFor();
        }
        return Long.parseLong(
                Files.readAllLines(home.resolve("cluster/postmaster.pid")).getFirst());
    }

    /** The application that is killed. */
    static final class Victim {
        static final String COMMITTED = "committed";

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), true);
            try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept (word text)");
                statement.execute("insert into kept values ('acknowledged')");
            }
            System.out.println(COMMITTED);
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    private static String ask(LocalDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
