package org.cites360.tour.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cites360.base.yaml.Problem;
import org.cites360.media.MediaFile;
import org.cites360.media.MediaStore;
import org.cites360.panorama.Level;
import org.cites360.panorama.Panoramas;
import org.cites360.panorama.Pyramid;
import org.cites360.tour.Manifest.Audio;
import org.cites360.tour.Manifest.Narration;
import org.cites360.tour.Manifest.Picture;
import org.cites360.tour.Manifest.Sentence;
import org.cites360.tour.Manifest.VideoFile;
import org.cites360.tour.Manifest.View;
import org.cites360.tour.bundle.Bundle;
import org.cites360.tour.bundle.Bundle.BundleFile;
import org.cites360.tour.bundle.TourStructure;
import org.cites360.tour.bundle.TourTexts;
import org.cites360.tour.catalogue.TourDocument;
import org.cites360.tour.catalogue.TourDocument.PlanMedia;
import org.cites360.tour.catalogue.TourDocument.SceneMedia;
import org.cites360.tour.catalogue.TourDocument.StoredFile;
import org.cites360.tour.catalogue.TourDocument.VideoMedia;
import org.jspecify.annotations.Nullable;

/** Puts what a bundle consists of where visitors can be given it: files into the media store, panoramas into pyramids. */
final class MediaImport {

    private static final int STOP_FOV = 75;
    private static final int STILL_WIDTH = 960;
    private static final int STILL_HEIGHT = 640;
    private static final int COVER_WIDTH = 1200;
    private static final int COVER_HEIGHT = 630;
    /** Where the pictures as their authors made them are kept; they may tell more than visitors should know. */
    private static final String SOURCES = "sources/";

    private final Panoramas panoramas;
    private final MediaStore media;

    MediaImport(Panoramas panoramas, MediaStore media) {
        this.panoramas = panoramas;
        this.media = media;
    }

    sealed interface Prepared {
        record Ready(TourDocument document) implements Prepared {}

        record Failed(List<Problem> problems) implements Prepared {}
    }

    Prepared prepare(Bundle bundle, ImportProgress progress) throws IOException {
        PyramidWork work = new PyramidWork(panoramas, bundle);
        work.submit();
        // A film's name may say anything: browsers are told what it is
        Map<String, String> extensions = new HashMap<>();
        bundle.videos().values().stream()
                .flatMap(video -> Stream.of(video.file(), video.phone()))
                .filter(Objects::nonNull)
                .forEach(video -> extensions.put(video.name(), video.kind().extension()));
        List<StoredFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (BundleFile file : bundle.files()) {
            StoredFile stored = store(file, extensions.getOrDefault(file.name(), extension(file.name())));
            files.add(stored);
            if (!stored.sha256().equals(file.sha256())) {
                problems.add(Problem.of(
                        file.name(), "The file was changed while it was being imported.", "Import the bundle again."));
            }
        }
        problems.addAll(work.await(progress));
        return problems.isEmpty()
                ? new Prepared.Ready(document(bundle, work.pyramids(), files))
                : new Prepared.Failed(problems);
    }

    /** Whether everything a tour refers to is still there: somebody may have lost the media and kept the database. */
    boolean isComplete(TourDocument document) {
        return document.files().stream()
                        .allMatch(file ->
                                file.key() == null || media.open(file.key()).isPresent())
                && document.scenes().values().stream()
                        .allMatch(scene ->
                                panoramas.pyramid(scene.pyramid().id()).isPresent() && present(scene.picture()))
                && document.stops().values().stream().allMatch(this::present)
                && present(document.cover());
    }

    private boolean present(Picture picture) {
        return media.open(picture.url().substring(MediaStore.url("").length())).isPresent();
    }

    private StoredFile store(BundleFile file, String extension) throws IOException {
        switch (extension) {
            case "mp3", "m4a", "ogg", "opus", "wav", "mp4", "webm", "vtt", "svg" -> {
                MediaFile stored = media.store(file.path(), extension);
                return new StoredFile(file.name(), stored.sha256(), stored.key(), null);
            }
            case "yaml", "sha256" -> {
                byte[] content = Files.readAllBytes(file.path());
                return new StoredFile(
                        file.name(), Bundle.sha256(content), null, new String(content, StandardCharsets.UTF_8));
            }
            default -> {
                String sha256 = Bundle.sha256(file.path());
                String key = SOURCES + sha256 + "." + extension;
                try (InputStream content = Files.newInputStream(file.path())) {
                    media.put(key, content);
                }
                return new StoredFile(file.name(), sha256, key, null);
            }
        }
    }

