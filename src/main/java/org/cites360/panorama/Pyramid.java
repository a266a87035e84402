package org.cites360.panorama;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.cites360.panorama.PictureSource.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * A finished cube pyramid.
 *
 * @param id names the pyramid by everything it is derived from
 * @param tileSize edge of every tile in pixels
 * @param faceSizes edge of a face in pixels, per level from the smallest (level 0)
 * @param format {@code webp}
 * @param url template of a tile's path with {@code {level}}, {@code {face}}, {@code {row}} and {@code {column}}
 * @param preview a {@code data:} address of one strip of the six faces, at most 1 kB of picture
 * @param coverage the part of the sphere that the picture shows, to which the view should keep; null for all of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pyramid(
        String id,
        int tileSize,
        List<Integer> faceSizes,
        String format,
        String url,
        String preview,
        @Nullable Coverage coverage) {
    public Pyramid {
        faceSizes = List.copyOf(faceSizes);
    }

    /** A pyramid of the whole sphere. */
    public Pyramid(String id, int tileSize, List<Integer> faceSizes, String format, String url, String preview) {
        this(id, tileSize, faceSizes, format, url, preview, null);
    }
}
