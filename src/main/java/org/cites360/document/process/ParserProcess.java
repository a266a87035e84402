package org.cites360.document.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cites360.document.DocumentFlag;
import org.cites360.document.DocumentProblem;
import org.cites360.document.Passage;
import org.cites360.document.parser.Protocol;
import org.cites360.document.parser.Protocol.Part;
import org.cites360.document.process.Answer.Parts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the program that reads files. */
final class ParserProcess implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ParserProcess.class);
    /** How Java ends by {@code ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;
    /** Texts are cut in the program; one that was taken over may not fill the application's memory either. */
    private static final int SLACK = 100_000;

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private volatile boolean late;

    private ParserProcess(Process process) {
        this.process = process;
        questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts it and waits until it is ready for the first file. */
    static ParserProcess start(List<String> command, Path folder, Duration most) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        // Passwords of the installation are in the environment
        builder.environment().keySet().removeIf(name -> !name.equals("LANG") && !name.equals("LC_ALL"));
        Process process = builder.start();
        Thread.ofVirtual().start(() -> drain(process));
        ParserProcess program = new ParserProcess(process);
        CompletableFuture<Void> alarm = program.alarm(most);
        try {
            if (Protocol.part(program.answers) != Part.DONE) {
                throw new IOException("The program that reads files does not begin as agreed");
            }
            return program;
        } catch (IOException e) {
            program.close();
            throw new IOException("The program that reads files did not start: " + String.join(" ", command), e);
        } finally {
            alarm.cancel(false);
        }
    }

    /** Whether it can be asked again. */
    boolean alive() {
        return process.isAlive() && !late;
    }

    /** Asks about one file. Afterwards the program may have ended. */
    Answer ask(Protocol.Request request, Duration most) {
        Parts parts = new Parts();
        CompletableFuture<Void> alarm = alarm(most);
        try {
            Protocol.write(questions, request);
            for (Part part = Protocol.part(answers); part != Part.DONE; part = Protocol.part(answers)) {
                take(part, parts, request.text());
            }
            return parts.whole();
        } catch (IOException ended) {
            close();
            DocumentProblem why = why();
            log.info("Reading {} ended the program that reads files: {}", request.file(), why);
            return parts.broken(why);
        } finally {
            alarm.cancel(false);
        }
    }

    private DocumentProblem why() {
        if (late) {
            return DocumentProblem.TOO_SLOW;
        }
        return process.exitValue() == OUT_OF_MEMORY ? DocumentProblem.TOO_LARGE_TO_READ : DocumentProblem.UNREADABLE;
    }

    private CompletableFuture<Void> alarm(Duration after) {
        CompletableFuture<Void> alarm = new CompletableFuture<>();
        alarm.completeOnTimeout(null, after.toMillis(), TimeUnit.MILLISECONDS).thenRun(() -> {
            late = true;
            process.destroyForcibly();
        });
        return alarm;
    }

    private void take(Part part, Parts parts, int text) throws IOException {
        switch (part) {
            case TYPE -> parts.type = type(Protocol.text(answers, Protocol.LINE));
            case FLAG -> parts.flags.add(named(DocumentFlag.class));
            case PROBLEM -> parts.problem = named(DocumentProblem.class);
            case TITLE -> parts.title = clean(Protocol.text(answers, Protocol.LINE));
            case PAGES -> parts.pages = Math.max(0, answers.readInt());
            case PASSAGE -> {
                int page = Math.max(0, answers.readInt());
                String passage = clean(Protocol.text(answers, Protocol.PASSAGE));
                parts.characters += passage.length();
                if (parts.characters > (long) text + SLACK) {
                    throw new IOException("More text than was asked for");
                }
                parts.passages.add(new Passage(page, passage));
            }
            case TEXT_DONE -> parts.textDone = true;
            case PICTURE -> parts.picture = true;
            case DONE -> throw new IOException("An answer that has ended goes on");
        }
    }

    private <E extends Enum<E>> E named(Class<E> names) throws IOException {
        try {
            return Enum.valueOf(names, Protocol.text(answers, Protocol.LINE));
        } catch (IllegalArgumentException unknown) {
            throw new IOException("An answer with a word that was not agreed", unknown);
        }
    }

    private static String type(String type) throws IOException {
        if (!type.matches("[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,100}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,150}")) {
            throw new IOException("No media type: " + type);
        }
        return type.toLowerCase(Locale.ROOT);
    }

    /** The database takes no zeros, and no reader wants other control characters. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ");
    }

    /** What it prints is of use to whoever looks into a file, and must not fill the pipe. */
    private static void drain(Process process) {
        try (var lines = process.errorReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.debug("{}", line);
            }
        } catch (IOException ended) {
            log.debug("The program that reads files has ended");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
