package org.cites360.panorama.pyramid;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.cites360.panorama.Face;
import org.cites360.panorama.Level;
import org.cites360.panorama.pyramid.TileStore.Place;

/**
 * The strip of six faces for a page that opens with a look in a certain direction: the faces that may be seen then are as sharp as a few
 * thousand bytes allow, the others only stand in until their tiles have come. Made of the tiles of level 0.
 */
public final class FirstLook {

    /** Most bytes of a strip: what a line of 1.6 Mbit/s brings in 30 ms. */
    public static final int LARGEST = 6000;

    private static final int[] EDGES = {128, 96, 64};
    private static final int BEST_QUALITY = 45;
    private static final int LEAST_QUALITY = 20;
    /** Pixels along the edge of a face that is not seen. */
    private static final int COARSE = 20;
    /** Half a face and half of a wide view, in degrees: a face whose middle is further away is not seen. */
    private static final double SEEN_WITHIN = 85;

    private FirstLook() {}

    /**
     * Makes the strip, in WebP.
     *
     * @param held how the camera was held
     * @param yaw degrees, of the levelled place
     * @param pitch degrees
     */
    public static byte[] towards(TileStore store, Level held, double yaw, double pitch) throws IOException {
        WebPCodec codec = new WebPCodec();
        BufferedImage[] faces = new BufferedImage[Face.values().length];
        boolean[] seen = new boolean[faces.length];
        double[] look = inPicture(held, Math.toRadians(yaw), Math.toRadians(pitch));
        for (Face face : Face.values()) {
            faces[face.ordinal()] = codec.decode(store.get(new Place(face, 0, 0, 0)));
            seen[face.ordinal()] = Math.toDegrees(Math.acos(Math.clamp(towards(face, look), -1, 1))) < SEEN_WITHIN;
        }
        byte[] smallest = new byte[0];
        for (int edge : EDGES) {
            BufferedImage strip = strip(faces, seen, edge);
            for (int quality = BEST_QUALITY; quality >= LEAST_QUALITY; quality -= 5) {
                smallest = codec.encode(strip, quality, 6);
                if (smallest.length <= LARGEST) {
                    return smallest;
                }
            }
        }
        throw new IOException("No first look below " + LARGEST + " bytes; the smallest has " + smallest.length);
    }

    /** A direction of the levelled place as the camera saw it: x to the right of the front, y up, z to the front. */
    private static double[] inPicture(Level held, double yaw, double pitch) {
        double x = Math.cos(pitch) * Math.sin(yaw);
        double y = Math.sin(pitch);
        double z = Math.cos(pitch) * Math.cos(yaw);
        double tilt = Math.toRadians(held.pitch());
        double roll = Math.toRadians(held.roll());
        double up = y * Math.cos(tilt) - z * Math.sin(tilt);
        return new double[] {
            x * Math.cos(roll) - up * Math.sin(roll),
            x * Math.sin(roll) + up * Math.cos(roll),
            y * Math.sin(tilt) + z * Math.cos(tilt)
        };
    }

    /** The cosine of the angle between a direction and the middle of a face. */
    private static double towards(Face face, double[] look) {
        return switch (face) {
            case F -> look[2];
            case R -> look[0];
            case B -> -look[2];
            case L -> -look[0];
            case U -> look[1];
            case D -> -look[1];
        };
    }

    private static BufferedImage strip(BufferedImage[] faces, boolean[] seen, int edge) {
        BufferedImage strip = new BufferedImage(faces.length * edge, edge, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < faces.length; i++) {
            BufferedImage small = Shrinking.to(faces[i], seen[i] ? edge : COARSE);
            Graphics2D graphics = strip.createGraphics();
            // Enlarged beyond its own place the picture would run into its neighbours
            graphics.setClip(i * edge, 0, edge, edge);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(small, i * edge, 0, edge, edge, null);
            graphics.dispose();
        }
        return strip;
    }
}
