package org.cites360.tour.bundle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cites360.base.yaml.Field;
import org.jspecify.annotations.Nullable;

/** What an author decides of a scene and a schema cannot judge: limits that leave something to see, and what belongs where. */
final class SceneCheck {

    /** Degrees of a first view of which the author does not say how wide it is. */
    private static final double WIDTH = 90;

    private final Reading reading;
    private final Field tour;

    SceneCheck(Reading reading, Field tour) {
        this.reading = reading;
        this.tour = tour;
    }

    void check() {
        for (Field scene : tour.at("scenes").items()) {
            checkLimits(scene);
            checkSound(scene.at("sound"));
            scene.at("hotspots").items().forEach(this::checkHotspot);
        }
        checkOpening(tour.at("opening"));
    }

    private void checkHotspot(Field hotspot) {
        String kind = hotspot.at("kind").text().orElse("");
        if (kind.equals("info") && hotspot.at("transition").present()) {
            reading.add(hotspot.at("transition"), "An info hotspot leads nowhere.", "Remove transition.");
        }
        if (kind.equals("scene") && hotspot.at("zoom").present()) {
            reading.add(
                    hotspot.at("zoom"),
                    "One walks through this hotspot instead of reading it.",
                    "Remove zoom, or write kind: info.");
        }
    }

    private void checkSound(Field sound) {
        if (sound.at("pitch").present() && !sound.at("yaw").present()) {
            reading.add(
                    sound.at("pitch"),
                    "The sound has a height, but no direction.",
                    "Add yaw, or remove pitch: then it comes from all around.");
        }
    }

    private void checkOpening(Field opening) {
        if (!opening.present()) {
            return;
        }
        List<Field> scenes = tour.at("scenes").items();
        Optional<String> entry = tour.at("entry").text();
        scenes.stream()
                .filter(scene -> entry.isEmpty() || scene.at("id").text().equals(entry))
                .findFirst()
                .filter(scene -> scene.at("limits").present()
                        || scene.at("panorama").at("coverage").present())
                .ifPresent(scene -> reading.add(
                        opening,
                        "The scene in which the visit starts does not show everything around.",
                        "A planet needs the whole sphere: remove opening, or the limits of that scene."));
    }

    private void checkLimits(Field scene) {
        Field limits = scene.at("limits");
        Range pitch = grows(limits.at("pitch"));
        Range fov = grows(limits.at("fov"));
        Range yaw = range(limits.at("yaw"));
        if (yaw != null && yaw.width() < 1) {
            reading.add(
                    limits.at("yaw"),
                    "Nothing lies between the two.",
                    "Name the left edge, then the right one; for all the way round leave yaw out.");
            yaw = null;
        }
        Field view = scene.at("view");
        inside(view, "The first view", yaw, pitch);
        double wide = view.at("fov").number().orElse(WIDTH);
        if (fov != null && (wide < fov.from() || wide > fov.to())) {
            reading.add(
                    view.at("fov").present() ? view.at("fov") : limits.at("fov"),
                    String.format(
                            Locale.ROOT,
                            "The first view is %s degrees wide, beyond the limits of its scene.",
                            plain(wide)),
                    "Write view: { fov: … } between " + plain(fov.from()) + " and " + plain(fov.to())
                            + ", or widen the limits.");
        }
        for (Field hotspot : scene.at("hotspots").items()) {
            inside(hotspot, "The hotspot", yaw, pitch);
        }
        for (Field stop : tour.at("stops").items()) {
            if (stop.at("scene").text().isPresent()
                    && stop.at("scene").text().equals(scene.at("id").text())) {
                inside(stop, "The stop", yaw, pitch);
            }
        }
    }

    private void inside(Field place, String what, @Nullable Range yaw, @Nullable Range pitch) {
        double across = place.at("yaw").number().orElse(0);
        double up = place.at("pitch").number().orElse(0);
        boolean aside = yaw != null
                && Math.floorMod(Math.round((across - yaw.from()) * 1000), 360_000L) > Math.round(yaw.width() * 1000);
        boolean above = pitch != null && (up < pitch.from() || up > pitch.to());
        if (aside || above) {
            Field field = aside ? place.at("yaw") : place.at("pitch");
            reading.add(
                    field.present() ? field : place,
                    what + " lies outside the limits of its scene: nobody would see it.",
                    "Move it, or widen the limits.");
        }
    }

    /** A range of which the second number is the larger one. */
    private @Nullable Range grows(Field field) {
        Range range = range(field);
        if (range != null && range.from() >= range.to()) {
            reading.add(field, "The first number is not the smaller one.", "Write the smaller one first.");
            return null;
        }
        return range;
    }

    private static @Nullable Range range(Field field) {
        List<Field> items = field.items();
        if (items.size() != 2) {
            return null;
        }
        OptionalDouble from = items.getFirst().number();
        OptionalDouble to = items.getLast().number();
        return from.isPresent() && to.isPresent() ? new Range(from.getAsDouble(), to.getAsDouble()) : null;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private record Range(double from, double to) {
        /** As a yaw: to the right from the first to the second, 0…360. */
        double width() {
            return ((to - from) % 360 + 360) % 360;
        }
    }
}
