package org.cites360.document.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.cites360.document.DocumentProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** ClamAV's real daemon with one signature of our own: that of the test file that every scanner knows. */
class ScannerTest {

    @TempDir
    static Path folder;

    private static Process daemon;
    private static int port;

    /** In two parts, or scanners would find it here. */
    private static byte[] eicar() {
        return ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @BeforeAll
    static void startTheDaemon() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        String hash = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("MD5").digest(eicar()));
        Files.writeString(signatures.resolve("own.hdb"), hash + ":" + eicar().length + ":Test.File\n");
        Path settings = Files.writeString(
                folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                LocalSocket %s
                StreamMaxLength 1M
                """.formatted(signatures, port, folder.resolve("clamd.sock")));
        daemon = new ProcessBuilder(program().toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> scanner(port).version().isPresent());
    }

    private static Path program() {
        return Stream.concat(
                        Stream.of("/usr/sbin/clamd", "/opt/homebrew/sbin/clamd").map(Path::of),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                                .map(place -> Path.of(place, "clamd")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No clamd: install it (Debian: apt-get install clamav-daemon); script/test does so"));
    }

    @AfterAll
    static void endTheDaemon() throws Exception {
        daemon.destroy();
        daemon.waitFor();
    }

    private static Scanner scanner(int atPort) {
        return at("127.0.0.1:" + atPort);
    }

    private static Scanner at(String address) {
        var source = new MapConfigurationPropertySource();
        source.put("cites.documents.scanner", address);
        return new Scanner(new Binder(source).bindOrCreate("cites.documents", DocumentProperties.class));
    }

    private static Verdict scan(Scanner scanner, byte[] content) throws IOException {
        return scanner.scan(new ByteArrayResource(content));
    }

    @Test
    void itTellsACleanFileFromAnInfectedOne() throws Exception {
        for (Scanner scanner : new Scanner[] {scanner(port), at("unix:" + folder.resolve("clamd.sock"))}) {
            assertThat(scan(scanner, "Bonjour".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new Verdict.Clean());
            assertThat(scan(scanner, eicar())).isInstanceOf(Verdict.Infected.class);
        }
    }

    @Test
    void whatIsLargerThanItTakesIsNeverClean() throws Exception {
        assertThat(scan(scanner(port), new byte[3 << 20])).isNotInstanceOf(Verdict.Clean.class);
    }

    @Test
    void aDaemonThatIsAwayOrTalksNonsenseIsNeverAYes() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        assertThat(scan(scanner(nobody), new byte[10])).isInstanceOf(Verdict.Away.class);
        assertThat(scanner(nobody).version()).isEqualTo(Optional.empty());
        assertThat(scan(at("nonsense"), new byte[10])).isInstanceOf(Verdict.Away.class);
        assertThat(Scanner.verdict("HTTP/1.1 200 OK")).isInstanceOf(Verdict.Away.class);
        assertThat(Scanner.verdict("INSTREAM size limit exceeded. ERROR")).isEqualTo(new Verdict.TooLarge());
    }

    @Test
    void withoutADaemonNothingIsClaimed() throws Exception {
        assertThat(scan(at(""), new byte[10])).isEqualTo(new Verdict.Off());
    }
}
