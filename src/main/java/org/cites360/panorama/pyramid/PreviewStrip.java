package org.cites360.panorama.pyramid;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import org.cites360.panorama.Face;
import org.cites360.panorama.pyramid.TileStore.Place;

/** The six faces side by side, small enough to travel inside the page: what one sees before the first tile has come. */
final class PreviewStrip {

    static final int LARGEST = 1000;
    private static final int[] EDGES = {48, 40, 32, 24, 16};
    private static final int BEST_QUALITY = 60;
    private static final int LEAST_QUALITY = 20;

    private PreviewStrip() {}

    /** Made of the kept tiles of level 0, so that a resumed pyramid has the same preview as one made in one go. */
    static String of(TileStore store, WebPCodec codec) throws IOException {
        BufferedImage[] faces = new BufferedImage[6];
        for (Face face : Face.values()) {
            faces[face.ordinal()] = codec.decode(store.get(new Place(face, 0, 0, 0)));
        }
        byte[] smallest = new byte[0];
        for (int edge : EDGES) {
            BufferedImage strip = strip(faces, edge);
            for (int quality = BEST_QUALITY; quality >= LEAST_QUALITY; quality -= 5) {
                smallest = codec.encode(strip, quality, 6);
                if (smallest.length <= LARGEST) {
                    return "data:image/webp;base64," + Base64.getEncoder().encodeToString(smallest);
                }
            }
        }
        throw new IOException("No preview below " + LARGEST + " bytes; the smallest has " + smallest.length);
    }

    private static BufferedImage strip(BufferedImage[] faces, int edge) {
        BufferedImage strip = new BufferedImage(6 * edge, edge, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = strip.createGraphics();
        for (int i = 0; i < 6; i++) {
            graphics.drawImage(Shrinking.to(faces[i], edge), i * edge, 0, null);
        }
        graphics.dispose();
        return strip;
    }
}
