package org.cites360.panorama.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import com.twelvemonkeys.imageio.color.ColorSpaces;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import org.cites360.panorama.PictureProblem.Kind;
import org.cites360.panorama.SyntheticPanorama;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureReaderTest {

    private static final int WIDTH = 640;
    private static final BufferedImage ORIGINAL = SyntheticPanorama.equirectangular(WIDTH, SyntheticPanorama::smooth);

    @TempDir
    Path folder;

    /** Every kind of picture that is read, and how far its pixels may be off. */
    enum Sample {
        JPEG("jpg", 4),
        JPEG_PROGRESSIVE("jpg", 4),
        JPEG_GREY("jpg", 4),
        JPEG_CMYK("jpg", 90),
        PNG("png", 0),
        PNG_TRANSPARENT("png", 0),
        PNG_16_BIT("png", 1),
        PNG_GREY("png", 0),
        PNG_GREY_16_BIT("png", 1),
        PNG_PALETTE("png", 0),
        PNG_INTERLACED("png", 0),
        TIFF("tif", 0),
        TIFF_LZW("tif", 0),
        TIFF_16_BIT("tif", 1),
        TIFF_TILED("tif", 0),
        WEBP("webp", 8),
        WEBP_LOSSLESS("webp", 0);

        final String extension;
        final int tolerance;

        Sample(String extension, int tolerance) {
            this.extension = extension;
            this.tolerance = tolerance;
        }

        boolean grey() {
            return name().contains("GREY");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfPictureIsReadInItsColours(Sample sample) throws Exception {
        PictureFile file = PictureFile.open(write(sample));
        assertThat(file.width()).isEqualTo(WIDTH);
        assertThat(file.height()).isEqualTo(WIDTH / 2);
        Pixels pixels = new PictureReader(folder).read(file);
        BufferedImage expected = sample.grey()
                ? grey(BufferedImage.TYPE_BYTE_GRAY)
                : sample == Sample.PNG_PALETTE ? copy(BufferedImage.TYPE_BYTE_INDEXED) : ORIGINAL;
        int worst = 0;
        for (int y = 0; y < WIDTH / 2; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    int should = sample.grey()
                            ? expected.getRaster().getSample(x, y, 0)
                            : expected.getRGB(x, y) >> 16 - 8 * channel & 255;
                    worst = Math.max(worst, Math.abs(should - (pixels.rgb()[(y * WIDTH + x) * 3 + channel] & 255)));
                }
            }
        }
        assertThat(worst).isLessThanOrEqualTo(sample.tolerance);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsCutOffIsNamedAndNeverSilentlyGrey(Sample sample) throws Exception {
        Path whole = write(sample);
        for (double share : new double[] {0.5, 0.9}) {
            Path cut = Files.copy(whole, folder.resolve("cut-" + share + "." + sample.extension));
            try (RandomAccessFile file = new RandomAccessFile(cut.toFile(), "rw")) {
                file.setLength((long) (file.length() * share));
            }
            PictureException refused = catchThrowableOfType(
                    PictureException.class, () -> new PictureReader(folder).read(PictureFile.open(cut)));
            assertThat(refused).as("cut at %s", share).isNotNull();
            assertThat(refused.problem().file()).isEqualTo(cut);
            assertThat(refused.problem().kind()).isIn(Kind.TRUNCATED, Kind.NOT_A_PICTURE);
            assertThat(refused.problem().message()).contains(cut.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void readByTurnsAPictureHasTheSamePixels(Sample sample) throws Exception {
        PictureFile file = PictureFile.open(write(sample));
        Path work = folder.resolve("work");
        byte[] byTurns = new PictureReader(work, 0, 0).read(file).rgb();
        byte[] atOnce = new PictureReader(folder).read(file).rgb();
        int worst = 0;
        for (int i = 0; i < atOnce.length; i++) {
            worst = Math.max(worst, Math.abs((atOnce[i] & 255) - (byTurns[i] & 255)));
        }
        // Lossy WebP stores colour for two rows at once, and smooths it a little less where two turns meet.
        assertThat(worst).isLessThanOrEqualTo(sample == Sample.WEBP ? 4 : 0);
        assertThat(work).isEmptyDirectory();
    }

    private Path write(Sample sample) throws IOException {
        Path file = folder.resolve(sample.name().toLowerCase(Locale.ROOT) + "." + sample.extension);
        switch (sample) {
            case JPEG -> jpeg(ORIGINAL, file, false);
            case JPEG_PROGRESSIVE -> jpeg(ORIGINAL, file, true);
            case JPEG_GREY -> jpeg(grey(BufferedImage.TYPE_BYTE_GRAY), file, false);
            case JPEG_CMYK -> jpeg(cmyk(), file, false);
            case PNG -> ImageIO.write(ORIGINAL, "png", file.toFile());
            case PNG_TRANSPARENT -> ImageIO.write(copy(BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
            case PNG_16_BIT -> ImageIO.write(sixteenBits(ORIGINAL), "png", file.toFile());
            case PNG_GREY -> ImageIO.write(grey(BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
            case PNG_GREY_16_BIT -> ImageIO.write(grey(BufferedImage.TYPE_USHORT_GRAY), "png", file.toFile());
            case PNG_PALETTE -> ImageIO.write(copy(BufferedImage.TYPE_BYTE_INDEXED), "png", file.toFile());
            case PNG_INTERLACED -> png(file);
            case TIFF -> tiff(ORIGINAL, file, null, false);
            case TIFF_LZW -> tiff(ORIGINAL, file, "LZW", false);
            case TIFF_16_BIT -> tiff(sixteenBits(ORIGINAL), file, "LZW", false);
            case TIFF_TILED -> tiff(ORIGINAL, file, "Deflate", true);
            case WEBP -> webp(ORIGINAL, file, CompressionType.Lossy);
            case WEBP_LOSSLESS -> webp(ORIGINAL, file, CompressionType.Lossless);
        }
        return file;
    }

    private static BufferedImage copy(int type) {
        BufferedImage copy = new BufferedImage(WIDTH, WIDTH / 2, type);
        copy.createGraphics().drawImage(ORIGINAL, 0, 0, null);
        return copy;
    }

    /** The green channel, as it is. */
    private static BufferedImage grey(int type) {
        BufferedImage grey = new BufferedImage(WIDTH, WIDTH / 2, type);
        int factor = type == BufferedImage.TYPE_USHORT_GRAY ? 257 : 1;
        for (int y = 0; y < WIDTH / 2; y++) {
            for (int x = 0; x < WIDTH; x++) {
                grey.getRaster().setSample(x, y, 0, (ORIGINAL.getRGB(x, y) >> 8 & 255) * factor);
            }
        }
        return grey;
    }

    private static BufferedImage sixteenBits(BufferedImage image) {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                false,
                false,
                ComponentColorModel.OPAQUE,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, WIDTH / 2);
        for (int y = 0; y < WIDTH / 2; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    raster.setSample(x, y, channel, (image.getRGB(x, y) >> 16 - 8 * channel & 255) * 257);
                }
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    private static BufferedImage cmyk() {
        ColorSpace space = ColorSpaces.getColorSpace(ColorSpaces.CS_GENERIC_CMYK);
        ComponentColorModel model =
                new ComponentColorModel(space, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, WIDTH / 2);
        for (int y = 0; y < WIDTH / 2; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int colour = ORIGINAL.getRGB(x, y);
                raster.setPixel(
                        x, y, new int[] {255 - (colour >> 16 & 255), 255 - (colour >> 8 & 255), 255 - (colour & 255), 0
                        });
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    private static void jpeg(BufferedImage image, Path file, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg")
                .next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0.97f);
        if (progressive) {
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        write(writer, image, parameters, file);
    }

    private static void png(Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        write(writer, ORIGINAL, parameters, file);
    }

    private static void tiff(BufferedImage image, Path file, String compression, boolean tiled) throws IOException {
        // The platform's own writer, since it knows tiles.
        ImageWriter writer = Stream.generate(ImageIO.getImageWritersByFormatName("tiff")::next)
                .limit(5)
                .filter(any -> any.getClass().getName().startsWith("com.sun"))
                .findFirst()
                .orElseThrow();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (compression != null) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(compression);
        }
        if (tiled) {
            parameters.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setTiling(128, 128, 0, 0);
        }
        write(writer, image, parameters, file);
    }

    private static void webp(BufferedImage image, Path file, CompressionType type) throws IOException {
        WebPWriteParam parameters = new WebPWriteParam(Locale.ROOT);
        parameters.setCompressionType(type);
        parameters.setCompressionQuality(type == CompressionType.Lossy ? 0.97f : 0.2f);
        parameters.setMethod(1);
        write(new WebPImageWriterSpi().createWriterInstance(null), image, parameters, file);
    }

    private static void write(ImageWriter writer, BufferedImage image, ImageWriteParam parameters, Path file)
            throws IOException {
        try (ImageOutputStream output = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
