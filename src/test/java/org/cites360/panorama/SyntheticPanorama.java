package org.cites360.panorama;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ToIntBiFunction;
import javax.imageio.ImageIO;

/** Panoramas painted from a formula, so that what must be seen where is known. */
public final class SyntheticPanorama {

    private SyntheticPanorama() {}

    /** @param colour of a yaw and a pitch in degrees, {@code 0xRRGGBB} */
    public static BufferedImage equirectangular(int width, ToIntBiFunction<Double, Double> colour) {
        int height = width / 2;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            double pitch = 90 - (y + 0.5) * 180 / height;
            for (int x = 0; x < width; x++) {
                double yaw = (x + 0.5) * 360 / width - 180;
                image.setRGB(x, y, colour.applyAsInt(yaw, pitch));
            }
        }
        return image;
    }

    /** Soft colours without any edge, the same function of the direction everywhere. */
    public static int smooth(double yaw, double pitch) {
        double x = Math.cos(Math.toRadians(pitch)) * Math.sin(Math.toRadians(yaw));
        double y = Math.sin(Math.toRadians(pitch));
        double z = Math.cos(Math.toRadians(pitch)) * Math.cos(Math.toRadians(yaw));
        return new Color((float) (0.5 + 0.4 * Math.sin(2 * x + y)), (float) (0.5 + 0.4 * Math.cos(2 * y - z)), (float)
                        (0.5 + 0.4 * Math.sin(2 * z + x)))
                .getRGB();
    }

    public static Path write(BufferedImage image, Path file) throws IOException {
        String name = file.getFileName().toString();
        ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile());
        return file;
    }
}
