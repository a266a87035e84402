package org.cites360.panorama.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cites360.panorama.Face;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.SyntheticPanorama;
import org.cites360.panorama.picture.Panorama;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks at known angles are found at those angles in the finished tiles. */
class ExactnessTest {

    private static final int WIDTH = 4096;
    /** How soft a mark is, in degrees: wide enough to be a mark in the smallest level too. */
    private static final double SPREAD = 0.6;

    private static final double REACH = 4 * SPREAD;
    private static final double ALLOWED = 0.1;

    @TempDir
    Path folder;

    @Test
    void everyMarkIsWithinATenthOfADegreeOfItsPlaceOnEveryFaceAndLevel() throws Exception {
        List<double[]> marks = marks();
        Path file = SyntheticPanorama.write(paint(marks), folder.resolve("marks.png"));
        MemoryTiles tiles = new MemoryTiles();
        Panorama panorama = Panorama.of(new PictureSource.Equirectangular(file, null), new ArrayList<>());
        PyramidShape shape = PyramidShape.of(panorama.facePixels()).orElseThrow();
        new PyramidMaker(folder).make(panorama, shape, tiles, new Unwatched());

        assertThat(shape.faceSize(shape.topLevel())).isEqualTo(1300);
        for (int level = 0; level < shape.levels(); level++) {
            int seen = 0;
            for (Face face : Face.values()) {
                int[][] pixels = tiles.face(face, level, shape);
                for (double[] mark : marks) {
                    seen += found(mark, face, pixels, level) ? 1 : 0;
                }
            }
            assertThat(seen).isGreaterThan(marks.size());
        }
    }

    /** All over the sphere; on the poles, the back, the edges and the corners of the cube, and a little beside them. */
    private static List<double[]> marks() {
        List<double[]> wanted = new ArrayList<>();
        double corner = Math.toDegrees(Math.atan(1 / Math.sqrt(2)));
        for (double yaw : new double[] {0, 45, 90, 135, 180, -135, -90, -45}) {
            wanted.add(CubeByVectors.direction(yaw, 0));
            wanted.add(CubeByVectors.direction(yaw, yaw % 90 == 0 ? 45 : corner));
            wanted.add(CubeByVectors.direction(yaw, yaw % 90 == 0 ? -45 : -corner));
        }
        wanted.add(CubeByVectors.direction(0, 90));
        wanted.add(CubeByVectors.direction(0, -90));
        wanted.add(CubeByVectors.direction(179.3, 20));
        wanted.add(CubeByVectors.direction(-179.6, -25));
        wanted.add(CubeByVectors.direction(44.5, 12));
        wanted.add(CubeByVectors.direction(-45.7, -15));
        wanted.add(CubeByVectors.direction(30, 84));
        wanted.add(CubeByVectors.direction(-160, -83));
        int spread = 260;
        for (int i = 0; i < spread; i++) {
            double pitch = Math.toDegrees(Math.asin(1 - (2 * i + 1.0) / spread));
            wanted.add(CubeByVectors.direction(i * 137.50776405 % 360 - 180, pitch));
        }
        List<double[]> apart = new ArrayList<>();
        for (double[] mark : wanted) {
            if (apart.stream().allMatch(other -> CubeByVectors.angle(mark, other) > 2 * REACH)) {
                apart.add(mark);
            }
        }
        return apart;
    }

    private static BufferedImage paint(List<double[]> marks) {
        double[][] near = marks.toArray(double[][]::new);
        double cosineOfReach = Math.cos(Math.toRadians(REACH));
        return SyntheticPanorama.equirectangular(WIDTH, (yaw, pitch) -> {
            double[] direction = CubeByVectors.direction(yaw, pitch);
            for (double[] mark : near) {
                if (CubeByVectors.dot(direction, mark) > cosineOfReach) {
                    int light = (int) Math.round(255 * light(CubeByVectors.angle(direction, mark)));
                    return light << 16 | light << 8 | light;
                }
            }
            return 0;
        });
    }

    private static double light(double angle) {
        return Math.exp(-angle * angle / (2 * SPREAD * SPREAD));
    }

    /**
     * Compares the centre of a mark's light on one face with what it is by the formula; a mark on an edge is seen by both faces
     * in part.
     *
     * @return whether the mark is on this face
     */
    private static boolean found(double[] mark, Face face, int[][] pixels, int level) {
        int size = pixels.length;
        double cosineOfReach = Math.cos(Math.toRadians(REACH));
        double[] expected = new double[3];
        double[] actual = new double[3];
        double weight = 0;
        double brightest = 0;
        int[] around = CubeByVectors.around(face, mark, 2 * REACH, size);
        for (int y = around[1]; y < around[3]; y++) {
            for (int x = around[0]; x < around[2]; x++) {
                double[] direction = CubeByVectors.ofPixel(face, x, y, size);
                if (CubeByVectors.dot(direction, mark) < cosineOfReach) {
                    continue;
                }
                double should = light(CubeByVectors.angle(direction, mark));
                double is = (pixels[y][x] >> 8 & 255) / 255.0;
                weight += should;
                brightest = Math.max(brightest, should);
                for (int i = 0; i < 3; i++) {
                    expected[i] += should * direction[i];
                    actual[i] += is * direction[i];
                }
            }
        }
        if (brightest < 0.7) {
            // Only its faint border, which compression may shift.
            return false;
        }
        assertThat(CubeByVectors.angle(CubeByVectors.unit(expected), CubeByVectors.unit(actual)))
                .as(
                        "level %d, face %s, mark at yaw %.1f pitch %.1f",
                        level, face, CubeByVectors.yaw(mark), CubeByVectors.pitch(mark))
                .isLessThan(ALLOWED);
        assertThat(Math.sqrt(CubeByVectors.dot(actual, actual))).isBetween(0.8 * weight, 1.25 * weight);
        return true;
    }
}
