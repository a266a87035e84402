package org.cites360.panorama.pyramid;

import org.cites360.panorama.picture.Pixels;

/** The colour around a partial panorama: the mean of the picture's edge, so that what is missing stays quiet. */
final class EdgeColour {

    private EdgeColour() {}

    /** @param ring whether left and right edge meet, and only the upper and lower one count */
    static int of(Pixels pixels, boolean ring) {
        long[] sums = new long[4];
        for (int x = 0; x < pixels.width(); x++) {
            add(pixels, x, 0, sums);
            add(pixels, x, pixels.height() - 1, sums);
        }
        for (int y = 0; !ring && y < pixels.height(); y++) {
            add(pixels, 0, y, sums);
            add(pixels, pixels.width() - 1, y, sums);
        }
        return mean(sums, 0) << 16 | mean(sums, 1) << 8 | mean(sums, 2);
    }

    private static void add(Pixels pixels, int x, int y, long[] sums) {
        int p = (y * pixels.width() + x) * 3;
        for (int channel = 0; channel < 3; channel++) {
            sums[channel] += pixels.rgb()[p + channel] & 255;
        }
        sums[3]++;
    }

    private static int mean(long[] sums, int channel) {
        return (int) ((sums[channel] + sums[3] / 2) / sums[3]);
    }
}
