package org.cites360.panorama.pyramid;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.cites360.panorama.Face;
import org.cites360.panorama.Level;
import org.cites360.panorama.pyramid.TileStore.Place;

/** Takes flat pictures of a finished pyramid. Not safe for several threads. */
public final class CubeCamera {

    /** Samples along each edge of a pixel, since a level may be up to twice as dense as the picture. */
    private static final int SAMPLES = 2;

    private final PyramidShape shape;
    private final TileStore store;
    private final WebPCodec codec = new WebPCodec();
    private final double sinTilt;
    private final double cosTilt;
    private final double sinRoll;
    private final double cosRoll;
    /** Decoded tiles by level, face and place. */
    private final int[][][][] tiles;

    /** @param held how the camera was held that took the pyramid's picture */
    public CubeCamera(PyramidShape shape, TileStore store, Level held) {
        this.shape = shape;
        this.store = store;
        sinTilt = Math.sin(Math.toRadians(held.pitch()));
        cosTilt = Math.cos(Math.toRadians(held.pitch()));
        sinRoll = Math.sin(Math.toRadians(held.roll()));
        cosRoll = Math.cos(Math.toRadians(held.roll()));
        tiles = new int[shape.levels()][Face.values().length][][];
        for (int level = 0; level < shape.levels(); level++) {
            for (Face face : Face.values()) {
                tiles[level][face.ordinal()] = new int[shape.tilesAcross(level) * shape.tilesAcross(level)][];
            }
        }
    }

    /**
     * Takes a picture.
     *
     * @param yaw radians
     * @param pitch radians
     * @param distance of the picture's plane from the eye in its pixels
     */
    public BufferedImage picture(double yaw, double pitch, double distance, int width, int height) throws IOException {
        int level = level(distance);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double sinYaw = Math.sin(yaw);
        double cosYaw = Math.cos(yaw);
        double sinPitch = Math.sin(pitch);
        double cosPitch = Math.cos(pitch);
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                int red = 0;
                int green = 0;
                int blue = 0;
                for (int s = 0; s < SAMPLES * SAMPLES; s++) {
                    double right = i + (s % SAMPLES + 0.5) / SAMPLES - width / 2.0;
                    double up = height / 2.0 - j - (s / SAMPLES + 0.5) / SAMPLES;
                    double forward = distance * cosPitch - up * sinPitch;
                    double y = distance * sinPitch + up * cosPitch;
                    double x = right * cosYaw + forward * sinYaw;
                    double z = forward * cosYaw - right * sinYaw;
                    int colour = towards(x, y, z, level);
                    red += colour >> 16 & 255;
                    green += colour >> 8 & 255;
                    blue += colour & 255;
                }
                int half = SAMPLES * SAMPLES / 2;
                int count = SAMPLES * SAMPLES;
                picture.setRGB(i, j, (red + half) / count << 16 | (green + half) / count << 8 | (blue + half) / count);
            }
        }
        return picture;
    }

    /** The smallest level that is as dense in the middle of a face as the picture in its own middle. */
    private int level(double distance) {
        int level = 0;
        while (level < shape.topLevel() && shape.faceSize(level) / 2.0 < distance) {
            level++;
        }
        return level;
    }

    /** The colour in a direction of the levelled place: x to the right of the front, y up, z to the front. */
    private int towards(double x, double y, double z, int level) throws IOException {
        double ahead = y * sinTilt + z * cosTilt;
        double up = y * cosTilt - z * sinTilt;
        return inPicture(x * cosRoll - up * sinRoll, x * sinRoll + up * cosRoll, ahead, level);
    }

    private int inPicture(double x, double y, double z, int level) throws IOException {
        double across = Math.abs(x);
        double height = Math.abs(y);
        double depth = Math.abs(z);
        if (depth >= across && depth >= height) {
            return z > 0 ? on(Face.F, x / depth, -y / depth, level) : on(Face.B, -x / depth, -y / depth, level);
        }
        if (across >= height) {
            return x > 0 ? on(Face.R, -z / across, -y / across, level) : on(Face.L, z / across, -y / across, level);
        }
        return y > 0 ? on(Face.U, x / height, z / height, level) : on(Face.D, x / height, -z / height, level);
    }

    private int on(Face face, double u, double v, int level) throws IOException {
        int size = shape.faceSize(level);
        double x = Math.clamp((u + 1) / 2 * size - 0.5, 0, size - 1.0);
        double y = Math.clamp((v + 1) / 2 * size - 0.5, 0, size - 1.0);
        int left = Math.min((int) x, size - 2);
        int top = Math.min((int) y, size - 2);
        int fx = (int) ((x - left) * 256);
        int fy = (int) ((y - top) * 256);
        int upperLeft = pixel(face, left, top, level);
        int upperRight = pixel(face, left + 1, top, level);
        int lowerLeft = pixel(face, left, top + 1, level);
        int lowerRight = pixel(face, left + 1, top + 1, level);
        int colour = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int upper = (upperLeft >> shift & 255) * (256 - fx) + (upperRight >> shift & 255) * fx;
            int lower = (lowerLeft >> shift & 255) * (256 - fx) + (lowerRight >> shift & 255) * fx;
            colour |= (upper * (256 - fy) + lower * fy + (1 << 15) >> 16) << shift;
        }
        return colour;
    }

    private int pixel(Face face, int x, int y, int level) throws IOException {
        int size = shape.tileSize();
        int row = y / size;
        int column = x / size;
        int[][] ofFace = tiles[level][face.ordinal()];
        int[] tile = ofFace[row * shape.tilesAcross(level) + column];
        if (tile == null) {
            BufferedImage image = codec.decode(store.get(new Place(face, level, row, column)));
            tile = image.getRGB(0, 0, size, size, null, 0, size);
            ofFace[row * shape.tilesAcross(level) + column] = tile;
        }
        return tile[(y - row * size) * size + x - column * size];
    }
}
