package org.cites360.tour.bundle.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.cites360.tour.bundle.audio.AudioInspection.NotAudio;

/** Tells audio from what only has its name, and how long it lasts. */
public final class AudioInspector {

    /** The file name extensions of what browsers play, in the order in which they are looked for. */
    public static final List<String> EXTENSIONS = List.of("mp3", "m4a", "ogg", "opus", "wav");

    private AudioInspector() {}

    /** @param file with one of {@link #EXTENSIONS} */
    public static AudioInspection inspect(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return new NotAudio("The file is empty.");
        }
        return switch (extension(file)) {
            case "mp3" -> Mp3.inspect(file);
            case "m4a" -> Mp4.inspect(file);
            case "ogg", "opus" -> Ogg.inspect(file);
            case "wav" -> Wav.inspect(file);
            default -> new NotAudio("Files of this kind are not played by browsers.");
        };
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
