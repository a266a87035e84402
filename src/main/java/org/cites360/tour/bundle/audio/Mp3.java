package org.cites360.tour.bundle.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cites360.tour.bundle.audio.AudioInspection.Audio;
import org.cites360.tour.bundle.audio.AudioInspection.NotAudio;

/**
 * MPEG audio, layer III. Walks every frame, because the lengths that headers promise are wrong often enough: files of
 * variable rate without a Xing header, files cut short, files put together.
 */
final class Mp3 {

    private static final int[] RATES_V1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] RATES_V2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] SAMPLE_RATES = {44100, 48000, 32000};
    /** How many bytes that are not audio may stand between two frames. */
    private static final int MAX_GAP = 64 << 10;

    private Mp3() {}

    static AudioInspection inspect(Path file) throws IOException {
        byte[] data = Files.readAllBytes(file);
        int at = afterId3(data);
        double seconds = 0;
        int frames = 0;
        while (at + 4 <= data.length) {
            Frame frame = Frame.at(data, at);
            // Two headers in a row tell audio from bytes that look like a header by chance.
            if (frame != null && (frames > 0 || followed(data, at, frame))) {
                if (!(frames == 0 && describesTheOthers(data, at, frame))) {
                    seconds += frame.samples / (double) frame.sampleRate;
                }
                frames++;
                at += frame.length;
                continue;
            }
            int next = resume(data, at + 1);
            if (next < 0) {
                break;
            }
            at = next;
        }
        return seconds > 0 ? new Audio("audio/mpeg", seconds) : new NotAudio("There is no MP3 audio in it.");
    }

    private static int resume(byte[] data, int from) {
        for (int at = from; at + 4 <= data.length && at < from + MAX_GAP; at++) {
            Frame frame = Frame.at(data, at);
            if (frame != null && followed(data, at, frame)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean followed(byte[] data, int at, Frame frame) {
        int next = at + frame.length;
        if (next + 4 > data.length) {
            return next == data.length;
        }
        Frame second = Frame.at(data, next);
        return second != null && second.sampleRate == frame.sampleRate;
    }

    private static int afterId3(byte[] data) {
        if (data.length < 10 || data[0] != 'I' || data[1] != 'D' || data[2] != '3') {
            return 0;
        }
        int size = (data[6] & 0x7f) << 21 | (data[7] & 0x7f) << 14 | (data[8] & 0x7f) << 7 | (data[9] & 0x7f);
        return 10 + size;
    }

    /** The first frame may be silent and hold a table about the others (Xing, Info or VBRI): players leave it out. */
    private static boolean describesTheOthers(byte[] data, int at, Frame frame) {
        int end = Math.min(data.length, at + frame.length);
        String head = new String(data, at, Math.min(end - at, 64), StandardCharsets.ISO_8859_1);
        return head.contains("Xing") || head.contains("Info") || head.contains("VBRI");
    }

    private record Frame(int length, int samples, int sampleRate) {

        @org.jspecify.annotations.Nullable
        static Frame at(byte[] data, int at) {
            if ((data[at] & 0xff) != 0xff || (data[at + 1] & 0xe0) != 0xe0) {
                return null;
            }
            int version = data[at + 1] >> 3 & 3; // 0: 2.5, 2: 2, 3: 1
            int layer = data[at + 1] >> 1 & 3; // 1: III
            int rate = data[at + 2] >> 4 & 15;
            int sampling = data[at + 2] >> 2 & 3;
            if (version == 1 || layer != 1 || rate == 0 || rate == 15 || sampling == 3) {
                return null;
            }
            int sampleRate = SAMPLE_RATES[sampling] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
            int samples = version == 3 ? 1152 : 576;
            int bitRate = (version == 3 ? RATES_V1 : RATES_V2)[rate] * 1000;
            int padding = data[at + 2] >> 1 & 1;
            return new Frame(samples / 8 * bitRate / sampleRate + padding, samples, sampleRate);
        }
    }
}
