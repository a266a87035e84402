package org.cites360.panorama.pyramid;

import org.cites360.panorama.Face;

/**
 * Where the faces of the cube lie. On a face, {@code u} grows to the right and {@code v} downwards, both from −1 to 1 between
 * its edges; the front's centre is at yaw 0, the right face's at 90°; the bottom edge of the up face and the top edge of the
 * down face meet the front.
 */
final class Sphere {

    private Sphere() {}

    /** Yaw of a side face's centre in radians. */
    static double centreYaw(Face side) {
        return switch (side) {
            case F -> 0;
            case R -> Math.PI / 2;
            case B -> Math.PI;
            case L -> -Math.PI / 2;
            case U, D -> throw new IllegalArgumentException("Not a side: " + side);
        };
    }

    /** The coordinate of a pixel's centre between the edges of its face, −1…1. */
    static double coordinate(int pixel, int faceSize) {
        return (2 * pixel + 1.0) / faceSize - 1;
    }
}
