package org.cites360.tour.bundle.video;

import com.drew.imaging.mp4.Mp4MetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4SoundDirectory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cites360.tour.bundle.audio.Mp4Boxes;
import org.cites360.tour.bundle.video.VideoInspection.Film;
import org.cites360.tour.bundle.video.VideoInspection.Kind;
import org.cites360.tour.bundle.video.VideoInspection.NoFilm;

/** Tells films that browsers play in 360° from everything else. */
public final class VideoInspector {

    private static final String EXPORT = "Export it as MP4 with H.264, or as WebM.";
    /** The document type stands within the first bytes of a WebM file. */
    private static final int HEAD = 64;
    /** Encoders round to even sizes. */
    private static final double ROUNDED = 0.02;

    private VideoInspector() {}

    public static VideoInspection inspect(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(HEAD);
        }
        String head = new String(start, StandardCharsets.ISO_8859_1);
        if (head.startsWith("ftyp", 4)) {
            return mp4(file, head.startsWith("qt  ", 8));
        }
        if (head.startsWith("\u001aE\u00df\u00a3")) {
            return head.contains("webm")
                    ? new Film(Kind.WEBM, null, false)
                    : new NoFilm("It is a Matroska file, which browsers do not play.", EXPORT);
        }
        return new NoFilm("It is neither an MP4 nor a WebM file, whatever its name says.", EXPORT);
    }

    private static VideoInspection mp4(Path file, boolean quickTime) throws IOException {
        if (quickTime) {
            return new NoFilm("It is a QuickTime file, which not all browsers play.", EXPORT);
        }
        if (!Mp4Boxes.whole(file)) {
            return new NoFilm("It is not a whole MP4 file; it may have been cut short.", "Copy or export it again.");
        }
        Metadata metadata;
        try (InputStream in = Files.newInputStream(file)) {
            metadata = Mp4MetadataReader.readMetadata(in);
        }
        Mp4VideoDirectory picture = metadata.getFirstDirectoryOfType(Mp4VideoDirectory.class);
        Mp4Directory movie = metadata.getFirstDirectoryOfType(Mp4Directory.class);
        if (picture == null || movie == null) {
            return new NoFilm("There are no pictures in it.", EXPORT);
        }
        String codec = picture.getString(Mp4VideoDirectory.TAG_COMPRESSION_TYPE);
        if (codec != null && !codec.contains("264") && !codec.startsWith("avc")) {
            return new NoFilm("Its pictures are coded as " + codec.strip() + ", which not all browsers play.", EXPORT);
        }
        Integer width = picture.getInteger(Mp4VideoDirectory.TAG_WIDTH);
        Integer height = picture.getInteger(Mp4VideoDirectory.TAG_HEIGHT);
        if (width != null && height != null && Math.abs(width - 2.0 * height) > ROUNDED * width) {
            return new NoFilm(
                    "Its pictures are " + width + " × " + height + " pixels and thus not equirectangular.",
                    "They have to be twice as wide as high, such as 3840 × 1920.");
        }
        Long length = movie.getLongObject(Mp4Directory.TAG_DURATION);
        Long scale = movie.getLongObject(Mp4Directory.TAG_TIME_SCALE);
        boolean timed = length != null && scale != null && length > 0 && scale > 0;
        return new Film(
                Kind.MP4,
                timed ? length / (double) scale : null,
                !metadata.containsDirectoryOfType(Mp4SoundDirectory.class));
    }
}
