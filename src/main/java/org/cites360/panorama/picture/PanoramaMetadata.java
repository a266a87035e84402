package org.cites360.panorama.picture;

import java.nio.file.Path;
import org.cites360.panorama.PictureSource.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * What a picture says of itself that matters to a panorama.
 *
 * @param orientation how the stored rows must be turned to stand upright, 1…8 as in EXIF; 1 is upright
 * @param projection GPano's {@code ProjectionType}
 * @param coverage the part of the sphere by GPano's {@code FullPano…} and {@code CroppedArea…}
 */
public record PanoramaMetadata(
        int orientation,
        @Nullable String projection,
        @Nullable Coverage coverage) {

    static final PanoramaMetadata NONE = new PanoramaMetadata(1, null, null);

    static PanoramaMetadata of(Path path, PictureFormat format) {
        return NONE;
    }
}
