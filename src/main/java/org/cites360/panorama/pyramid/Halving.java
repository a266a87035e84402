package org.cites360.panorama.pyramid;

/**
 * Half the resolution: each pixel is a weighted mean of six by six, of their light rather than of their codes, so that brightness
 * stays.
 *
 * <p>The weights c, b, a, a, b, c (a + b + c = ½) are those of the symmetric filter of six taps whose response
 * H(ω) = 2 (a cos ω/2 + b cos 3ω/2 + c cos 5ω/2) is 1 at ω = π/4, the middle of what the smaller picture can show, 0.6 at its limit
 * π/2, and 0 at 3π/4 and π, which would come back as patterns: as sharp as Lanczos' of three lobes, with half of its taps.
 * What the outer two, which are negative, would take or add beyond the range of the inner four is cut off: dark beside white would
 * else turn black.
 */
final class Halving {

    /** How many pixels beyond its own the filter reads on each side. */
    static final int REACH = 2;

    private static final int TAPS = 2 + 2 * REACH;
    /** a, b and c of the weights, of which 2¹⁰ are one. */
    private static final int INNER = 473;

    private static final int MIDDLE = 117;
    private static final int OUTER = -78;

    private static final int WEIGHT_SHIFT = 10;
    /** After one direction: leaves room for the other in an int. */
    private static final int ROW_SHIFT = 6;

    /** Together they take the weights out of the products and leave {@link #CODE}'s quarters of a step. */
    private static final int PIXEL_SHIFT = 2 * WEIGHT_SHIFT - 2 - ROW_SHIFT;

    /** Codes of sRGB as light, 0…4095. */
    private static final int[] LIGHT = new int[256];
    /** Quarters of a step of light as a code of sRGB. */
    private static final byte[] CODE = new byte[4 * 4095 + 1];

    static {
        for (int code = 0; code < 256; code++) {
            LIGHT[code] = (int) Math.round(4095 * toLight(code / 255.0));
        }
        for (int quarters = 0; quarters < CODE.length; quarters++) {
            CODE[quarters] = (byte) Math.round(255 * toCode(quarters / (4 * 4095.0)));
        }
    }

    private Halving() {}

    // The transfer function of IEC 61966-2-1.
    private static double toLight(double code) {
        return code <= 0.04045 ? code / 12.92 : StrictMath.pow((code + 0.055) / 1.055, 2.4);
    }

    private static double toCode(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
    }

    /** How wide the margin around a tile must be for the one made of it to have a margin of {@code margin} pixels. */
    static int marginFor(int margin) {
        return 2 * margin + REACH;
    }

    /**
     * Halves a tile into a quarter of another one, its part of the margin included.
     *
     * @param tile a square with a margin on each side
     * @param edge of that square in pixels, margins included
     * @param target a square with a margin of which that of {@code tile} is {@link #marginFor}
     * @param targetEdge of the target in pixels, margins included
     * @param right whether into the right half
     * @param lower whether into the lower half
     */
    static void intoQuarter(byte[] tile, int edge, byte[] target, int targetEdge, boolean right, boolean lower) {
        int quarter = targetEdge / 2;
        int read = 2 * quarter + 2 * REACH;
        int firstColumn = right ? edge - read : 0;
        int firstRow = lower ? edge - read : 0;
        int[] light = new int[3 * read];
        // The last six rows, each halved across; row r is at r modulo 6.
        int[][] rows = new int[TAPS][3 * quarter];
        for (int r = 0; r < 2 * REACH; r++) {
            across(tile, 3 * ((firstRow + r) * edge + firstColumn), light, rows[r]);
        }
        for (int y = 0; y < quarter; y++) {
            for (int r = 2 * y + 2 * REACH; r < 2 * y + TAPS; r++) {
                across(tile, 3 * ((firstRow + r) * edge + firstColumn), light, rows[r % TAPS]);
            }
            int to = 3 * ((y + (lower ? quarter : 0)) * targetEdge + (right ? quarter : 0));
            down(rows, 2 * y, target, to);
        }
    }

    private static void across(byte[] tile, int from, int[] light, int[] row) {
        for (int i = 0; i < light.length; i++) {
            light[i] = LIGHT[tile[from + i] & 255];
        }
        int p = 0;
        for (int i = 0; i < row.length; i += 3) {
            for (int channel = 0; channel < 3; channel++) {
                row[i + channel] =
                        weighted(light[p], light[p + 3], light[p + 6], light[p + 9], light[p + 12], light[p + 15])
                                >> ROW_SHIFT;
                p++;
            }
            p += 3;
        }
    }

    private static void down(int[][] rows, int first, byte[] target, int to) {
        int[] above = rows[first % TAPS];
        int[] second = rows[(first + 1) % TAPS];
        int[] third = rows[(first + 2) % TAPS];
        int[] fourth = rows[(first + 3) % TAPS];
        int[] fifth = rows[(first + 4) % TAPS];
        int[] below = rows[(first + 5) % TAPS];
        int half = 1 << PIXEL_SHIFT - 1;
        for (int i = 0; i < above.length; i++) {
            int sum = weighted(above[i], second[i], third[i], fourth[i], fifth[i], below[i]);
            target[to + i] = CODE[sum + half >> PIXEL_SHIFT];
        }
    }

    /** Of six in a row, in 1024ths. */
    private static int weighted(int first, int second, int third, int fourth, int fifth, int last) {
        int sum = INNER * (third + fourth) + MIDDLE * (second + fifth) + OUTER * (first + last);
        int least = Math.min(Math.min(second, third), Math.min(fourth, fifth));
        int most = Math.max(Math.max(second, third), Math.max(fourth, fifth));
        return Math.min(Math.max(sum, least << WEIGHT_SHIFT), most << WEIGHT_SHIFT);
    }
}
