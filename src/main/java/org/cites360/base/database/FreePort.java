package org.cites360.base.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A TCP port of this machine that a server may take a moment later. */
final class FreePort {

    // Below the ports that the system lends to outgoing connections (from 32768 on Linux, 49152 elsewhere): one of
    // these could be lent away between the choice and the server's start. Above those that servers use by habit.
    static final int FIRST = 20_000;
    static final int LAST = 32_000;
    private static final int TRIES = 100;

    private FreePort() {}

    /**
     * @return a port between {@value #FIRST} and {@value #LAST} on which nothing listens
     * @throws IOException when a hundred in a row were taken
     */
    static int any() throws IOException {
        IOException last = null;
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                last = e;
            }
        }
        throw new IOException("No free port for the database", last);
    }
}
