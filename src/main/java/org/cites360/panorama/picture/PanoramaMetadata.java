package org.cites360.panorama.picture;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cites360.panorama.PictureSource.Coverage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a picture says of itself that matters to a panorama. The names are those of Google's Photo Sphere XMP (GPano).
 *
 * @param orientation how the stored rows must be turned to stand upright, 1…8 as in EXIF; 1 is upright
 * @param projection {@code ProjectionType}
 * @param coverage the part of the sphere by {@code FullPano…} and {@code CroppedArea…}
 */
public record PanoramaMetadata(
        int orientation,
        @Nullable String projection,
        @Nullable Coverage coverage) {

    static final PanoramaMetadata NONE = new PanoramaMetadata(1, null, null);

    private static final Logger log = LoggerFactory.getLogger(PanoramaMetadata.class);
    private static final String GPANO = "http://ns.google.com/photos/1.0/panorama/";

    /** What cannot be read counts as not said: a picture is not refused for its metadata. */
    static PanoramaMetadata of(Path path, PictureFormat format) {
        try {
            Metadata metadata = read(path, format);
            XMPMeta xmp = metadata.getDirectoriesOfType(XmpDirectory.class).stream()
                    .map(XmpDirectory::getXMPMeta)
                    .filter(packet -> packet.doesPropertyExist(GPANO, "ProjectionType")
                            || packet.doesPropertyExist(GPANO, "FullPanoWidthPixels"))
                    .findFirst()
                    .orElse(null);
            int orientation = orientation(metadata);
            return xmp == null
                    ? new PanoramaMetadata(orientation, null, null)
                    : new PanoramaMetadata(orientation, xmp.getPropertyString(GPANO, "ProjectionType"), coverage(xmp));
        } catch (ImageProcessingException | IOException | XMPException | RuntimeException e) {
            log.info("The metadata of {} cannot be read: {}", path, e.getMessage());
            return NONE;
        }
    }

    private static Metadata read(Path path, PictureFormat format) throws ImageProcessingException, IOException {
        return switch (format) {
            case JPEG -> JpegMetadataReader.readMetadata(path.toFile(), List.of(new ExifReader(), new XmpReader()));
            case TIFF -> TiffMetadataReader.readMetadata(path.toFile());
            case WEBP -> WebpMetadataReader.readMetadata(path.toFile());
            case PNG -> PngMetadata.read(path);
        };
    }

    private static int orientation(Metadata metadata) {
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return orientation == null || orientation < 1 || orientation > 8 ? 1 : orientation;
    }

    private static @Nullable Coverage coverage(XMPMeta xmp) throws XMPException {
        double fullWidth = number(xmp, "FullPanoWidthPixels");
        double fullHeight = number(xmp, "FullPanoHeightPixels");
        double width = number(xmp, "CroppedAreaImageWidthPixels");
        double height = number(xmp, "CroppedAreaImageHeightPixels");
        if (!(fullWidth > 0 && fullHeight > 0 && width > 0 && height > 0)) {
            return null;
        }
        if (width >= fullWidth && height >= fullHeight) {
            return null;
        }
        double left = number(xmp, "CroppedAreaLeftPixels");
        double top = number(xmp, "CroppedAreaTopPixels");
        double yaw = Math.IEEEremainder((left + width / 2) / fullWidth * 360 - 180, 360);
        return new Coverage(
                Math.min(360, width / fullWidth * 360),
                Math.min(180, height / fullHeight * 180),
                yaw,
                90 - (top + height / 2) / fullHeight * 180);
    }

    private static double number(XMPMeta xmp, String name) throws XMPException {
        Double value = xmp.doesPropertyExist(GPANO, name) ? xmp.getPropertyDouble(GPANO, name) : null;
        return value == null ? 0 : value;
    }
}
