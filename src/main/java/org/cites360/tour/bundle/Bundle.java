package org.cites360.tour.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.yaml.Problem;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureSource;
import org.cites360.tour.Manifest.Paragraph;
import org.cites360.tour.VersionKey;
import org.cites360.tour.Voice;
import org.cites360.tour.bundle.video.VideoInspection.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A bundle without mistakes, as it stood in its folder when it was read.
 *
 * @param site slug of the centre
 * @param tour slug of the tour
 * @param texts by language tag
 * @param narrations by version, then stop id; a stop that is not recorded yet is there without audio
 * @param pictures by scene id
 * @param sounds of the scenes that have one, by scene id
 * @param videos of the scenes that have one, by scene id
 * @param files every file the bundle is made of, in the order of their names
 */
public record Bundle(
        String site,
        String tour,
        TourStructure structure,
        Map<String, TourTexts> texts,
        Map<VersionKey, Map<String, Narration>> narrations,
        Map<String, PictureSource> pictures,
        Map<String, SceneSound> sounds,
        Map<String, SceneVideo> videos,
        @Nullable Plan plan,
        List<BundleFile> files) {

    /** Changes when any file of the bundle does, whatever the folder it lies in; hexadecimal. */
    public String fingerprint() {
        return Fingerprint.of(files);
    }

    public Optional<BundleFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** What is wrong with a picture of this bundle, as a mistake of the bundle. */
    public Problem problem(PictureProblem picture) {
        return files.stream()
                .filter(file -> file.path().equals(picture.file()))
                .findFirst()
                .map(file -> Problem.of(
                        file.name(), picture.message().replace(picture.file().toString(), file.name()), ""))
                .orElseGet(() -> Problem.of(picture.file().toString(), picture.message(), ""));
    }

    /** In the form in which {@link BundleFile} has it. */
    public static String sha256(byte[] content) {
        return Fingerprint.of(content);
    }

    public static String sha256(Path file) throws IOException {
        return Fingerprint.of(file);
    }

    /**
     * @param name in the bundle, with forward slashes
     * @param path where it lies now
     * @param sha256 of its content, hexadecimal
     */
    public record BundleFile(String name, Path path, String sha256, long size) {}

    /**
     * @param recording null where the stop is not recorded yet
     * @param paragraphs its text by sentences, with their times where it is recorded
     */
    public record Narration(@Nullable Recording recording, List<Paragraph> paragraphs) {}

    /** @param audio name of its file @param type media type @param duration seconds @param captions name of their file */
    public record Recording(String audio, String type, double duration, String captions, Voice voice) {}

    /** @param file its name @param type media type @param duration seconds */
    public record SceneSound(String file, String type, double duration) {}

    /** @param phone a smaller file of the same film; null: none @param sound whether it may be heard */
    public record SceneVideo(VideoFile file, @Nullable VideoFile phone, boolean sound) {}

    /** @param name of the file @param duration seconds; null where its container does not say */
    public record VideoFile(
            String name, Kind kind, @Nullable Double duration) {}

    /** @param file its name @param x left edge of its viewBox @param y top edge of its viewBox */
    public record Plan(String file, double x, double y, double width, double height) {}
}
