package org.cites360.panorama.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.cites360.panorama.PictureProblem.Kind;

/**
 * A picture as far as its header tells.
 *
 * @param width pixels as stored, before any turn that the camera noted
 * @param height pixels as stored
 */
public record PictureFile(Path path, PictureFormat format, int width, int height, PanoramaMetadata metadata) {

    public static final int LARGEST_WIDTH = 16384;
    public static final int LARGEST_HEIGHT = 8192;
    /** Uncompressed 16-bit pixels with transparency of the largest panorama, and a little for metadata. */
    static final long LARGEST_FILE = 8L * LARGEST_WIDTH * LARGEST_HEIGHT + (64 << 20);

    /**
     * Reads the header.
     *
     * @throws PictureException when there is no such file, it is no picture, it is too large to be read, or lies on its side
     */
    public static PictureFile open(Path path) throws PictureException {
        if (!Files.isRegularFile(path)) {
            throw new PictureException(path, Kind.MISSING, "There is no picture at " + path + ".");
        }
        try {
            long bytes = Files.size(path);
            if (bytes > LARGEST_FILE) {
                throw tooLarge(path, "has " + (bytes >> 20) + " MB");
            }
            PictureFormat format = PictureFormat.of(start(path)).orElseThrow(() -> notAPicture(path, null));
            PictureFile file = readHeader(path, format);
            if (file.width > LARGEST_WIDTH || file.height > LARGEST_HEIGHT) {
                throw tooLarge(path, "is " + file.width + "×" + file.height + " pixels large");
            }
            if (Orientation.onItsSide(file.metadata.orientation())) {
                throw new PictureException(
                        path, Kind.WRONG_RATIO, path + " lies on its side. Turn it upright and save it again.");
            }
            return file;
        } catch (IOException e) {
            throw new PictureException(
                    path, Kind.MISSING, "The picture " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static PictureFile readHeader(Path path, PictureFormat format) throws PictureException, IOException {
        ImageReader reader = format.reader();
        try (ImageInputStream input = new FileImageInputStream(path.toFile())) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return new PictureFile(path, format, width, height, PanoramaMetadata.of(path, format));
        } catch (IOException | RuntimeException e) {
            // Readers answer a damaged header with whatever exception comes first.
            throw notAPicture(path, e);
        } finally {
            reader.dispose();
        }
    }

    private static String start(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return HexFormat.of()
                    .formatHex(stream.readNBytes(PictureFormat.MAGIC_BYTES))
                    .toUpperCase(Locale.ROOT);
        }
    }

    private static PictureException notAPicture(Path path, @org.jspecify.annotations.Nullable Exception cause) {
        return new PictureException(
                path,
                Kind.NOT_A_PICTURE,
                path + " is not a picture that can be read. Save it as JPEG, PNG, TIFF or WebP.",
                cause);
    }

    private static PictureException tooLarge(Path path, String what) {
        return new PictureException(
                path,
                Kind.TOO_LARGE,
                "%s %s; at most %d×%d pixels and %d MB are read. Save it smaller."
                        .formatted(path, what, LARGEST_WIDTH, LARGEST_HEIGHT, LARGEST_FILE >> 20));
    }
}
