package org.cites360.panorama.picture;

/**
 * A decoded picture: three bytes a pixel (red, green, blue; sRGB), row by row from the top.
 *
 * @param rgb may be longer than the picture needs
 */
public record Pixels(int width, int height, byte[] rgb) {
    public Pixels {
        if (rgb.length < bytes(width, height)) {
            throw new IllegalArgumentException("Too few bytes for " + width + "×" + height);
        }
    }

    static long bytes(int width, int height) {
        return 3L * width * height;
    }
}
