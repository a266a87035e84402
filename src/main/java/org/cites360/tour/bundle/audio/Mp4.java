package org.cites360.tour.bundle.audio;

import com.drew.imaging.mp4.Mp4MetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4SoundDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cites360.tour.bundle.audio.AudioInspection.Audio;
import org.cites360.tour.bundle.audio.AudioInspection.NotAudio;

/** AAC and its kin in MPEG-4 (.m4a): the movie's header states the length. */
final class Mp4 {

    private Mp4() {}

    static AudioInspection inspect(Path file) throws IOException {
        if (!Mp4Boxes.whole(file)) {
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
}
