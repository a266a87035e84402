package org.cites360.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
        long orphan = startAndAbandon();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, true)) {
            assertThat(ask(database, "select word from kept")).isEqualTo("acknowledged");
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void aKilledServerRecoversAndKeepsWhatWasCommitted() throws Exception {
        long orphan = startAndAbandon();
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
    void aSecondApplicationOnTheSameDirectoryIsRefusedAndTheFirstGoesOn() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home, true)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home, true))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("CITES_DATA");
            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
    }

    /** Starts a server, commits a row, and leaves it running as a killed application would; returns its process number. */
    private long startAndAbandon() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(home, true);
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('acknowledged')");
        }
        database.abandon();
        return Long.parseLong(
                Files.readAllLines(home.resolve("cluster/postmaster.pid")).getFirst());
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
