package org.cites360.tour.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cites360.base.yaml.Field;
import org.cites360.base.yaml.Problem;
import org.cites360.tour.Manifest.Paragraph;
import org.cites360.tour.Voice;
import org.cites360.tour.bundle.Bundle.Narration;
import org.cites360.tour.bundle.Bundle.Recording;
import org.cites360.tour.bundle.audio.AudioInspection;
import org.cites360.tour.bundle.audio.AudioInspection.Audio;
import org.cites360.tour.bundle.audio.AudioInspection.NotAudio;
import org.cites360.tour.bundle.audio.AudioInspector;

/** Reads the recordings of a version with their captions. */
final class NarrationReader {

    private static final String SYNTHETIC = "audio/synthetic.sha256";
    private static final Pattern SUM = Pattern.compile("^([0-9a-fA-F]{64}) [ *](.+)$");

    private final Reading reading;
    private final Map<String, String> synthetic = new HashMap<>();

    NarrationReader(Reading reading, Field tour) {
        this.reading = reading;
        if (reading.folder.has(SYNTHETIC)) {
            reading.takeText(SYNTHETIC, tour)
                    .ifPresent(content -> readSums(new String(content, StandardCharsets.UTF_8)));
        }
    }

    private void readSums(String content) {
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = SUM.matcher(lines.get(i));
            if (line.matches()) {
                synthetic.put(line.group(2).strip(), line.group(1).toLowerCase(Locale.ROOT));
            } else if (!lines.get(i).isBlank()) {
                reading.problems.add(new Problem(
                        SYNTHETIC,
                        i + 1,
                        "",
                        "This line is not a checksum and a file name.",
                        "Make the file with sha256sum, run in the folder audio/."));
            }
        }
    }

    /**
     * @param version such as {@code user.fr}
     * @param field the version in tour.yaml
     * @param text of the narration; empty where it is missing
     */
    Narration read(String version, String lang, String stop, Field field, String text) throws IOException {
        String base = "audio/" + version + "/" + stop;
        List<String> recordings = AudioInspector.EXTENSIONS.stream()
                .map(extension -> base + "." + extension)
                .filter(reading.folder::has)
                .toList();
        if (recordings.isEmpty()) {
            if (!field.at("audio").text().equals(Optional.of("optional"))) {
                reading.add(
                        base + ".mp3",
                        "The recording of the stop \"" + stop + "\" for the version " + version + " is missing.",
                        "Add it (.mp3, .m4a, .ogg, .opus or .wav), let script/narrate speak it, or write audio: optional at"
                                + " the version.");
            }
            return new Narration(null, Sentences.of(text, lang, List.of()));
        }
        if (recordings.size() > 1) {
            reading.add(
                    recordings.get(1),
                    "There are " + recordings.size() + " recordings of this stop: " + String.join(", ", recordings)
                            + ".",
                    "Keep one.");
        }
        String audioName = recordings.getFirst();
        Optional<Audio> audio = audio(audioName, field);
        Captions captions = captions(base + ".vtt", audioName, audio, field);
        List<Paragraph> paragraphs = Sentences.of(text, lang, captions.cues());
        return new Narration(
                audio.map(found -> new Recording(
                                audioName, found.type(), round(found.duration()), base + ".vtt", voice(audioName)))
                        .orElse(null),
                paragraphs);
    }

    private Optional<Audio> audio(String name, Field field) throws IOException {
        Optional<Path> file = reading.take(name, BundleFolder.MAX_AUDIO_BYTES, field);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        AudioInspection inspection = AudioInspector.inspect(file.get());
        return switch (inspection) {
            case Audio audio -> Optional.of(audio);
            case NotAudio broken -> {
                reading.add(
                        name, "This is not a recording. " + broken.message(), "Export it again from the sound editor.");
                yield Optional.empty();
            }
        };
    }

    private Captions captions(String name, String audioName, Optional<Audio> audio, Field field) {
        if (!reading.folder.has(name)) {
            reading.add(
                    name,
                    "The captions of " + audioName + " are missing.",
                    "Write them as WebVTT, for those who cannot hear it; script/narrate makes them of what it speaks.");
            return new Captions(List.of());
        }
        Optional<byte[]> content = reading.takeText(name, field);
        if (content.isEmpty()) {
            return new Captions(List.of());
        }
        Captions captions = Captions.read(name, new String(content.get(), StandardCharsets.UTF_8), reading.problems);
        captions.checkLength(name, audioName, audio.map(Audio::duration).orElse(Double.MAX_VALUE), reading.problems);
        return captions;
    }

    private Voice voice(String audio) {
        String listed = synthetic.get(audio.substring("audio/".length()));
        return reading.taken(audio)
                .filter(file -> file.sha256().equals(listed))
                .map(file -> Voice.SYNTHETIC)
                .orElse(Voice.RECORDED);
    }

    private static double round(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
