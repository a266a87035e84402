package org.cites360.panorama.pyramid;

import org.cites360.panorama.Face;

/**
 * The cube's orientation once more, by vectors and from the words of its description alone, to check the code against: x to
 * the right of the front, y up, z to the front.
 */
final class CubeByVectors {

    private CubeByVectors() {}

    static double[] direction(double yaw, double pitch) {
        double level = Math.cos(Math.toRadians(pitch));
        return new double[] {
            level * Math.sin(Math.toRadians(yaw)),
            Math.sin(Math.toRadians(pitch)),
            level * Math.cos(Math.toRadians(yaw))
        };
    }

    static double yaw(double[] direction) {
        return Math.toDegrees(Math.atan2(direction[0], direction[2]));
    }

    static double pitch(double[] direction) {
        return Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, direction[1]))));
    }

    /** Centre, right and down of a face. */
    static double[][] axes(Face face) {
        return switch (face) {
            case F -> new double[][] {{0, 0, 1}, {1, 0, 0}, {0, -1, 0}};
            case R -> new double[][] {{1, 0, 0}, {0, 0, -1}, {0, -1, 0}};
            case B -> new double[][] {{0, 0, -1}, {-1, 0, 0}, {0, -1, 0}};
            case L -> new double[][] {{-1, 0, 0}, {0, 0, 1}, {0, -1, 0}};
            // Its bottom edge meets the front.
            case U -> new double[][] {{0, 1, 0}, {1, 0, 0}, {0, 0, 1}};
            // Its top edge meets the front.
            case D -> new double[][] {{0, -1, 0}, {1, 0, 0}, {0, 0, -1}};
        };
    }

    /** The direction of a pixel's centre, of length 1. */
    static double[] ofPixel(Face face, double x, double y, int size) {
        double[][] axes = axes(face);
        double right = 2 * (x + 0.5) / size - 1;
        double down = 2 * (y + 0.5) / size - 1;
        double[] direction = new double[3];
        for (int i = 0; i < 3; i++) {
            direction[i] = axes[0][i] + right * axes[1][i] + down * axes[2][i];
        }
        return unit(direction);
    }

    /**
     * The part of a face that holds all pixels within some degrees of a direction, and more: left, top, right, bottom, the last two
     * exclusive; empty where the direction is far from the face.
     */
    static int[] around(Face face, double[] direction, double degrees, int size) {
        double[][] axes = axes(face);
        double depth = dot(direction, axes[0]);
        if (depth < 0.4) {
            // More than 66 degrees from the centre of the face, whose corners are at 55.
            return new int[4];
        }
        double reach = Math.tan(Math.toRadians(degrees)) * 3;
        double right = dot(direction, axes[1]) / depth;
        double down = dot(direction, axes[2]) / depth;
        return new int[] {
            pixel(right - reach, size), pixel(down - reach, size), pixel(right + reach, size), pixel(down + reach, size)
        };
    }

    private static int pixel(double place, int size) {
        return (int) Math.max(0, Math.min(size, Math.round((place + 1) / 2 * size)));
    }

    static double[] unit(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        return new double[] {vector[0] / length, vector[1] / length, vector[2] / length};
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** In degrees. */
    static double angle(double[] a, double[] b) {
        double[] cross = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
        return Math.toDegrees(Math.atan2(Math.sqrt(dot(cross, cross)), dot(a, b)));
    }
}
