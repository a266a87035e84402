package org.cites360.panorama.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cites360.panorama.Face;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.picture.Panorama;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photographs from beside the repository, {@code ../shared/panoramas}; another folder by the property {@code panoramas}. */
class RealPhotographsTest {

    private Path photographs;

    @TempDir
    Path folder;

    @BeforeEach
    void findThem() {
        Path here = Path.of("").toAbsolutePath();
        photographs = Stream.concat(
                        Stream.ofNullable(System.getProperty("panoramas")).map(Path::of),
                        Stream.iterate(here, above -> above != null, Path::getParent)
                                .map(above -> above.resolve("shared/panoramas")))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        assumeTrue(photographs != null, "Skipped: there are no photographs in ../shared/panoramas");
    }

    @Test
    void anIndoorPanoramaKeepsItsResolution() throws Exception {
        MemoryTiles tiles =
                make(new PictureSource.Equirectangular(photographs.resolve("alma-correlator-facility.jpg"), null));
        assertThat(tiles.tiles).hasSize(30);
    }

    @Test
    void aPartialPanoramaIsPlainOutsideItsCoverageAndKeepsItsResolution() throws Exception {
        var coverage = new PictureSource.Coverage(149.87, 54.15, 0, 1.17);
        MemoryTiles tiles =
                make(new PictureSource.Equirectangular(photographs.resolve("charles-street.jpg"), coverage));
        // 4096 pixels for 149.87° are 9839 for 360°, and 9839/π is 3131.8.
        assertThat(tiles.tiles).hasSize(6 * (1 + 4 + 16 + 64));
        PyramidShape shape = PyramidShape.of(3131.8).orElseThrow();
        assertThat(shape.faceSizes()).containsExactly(390, 780, 1560, 3120);
        int[][] back = tiles.face(Face.B, 0, shape);
        int[][] up = tiles.face(Face.U, 0, shape);
        assertThat(Math.abs((back[10][10] >> 8 & 255) - (up[200][200] >> 8 & 255)))
                .isLessThan(3);
        assertThat(Math.abs((back[10][10] >> 8 & 255) - (back[380][200] >> 8 & 255)))
                .isLessThan(3);
    }

    @Test
    void sixCubeFacesAreTakenAsTheyAre() throws Exception {
        Map<Face, Path> files = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            files.put(face, photographs.resolve("cubemap/face" + face.ordinal() + ".jpg"));
        }
        MemoryTiles tiles = make(new PictureSource.CubeFaces(files));
        assertThat(tiles.tiles).hasSize(126);
    }

    private MemoryTiles make(PictureSource source) throws Exception {
        List<PictureProblem> problems = new ArrayList<>();
        Panorama panorama = Panorama.of(source, problems);
        assertThat(problems).isEmpty();
        MemoryTiles tiles = new MemoryTiles();
        new PyramidMaker(folder)
                .make(panorama, PyramidShape.of(panorama.facePixels()).orElseThrow(), tiles, new Unwatched());
        return tiles;
    }
}
