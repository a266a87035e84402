package org.cites360.site;

import java.util.List;
import java.util.Map;

/**
 * One rectangle of the map with its own projection: Lambert azimuthal equal-area on the sphere. All lengths are in units of
 * the map's view box. {@code script/lib/map/make-map.mjs} draws the land with the same numbers.
 *
 * @param id {@code europe}, or the enlarged part it shows
 * @param box x, y, width and height
 * @param centre longitude and latitude of the projection's centre, in degrees
 * @param scale units per radian at the centre
 * @param translate where the centre lands: x and y
 * @param checks places that the script projected, to hold this class against
 */
record MapFrame(
        String id,
        List<Double> box,
        List<Double> centre,
        double scale,
        List<Double> translate,
        Map<String, Check> checks) {

    record Check(List<Double> at, List<Double> lands) {}

    /** Places nearer to the edge than this belong to another frame: their mark would be cut. */
    private static final double MARGIN = 6;

    Spot project(double longitude, double latitude) {
        double lambda = Math.toRadians(longitude - centre.get(0));
        double phi = Math.toRadians(latitude);
        double phi0 = Math.toRadians(centre.get(1));
        double cosDistance = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda);
        // The antipode has no place on this projection; the floor sends it far outside instead of to infinity.
        double k = Math.sqrt(2 / Math.max(1e-9, 1 + cosDistance));
        double x = scale * k * Math.cos(phi) * Math.sin(lambda);
        double y = scale * k * (Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda));
        return new Spot(translate.get(0) + x, translate.get(1) - y);
    }

    Area area() {
        return new Area(box.get(0), box.get(1), box.get(2), box.get(3));
    }

    boolean shows(double longitude, double latitude) {
        return area().grow(-MARGIN).contains(project(longitude, latitude));
    }

    /** A point of the map. */
    record Spot(double x, double y) {}

    /** A rectangle of the map. */
    record Area(double x, double y, double width, double height) {

        Area grow(double by) {
            return new Area(x - by, y - by, width + 2 * by, height + 2 * by);
        }

        boolean contains(Spot spot) {
            return spot.x() >= x && spot.x() <= x + width && spot.y() >= y && spot.y() <= y + height;
        }

        boolean contains(Area other) {
            return other.x >= x
                    && other.y >= y
                    && other.x + other.width <= x + width
                    && other.y + other.height <= y + height;
        }

        boolean overlaps(Area other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }
}
