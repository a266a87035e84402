package org.cites360.panorama.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.picture.Panorama;
import org.cites360.panorama.picture.PictureException;
import org.cites360.panorama.picture.PictureFile;
import org.cites360.panorama.picture.PictureReader;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The checks of pictures that need nothing but the files. */
public final class PictureFiles {

    private PictureFiles() {}

    /** What their headers tell. */
    public static List<PictureProblem> checkHeaders(PictureSource source) {
        return Preparation.check(source);
    }

    /** What their headers and their pixels tell: a picture that ends too early looks right from its start. */
    public static List<PictureProblem> checkWhole(PictureSource source) {
        List<PictureProblem> problems = new ArrayList<>(checkHeaders(source));
        if (problems.isEmpty()) {
            decode(Panorama.of(source, problems), problems);
        }
        return problems;
    }

    private static void decode(@Nullable Panorama panorama, List<PictureProblem> problems) {
        Collection<PictureFile> files = switch (panorama) {
            case null -> List.of();
            case Panorama.Sphere sphere -> List.of(sphere.picture());
            case Panorama.Cube cube -> cube.faces().values();
        };
        try {
            Path work = Files.createTempDirectory("cites360-check");
            try {
                PictureReader reader = new PictureReader(work);
                for (PictureFile file : files) {
                    try {
                        reader.read(file);
                    } catch (PictureException e) {
                        problems.add(e.problem());
                    }
                }
            } finally {
                FileSystemUtils.deleteRecursively(work);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
