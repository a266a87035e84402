package org.cites360.panorama;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The picture or pictures a pyramid is made from. */
public sealed interface PictureSource {

    /**
     * An equirectangular picture: the whole sphere (2:1), or the part that {@code coverage} or the file's own GPano XMP
     * states; {@code coverage} wins.
     */
    record Equirectangular(Path file, @Nullable Coverage coverage) implements PictureSource {}

    /** Six square cube faces of one size. */
    record CubeFaces(Map<Face, Path> files) implements PictureSource {}

    /**
     * The part of the sphere a partial picture shows, in degrees.
     *
     * @param width horizontal extent, above 0, at most 360
     * @param height vertical extent, above 0, at most 180
     * @param yaw yaw of its centre, −180…180
     * @param pitch pitch of its centre, −90…90
     */
    record Coverage(double width, double height, double yaw, double pitch) {}
}
