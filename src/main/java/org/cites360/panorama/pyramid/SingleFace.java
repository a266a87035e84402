package org.cites360.panorama.pyramid;

import org.cites360.panorama.Face;
import org.cites360.panorama.picture.Pixels;

/** One face from a picture of just that face, at most 2 % reduced so that tiles fit. */
final class SingleFace implements FacePixels {

    private final Bicubic picture;
    private final int size;

    SingleFace(Pixels pixels) {
        picture = new Bicubic(pixels, Bicubic.Edges.CLAMPED);
        size = pixels.width();
    }

    @Override
    public void paint(Face face, int left, int top, int size, int faceSize, byte[] out) {
        double scale = (double) this.size / faceSize;
        int p = 0;
        for (int j = 0; j < size; j++) {
            double y = (top + j + 0.5) * scale;
            for (int i = 0; i < size; i++) {
                int colour = picture.at((left + i + 0.5) * scale, y);
                out[p++] = (byte) (colour >> 16);
                out[p++] = (byte) (colour >> 8);
                out[p++] = (byte) colour;
            }
        }
    }
}
