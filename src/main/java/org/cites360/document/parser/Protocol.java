package org.cites360.document.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What application and program say to each other over the program's standard input and output. Lengths are checked by whoever
 * reads, since a file may have taken over the program.
 */
public final class Protocol {

    /** The longest text that is not a passage: types, titles, names of flags. Bytes. */
    public static final int LINE = 8_192;

    /** The longest passage. Bytes. */
    public static final int PASSAGE = 1 << 20;

    private Protocol() {}

    /** The parts of an answer, in this order; what came before the program's end counts. */
    public enum Part {
        /** One line: the media type. */
        TYPE,
        /** One line for each flag. */
        FLAG,
        /** One line: a problem. */
        PROBLEM,
        TITLE,
        /** A number. */
        PAGES,
        /** A number, the page, and a long text. */
        PASSAGE,
        /** Text and everything about it are complete; only the picture may follow. */
        TEXT_DONE,
        /** The picture has been written to where it was asked for. */
        PICTURE,
        /** The program waits for the next file. */
        DONE
    }

    /**
     * One file to read.
     *
     * @param file its absolute path
     * @param text characters that are wanted at most; 0 for none
     * @param picture where to write its picture, empty for none
     */
    public record Request(String file, int text, String picture) {}

    public static void write(DataOutputStream output, Request request) throws IOException {
        writeLine(output, request.file());
        output.writeInt(request.text());
        writeLine(output, request.picture());
        output.flush();
    }

    /** @throws java.io.EOFException when the application has ended */
    public static Request request(DataInputStream input) throws IOException {
        return new Request(text(input, LINE), input.readInt(), text(input, LINE));
    }

    public static Part part(DataInputStream input) throws IOException {
        int number = input.readUnsignedByte();
        if (number >= Part.values().length) {
            throw new IOException("No part of an answer has the number " + number);
        }
        return Part.values()[number];
    }

    /** @param most bytes */
    public static String text(DataInputStream input, int most) throws IOException {
        int length = input.readInt();
        if (length < 0 || length > most) {
            throw new IOException("A text of " + length + " bytes is longer than agreed");
        }
        return new String(input.readNBytes(length), StandardCharsets.UTF_8);
    }

    static void begin(DataOutputStream output, Part part) throws IOException {
        output.writeByte(part.ordinal());
    }

    static void writeLine(DataOutputStream output, String text) throws IOException {
        writeText(output, text, LINE);
    }

    /** Writes what fits. */
    static void writeText(DataOutputStream output, String text, int most) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, most);
        output.writeInt(length);
        output.write(bytes, 0, length);
    }
}
