package org.cites360.panorama.pyramid;

import org.cites360.panorama.Face;

/**
 * Between which angles a square part of a face lies, in radians: no narrower than it is.
 *
 * @param first yaw of its left side, and {@code last}, not smaller, of its right one
 * @param lowest pitch, and {@code highest}
 */
record Extent(double first, double last, double lowest, double highest) {

    static Extent of(Face face, int left, int top, int size, int faceSize) {
        double u0 = 2.0 * left / faceSize - 1;
        double u1 = 2.0 * (left + size) / faceSize - 1;
        double v0 = 2.0 * top / faceSize - 1;
        double v1 = 2.0 * (top + size) / faceSize - 1;
        double nearU = nearest(u0, u1);
        double farU = Math.max(Math.abs(u0), Math.abs(u1));
        if (face == Face.U || face == Face.D) {
            double near = Math.hypot(nearU, nearest(v0, v1));
            double far = Math.hypot(farU, Math.max(Math.abs(v0), Math.abs(v1)));
            double outer = Math.PI / 2 - Math.atan(far);
            double inner = Math.PI / 2 - Math.atan(near);
            return face == Face.U
                    ? new Extent(-Math.PI, Math.PI, outer, inner)
                    : new Extent(-Math.PI, Math.PI, -inner, -outer);
        }
        double centre = Sphere.centreYaw(face);
        return new Extent(
                centre + Math.atan(u0),
                centre + Math.atan(u1),
                -Math.atan(v1 / Math.hypot(1, v1 > 0 ? nearU : farU)),
                -Math.atan(v0 / Math.hypot(1, v0 > 0 ? farU : nearU)));
    }

    /** The number between the two that is nearest to 0. */
    private static double nearest(double from, double to) {
        return from > 0 ? from : Math.min(to, 0);
    }
}
