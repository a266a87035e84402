package org.cites360.panorama.picture;

/** Undoes how a camera was held, as far as width stays width: a panorama on its side is refused. */
final class Orientation {

    private Orientation() {}

    /** Whether the picture is stored standing on its side. */
    static boolean onItsSide(int orientation) {
        return orientation >= 5;
    }

    static Pixels upright(Pixels pixels, int orientation) {
        switch (orientation) {
            case 2 -> mirrorRows(pixels);
            case 3 -> {
                mirrorRows(pixels);
                turnOver(pixels);
            }
            case 4 -> turnOver(pixels);
            default -> {
                // Upright already.
            }
        }
        return pixels;
    }

    private static void mirrorRows(Pixels pixels) {
        byte[] rgb = pixels.rgb();
        int stride = 3 * pixels.width();
        for (int y = 0; y < pixels.height(); y++) {
            int left = y * stride;
            int right = left + stride - 3;
            while (left < right) {
                for (int channel = 0; channel < 3; channel++) {
                    byte kept = rgb[left + channel];
                    rgb[left + channel] = rgb[right + channel];
                    rgb[right + channel] = kept;
                }
                left += 3;
                right -= 3;
            }
        }
    }

    private static void turnOver(Pixels pixels) {
        int stride = 3 * pixels.width();
        byte[] row = new byte[stride];
        for (int y = 0; y < pixels.height() / 2; y++) {
            int upper = y * stride;
            int lower = (pixels.height() - 1 - y) * stride;
            System.arraycopy(pixels.rgb(), upper, row, 0, stride);
            System.arraycopy(pixels.rgb(), lower, pixels.rgb(), upper, stride);
            System.arraycopy(row, 0, pixels.rgb(), lower, stride);
        }
    }
}
