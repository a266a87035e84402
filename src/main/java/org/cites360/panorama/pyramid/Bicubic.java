package org.cites360.panorama.pyramid;

import org.cites360.panorama.picture.Pixels;

/**
 * Interpolation between pixels by Keys' cubic convolution (a = −1/2, also known as Catmull-Rom), which keeps a picture's
 * sharpness where it is sampled near its own resolution. Integer arithmetic: the result is the same on every machine.
 */
final class Bicubic {

    /** How a picture goes on beyond its edges. */
    enum Edges {
        /** The edge pixels repeat. */
        CLAMPED,
        /** The right edge meets the left one. */
        RING,
        /** As a ring; and beyond a pole the other side of the sphere follows. */
        SPHERE
    }

    private static final int SHIFT = 10;
    private static final int FRACTIONS = 256;
    private static final int ROUND = 1 << (2 * SHIFT - 1);
    private static final int[] WEIGHTS = weights();

    private final byte[] rgb;
    private final int width;
    private final int height;
    private final int stride;
    private final Edges edges;

    Bicubic(Pixels pixels, Edges edges) {
        this.rgb = pixels.rgb();
        this.width = pixels.width();
        this.height = pixels.height();
        this.stride = 3 * width;
        this.edges = edges;
    }

    /** Four weights for each of 256 positions between two pixels; they add up to exactly 2^SHIFT, so that a plain area stays plain. */
    private static int[] weights() {
        int[] weights = new int[FRACTIONS * 4];
        int one = 1 << SHIFT;
        for (int i = 0; i < FRACTIONS; i++) {
            double t = (double) i / FRACTIONS;
            int before = (int) Math.round(one * (-0.5 * t + t * t - 0.5 * t * t * t));
            int second = (int) Math.round(one * (0.5 * t + 2 * t * t - 1.5 * t * t * t));
            int after = (int) Math.round(one * (-0.5 * t * t + 0.5 * t * t * t));
            weights[4 * i] = before;
            weights[4 * i + 1] = one - before - second - after;
            weights[4 * i + 2] = second;
            weights[4 * i + 3] = after;
        }
        return weights;
    }

    /**
     * The colour at a place; the centre of the first pixel is at (0.5, 0.5).
     *
     * @return red, green and blue in one number, {@code 0xRRGGBB}
     */
    int at(double x, double y) {
        // Shifted by a whole number of pixels so that truncation is rounding down.
        int fixedX = (int) ((x - 0.5 + 1024) * FRACTIONS + 0.5);
        int fixedY = (int) ((y - 0.5 + 1024) * FRACTIONS + 0.5);
        int column = (fixedX >> 8) - 1024;
        int row = (fixedY >> 8) - 1024;
        int wx = (fixedX & 255) << 2;
        int wy = (fixedY & 255) << 2;
        if (column < 1 || row < 1 || column > width - 3 || row > height - 3) {
            return nearEdge(column, row, wx, wy);
        }
        int p = (row - 1) * stride + (column - 1) * 3;
        int x0 = WEIGHTS[wx];
        int x1 = WEIGHTS[wx + 1];
        int x2 = WEIGHTS[wx + 2];
        int x3 = WEIGHTS[wx + 3];
        int red = ROUND;
        int green = ROUND;
        int blue = ROUND;
        for (int i = 0; i < 4; i++) {
            int w = WEIGHTS[wy + i];
            red += w
                    * ((rgb[p] & 255) * x0
                            + (rgb[p + 3] & 255) * x1
                            + (rgb[p + 6] & 255) * x2
                            + (rgb[p + 9] & 255) * x3);
            green += w
                    * ((rgb[p + 1] & 255) * x0
                            + (rgb[p + 4] & 255) * x1
                            + (rgb[p + 7] & 255) * x2
                            + (rgb[p + 10] & 255) * x3);
            blue += w
                    * ((rgb[p + 2] & 255) * x0
                            + (rgb[p + 5] & 255) * x1
                            + (rgb[p + 8] & 255) * x2
                            + (rgb[p + 11] & 255) * x3);
            p += stride;
        }
        return pack(red, green, blue);
    }

    private int nearEdge(int column, int row, int wx, int wy) {
        int red = ROUND;
        int green = ROUND;
        int blue = ROUND;
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 4; k++) {
                int weight = WEIGHTS[wy + i] * WEIGHTS[wx + k];
                int p = offset(column - 1 + k, row - 1 + i);
                red += weight * (rgb[p] & 255);
                green += weight * (rgb[p + 1] & 255);
                blue += weight * (rgb[p + 2] & 255);
            }
        }
        return pack(red, green, blue);
    }

    private int offset(int column, int row) {
        int x = column;
        int y = row;
        if (edges == Edges.SPHERE && (y < 0 || y >= height)) {
            y = y < 0 ? -1 - y : 2 * height - 1 - y;
            x += width / 2;
        }
        y = Math.clamp(y, 0, height - 1);
        x = edges == Edges.CLAMPED ? Math.clamp(x, 0, width - 1) : Math.floorMod(x, width);
        return y * stride + x * 3;
    }

    private static int pack(int red, int green, int blue) {
        return clamp(red >> 2 * SHIFT) << 16 | clamp(green >> 2 * SHIFT) << 8 | clamp(blue >> 2 * SHIFT);
    }

    private static int clamp(int value) {
        return value < 0 ? 0 : Math.min(value, 255);
    }
}
