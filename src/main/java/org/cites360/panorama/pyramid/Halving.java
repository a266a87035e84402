package org.cites360.panorama.pyramid;

/** Half the resolution: each pixel is the mean of four, of their light rather than of their codes, so that brightness stays. */
final class Halving {

    /** Codes of sRGB as light, 0…4095. */
    private static final int[] LIGHT = new int[256];
    /** The sum of four lights as a code of sRGB. */
    private static final byte[] CODE = new byte[4 * 4095 + 1];

    static {
        for (int code = 0; code < 256; code++) {
            LIGHT[code] = (int) Math.round(4095 * toLight(code / 255.0));
        }
        for (int sum = 0; sum < CODE.length; sum++) {
            CODE[sum] = (byte) Math.round(255 * toCode(sum / (4 * 4095.0)));
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

    /**
     * Halves a square tile into a quarter of another of the same size.
     *
     * @param right whether into the right half
     * @param lower whether into the lower half
     */
    static void intoQuarter(byte[] tile, byte[] target, int size, boolean right, boolean lower) {
        int half = size / 2;
        int stride = 3 * size;
        for (int y = 0; y < half; y++) {
            int from = 2 * y * stride;
            int to = (y + (lower ? half : 0)) * stride + (right ? 3 * half : 0);
            for (int x = 0; x < half; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    int p = from + channel;
                    target[to + channel] = CODE[
                            LIGHT[tile[p] & 255]
                                    + LIGHT[tile[p + 3] & 255]
                                    + LIGHT[tile[p + stride] & 255]
                                    + LIGHT[tile[p + stride + 3] & 255]];
                }
                from += 6;
                to += 3;
            }
        }
    }
}
