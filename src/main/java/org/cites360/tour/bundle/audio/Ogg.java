package org.cites360.tour.bundle.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cites360.tour.bundle.audio.AudioInspection.Audio;
import org.cites360.tour.bundle.audio.AudioInspection.NotAudio;

/** Opus and Vorbis in Ogg: the position on the last page, in samples, is the length. */
final class Ogg {

    private static final NotAudio BROKEN =
            new NotAudio("It is not a whole Ogg file with Opus or Vorbis audio; it may have been cut short.");

    private Ogg() {}

    static AudioInspection inspect(Path file) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        long sampleRate = 0;
        long skipped = 0;
        long last = 0;
        boolean ended = false;
        int serial = 0;
        int at = 0;
        while (at + 27 <= data.limit() && "OggS".equals(text(data, at, 4))) {
            int segments = data.get(at + 26) & 0xff;
            int body = at + 27 + segments;
            int length = 0;
            for (int i = 0; i < segments && at + 27 + i < data.limit(); i++) {
                length += data.get(at + 27 + i) & 0xff;
            }
            if (body + length > data.limit()) {
                return BROKEN;
            }
            if (sampleRate == 0) {
                serial = data.getInt(at + 14);
                if (length >= 19 && "OpusHead".equals(text(data, body, 8))) {
                    sampleRate = 48000; // whatever the recording's own rate was
                    skipped = data.getShort(body + 10) & 0xffff;
                } else if (length >= 16 && "\u0001vorbis".equals(text(data, body, 7))) {
                    sampleRate = data.getInt(body + 12) & 0xffffffffL;
                } else {
                    return new NotAudio("There is neither Opus nor Vorbis audio in it.");
                }
            } else if (data.getInt(at + 14) == serial) {
                // −1 stands on a page on which no packet ends.
                last = Math.max(last, data.getLong(at + 6));
                ended = (data.get(at + 5) & 4) != 0;
            }
            at = body + length;
        }
        boolean whole = sampleRate > 0 && ended && last > skipped;
        String codec = sampleRate == 48000 && skipped > 0 ? "opus" : "vorbis";
        return whole ? new Audio("audio/ogg; codecs=" + codec, (last - skipped) / (double) sampleRate) : BROKEN;
    }

    private static String text(ByteBuffer data, int at, int length) {
        return at + length > data.limit() ? "" : new String(data.array(), at, length, StandardCharsets.ISO_8859_1);
    }
}
