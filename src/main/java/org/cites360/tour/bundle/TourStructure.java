package org.cites360.tour.bundle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cites360.panorama.Level;
import org.cites360.tour.Audience;
import org.cites360.tour.Manifest.Credit;
import org.cites360.tour.Manifest.HotspotKind;
import org.cites360.tour.Manifest.Limits;
import org.cites360.tour.Manifest.Opening;
import org.cites360.tour.Manifest.Position;
import org.cites360.tour.Manifest.Transition;
import org.cites360.tour.Manifest.View;
import org.cites360.tour.Manifest.Zoom;
import org.cites360.tour.VersionKey;
import org.jspecify.annotations.Nullable;

/** A {@code tour.yaml} without mistakes; what the author left out has its default. See {@code docs/tour-bundle.md}. */
public record TourStructure(
        boolean modelled,
        boolean demonstration,
        String entry,
        @Nullable String plan,
        List<Credit> credits,
        @Nullable Transition transition,
        @Nullable Opening opening,
        List<Version> versions,
        List<Scene> scenes,
        List<Stop> stops) {

    public TourStructure(
            boolean modelled,
            boolean demonstration,
            @Nullable String entry,
            @Nullable String plan,
            @Nullable List<Credit> credits,
            @Nullable Transition transition,
            @Nullable Opening opening,
            List<Version> versions,
            List<Scene> scenes,
            List<Stop> stops) {
        this.modelled = modelled;
        this.demonstration = demonstration;
        this.entry = entry == null ? scenes.getFirst().id() : entry;
        this.plan = plan;
        this.credits = credits == null ? List.of() : List.copyOf(credits);
        this.transition = transition;
        this.opening = opening;
        this.versions = List.copyOf(versions);
        this.scenes = List.copyOf(scenes);
        this.stops = List.copyOf(stops);
    }

    /** The stops of a version in the order of its route. */
    public List<Stop> route(Version version) {
        List<String> route = version.route();
        if (route == null) {
            return stops.stream().sorted(Comparator.comparingInt(Stop::number)).toList();
        }
        return route.stream()
                .flatMap(id -> stops.stream().filter(stop -> stop.id().equals(id)))
                .toList();
    }

    /** @param published the first day (UTC) on which it exists for visitors @param route ids of stops; null: all by number */
    public record Version(
            Audience audience,
            String lang,
            LocalDate published,
            @Nullable List<String> route,
            @Nullable Need audio) {
        public VersionKey key() {
            return new VersionKey(audience, lang);
        }
    }

    /** Whether a version may be published before it is recorded. */
    public enum Need {
        REQUIRED,
        OPTIONAL;

        @JsonValue
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Need fromJson(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public record Scene(
            String id,
            Panorama panorama,
            double north,
            View view,
            @Nullable Level level,
            @Nullable Limits limits,
            @Nullable Sound sound,
            @Nullable Video video,
            @Nullable Position plan,
            List<Hotspot> hotspots) {
        @JsonCreator
        public Scene(
                String id,
                Panorama panorama,
                double north,
                @Nullable PartialView view,
                @Nullable Level level,
                @Nullable Limits limits,
                @Nullable Sound sound,
                @Nullable Video video,
                @Nullable Position plan,
                @Nullable List<Hotspot> hotspots) {
            this(
                    id,
                    panorama,
                    north,
                    view == null ? new View(0, 0, 90) : view.whole(),
                    level,
                    limits,
                    sound,
                    video,
                    plan,
                    hotspots == null ? List.of() : List.copyOf(hotspots));
        }
    }

    record PartialView(double yaw, double pitch, @Nullable Double fov) {
        View whole() {
            return new View(yaw, pitch, fov == null ? 90 : fov);
        }
    }

    /** @param yaw where it comes from; null: from all around @param volume above 0, at most 1; null: 1 */
    public record Sound(
            String file,
            @Nullable Double yaw,
            double pitch,
            @Nullable Double volume) {}

    /** @param phone the same film, smaller; null: none @param loop null: true @param sound whether it may be heard; null: yes */
    public record Video(
            String file,
            @Nullable String phone,
            @Nullable Boolean loop,
            @Nullable Boolean sound) {}

    /** Either {@code file}, with or without {@code coverage}, or {@code cube}. */
    public record Panorama(
            @Nullable String file,
            @Nullable Coverage coverage,
            @Nullable Map<String, String> cube) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public Panorama {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Panorama whole(String file) {
            return new Panorama(file, null, null);
        }
    }

    public record Coverage(double width, double height, double yaw, double pitch) {}

    /**
     * @param audiences who sees it; null: everyone
     * @param from seconds of the film of its scene; null: from its beginning
     * @param until seconds of the film of its scene; null: to its end
     */
    public record Hotspot(
            String id,
            HotspotKind kind,
            @Nullable String target,
            double yaw,
            double pitch,
            @Nullable List<Audience> audiences,
            @Nullable Transition transition,
            @Nullable Zoom zoom,
            @Nullable Double from,
            @Nullable Double until) {
        public boolean isFor(Audience audience) {
            return audiences == null || audiences.contains(audience);
        }
    }

    /**
     * @param practices names of practices that a professional sees at work there, as in their addresses
     * @param from seconds of the film of its scene; null: from its beginning
     * @param until seconds of the film of its scene; null: to its end
     */
    public record Stop(
            int number,
            String id,
            String scene,
            double yaw,
            double pitch,
            @Nullable List<String> practices,
            @Nullable Double from,
            @Nullable Double until) {
        public Stop {
            practices = practices == null ? List.of() : List.copyOf(practices);
        }

        @Override
        public List<String> practices() {
            return practices == null ? List.of() : practices;
        }
    }
}
