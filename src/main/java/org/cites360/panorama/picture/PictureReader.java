package org.cites360.panorama.picture;

import com.luciad.imageio.webp.WebPReadParam;
import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.cites360.panorama.PictureProblem.Kind;

/** Decodes a picture into one array: at once where it holds three bytes a pixel, by strips where it is of another kind. */
public final class PictureReader {

    private static final long STRIP_BYTES = 64L << 20;
    private static final ComponentColorModel RGB = new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);

    private PictureReader() {}

    /**
     * Decodes a whole picture, standing upright.
     *
     * @throws PictureException when its file is damaged or ends too early
     */
    public static Pixels read(PictureFile file, PixelMemory memory) throws PictureException {
        Pixels pixels = new Pixels(file.width(), file.height(), memory.take(Pixels.bytes(file.width(), file.height())));
        AtomicReference<String> warning = new AtomicReference<>();
        try (ImageInputStream input = new FileImageInputStream(file.path().toFile())) {
            decode(file, input, pixels, warning);
        } catch (IOException | RuntimeException e) {
            // Readers answer damaged data with whatever exception comes first.
            throw damaged(file, e.getMessage(), e);
        }
        if (warning.get() != null) {
            throw damaged(file, warning.get(), null);
        }
        return Orientation.upright(pixels, file);
    }

    private static void decode(PictureFile file, ImageInputStream input, Pixels pixels, AtomicReference<String> warning)
            throws IOException {
        if (file.format() == PictureFormat.JPEG || file.format() == PictureFormat.PNG) {
            ImageReader direct = PictureFormat.ofTheJdk(file.format().name());
            try {
                open(direct, input, warning);
                if (holdsThreeBytes(direct)) {
                    ImageReadParam parameters = direct.getDefaultReadParam();
                    parameters.setDestination(image(pixels));
                    direct.read(0, parameters);
                    return;
                }
            } finally {
                direct.dispose();
            }
            input.seek(0);
        }
        ImageReader reader = file.format().reader();
        try {
            open(reader, input, warning);
            readStrips(reader, file, pixels);
        } finally {
            reader.dispose();
        }
    }

    private static void open(ImageReader reader, ImageInputStream input, AtomicReference<String> warning) {
        // Metadata is read elsewhere, within bounds; here it could only do harm.
        reader.setInput(input, false, true);
        reader.addIIOReadWarningListener((source, text) -> warning.compareAndSet(null, text));
    }

    private static boolean holdsThreeBytes(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            return false;
        }
        ImageTypeSpecifier own = types.next();
        SampleModel samples = own.getSampleModel();
        return own.getColorModel() instanceof ComponentColorModel
                && samples.getNumBands() == 3
                && samples.getDataType() == DataBuffer.TYPE_BYTE
                && samples.getSampleSize(0) == 8;
    }

    private static void readStrips(ImageReader reader, PictureFile file, Pixels pixels) throws IOException {
        int rows = rowsAtATime(reader, file);
        for (int top = 0; top < file.height(); top += rows) {
            int count = Math.min(rows, file.height() - top);
            BufferedImage strip = reader.read(0, region(reader, file.width(), top, count));
            if (strip.getWidth() != file.width() || strip.getHeight() != count) {
                throw new IOException("rows from " + top + " on are missing");
            }
            RgbStrip.copy(strip, pixels.rgb(), top);
        }
    }

    private static int rowsAtATime(ImageReader reader, PictureFile file) throws IOException {
        long bits = 64;
        if (file.format() != PictureFormat.WEBP) {
            Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
            bits = types.hasNext() ? types.next().getColorModel().getPixelSize() : bits;
        }
        long row = Math.max(1, file.width() * bits / 8);
        // Even, since WebP stores colour for pairs of rows.
        return (int) Math.clamp(STRIP_BYTES / row / 2 * 2, 2, file.height() + 1);
    }

    private static ImageReadParam region(ImageReader reader, int width, int top, int rows) {
        ImageReadParam parameters = reader.getDefaultReadParam();
        if (parameters instanceof WebPReadParam webp) {
            webp.setUseCropping(true);
            webp.setCropLeft(0);
            webp.setCropTop(top);
            webp.setCropWidth(width);
            webp.setCropHeight(rows);
        } else {
            parameters.setSourceRegion(new Rectangle(0, top, width, rows));
        }
        return parameters;
    }

    private static BufferedImage image(Pixels pixels) {
        int bytes = (int) Pixels.bytes(pixels.width(), pixels.height());
        return new BufferedImage(
                RGB,
                Raster.createInterleavedRaster(
                        new DataBufferByte(pixels.rgb(), bytes),
                        pixels.width(),
                        pixels.height(),
                        3 * pixels.width(),
                        3,
                        new int[] {0, 1, 2},
                        null),
                false,
                null);
    }

    private static PictureException damaged(
            PictureFile file,
            @org.jspecify.annotations.Nullable String why,
            @org.jspecify.annotations.Nullable Exception cause) {
        return new PictureException(
                file.path(),
                Kind.TRUNCATED,
                file.path() + " is damaged or incomplete" + (why == null ? "" : " (" + why + ")")
                        + ". Copy it again, or save it anew.",
                cause);
    }
}
