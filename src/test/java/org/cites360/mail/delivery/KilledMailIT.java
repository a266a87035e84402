package org.cites360.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the application while a mail server keeps it waiting. */
class KilledMailIT {

    @TempDir
    Path folder;

    private Process running;

    @AfterEach
    void endTheDatabaseToo() throws Exception {
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
        Path server = folder.resolve("data/postgres/cluster/postmaster.pid");
        if (Files.exists(server)) {
            long pid = Long.parseLong(Files.readAllLines(server).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(postmaster -> {
                postmaster.destroy();
                postmaster.onExit().orTimeout(1, TimeUnit.MINUTES).join();
            });
        }
    }

    @Test
    void killedInTheMidstOfSendingTheNextStartDeliversTheMail() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            start(silent.getLocalPort(), "send");
            silent.setSoTimeout((int) TimeUnit.MINUTES.toMillis(5));
            try (Socket waiting = silent.accept()) {
                assertThat(waiting.isConnected()).as(log()).isTrue();
                running.destroyForcibly().waitFor();
            }
        }
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            start(server.getSmtp().getPort(), "await");
            assertThat(running.waitFor(5, TimeUnit.MINUTES)).as(log()).isTrue();
            assertThat(running.exitValue()).as(log()).isZero();
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("A new password for Cités 360");
        } finally {
            server.stop();
        }
    }

    private void start(int port, String task) throws IOException {
        running = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledMail.class.getName(),
                        folder.resolve("data").toString(),
                        Integer.toString(port),
                        task)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }
}
