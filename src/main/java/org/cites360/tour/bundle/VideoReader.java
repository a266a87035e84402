package org.cites360.tour.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cites360.base.yaml.Field;
import org.cites360.base.yaml.YamlTree;
import org.cites360.tour.bundle.Bundle.SceneVideo;
import org.cites360.tour.bundle.Bundle.VideoFile;
import org.cites360.tour.bundle.video.VideoInspection.Film;
import org.cites360.tour.bundle.video.VideoInspection.NoFilm;
import org.cites360.tour.bundle.video.VideoInspector;

/** Reads the films of scenes, and what is said in them. */
final class VideoReader {

    private final Reading reading;

    VideoReader(Reading reading) {
        this.reading = reading;
    }

    /** @param video of a scene, which may not be there */
    Optional<SceneVideo> read(Field video) throws IOException {
        Optional<Named> file = film(video.at("file"), BundleFolder.MAX_VIDEO_BYTES);
        Optional<Named> phone = film(video.at("phone"), BundleFolder.MAX_PHONE_VIDEO_BYTES);
        return file.map(found -> new SceneVideo(
                found.file(),
                phone.map(Named::file).orElse(null),
                video.at("sound").flag().orElse(true) && !found.silent()));
    }

    private record Named(VideoFile file, boolean silent) {}

    private Optional<Named> film(Field named, long maxBytes) throws IOException {
        Optional<String> name = named.text();
        Optional<Path> path = name.flatMap(text -> reading.take(text, maxBytes, named));
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return switch (VideoInspector.inspect(path.get())) {
            case Film film ->
                Optional.of(new Named(new VideoFile(name.orElseThrow(), film.kind(), film.duration()), film.silent()));
            case NoFilm none -> {
                reading.add(named, name.orElseThrow() + " is not a film for 360°. " + none.message(), none.remedy());
                yield Optional.empty();
            }
        };
    }

    /** Reads the captions that the texts name: those of a film are there in every language of the tour, or in none. */
    void readCaptions(Field tour, Map<String, YamlTree> texts, Map<String, SceneVideo> videos) {
        Set<String> published = new TreeSet<>();
        tour.at("versions").items().forEach(version -> version.at("lang").text().ifPresent(published::add));
        for (Field scene : tour.at("scenes").items()) {
            String id = scene.at("id").text().orElse("");
            boolean somewhere = texts.values().stream()
                    .anyMatch(tree ->
                            tree.field().at("scenes").at(id).at("captions").present());
            texts.forEach((lang, tree) -> {
                Field text = tree.field().at("scenes").at(id);
                Field captions = text.at("captions");
                if (captions.present() && !scene.at("video").present()) {
                    reading.add(
                            captions,
                            "The scene \"" + id + "\" has no film.",
                            "Remove captions, or name the film in tour.yaml: video: { file: … }");
                } else if (captions.present()) {
                    captions.text().ifPresent(name -> read(name, captions, Optional.ofNullable(videos.get(id))));
                } else if (somewhere && scene.at("video").present() && text.present() && published.contains(lang)) {
                    reading.add(
                            text,
                            "The captions of the film are missing in this language; another one has them.",
                            "Add captions: with the name of a WebVTT file.");
                }
            });
        }
    }

    private void read(String name, Field named, Optional<SceneVideo> video) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".vtt")) {
            reading.add(
                    named, name + " has no name of the right kind.", "Captions are WebVTT: it has to end with .vtt.");
            return;
        }
        reading.takeText(name, named).ifPresent(content -> {
            Captions captions = Captions.read(name, new String(content, StandardCharsets.UTF_8), reading.problems);
            double length = video.map(found -> found.file().duration()).orElse(Double.MAX_VALUE);
            captions.checkLength(name, "the film", length, reading.problems);
        });
    }
}
