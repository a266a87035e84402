package org.cites360.panorama.picture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a JPEG was coded, as far as it decides about memory: a decoder keeps the coefficients of a whole picture when they come in
 * several scans.
 *
 * @param severalScans progressive, or with a scan for each colour
 * @param coefficients how many the whole picture has
 */
record JpegCoding(boolean severalScans, long coefficients) {

    private static final int SOF0 = 0xC0;
    private static final int SOF2 = 0xC2;
    private static final int SOF15 = 0xCF;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int SOS = 0xDA;

    /** @throws IOException when the file does not have the parts of a JPEG */
    static JpegCoding of(Path path) throws IOException {
        try (DataInputStream stream =
                new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(path)))) {
            stream.readUnsignedShort();
            boolean progressive = false;
            int components = 0;
            long coefficients = 0;
            while (true) {
                int marker = marker(stream);
                int length = stream.readUnsignedShort() - 2;
                if (marker == SOS) {
                    return new JpegCoding(progressive || stream.readUnsignedByte() < components, coefficients);
                }
                byte[] segment = stream.readNBytes(length);
                if (segment.length < length) {
                    throw new EOFException("a segment is cut off");
                }
                if (marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC) {
                    progressive = marker >= SOF2;
                    components = segment[5] & 255;
                    coefficients = coefficients(segment, components);
                }
            }
        }
    }

    private static int marker(DataInputStream stream) throws IOException {
        int value = stream.readUnsignedByte();
        while (value != 0xFF) {
            value = stream.readUnsignedByte();
        }
        while (value == 0xFF) {
            value = stream.readUnsignedByte();
        }
        return value;
    }

    private static long coefficients(byte[] frame, int components) {
        long height = (frame[1] & 255) << 8 | frame[2] & 255;
        long width = (frame[3] & 255) << 8 | frame[4] & 255;
        int mostAcross = 1;
        int mostDown = 1;
        int blocks = 0;
        for (int i = 0; i < components && 7 + 3 * i < frame.length; i++) {
            int sampling = frame[7 + 3 * i];
            mostAcross = Math.max(mostAcross, sampling >> 4 & 15);
            mostDown = Math.max(mostDown, sampling & 15);
            blocks += (sampling >> 4 & 15) * (sampling & 15);
        }
        return width * height * blocks / (mostAcross * mostDown);
    }
}
