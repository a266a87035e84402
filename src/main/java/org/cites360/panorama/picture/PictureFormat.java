package org.cites360.panorama.picture;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** The formats that are read, told by a file's first bytes; its name does not count. */
enum PictureFormat {
    JPEG("FFD8FF"),
    PNG("89504E470D0A1A0A"),
    TIFF("49492A00", "4D4D002A", "49492B00", "4D4D002B"),
    WEBP("52494646........57454250");

    static final int MAGIC_BYTES = 12;
    private final String[] magic;

    PictureFormat(String... magic) {
        this.magic = magic;
    }

    /** @param start the first {@value #MAGIC_BYTES} bytes in upper-case hexadecimal */
    static Optional<PictureFormat> of(String start) {
        return Arrays.stream(values())
                .filter(format -> Arrays.stream(format.magic).anyMatch(magic -> start.matches(magic + "[0-9A-F]*")))
                .findFirst();
    }

    /** A reader that copes with everything the format allows. */
    ImageReader reader() throws IOException {
        return switch (this) {
            case JPEG -> registered(JPEGImageReaderSpi.class).createReaderInstance();
            case PNG -> ofTheJdk("png");
            case TIFF -> new TIFFImageReaderSpi().createReaderInstance(null);
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    /** Finds its helpers in the registry, and so must itself be there. */
    private static ImageReaderSpi registered(Class<? extends ImageReaderSpi> type) {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        ImageReaderSpi provider = registry.getServiceProviderByClass(type);
        if (provider == null) {
            registry.registerApplicationClasspathSpis();
            provider = registry.getServiceProviderByClass(type);
        }
        return Objects.requireNonNull(provider, type.getName());
    }

    /** The Java platform's own reader. */
    static ImageReader ofTheJdk(String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IllegalStateException("This Java cannot read " + format);
    }
}
