package org.cites360.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.cites360.OwnProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the application while a mail server keeps it waiting. */
class KilledMailIT {

    @TempDir
    Path folder;

    @Test
    void killedInTheMidstOfSendingTheNextStartDeliversTheMail() throws Exception {
        try (OwnProcess application = new OwnProcess(folder, KilledMail.class)) {
            try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
                Process first = application.start(Integer.toString(silent.getLocalPort()), "send");
                silent.setSoTimeout((int) TimeUnit.MINUTES.toMillis(5));
                try (Socket waiting = silent.accept()) {
                    assertThat(waiting.isConnected()).as(application.log()).isTrue();
                    first.destroyForcibly().waitFor();
                }
            }
            theNextStartDelivers(application);
        }
    }

    private static void theNextStartDelivers(OwnProcess application) throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Process second = application.start(Integer.toString(server.getSmtp().getPort()), "await");
            assertThat(second.waitFor(5, TimeUnit.MINUTES))
                    .as(application.log())
                    .isTrue();
            assertThat(second.exitValue()).as(application.log()).isZero();
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("A new password for Cités 360");
        } finally {
            server.stop();
        }
    }
}
