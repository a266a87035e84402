package org.cites360.panorama.picture;

import com.luciad.imageio.webp.WebPReadParam;
import java.awt.Point;
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
import java.util.List;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes rows of one picture into three bytes a pixel: straight into place where it is stored like that, else converted. */
final class RowReader implements AutoCloseable {

    private static final long CONVERTED_BYTES = 64L << 20;
    /** Warnings that say nothing about the pixels, or only about their hue; every other means that some are missing. */
    private static final List<String> HARMLESS = List.of(
            "extraneous bytes",
            "unknown JFIF revision",
            "Unknown Adobe color transform",
            "Inconsistent metadata",
            "ICC");

    private static final ComponentColorModel RGB = new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);

    private final PictureFile file;
    private final ImageInputStream input;
    private final ImageReader reader;
    private final boolean direct;
    private @Nullable String warning;

    RowReader(PictureFile file) throws IOException {
        this.file = file;
        input = new FileImageInputStream(file.path().toFile());
        ImageReader own = ownReader();
        direct = own != null && holdsThreeBytes(own);
        if (own != null && (direct || file.format() == PictureFormat.PNG)) {
            reader = own;
            return;
        }
        if (own != null) {
            own.dispose();
            input.seek(0);
        }
        reader = opened(file.format().reader());
    }

    /** The platform's reader, which is the fastest for what it knows. */
    private @Nullable ImageReader ownReader() {
        return switch (file.format()) {
            case JPEG, PNG -> opened(PictureFormat.ofTheJdk(file.format().name()));
            case TIFF, WEBP -> null;
        };
    }

    private static boolean holdsThreeBytes(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            return false;
        }
        ImageTypeSpecifier type = types.next();
        SampleModel samples = type.getSampleModel();
        return type.getColorModel() instanceof ComponentColorModel
                && samples.getNumBands() == 3
                && samples.getSampleSize(0) == 8;
    }

    private ImageReader opened(ImageReader any) {
        // Metadata is read elsewhere, within bounds; here it could only do harm.
        any.setInput(input, false, true);
        any.addIIOReadWarningListener((source, text) -> {
            if (HARMLESS.stream().noneMatch(text::contains)) {
                warning = text;
            }
        });
        return any;
    }

    /** How many rows to ask for at a time: all of them, unless they must be converted. */
    int rowsAtATime() throws IOException {
        if (direct) {
            return file.height();
        }
        long row;
        if (file.format() == PictureFormat.WEBP) {
            row = file.width() * 4L;
        } else {
            Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
            row = Math.max(
                    1,
                    file.width()
                            * (types.hasNext() ? types.next().getColorModel().getPixelSize() : 64L)
                            / 8);
        }
        // Even, since WebP stores colour for pairs of rows.
        return (int) Math.clamp(CONVERTED_BYTES / row / 2 * 2, 2, file.height() + 1);
    }

    /**
     * Decodes some rows.
     *
     * @param target as wide as the picture
     * @param row where in {@code target} the first of them belongs
     */
    void read(int top, int rows, Pixels target, int row) throws IOException {
        ImageReadParam parameters = region(top, rows);
        if (direct) {
            parameters.setDestination(image(target));
            parameters.setDestinationOffset(new Point(0, row));
            reader.read(0, parameters);
            return;
        }
        BufferedImage strip = reader.read(0, parameters);
        if (strip.getWidth() != file.width() || strip.getHeight() != rows) {
            throw new IOException("the rows from " + top + " on are missing");
        }
        RgbStrip.copy(strip, target.rgb(), row);
    }

    private ImageReadParam region(int top, int rows) {
        ImageReadParam parameters = reader.getDefaultReadParam();
        if (parameters instanceof WebPReadParam webp) {
            webp.setUseCropping(true);
            webp.setCropLeft(0);
            webp.setCropTop(top);
            webp.setCropWidth(file.width());
            webp.setCropHeight(rows);
        } else {
            parameters.setSourceRegion(new Rectangle(0, top, file.width(), rows));
        }
        return parameters;
    }

    private static BufferedImage image(Pixels pixels) {
        return new BufferedImage(
                RGB,
                Raster.createInterleavedRaster(
                        new DataBufferByte(pixels.rgb(), (int) Pixels.bytes(pixels.width(), pixels.height())),
                        pixels.width(),
                        pixels.height(),
                        3 * pixels.width(),
                        3,
                        new int[] {0, 1, 2},
                        null),
                false,
                null);
    }

    /** What the decoder had to make up for, if anything. */
    @Nullable
    String warning() {
        return warning;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        input.close();
    }
}
