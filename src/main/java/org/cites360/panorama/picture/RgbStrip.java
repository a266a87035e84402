package org.cites360.panorama.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Some rows of a picture of any kind, as three bytes a pixel in sRGB; what is transparent becomes black by that much. */
final class RgbStrip {

    private static final int SRGB_COLOURS = 3;

    private RgbStrip() {}

    /** @param row where in {@code rgb} the first row of the strip belongs */
    static void copy(BufferedImage strip, byte[] rgb, int row) {
        int offset = Math.toIntExact(3L * strip.getWidth() * row);
        ColorModel model = strip.getColorModel();
        if (model instanceof ComponentColorModel components && integers(components)) {
            ColorSpace space = model.getColorSpace();
            boolean grey = space.getType() == ColorSpace.TYPE_GRAY;
            if (grey || space.isCS_sRGB()) {
                copySamples(strip.getRaster(), components, grey, rgb, offset);
                return;
            }
            if (space.getType() == ColorSpace.TYPE_RGB && !model.hasAlpha()) {
                copySamples(converted(strip), components, false, rgb, offset);
                return;
            }
        }
        copyColours(strip, rgb, offset);
    }

    private static boolean integers(ComponentColorModel model) {
        return model.getTransferType() == DataBuffer.TYPE_BYTE || model.getTransferType() == DataBuffer.TYPE_USHORT;
    }

    private static void copySamples(Raster raster, ComponentColorModel model, boolean grey, byte[] rgb, int offset) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int colours = grey ? 1 : SRGB_COLOURS;
        int shift = raster.getSampleModel().getSampleSize(0) - 8;
        boolean alpha = model.hasAlpha() && bands > colours;
        int[] samples = new int[width * bands];
        int p = offset;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, samples);
            for (int s = 0; s < samples.length; s += bands) {
                int opacity = alpha && !model.isAlphaPremultiplied() ? eightBits(samples[s + colours], shift) : 255;
                for (int channel = 0; channel < 3; channel++) {
                    int code = eightBits(samples[grey ? s : s + channel], shift);
                    rgb[p++] = (byte) (opacity == 255 ? code : (code * opacity + 127) / 255);
                }
            }
        }
    }

    private static int eightBits(int sample, int shift) {
        if (shift == 8) {
            return (sample * 255 + 32767) / 65535;
        }
        return shift > 0 ? sample >> shift : shift == 0 ? sample : sample * 255 / ((1 << (shift + 8)) - 1);
    }

    private static Raster converted(BufferedImage strip) {
        WritableRaster target = Raster.createInterleavedRaster(
                strip.getColorModel().getTransferType(), strip.getWidth(), strip.getHeight(), 3, null);
        ColorConvertOp conversion = new ColorConvertOp(
                strip.getColorModel().getColorSpace(), ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
        return conversion.filter(strip.getRaster(), target);
    }

    /** Whatever else there is: palettes, packed numbers, other colour spaces. */
    private static void copyColours(BufferedImage strip, byte[] rgb, int offset) {
        int width = strip.getWidth();
        int[] colours = new int[width];
        int p = offset;
        for (int y = 0; y < strip.getHeight(); y++) {
            strip.getRGB(0, y, width, 1, colours, 0, width);
            for (int colour : colours) {
                int opacity = colour >>> 24;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    int code = colour >> shift & 255;
                    rgb[p++] = (byte) (opacity == 255 ? code : (code * opacity + 127) / 255);
                }
            }
        }
    }
}
