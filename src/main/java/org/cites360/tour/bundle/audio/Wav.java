package org.cites360.tour.bundle.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.cites360.tour.bundle.audio.AudioInspection.Audio;
import org.cites360.tour.bundle.audio.AudioInspection.NotAudio;

/** Uncompressed audio in RIFF. */
final class Wav {

    private Wav() {}

    static AudioInspection inspect(Path file) throws IOException {
        try {
            AudioFileFormat format = AudioSystem.getAudioFileFormat(file.toFile());
            long frames = format.getFrameLength();
            float rate = format.getFormat().getFrameRate();
            if (!AudioFileFormat.Type.WAVE.equals(format.getType()) || frames <= 0 || rate <= 0) {
                return new NotAudio("There is no WAVE audio in it.");
            }
            if (frames * format.getFormat().getFrameSize() > Files.size(file)) {
                return new NotAudio("It is shorter than its header says; it may have been cut short.");
            }
            return new Audio("audio/wav", frames / (double) rate);
        } catch (UnsupportedAudioFileException e) {
            return new NotAudio("There is no WAVE audio in it.");
        }
    }
}
