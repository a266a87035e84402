package org.cites360.panorama.pyramid;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures in memory to and from WebP, by libwebp. The same pixels give the same bytes. */
public final class WebPCodec {

    /** Of the largest level, which is seen enlarged; docs/panoramas.md has the figures. */
    static final int LARGEST_QUALITY = 85;
    /** Of the smaller ones, with which a visit begins: slightly less like the picture for a sixth fewer bytes. */
    static final int QUALITY = 80;
    /** libwebp's effort, 0…6: 4 is its own default. */
    static final int METHOD = 4;
    /** How much the decoder smooths the borders of blocks, 0…100: the most, for it makes tiles more alike at the same bytes. */
    private static final int FILTER_STRENGTH = 100;

    private static final ComponentColorModel RGB = new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);

    /** A view on bytes, red first, without copying them. */
    public static BufferedImage image(byte[] rgb, int width, int height) {
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(rgb, 3 * width * height), width, height, 3 * width, 3, new int[] {0, 1, 2}, null);
        return new BufferedImage(RGB, raster, false, null);
    }

    /**
     * @param rgb a square of {@code size} pixels
     * @param largest whether it is of the largest level
     */
    byte[] encode(byte[] rgb, int size, boolean largest) throws IOException {
        return encode(image(rgb, size, size), largest ? LARGEST_QUALITY : QUALITY, METHOD);
    }

    byte[] encode(BufferedImage image, int quality, int method) throws IOException {
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            WebPWriteParam parameters = new WebPWriteParam(Locale.ROOT);
            parameters.setCompressionType(CompressionType.Lossy);
            parameters.setCompressionQuality(quality / 100f);
            parameters.setMethod(method);
            parameters.setFilterStrength(FILTER_STRENGTH);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public BufferedImage decode(byte[] webp) throws IOException {
        ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(webp))) {
            reader.setInput(input, true, true);
            return reader.read(0, null);
        } finally {
            reader.dispose();
        }
    }
}
