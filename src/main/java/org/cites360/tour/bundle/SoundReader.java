package org.cites360.tour.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.cites360.base.yaml.Field;
import org.cites360.tour.bundle.Bundle.SceneSound;
import org.cites360.tour.bundle.audio.AudioInspection.Audio;
import org.cites360.tour.bundle.audio.AudioInspection.NotAudio;
import org.cites360.tour.bundle.audio.AudioInspector;

/** Reads the sounds that go on in scenes. */
final class SoundReader {

    private final Reading reading;

    SoundReader(Reading reading) {
        this.reading = reading;
    }

    /** @param sound of a scene, which may not be there */
    Optional<SceneSound> read(Field sound) throws IOException {
        Field named = sound.at("file");
        Optional<String> name = named.text();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String file = name.get().toLowerCase(Locale.ROOT);
        if (AudioInspector.EXTENSIONS.stream().noneMatch(extension -> file.endsWith("." + extension))) {
            reading.add(
                    named,
                    name.get() + " has no name of the right kind.",
                    "It has to end with ." + String.join(", .", AudioInspector.EXTENSIONS) + ".");
            return Optional.empty();
        }
        Optional<Path> path = reading.take(name.get(), BundleFolder.MAX_AUDIO_BYTES, named);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return switch (AudioInspector.inspect(path.get())) {
            case Audio audio -> Optional.of(new SceneSound(name.get(), audio.type(), audio.duration()));
            case NotAudio broken -> {
                reading.add(
                        named,
                        name.get() + " is not a recording. " + broken.message(),
                        "Export it again from the sound editor.");
                yield Optional.empty();
            }
        };
    }
}
