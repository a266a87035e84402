package org.cites360.document.parser;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.cites360.document.parser.Protocol.Part;
import org.cites360.document.parser.Protocol.Request;

/** Reads files one after the other, as it is told over its standard input, until that ends. */
public final class ParserMain {

    private final DataInputStream input;
    private final DataOutputStream output;
    private final FileReader reader = new FileReader();

    private ParserMain(DataInputStream input, DataOutputStream output) {
        this.input = input;
        this.output = output;
    }

    public static void main(String[] arguments) throws IOException {
        NoNetwork.install();
        endWithTheApplication();
        // Some libraries print; the answers must stay readable
        System.setOut(System.err);
        ParserMain program = new ParserMain(
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in))),
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))));
        program.say(Part.DONE);
        program.run();
    }

    /** A file may keep this program busy for ever: it must not be left behind when the application is killed. */
    private static void endWithTheApplication() {
        ProcessHandle.current()
                .parent()
                .ifPresent(application ->
                        application.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    }

    private void run() throws IOException {
        while (true) {
            Request request;
            try {
                request = Protocol.request(input);
            } catch (EOFException applicationEnded) {
                return;
            }
            answer(request);
            say(Part.DONE);
        }
    }

    private void answer(Request request) throws IOException {
        Path file = Path.of(request.file());
        Finds finds = new Finds();
        reader.read(file, request.text(), finds);
        say(Part.TEXT_DONE);
        if (!request.picture().isEmpty() && !finds.problem) {
            try {
                if (Picture.make(file, finds.type, Path.of(request.picture()))) {
                    say(Part.PICTURE);
                }
            } catch (IOException | RuntimeException | StackOverflowError noPicture) {
                System.err.println("No picture: " + noPicture);
            }
        }
    }

    private void say(Part part) throws IOException {
        Protocol.begin(output, part);
        output.flush();
    }

    /** Passes on what is found at once: it counts even when the file ends this program a moment later. */
    private final class Finds implements FileReader.Finds {
        private String type = "";
        private boolean problem;

        @Override
        public void type(String found) throws IOException {
            type = found;
            line(Part.TYPE, found);
        }

        @Override
        public void flag(String flag) throws IOException {
            line(Part.FLAG, flag);
        }

        @Override
        public void problem(String found) throws IOException {
            problem = !found.equals("TEXT_CUT");
            line(Part.PROBLEM, found);
        }

        @Override
        public void title(String title) throws IOException {
            line(Part.TITLE, title);
        }

        @Override
        public void pages(int pages) throws IOException {
            Protocol.begin(output, Part.PAGES);
            output.writeInt(pages);
        }

        @Override
        public void add(int page, String text) throws IOException {
            Protocol.begin(output, Part.PASSAGE);
            output.writeInt(page);
            Protocol.writeText(output, text, Protocol.PASSAGE);
        }

        private void line(Part part, String text) throws IOException {
            Protocol.begin(output, part);
            Protocol.writeLine(output, text);
            output.flush();
        }
    }
}
