package org.cites360.document.parser;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the network from this process: whatever a file asks its reader to fetch is refused before a name is looked up. The
 * application also starts the process without name service ({@code jdk.net.hosts.file}).
 */
public final class NoNetwork extends SelectorProvider {

    private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto", "jmod");

    /** For the property {@code java.nio.channels.spi.SelectorProvider}. */
    public NoNetwork() {
        super();
    }

    /** To be called before anything else. */
    @SuppressWarnings("deprecation") // the one way to refuse sockets that the platform still has
    static void install() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new NetworkRefused();
        });
        ServerSocket.setSocketFactory(() -> {
            throw new NetworkRefused();
        });
        URL.setURLStreamHandlerFactory(protocol -> REMOTE.contains(protocol) ? new Refusing() : null);
    }

    /** Not an {@link IOException}: nobody who looks for the network tries again. */
    static final class NetworkRefused extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NetworkRefused() {
            super("Files are read without the network");
        }
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("Files are read without the network");
        }
    }

    @Override
    public DatagramChannel openDatagramChannel() {
        throw new NetworkRefused();
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        throw new NetworkRefused();
    }

    @Override
    public Pipe openPipe() {
        throw new NetworkRefused();
    }

    @Override
    public AbstractSelector openSelector() {
        throw new NetworkRefused();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        throw new NetworkRefused();
    }

    @Override
    public SocketChannel openSocketChannel() {
        throw new NetworkRefused();
    }

    @Override
    public java.nio.channels.@Nullable Channel inheritedChannel() {
        return null;
    }
}
