package org.cites360.panorama.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureProblem.Kind;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.picture.Panorama;
import org.cites360.panorama.pyramid.PyramidMaker;
import org.cites360.panorama.pyramid.PyramidShape;

/**
 * What can be told before anything is decoded.
 *
 * @param id names everything that the pyramid is derived from: the pictures' bytes, the stated coverage, our own version
 */
record Preparation(String id, Panorama panorama, PyramidShape shape) {

    /** Six levels: 23 360 pixels a face, which only a small part of a sphere at the largest resolution exceeds. */
    private static final int MOST_LEVELS = 6;

    /** The problems that the headers show; with none, there is a preparation. */
    sealed interface Result {
        record Ready(Preparation preparation) implements Result {}

        /** @param id as far as the files exist; otherwise by their paths */
        record Refused(String id, List<PictureProblem> problems) implements Result {}
    }

    static List<PictureProblem> check(PictureSource source) {
        return switch (headers(source)) {
            case Headers.Refused(var problems) -> problems;
            case Headers.Fine ignored -> List.of();
        };
    }

    static Result of(PictureSource source) {
        String id = id(source);
        return switch (headers(source)) {
            case Headers.Refused(var problems) -> new Result.Refused(id, problems);
            case Headers.Fine(var panorama, var shape) -> new Result.Ready(new Preparation(id, panorama, shape));
        };
    }

    private sealed interface Headers {
        record Fine(Panorama panorama, PyramidShape shape) implements Headers {}

        record Refused(List<PictureProblem> problems) implements Headers {}
    }

    private static Headers headers(PictureSource source) {
        List<PictureProblem> problems = new ArrayList<>();
        Panorama panorama = Panorama.of(source, problems);
        if (panorama == null) {
            return new Headers.Refused(List.copyOf(problems));
        }
        Path file = files(source).getFirst();
        Optional<PyramidShape> shape = PyramidShape.of(panorama.facePixels());
        if (shape.isEmpty()) {
            return refused(
                    file,
                    Kind.TOO_SMALL,
                    "%s is too small: a cube's face would have %.0f pixels, and 360 are the least (a whole panorama 1132 pixels wide). Take a larger picture."
                            .formatted(file, Math.floor(panorama.facePixels())));
        }
        if (shape.get().levels() > MOST_LEVELS) {
            return refused(
                    file,
                    Kind.TOO_LARGE,
                    "%s is too detailed: a cube's face would have %d pixels, and 23360 are the most. Save it smaller."
                            .formatted(file, shape.get().faceSize(shape.get().topLevel())));
        }
        return new Headers.Fine(panorama, shape.get());
    }

    private static Headers refused(Path file, Kind kind, String message) {
        return new Headers.Refused(List.of(new PictureProblem(file, kind, message)));
    }

    /** The files of a source, in a fixed order. */
    static List<Path> files(PictureSource source) {
        return switch (source) {
            case PictureSource.Equirectangular equirectangular -> List.of(equirectangular.file());
            case PictureSource.CubeFaces cube -> List.copyOf(new TreeMap<>(cube.files()).values());
        };
    }

    static String id(PictureSource source) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String kind = switch (source) {
                case PictureSource.Equirectangular equirectangular -> "sphere " + equirectangular.coverage();
                case PictureSource.CubeFaces cube -> "cube " + new TreeMap<>(cube.files()).keySet();
            };
            update(digest, "pyramid " + PyramidMaker.VERSION + " " + kind);
            for (Path file : files(source)) {
                update(digest, " " + hash(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String hash(Path file) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            // The headers' check names this file; the id needs only to differ from that of other failures.
            update(digest, "unreadable " + file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
