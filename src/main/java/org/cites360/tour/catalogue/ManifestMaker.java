package org.cites360.tour.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cites360.tour.Audience;
import org.cites360.tour.Manifest;
import org.cites360.tour.Manifest.Hotspot;
import org.cites360.tour.Manifest.Link;
import org.cites360.tour.Manifest.Position;
import org.cites360.tour.Manifest.Question;
import org.cites360.tour.Manifest.Scene;
import org.cites360.tour.Manifest.Sound;
import org.cites360.tour.Manifest.Stop;
import org.cites360.tour.Manifest.Video;
import org.cites360.tour.PracticeTitles;
import org.cites360.tour.VersionKey;
import org.cites360.tour.bundle.TourStructure;
import org.cites360.tour.bundle.TourStructure.Version;
import org.cites360.tour.bundle.TourTexts;
import org.cites360.tour.bundle.TourTexts.HotspotText;
import org.cites360.tour.bundle.TourTexts.NarrationText;
import org.cites360.tour.bundle.TourTexts.SceneText;
import org.cites360.tour.bundle.TourTexts.StopText;
import org.jspecify.annotations.Nullable;

/** Takes from a tour what one version of it shows and says. */
final class ManifestMaker {

    private final TourId id;
    private final TourDocument document;
    private final Version version;
    private final TourTexts texts;
    private final List<TourStructure.Stop> route;
    private Map<String, PracticeTitles.Practice> practices = Map.of();

    ManifestMaker(TourId id, TourDocument document, Version version) {
        this.id = id;
        this.document = document;
        this.version = version;
        this.texts = Objects.requireNonNull(document.texts().get(version.lang()));
        this.route = document.structure().route(version);
    }

    /** @param published the versions visitors may choose from @param practices that can be read now, by name */
    Manifest manifest(List<VersionKey> published, Map<String, PracticeTitles.Practice> practices) {
        this.practices = practices;
        TourStructure structure = document.structure();
        TourDocument.PlanMedia plan = document.plan();
        return new Manifest(
                id.site(),
                id.tour(),
                version.audience(),
                version.lang(),
                texts.title(),
                strip(texts.summary()),
                published,
                structure.entry(),
                structure.modelled(),
                structure.demonstration(),
                document.cover(),
                plan == null ? null : new Manifest.Plan(plan.url(), plan.width(), plan.height()),
                structure.credits(),
                structure.transition(),
                structure.opening(),
                structure.scenes().stream().map(this::scene).toList(),
                route.stream().map(this::stop).toList());
    }

    private Scene scene(TourStructure.Scene scene) {
        SceneText text = Objects.requireNonNull(texts.scenes().get(scene.id()));
        TourDocument.SceneMedia media = Objects.requireNonNull(document.scenes().get(scene.id()));
        return new Scene(
                scene.id(),
                text.title(),
                strip(text.description()),
                scene.north(),
                scene.view(),
                media.pyramid(),
                position(scene.plan()),
                media.picture(),
                scene.level(),
                scene.limits(),
                sound(scene.sound(), media.sound()),
                video(scene.video(), media.video()),
                hotspots(scene));
    }

    private static @Nullable Sound sound(TourStructure.@Nullable Sound sound, Manifest.@Nullable Audio file) {
        if (sound == null || file == null) {
            return null;
        }
        Double volume = sound.volume();
        return new Sound(file.url(), file.type(), sound.yaw(), sound.pitch(), volume == null ? 1 : volume);
    }

    private @Nullable Video video(TourStructure.@Nullable Video video, TourDocument.@Nullable VideoMedia media) {
        if (video == null || media == null) {
            return null;
        }
        return new Video(
                media.file(),
                media.phone(),
                media.duration(),
                media.captions().get(version.lang()),
                !Boolean.FALSE.equals(video.loop()),
                media.sound());
    }

    private @Nullable Position position(@Nullable Position place) {
        TourDocument.PlanMedia plan = document.plan();
        return place == null || plan == null ? null : new Position(place.x() - plan.x(), place.y() - plan.y());
    }

    private List<Hotspot> hotspots(TourStructure.Scene scene) {
        List<Hotspot> hotspots = new ArrayList<>();
        for (TourStructure.Stop stop : route) {
            if (stop.scene().equals(scene.id())) {
                hotspots.add(Hotspot.ofStop(
                        "stop-" + stop.id(),
                        stop.yaw(),
                        stop.pitch(),
                        title(stop),
                        stop.id(),
                        stop.from(),
                        stop.until()));
            }
        }
        for (TourStructure.Hotspot hotspot : scene.hotspots()) {
            if (hotspot.isFor(version.audience())) {
                HotspotText text = Objects.requireNonNull(
                        texts.hotspots().getOrDefault(scene.id(), Map.of()).get(hotspot.id()));
                hotspots.add(new Hotspot(
                        hotspot.id(),
                        hotspot.kind(),
                        hotspot.yaw(),
                        hotspot.pitch(),
                        text.label(),
                        hotspot.target(),
                        strip(text.text()),
                        hotspot.transition(),
                        hotspot.zoom(),
                        hotspot.from(),
                        hotspot.until()));
            }
        }
        return hotspots;
    }

    private Stop stop(TourStructure.Stop stop) {
        NarrationText narration = narration(stop);
        return new Stop(
                stop.number(),
                stop.id(),
                stop.scene(),
                stop.yaw(),
                stop.pitch(),
                title(stop),
                Objects.requireNonNull(
                        document.narrations().get(version.key().toString()).get(stop.id())),
                Objects.requireNonNull(document.stops().get(stop.id())),
                links(text(stop), narration),
                narration.hunt(),
                narration.quiz().stream().map(ManifestMaker::question).toList(),
                practicesOf(stop)
                        .flatMap(name -> Stream.ofNullable(practices.get(name)))
                        .toList());
    }

    private Stream<String> practicesOf(TourStructure.Stop stop) {
        return version.audience() == Audience.PROFESSIONAL ? stop.practices().stream() : Stream.empty();
    }

    /** The practices that this version would show. */
    List<String> practices() {
        return route.stream().flatMap(this::practicesOf).distinct().toList();
    }

    private StopText text(TourStructure.Stop stop) {
        return Objects.requireNonNull(texts.stops().get(stop.id()));
    }

    private NarrationText narration(TourStructure.Stop stop) {
        return Objects.requireNonNull(text(stop).narration(version.audience()));
    }

    private String title(TourStructure.Stop stop) {
        String own = narration(stop).title();
        return own == null ? text(stop).title() : own;
    }

    private static List<Link> links(StopText text, NarrationText narration) {
        return Stream.concat(text.links().stream(), narration.links().stream())
                .distinct()
                .toList();
    }

    private static Question question(TourTexts.Question question) {
        Integer correct = question.correct();
        return new Question(
                question.question().strip(),
                question.answers(),
                correct == null ? null : correct - 1,
                strip(question.explanation()));
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
