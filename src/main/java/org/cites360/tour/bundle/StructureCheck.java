package org.cites360.tour.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cites360.base.yaml.Field;
import org.cites360.base.yaml.Suggestion;
import org.cites360.tour.Audience;

/** What a schema cannot say about tour.yaml: that ids are unique and that what refers to something refers to something there. */
final class StructureCheck {

    /** The stops appear among the hotspots of their scene under these ids. */
    static final String STOP_HOTSPOT = "stop-";

    private final Reading reading;
    private final Field tour;
    private final Map<String, Field> scenes;
    private final Map<String, Field> stops;

    StructureCheck(Reading reading, Field tour) {
        this.reading = reading;
        this.tour = tour;
        this.scenes = byId(tour.at("scenes"), "scene");
        this.stops = byId(tour.at("stops"), "stop");
    }

    void check() {
        reference(tour.at("entry"), scenes.keySet(), "scene");
        tour.at("scenes").items().forEach(this::checkScene);
        Map<String, Field> numbers = new HashMap<>();
        for (Field stop : tour.at("stops").items()) {
            reference(stop.at("scene"), scenes.keySet(), "scene");
            stop.at("number")
                    .number()
                    .ifPresent(number -> once(
                            numbers,
                            String.valueOf((long) number),
                            stop.at("number"),
                            "The stop number " + (long) number));
        }
        Map<String, Field> versions = new HashMap<>();
        for (Field version : tour.at("versions").items()) {
            String key = version.at("audience").text().orElse("") + "."
                    + version.at("lang").text().orElse("");
            if (key.length() > 1) {
                once(versions, key, version, "The version " + key);
            }
            Map<String, Field> route = new HashMap<>();
            for (Field stop : version.at("route").items()) {
                reference(stop, stops.keySet(), "stop");
                stop.text().ifPresent(id -> once(route, id, stop, "The stop \"" + id + "\" of the route"));
            }
        }
    }

    private void checkScene(Field scene) {
        Field panorama = scene.at("panorama");
        boolean file = panorama.at("file").present();
        boolean cube = panorama.at("cube").present();
        if (panorama.isObject() && file == cube) {
            reading.add(
                    panorama,
                    file ? "There are a file and cube faces." : "There is neither a file nor cube faces.",
                    "Give either file or cube.");
        }
        if (cube && panorama.at("coverage").present()) {
            reading.add(panorama.at("coverage"), "Cube faces always cover everything.", "Remove coverage.");
        }
        if (scene.at("plan").present() && !tour.at("plan").present()) {
            reading.add(scene.at("plan"), "There is no floor plan.", "Name it at the top of tour.yaml: plan: plan.svg");
        }
        Map<String, Field> hotspots = new HashMap<>();
        for (Field hotspot : scene.at("hotspots").items()) {
            Field id = hotspot.at("id");
            id.text().ifPresent(text -> once(hotspots, text, id, "The hotspot id \"" + text + "\""));
            if (id.text().filter(text -> text.startsWith(STOP_HOTSPOT)).isPresent()) {
                reading.add(id, "Ids that start with stop- belong to the stops.", "Choose another id.");
            }
            checkTarget(scene, hotspot);
        }
    }

    private void checkTarget(Field scene, Field hotspot) {
        Field target = hotspot.at("target");
        String kind = hotspot.at("kind").text().orElse("");
        if (kind.equals("info") && target.present()) {
            reading.add(target, "An info hotspot leads nowhere.", "Remove target, or write kind: scene.");
        } else if (kind.equals("scene") && !target.present()) {
            reading.add(hotspot, "A hotspot to a scene needs a target.", "Add target: with the id of the scene.");
        } else if (kind.equals("scene")) {
            reference(target, scenes.keySet(), "scene");
            if (target.text().isPresent() && target.text().equals(scene.at("id").text())) {
                reading.add(target, "The hotspot leads to the scene it is in.", "Name another scene.");
            }
        }
    }

    /** Whether the plan's coordinates lie on the plan. */
    void checkPlan(PlanDrawing plan) {
        for (Field scene : tour.at("scenes").items()) {
            Field place = scene.at("plan");
            double x = place.at("x").number().orElse(plan.x());
            double y = place.at("y").number().orElse(plan.y());
            if (x < plan.x() || x > plan.x() + plan.width() || y < plan.y() || y > plan.y() + plan.height()) {
                reading.add(
                        place,
                        "The place lies outside the floor plan.",
                        "The plan's viewBox reaches from " + number(plan.x()) + ", " + number(plan.y()) + " to "
                                + number(plan.x() + plan.width()) + ", " + number(plan.y() + plan.height()) + ".");
            }
        }
    }

    Map<String, Field> scenes() {
        return scenes;
    }

    Map<String, Field> stops() {
        return stops;
    }

    /** The hotspots of a scene by their ids. */
    Map<String, Field> hotspots(String scene) {
        Map<String, Field> hotspots = new LinkedHashMap<>();
        Optional.ofNullable(scenes.get(scene))
                .ifPresent(field -> field.at("hotspots")
                        .items()
                        .forEach(
                                hotspot -> hotspot.at("id").text().ifPresent(id -> hotspots.putIfAbsent(id, hotspot))));
        return hotspots;
    }

    /** The ids of the info hotspots an audience sees in a scene. */
    List<String> objects(String scene, Audience audience) {
        List<String> objects = new ArrayList<>();
        hotspots(scene).forEach((id, hotspot) -> {
            if (isFor(hotspot, audience) && hotspot.at("kind").text().equals(Optional.of("info"))) {
                objects.add(id);
            }
        });
        return objects;
    }

    static boolean isFor(Field hotspot, Audience audience) {
        Field audiences = hotspot.at("audiences");
        return !audiences.present()
                || audiences.items().stream().anyMatch(one -> one.text().equals(Optional.of(audience.key())));
    }

    private Map<String, Field> byId(Field list, String what) {
        Map<String, Field> found = new LinkedHashMap<>();
        for (Field item : list.items()) {
            Field id = item.at("id");
            id.text().ifPresent(text -> {
                if (once(found, text, id, "The " + what + " id \"" + text + "\"")) {
                    found.put(text, item);
                }
            });
        }
        return found;
    }

    /** Reports what is there a second time, with the line of the first. */
    private boolean once(Map<String, Field> seen, String key, Field field, String what) {
        Field first = seen.putIfAbsent(key, field);
        if (first != null) {
            reading.add(
                    field,
                    what + " is there twice; first in line " + first.tree().line(first.pointer()) + ".",
                    "Each has to be there once: change or remove one of the two.");
        }
        return first == null;
    }

    private void reference(Field field, Collection<String> known, String what) {
        field.text()
                .filter(id -> !known.contains(id))
                .ifPresent(id -> reading.add(
                        field, "There is no " + what + " \"" + id + "\".", Suggestion.among(id, Set.copyOf(known))));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
