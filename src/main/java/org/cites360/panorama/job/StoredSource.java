package org.cites360.panorama.job;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.cites360.panorama.Face;
import org.cites360.panorama.PictureSource;
import org.jspecify.annotations.Nullable;

/** A source as it is kept with its job. */
record StoredSource(
        @Nullable String file,
        PictureSource.@Nullable Coverage coverage,
        @Nullable Map<Face, String> faces) {

    static StoredSource of(PictureSource source) {
        return switch (source) {
            case PictureSource.Equirectangular(var file, var coverage) ->
                new StoredSource(absolute(file), coverage, null);
            case PictureSource.CubeFaces(var files) -> {
                Map<Face, String> faces = new EnumMap<>(Face.class);
                files.forEach((face, path) -> faces.put(face, absolute(path)));
                yield new StoredSource(null, null, faces);
            }
        };
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    PictureSource source() {
        if (file != null) {
            return new PictureSource.Equirectangular(Path.of(file), coverage);
        }
        Map<Face, Path> paths = new EnumMap<>(Face.class);
        if (faces != null) {
            faces.forEach((face, path) -> paths.put(face, Path.of(path)));
        }
        return new PictureSource.CubeFaces(paths);
    }
}
