package org.cites360.tour.bundle.audio;

import com.drew.imaging.mp4.Mp4MetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4SoundDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cites360.tour.bundle.audio.AudioInspection.Audio;
import org.cites360.tour.bundle.audio.AudioInspection.NotAudio;

/** AAC and its kin in MPEG-4 (.m4a): the movie's header states the length. */
final class Mp4 {

    private Mp4() {}

    static AudioInspection inspect(Path file) throws IOException {
        if (!whole(file)) {
            return new NotAudio("It is not a whole MPEG-4 file; it may have been cut short.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            Metadata metadata = Mp4MetadataReader.readMetadata(in);
            Mp4Directory movie = metadata.getFirstDirectoryOfType(Mp4Directory.class);
            Long length = movie == null ? null : movie.getLongObject(Mp4Directory.TAG_DURATION);
            Long scale = movie == null ? null : movie.getLongObject(Mp4Directory.TAG_TIME_SCALE);
            boolean sound = metadata.containsDirectoryOfType(Mp4SoundDirectory.class);
            if (!sound || length == null || scale == null || scale <= 0 || length <= 0) {
                return new NotAudio("There is no sound in it.");
            }
            return new Audio("audio/mp4", length / (double) scale);
        }
    }

    /** Whether the boxes fill the file to its last byte; each starts with its length and its name. */
    private static boolean whole(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long at = 0;
            while (at + 8 <= channel.size()) {
                ByteBuffer head = ByteBuffer.allocate(16);
                channel.position(at).read(head);
                head.flip();
                long size = head.getInt() & 0xffffffffL;
                head.getInt();
                if (size == 1 && head.remaining() >= 8) {
                    size = head.getLong();
                } else if (size == 0) {
                    return true; // reaches to the end by definition
                }
                if (size < 8) {
                    return false;
                }
                at += size;
            }
            return at == channel.size();
        }
    }
}
