package org.cites360.tour.bundle;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.cites360.base.yaml.Field;
import org.cites360.tour.bundle.Bundle.SceneVideo;
import org.jspecify.annotations.Nullable;

/** Whether what appears and goes in time has a film to do so in. */
final class FilmTimes {

    private final Reading reading;
    private final Field tour;
    private final Map<String, SceneVideo> videos;

    FilmTimes(Reading reading, Field tour, Map<String, SceneVideo> videos) {
        this.reading = reading;
        this.tour = tour;
        this.videos = videos;
    }

    void check() {
        Map<String, Field> scenes = new HashMap<>();
        for (Field scene : tour.at("scenes").items()) {
            scene.at("id").text().ifPresent(id -> scenes.putIfAbsent(id, scene));
            scene.at("hotspots").items().forEach(hotspot -> check(hotspot, scene));
        }
        for (Field stop : tour.at("stops").items()) {
            check(stop, stop.at("scene").text().map(scenes::get).orElse(null));
        }
    }

    private void check(Field place, @Nullable Field scene) {
        Field from = place.at("from");
        Field until = place.at("until");
        Field first = from.present() ? from : until;
        if (!first.present() || scene == null) {
            return;
        }
        if (!scene.at("video").present()) {
            reading.add(
                    first,
                    "Its scene has no film in which this would be a time.",
                    "Remove from and until, or give the scene a video.");
            return;
        }
        OptionalDouble begin = from.number();
        OptionalDouble end = until.number();
        if (begin.isPresent() && end.isPresent() && begin.getAsDouble() >= end.getAsDouble()) {
            reading.add(
                    until, "It goes before it has come.", "Write the earlier time at from, the later one at until.");
        }
        SceneVideo video = videos.get(scene.at("id").text().orElse(""));
        Double length = video == null ? null : video.file().duration();
        if (length != null && begin.isPresent() && begin.getAsDouble() >= length) {
            reading.add(
                    from,
                    String.format(Locale.ROOT, "The film lasts %.1f s: nobody would see it.", length),
                    "Write an earlier time, in seconds.");
        }
    }
}