    private TourDocument document(Bundle bundle, Map<String, Pyramid> pyramids, List<StoredFile> files) {
        TourStructure structure = bundle.structure();
        Map<String, String> urls = new LinkedHashMap<>();
        files.forEach(file -> {
            if (file.key() != null) {
                urls.put(file.name(), MediaStore.url(file.key()));
            }
        });
        Map<String, SceneMedia> scenes = new LinkedHashMap<>();
        Map<String, Level> levels = new LinkedHashMap<>();
        Picture cover = null;
        for (TourStructure.Scene scene : structure.scenes()) {
            Pyramid pyramid = pyramids.get(scene.id());
            Level level = scene.level();
            scenes.put(
                    scene.id(),
                    new SceneMedia(
                            pyramid,
                            still(pyramid, level, scene.view(), STILL_WIDTH, STILL_HEIGHT),
                            sound(bundle.sounds().get(scene.id()), urls),
                            video(bundle, scene.id(), urls)));
            levels.put(scene.id(), level);
            if (scene.id().equals(structure.entry())) {
                cover = still(pyramid, level, scene.view(), COVER_WIDTH, COVER_HEIGHT);
            }
        }
        Map<String, Picture> stops = new LinkedHashMap<>();
        for (TourStructure.Stop stop : structure.stops()) {
            View view = new View(stop.yaw(), stop.pitch(), STOP_FOV);
            stops.put(
                    stop.id(),
                    still(pyramids.get(stop.scene()), levels.get(stop.scene()), view, STILL_WIDTH, STILL_HEIGHT));
        }
        Map<String, Map<String, Narration>> narrations = new TreeMap<>();
        bundle.narrations().forEach((version, byStop) -> {
            Map<String, Narration> told = new TreeMap<>();
            byStop.forEach((stop, narration) -> told.put(stop, narration(narration, urls)));
            narrations.put(version.toString(), told);
        });
        return new TourDocument(
                structure,
                bundle.texts(),
                narrations,
                scenes,
                stops,
                Objects.requireNonNull(cover),
                plan(bundle.plan(), urls),
                files);
    }

    private Picture still(Pyramid pyramid, @Nullable Level level, View view, int width, int height) {
        MediaFile still = panoramas.still(
                pyramid.id(),
                level == null ? Level.UPRIGHT : level,
                view.yaw(),
                view.pitch(),
                view.fov(),
                width,
                height);
        return new Picture(still.url(), width, height);
    }

    private static @Nullable Audio sound(Bundle.@Nullable SceneSound sound, Map<String, String> urls) {
        return sound == null ? null : new Audio(urls.get(sound.file()), sound.type(), sound.duration());
    }

    private static @Nullable VideoMedia video(Bundle bundle, String scene, Map<String, String> urls) {
        Bundle.SceneVideo video = bundle.videos().get(scene);
        if (video == null) {
            return null;
        }
        Map<String, String> captions = new TreeMap<>();
        bundle.texts().forEach((lang, texts) -> {
            TourTexts.SceneText text = texts.scenes().get(scene);
            if (text != null && text.captions() != null) {
                captions.put(lang, urls.get(text.captions()));
            }
        });
        Bundle.VideoFile phone = video.phone();
        return new VideoMedia(
                videoFile(bundle, video.file(), urls),
                phone == null ? null : videoFile(bundle, phone, urls),
                video.file().duration(),
                captions,
                video.sound());
    }

    private static VideoFile videoFile(Bundle bundle, Bundle.VideoFile file, Map<String, String> urls) {
        long bytes = bundle.file(file.name()).map(BundleFile::size).orElse(0L);
        return new VideoFile(urls.get(file.name()), file.kind().type(), bytes);
    }

    private static @Nullable PlanMedia plan(Bundle.@Nullable Plan plan, Map<String, String> urls) {
        return plan == null
                ? null
                : new PlanMedia(urls.get(plan.file()), plan.x(), plan.y(), plan.width(), plan.height());
    }

    private static Narration narration(Bundle.Narration narration, Map<String, String> urls) {
        String transcript = String.join(
                "\n\n",
                narration.paragraphs().stream()
                        .map(paragraph -> String.join(
                                " ",
                                paragraph.sentences().stream()
                                        .map(Sentence::text)
                                        .toList()))
                        .toList());
        Bundle.Recording recording = narration.recording();
        return recording == null
                ? new Narration(null, null, transcript, null, narration.paragraphs())
                : new Narration(
                        new Audio(urls.get(recording.audio()), recording.type(), recording.duration()),
                        urls.get(recording.captions()),
                        transcript,
                        recording.voice(),
                        narration.paragraphs());
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
