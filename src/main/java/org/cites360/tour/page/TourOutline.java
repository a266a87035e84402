package org.cites360.tour.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cites360.panorama.Level;
import org.cites360.panorama.Pyramid;
import org.cites360.tour.Manifest;

/**
 * What a page says of its tour in its head, so that the script inside the page can ask for the first tiles before anything else has
 * come; read by {@code frontend/visit/first-view.ts}. Short, since it travels with every page. Angles are degrees.
 *
 * @param url template of a tile's path, with {@code {pyramid}} for the pyramid's id; empty where there is nothing to say
 * @param scenes id, pyramid, edge of a tile, number of levels that are wanted at once, yaw, pitch and fov of each, then pitch and roll of its
 *     level where it has one; the one to start in first
 * @param stops id, index of the scene, yaw and pitch of each that lies in one of the scenes
 * @param planet whether it opens with a little planet
 */
record TourOutline(String url, List<List<Object>> scenes, List<List<Object>> stops, boolean planet) {

    /** So that a page does not grow with its tour: whoever arrives in another scene waits for the manifest. */
    static final int MOST_SCENES = 40;

    private static final String ID = "{pyramid}";

    /** @param kept whether the page is that of a visit on the device, which may hold less detail than the server */
    static TourOutline of(Manifest manifest, boolean kept) {
        String entry = manifest.entry();
        List<Manifest.Scene> ordered = manifest.scenes().stream()
                .sorted(Comparator.comparing(scene -> !scene.id().equals(entry)))
                .toList();
        String url = ordered.isEmpty() ? "" : template(ordered.getFirst().pyramid());
        List<Manifest.Scene> told = ordered.stream()
                .filter(scene -> isLikeTheFirst(scene.pyramid(), url))
                .limit(MOST_SCENES)
                .toList();
        if (told.isEmpty() || !told.getFirst().id().equals(entry)) {
            return new TourOutline("", List.of(), List.of(), false);
        }
        List<String> ids = told.stream().map(Manifest.Scene::id).toList();
        return new TourOutline(
                url,
                told.stream().map(scene -> line(scene, kept)).toList(),
                manifest.stops().stream()
                        .filter(stop -> ids.contains(stop.scene()))
                        .map(stop -> List.<Object>of(
                                stop.id(), ids.indexOf(stop.scene()), plain(stop.yaw()), plain(stop.pitch())))
                        .toList(),
                manifest.opening() == Manifest.Opening.LITTLE_PLANET);
    }

    private static List<Object> line(Manifest.Scene scene, boolean kept) {
        Manifest.View view = scene.view();
        Pyramid pyramid = scene.pyramid();
        // Below a film nobody sees the detail
        int levels = scene.video() == null && !kept ? pyramid.faceSizes().size() : 1;
        List<Object> line = new ArrayList<>(List.of(
                scene.id(),
                pyramid.id(),
                pyramid.tileSize(),
                levels,
                plain(view.yaw()),
                plain(view.pitch()),
                plain(view.fov())));
        Level level = scene.level();
        if (level != null) {
            line.add(plain(level.pitch()));
            line.add(plain(level.roll()));
        }
        return List.copyOf(line);
    }

    private static String template(Pyramid pyramid) {
        return pyramid.url().replace(pyramid.id(), ID);
    }

    /** The script knows one template, one tile a face as the base and levels that double, which all that are made here have. */
    private static boolean isLikeTheFirst(Pyramid pyramid, String url) {
        List<Integer> sizes = pyramid.faceSizes();
        return template(pyramid).equals(url)
                && url.contains(ID)
                && IntStream.range(0, sizes.size()).allMatch(level -> sizes.get(level) == pyramid.tileSize() << level);
    }

    /** 90 rather than 90.0. */
    private static Number plain(double angle) {
        if (angle == Math.rint(angle)) {
            return (int) angle;
        }
        return angle;
    }
}
