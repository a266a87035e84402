package org.cites360.document.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cites360.document.DocumentProperties;
import org.cites360.document.parser.NoNetwork;
import org.cites360.document.parser.ParserMain;
import org.cites360.document.parser.Protocol;
import org.cites360.document.store.WorkFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Has files read by a program of its own, one at a time. The program stays for some files, and ends when there are none. */
@Component
public class Parsers implements DisposableBean {

    /** After this many files a new program takes over: what one file left behind does not add up. */
    private static final int FILES = 50;

    private static final Duration IDLE = Duration.ofSeconds(20);

    private final DocumentProperties.Reading limits;
    private final WorkFolder work;
    private volatile @Nullable ParserProcess running;
    private @Nullable Path folder;
    private int files;

    Parsers(DocumentProperties properties, WorkFolder work) {
        this.limits = properties.reader();
        this.work = work;
    }

    /**
     * Reads a file. Whatever the file does, this returns in time.
     *
     * @param text whether its text is wanted
     * @param picture where to write its picture; null for none
     * @throws IOException when the program cannot be started: a fault of the installation, not of the file
     */
    public synchronized Answer read(Path file, boolean text, @Nullable Path picture) throws IOException {
        ParserProcess program = program();
        Answer answer = program.ask(
                new Protocol.Request(
                        file.toString(), text ? limits.text() : 0, picture == null ? "" : picture.toString()),
                limits.time());
        files++;
        if (!program.alive() || files >= FILES) {
            end();
        } else {
            endWhenIdle(files, program);
        }
        return answer;
    }

    private ParserProcess program() throws IOException {
        if (running != null && running.alive()) {
            return running;
        }
        end();
        folder = work.emptyFolder();
        running = ParserProcess.start(command(folder), folder, limits.startTime());
        return running;
    }

    private List<String> command(Path temporary) throws IOException {
        Path hosts = Files.createFile(temporary.resolve("hosts"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx" + limits.memory().toMegabytes() + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary,
                "-Dpdfbox.fontcache=" + work.folder("fonts"),
                "-Djdk.net.hosts.file=" + hosts,
                "-Djava.nio.channels.spi.SelectorProvider=" + NoNetwork.class.getName(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                ParserClassPath.in(work.folder("program")),
                ParserMain.class.getName());
    }

    private void endWhenIdle(int count, ParserProcess program) {
        CompletableFuture.runAsync(
                () -> {
                    synchronized (this) {
                        if (running == program && files == count) {
                            end();
                        }
                    }
                },
                CompletableFuture.delayedExecutor(IDLE.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void end() {
        if (running != null) {
            running.close();
            running = null;
        }
        if (folder != null) {
            try {
                work.remove(folder);
            } catch (IOException left) {
                // Removed at a later start
            }
            folder = null;
        }
        files = 0;
    }

    @Override
    public void destroy() {
        ParserProcess busy = running;
        if (busy != null) {
            busy.close();
        }
        synchronized (this) {
            end();
        }
    }
}
