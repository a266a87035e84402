package org.cites360.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void isNeverOneThatTheSystemLendsToOutgoingConnections() throws Exception {
        for (int i = 0; i < 200; i++) {
            assertThat(FreePort.any()).isBetween(FreePort.FIRST, FreePort.LAST);
        }
    }

    @Test
    void canBeListenedOn() throws Exception {
        try (ServerSocket socket = new ServerSocket(FreePort.any(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
        }
    }
}
