package org.cites360.panorama.pyramid;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Makes small pictures of squares. */
final class Shrinking {

    private Shrinking() {}

    /** By halves, since interpolation alone would skip most pixels. @param edge pixels, at most those of the picture */
    static BufferedImage to(BufferedImage picture, int edge) {
        BufferedImage small = picture;
        while (small.getWidth() / 2 >= edge) {
            small = scaled(small, small.getWidth() / 2);
        }
        return small.getWidth() == edge ? small : scaled(small, edge);
    }

    private static BufferedImage scaled(BufferedImage image, int size) {
        BufferedImage result = new BufferedImage(size, size, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, size, size, null);
        graphics.dispose();
        return result;
    }
}
