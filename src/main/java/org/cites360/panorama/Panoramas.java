package org.cites360.panorama;

import java.util.List;
import java.util.Optional;
import org.cites360.media.MediaFile;
import org.cites360.panorama.job.PictureFiles;

/** Makes cube pyramids of pictures, once per picture, as persisted jobs. */
public interface Panoramas {

    /** What can be told from the files' headers without decoding them; empty when nothing is wrong. */
    List<PictureProblem> check(PictureSource source);

    /** The same as {@link #check}, for commands that run without the application. */
    static List<PictureProblem> checkFiles(PictureSource source) {
        return PictureFiles.checkHeaders(source);
    }

    /** {@link #checkFiles} and, where nothing is wrong by then, whether every pixel can be read: seconds for a large picture. */
    static List<PictureProblem> checkWhole(PictureSource source) {
        return PictureFiles.checkWhole(source);
    }

    /**
     * Asks for the pyramid of a picture and returns at once. The same picture asked for twice, also at the same time, is made
     * once; a failed one is tried again. The files must stay where they are until the job has ended.
     */
    PanoramaJob submit(PictureSource source);

    /** Where a job stands; empty for an id never submitted. */
    Optional<PanoramaJob> find(String id);

    /** A finished pyramid; empty while it is not finished. */
    Optional<Pyramid> pyramid(String id);

    /**
     * A flat picture (JPEG) of a finished pyramid, made on first request and kept: what one sees looking at a direction.
     *
     * @param yaw degrees, −180…180
     * @param pitch degrees, −90…90
     * @param fov horizontal field of view in degrees, 20…120
     * @param width pixels, 64…2048
     * @param height pixels, 64…2048
     */
    default MediaFile still(String id, double yaw, double pitch, double fov, int width, int height) {
        return still(id, Level.UPRIGHT, yaw, pitch, fov, width, height);
    }

    /** The same of a picture that is levelled; {@code yaw} and {@code pitch} are those of what is seen then. */
    MediaFile still(String id, Level level, double yaw, double pitch, double fov, int width, int height);

    /**
     * What a page shows of a finished pyramid before its tiles have come: a strip of the six faces, sharper where one looks first. Made on
     * first request and kept.
     *
     * @param yaw degrees, of the levelled picture
     * @param pitch degrees
     * @return a {@code data:} address of some thousand bytes, in the shape of {@link Pyramid#preview()}; empty where its tiles are gone
     */
    Optional<String> firstLook(String id, Level level, double yaw, double pitch);
}
