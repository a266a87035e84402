package org.cites360.panorama.picture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cites360.panorama.Face;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureProblem.Kind;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.PictureSource.Coverage;
import org.jspecify.annotations.Nullable;

/** Pictures whose headers make a panorama. */
public sealed interface Panorama {

    Coverage WHOLE = new Coverage(360, 180, 0, 0);
    /** What a stitcher's rounding may add to the ratio of 2:1, in pixels. */
    int ROUNDING = 2;
    /** How far the resolutions across and down may differ in a partial panorama. */
    double RATIO_TOLERANCE = 0.02;

    /** The face edge in pixels that holds just what the pictures hold. */
    double facePixels();

    /** @param coverage the part of the sphere shown; {@link #WHOLE} for all of it */
    record Sphere(PictureFile picture, Coverage coverage) implements Panorama {
        @Override
        public double facePixels() {
            return picture.width() * 360 / coverage.width() / Math.PI;
        }
    }

    record Cube(Map<Face, PictureFile> faces) implements Panorama {
        @Override
        public double facePixels() {
            return faces.values().iterator().next().width();
        }
    }

    /** Reads the headers; {@code problems} receives everything that is wrong, and then there is no panorama. */
    static @Nullable Panorama of(PictureSource source, List<PictureProblem> problems) {
        Panorama panorama = switch (source) {
            case PictureSource.Equirectangular equirectangular -> sphere(equirectangular, problems);
            case PictureSource.CubeFaces cube -> cube(cube, problems);
        };
        return problems.isEmpty() ? panorama : null;
    }

    private static @Nullable Panorama sphere(PictureSource.Equirectangular source, List<PictureProblem> problems) {
        try {
            PictureFile picture = PictureFile.open(source.file());
            Coverage stated = source.coverage();
            Coverage coverage = stated != null ? stated : picture.metadata().coverage();
            String projection = picture.metadata().projection();
            if (stated == null && projection != null && !projection.equalsIgnoreCase("equirectangular")) {
                throw new PictureException(
                        source.file(),
                        Kind.WRONG_COVERAGE,
                        source.file() + " says that its projection is " + projection
                                + ". Save it in the equirectangular projection.");
            }
            return new Sphere(picture, coverage == null ? whole(picture) : part(picture, coverage));
        } catch (PictureException e) {
            problems.add(e.problem());
            return null;
        }
    }

    private static Coverage whole(PictureFile picture) throws PictureException {
        if (Math.abs(picture.width() - 2 * picture.height()) > ROUNDING) {
            throw new PictureException(
                    picture.path(),
                    Kind.WRONG_RATIO,
                    "%s is %d×%d pixels large. A whole panorama is twice as wide as high; for a part of one, state its coverage or save it with its GPano metadata."
                            .formatted(picture.path(), picture.width(), picture.height()));
        }
        return WHOLE;
    }

    private static Coverage part(PictureFile picture, Coverage coverage) throws PictureException {
        double top = coverage.pitch() + coverage.height() / 2;
        double bottom = coverage.pitch() - coverage.height() / 2;
        boolean possible = coverage.width() > 0
                && coverage.width() <= 360
                && coverage.height() > 0
                && top <= 90.01
                && bottom >= -90.01
                && Math.abs(coverage.yaw()) <= 180;
        if (!possible) {
            throw new PictureException(
                    picture.path(),
                    Kind.WRONG_COVERAGE,
                    "%s is said to cover %s° × %s° around yaw %s° and pitch %s°, which is not a part of the sphere. The width is above 0 and at most 360; upper and lower edge lie between −90 and 90."
                            .formatted(
                                    picture.path(),
                                    coverage.width(),
                                    coverage.height(),
                                    coverage.yaw(),
                                    coverage.pitch()));
        }
        double fitting = coverage.width() * picture.height() / picture.width();
        if (Math.abs(fitting - coverage.height()) > RATIO_TOLERANCE * coverage.height()) {
            throw new PictureException(
                    picture.path(),
                    Kind.WRONG_COVERAGE,
                    "%s is %d×%d pixels large, so %s° of width go with %.2f° of height, not %s°. Correct its coverage."
                            .formatted(
                                    picture.path(),
                                    picture.width(),
                                    picture.height(),
                                    coverage.width(),
                                    fitting,
                                    coverage.height()));
        }
        return coverage;
    }

    private static Panorama cube(PictureSource.CubeFaces source, List<PictureProblem> problems) {
        Map<Face, PictureFile> faces = new EnumMap<>(Face.class);
        List<Face> missing = new ArrayList<>(List.of(Face.values()));
        source.files().forEach((face, path) -> {
            missing.remove(face);
            try {
                faces.put(face, face(PictureFile.open(path)));
            } catch (PictureException e) {
                problems.add(e.problem());
            }
        });
        if (!missing.isEmpty()) {
            var any = source.files().values().stream().findFirst().orElse(java.nio.file.Path.of(""));
            problems.add(new PictureProblem(
                    any,
                    Kind.MISSING,
                    "A cube has six faces f, r, b, l, u and d; missing: "
                            + String.join(
                                    ", ", missing.stream().map(Face::letter).toList()) + "."));
        }
        faces.values().stream()
                .filter(face -> face.width() != faces.values().iterator().next().width())
                .forEach(face -> problems.add(new PictureProblem(
                        face.path(),
                        Kind.FACES_DIFFER,
                        "%s has %d pixels where %s has %d. Save all six faces in one size."
                                .formatted(
                                        face.path(),
                                        face.width(),
                                        faces.values().iterator().next().path(),
                                        faces.values().iterator().next().width()))));
        return new Cube(faces);
    }

    private static PictureFile face(PictureFile picture) throws PictureException {
        if (picture.width() != picture.height()) {
            throw new PictureException(
                    picture.path(),
                    Kind.WRONG_RATIO,
                    "%s is %d×%d pixels large; the face of a cube is square."
                            .formatted(picture.path(), picture.width(), picture.height()));
        }
        return picture;
    }
}
