package org.cites360.document.scan;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cites360.document.DocumentProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** ClamAV's daemon, by its command INSTREAM: it gets bytes, never a path, so that it may run elsewhere. */
@Component
public class Scanner {

    private static final String UNIX = "unix:";
    private static final int CHUNK = 1 << 16;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** For one file; the daemon's own limits end its work long before. */
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private final @Nullable String address;

    Scanner(DocumentProperties properties) {
        this.address = properties.scanner();
    }

    public boolean configured() {
        return address != null;
    }

    /** What the daemon calls itself and its signatures; empty when it is away. */
    public Optional<String> version() {
        if (address == null) {
            return Optional.empty();
        }
        try (Conversation daemon = new Conversation(address, CONNECT)) {
            daemon.say("zVERSION\0");
            return Optional.of(daemon.answer());
        } catch (IOException | IllegalArgumentException away) {
            return Optional.empty();
        }
    }

    public Verdict scan(Resource file) throws IOException {
        if (address == null) {
            return new Verdict.Off();
        }
        try (InputStream content = file.getInputStream();
                Conversation daemon = new Conversation(address, ANSWER)) {
            return verdict(daemon.stream(content));
        } catch (FileFailure unreadable) {
            throw unreadable.cause();
        } catch (IOException | IllegalArgumentException away) {
            return new Verdict.Away(address + ": " + away.getMessage());
        }
    }

    static Verdict verdict(String answer) {
        String said = answer.strip();
        if (said.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (said.startsWith("stream: ") && said.endsWith(" FOUND")) {
            return new Verdict.Infected(said.substring("stream: ".length(), said.length() - " FOUND".length()));
        }
        return said.contains("size limit exceeded") ? new Verdict.TooLarge() : new Verdict.Away(said);
    }

    /** Our own file could not be read: not the daemon's fault. */
    private static final class FileFailure extends IOException {
        private static final long serialVersionUID = 1L;
        private final IOException failure;

        FileFailure(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException cause() {
            return failure;
        }
    }

    /** One question and its answer. A channel has no time-outs of its own, so an alarm closes it. */
    private static final class Conversation implements AutoCloseable {
        private final SocketChannel channel;
        private final CompletableFuture<Void> alarm = new CompletableFuture<>();

        Conversation(String address, Duration most) throws IOException {
            channel = address.startsWith(UNIX) ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
            alarm.completeOnTimeout(null, most.toMillis(), TimeUnit.MILLISECONDS)
                    .thenRun(this::closeChannel);
            try {
                if (address.startsWith(UNIX)) {
                    channel.connect(UnixDomainSocketAddress.of(Path.of(address.substring(UNIX.length()))));
                } else {
                    int colon = address.lastIndexOf(':');
                    if (colon < 1) {
                        throw new IOException("The scanner's address is host:port or unix:/path");
                    }
                    channel.socket()
                            .connect(
                                    new InetSocketAddress(
                                            address.substring(0, colon),
                                            Integer.parseInt(address.substring(colon + 1))),
                                    (int) CONNECT.toMillis());
                }
            } catch (IOException | RuntimeException e) {
                close();
                throw e;
            }
        }

        String stream(InputStream content) throws IOException {
            say("zINSTREAM\0");
            byte[] bytes = new byte[CHUNK];
            try {
                for (int read = read(content, bytes); read >= 0; read = read(content, bytes)) {
                    if (read > 0) {
                        send(bytes, read);
                    }
                }
                send(bytes, 0);
            } catch (FileFailure unreadable) {
                throw unreadable;
            } catch (IOException hungUp) {
                // It hangs up on what is too large, and has said so before
                return answer();
            }
            return answer();
        }

        private static int read(InputStream content, byte[] bytes) throws FileFailure {
            try {
                return content.read(bytes);
            } catch (IOException e) {
                throw new FileFailure(e);
            }
        }

        private void send(byte[] bytes, int length) throws IOException {
            write(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
            write(ByteBuffer.wrap(bytes, 0, length));
        }

        void say(String command) throws IOException {
            write(ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)));
        }

        private void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        String answer() throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(4_096);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                if (bytes.position() > 0 && bytes.get(bytes.position() - 1) == 0) {
                    break;
                }
            }
            String answer = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).replace("\0", "");
            if (answer.isEmpty()) {
                throw new IOException("no answer");
            }
            return answer;
        }

        @Override
        public void close() {
            alarm.cancel(false);
            closeChannel();
        }

        private void closeChannel() {
            try {
                channel.close();
            } catch (IOException closed) {
                // Nothing is lost by it
            }
        }
    }
}
