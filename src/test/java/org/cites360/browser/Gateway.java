package org.cites360.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * The network between a browser and the server: everything passes until a test lets it fail. What passes may not be kept by the
 * browser's own cache, so that what works without a network works by what was stored.
 */
final class Gateway implements AutoCloseable {

    private static final Set<String> PASSED_ON =
            Set.of("range", "if-none-match", "accept", "accept-language", "save-data", "user-agent");
    private static final Set<String> HELD_BACK =
            Set.of("content-length", "transfer-encoding", "connection", "keep-alive", "cache-control", ":status");

    private final int target;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger mediaLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Predicate<String> refused = path -> false;
    private volatile int refusal;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile Predicate<String> holding = path -> false;
    private volatile CountDownLatch reached = new CountDownLatch(0);
    private int port;
    private HttpServer server;

    Gateway(int target) {
        this.target = target;
        this.server = start();
    }

    private HttpServer start() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            port = made.getAddress().getPort();
            made.setExecutor(threads);
            made.createContext("/", this::pass);
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Path and query of every request that came, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    long timesAsked(String address) {
        return asked.stream().filter(address::equals).count();
    }

    void forget() {
        asked.clear();
    }

    /** Nobody is there any more: connections are refused. */
    void down() {
        server.stop(0);
    }

    void up() {
        server = start();
    }

    /** Lets so many more media pass; then every connection breaks off. */
    void loseAfterMedia(int passing) {
        mediaLeft.set(passing);
    }

    /** Answers some addresses by an error. */
    void refuse(int status, Predicate<String> paths) {
        refusal = status;
        refused = paths;
    }

    /** Keeps requests waiting, until {@link #release}. */
    void hold(Predicate<String> paths) {
        held = new CountDownLatch(1);
        reached = new CountDownLatch(1);
        holding = paths;
    }

    void awaitHeld() {
        await(reached);
    }

    void release() {
        holding = path -> false;
        held.countDown();
    }

    /** Everything passes again. */
    void mend() {
        mediaLeft.set(Integer.MAX_VALUE);
        refused = path -> false;
        release();
    }

    private void pass(HttpExchange exchange) throws IOException {
        String address = exchange.getRequestURI().toString();
        asked.add(address);
        try (exchange) {
            if (holding.test(address)) {
                reached.countDown();
                await(held);
            }
            boolean media = address.startsWith("/media/");
            if (mediaLeft.get() <= 0 || (media && mediaLeft.getAndDecrement() <= 0)) {
                return;
            }
            if (refused.test(address)) {
                exchange.sendResponseHeaders(refusal, -1);
                return;
            }
            forward(exchange, address);
        }
    }

    private void forward(HttpExchange exchange, String address) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + target + address));
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.stream()
                        .filter(value -> PASSED_ON.contains(name.toLowerCase(Locale.ROOT)))
                        .forEach(value -> request.header(name, value)));
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        answer.headers()
                .map()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !HELD_BACK.contains(name.toLowerCase(Locale.ROOT)))
                        .forEach(value -> exchange.getResponseHeaders().add(name, value)));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("What was waited for did not come");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }
}
