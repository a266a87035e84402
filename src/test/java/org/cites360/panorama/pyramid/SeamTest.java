package org.cites360.panorama.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cites360.panorama.Face;
import org.cites360.panorama.PictureSource.Coverage;
import org.cites360.panorama.SyntheticPanorama;
import org.cites360.panorama.picture.Panorama;
import org.cites360.panorama.picture.Pixels;
import org.junit.jupiter.api.Test;

/** What the faces show before it is compressed: no edge that is not in the picture. */
class SeamTest {

    private static final int WIDTH = 2400;
    private static final int FACE = 760;

    @Test
    void aSmoothPictureIsTheSameFunctionOfTheDirectionOnEveryFaceUpToItsEdgesPolesAndBack() {
        FacePixels faces = new EquirectangularFaces(
                pixels(SyntheticPanorama.equirectangular(WIDTH, SyntheticPanorama::smooth)), Panorama.WHOLE);
        for (Face face : Face.values()) {
            byte[] painted = paint(faces, face);
            int worst = 0;
            for (int y = 0; y < FACE; y++) {
                for (int x = 0; x < FACE; x++) {
                    double[] direction = CubeByVectors.ofPixel(face, x, y, FACE);
                    int expected =
                            SyntheticPanorama.smooth(CubeByVectors.yaw(direction), CubeByVectors.pitch(direction));
                    worst = Math.max(worst, difference(expected, painted, x, y));
                }
            }
            assertThat(worst).as("face %s", face).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void neighboursAcrossAnEdgeDifferNoMoreThanNeighboursWithinAFace() {
        FacePixels faces = new EquirectangularFaces(
                pixels(SyntheticPanorama.equirectangular(WIDTH, SeamTest::ripples)), Panorama.WHOLE);
        List<Border> borders = new ArrayList<>();
        int within = 0;
        for (Face face : Face.values()) {
            byte[] painted = paint(faces, face);
            for (int i = 0; i < FACE; i++) {
                borders.add(border(face, painted, i, 0));
                borders.add(border(face, painted, i, FACE - 1));
                borders.add(border(face, painted, 0, i));
                borders.add(border(face, painted, FACE - 1, i));
                within = Math.max(within, Math.abs(green(painted, i, 0) - green(painted, i, 1)));
                within = Math.max(within, Math.abs(green(painted, 0, i) - green(painted, 1, i)));
            }
        }
        int across = 0;
        int pairs = 0;
        double reach = 1.2 * 2.0 / FACE;
        borders.sort(Comparator.comparingDouble(border -> border.direction[0]));
        for (int i = 0; i < borders.size(); i++) {
            for (int k = i + 1;
                    k < borders.size() && borders.get(k).direction[0] - borders.get(i).direction[0] < reach;
                    k++) {
                Border one = borders.get(i);
                Border other = borders.get(k);
                if (one.face != other.face
                        && Math.toRadians(CubeByVectors.angle(one.direction, other.direction)) < reach * 0.6) {
                    across = Math.max(across, Math.abs(one.green - other.green));
                    pairs++;
                }
            }
        }
        assertThat(pairs).isGreaterThan(12 * FACE / 2);
        assertThat(across).isLessThanOrEqualTo(within + 2);
    }

    @Test
    void detailFinerThanTheFaceBecomesItsMeanAroundThePoles() {
        // One column black, one white: around a pole this is far finer than any pixel.
        FacePixels faces = new EquirectangularFaces(
                pixels(SyntheticPanorama.equirectangular(
                        WIDTH, (yaw, pitch) -> Math.floorMod((int) Math.floor(yaw * WIDTH / 360), 2) * 0xffffff)),
                Panorama.WHOLE);
        for (Face pole : List.of(Face.U, Face.D)) {
            byte[] painted = paint(faces, pole);
            int middle = FACE / 2;
            for (int y = middle - 40; y < middle + 40; y++) {
                for (int x = middle - 40; x < middle + 40; x++) {
                    assertThat(green(painted, x, y)).as("%s %d %d", pole, x, y).isBetween(106, 150);
                }
            }
        }
    }

    @Test
    void aPartWhoseEdgesLieOnTheBackIsSeamlessThereToo() {
        // The middle of the picture is the back: its left and right edge meet nothing, its centre column is yaw 180.
        int width = 1200;
        BufferedImage half = new BufferedImage(width, width / 2, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < width / 2; y++) {
            for (int x = 0; x < width; x++) {
                double yaw = 180 + (x + 0.5 - width / 2.0) * 180 / width;
                half.setRGB(x, y, SyntheticPanorama.smooth(yaw, 45 - (y + 0.5) * 90 / (width / 2)));
            }
        }
        FacePixels faces = new EquirectangularFaces(pixels(half), new Coverage(180, 90, 180, 0));
        byte[] painted = paint(faces, Face.B);
        int worst = 0;
        for (int x = 0; x < FACE; x++) {
            double[] direction = CubeByVectors.ofPixel(Face.B, x, FACE / 2.0, FACE);
            int expected = SyntheticPanorama.smooth(CubeByVectors.yaw(direction), CubeByVectors.pitch(direction));
            worst = Math.max(worst, difference(expected, painted, x, FACE / 2));
        }
        assertThat(worst).isLessThanOrEqualTo(1);
        byte[] front = paint(faces, Face.F);
        assertThat(green(front, 5, 5)).isEqualTo(green(front, FACE - 5, FACE - 5));
    }

    @Test
    void tilesThatAreKnownToBePlainAreWhatPaintingThemWouldGive() {
        BufferedImage noise = new BufferedImage(1200, 400, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 1200; x++) {
                noise.setRGB(x, y, (x * 7919 + y * 104729) % 0xffffff);
            }
        }
        int known = 0;
        for (double yaw : new double[] {0, 44, 100, 180, -179}) {
            for (double pitch : new double[] {0, 60, -70}) {
                for (double width : new double[] {100, 230, 360}) {
                    FacePixels faces =
                            new EquirectangularFaces(pixels(noise), new Coverage(width, width / 6, yaw, pitch));
                    for (Face face : Face.values()) {
                        known += assertTilesEqualWhole(faces, face);
                    }
                }
            }
        }
        assertThat(known).isGreaterThan(5000);
    }

    private static int assertTilesEqualWhole(FacePixels faces, Face face) {
        int size = 40;
        int tiles = 10;
        int known = 0;
        byte[] tile = new byte[3 * size * size];
        byte[] larger = new byte[3 * size * tiles * size * tiles];
        boolean wholeIsPlain = faces.plain(face, 0, 0, size * tiles, size * tiles);
        faces.paint(face, 0, 0, size * tiles, size * tiles, larger);
        for (int row = 0; row < tiles; row++) {
            for (int column = 0; column < tiles; column++) {
                if (!faces.plain(face, column * size, row * size, size, size * tiles)) {
                    assertThat(wholeIsPlain).isFalse();
                    continue;
                }
                known++;
                faces.paint(face, column * size, row * size, size, size * tiles, tile);
                for (int y = 0; y < size; y++) {
                    int from = ((row * size + y) * size * tiles + column * size) * 3;
                    assertThat(java.util.Arrays.equals(
                                    larger, from, from + 3 * size, tile, 3 * y * size, 3 * (y + 1) * size))
                            .as("%s row %d column %d", face, row, column)
                            .isTrue();
                }
            }
        }
        return known;
    }

    private record Border(Face face, double[] direction, int green) {}

    private static Border border(Face face, byte[] painted, int x, int y) {
        return new Border(face, CubeByVectors.ofPixel(face, x, y, FACE), green(painted, x, y));
    }

    private static int ripples(double yaw, double pitch) {
        double[] direction = CubeByVectors.direction(yaw, pitch);
        float light = (float) (0.5
                + 0.2 * Math.sin(40 * direction[0])
                + 0.15 * Math.sin(37 * direction[1])
                + 0.1 * Math.cos(43 * direction[2]));
        return new Color(light, light, light).getRGB();
    }

    private static byte[] paint(FacePixels faces, Face face) {
        byte[] painted = new byte[3 * FACE * FACE];
        faces.paint(face, 0, 0, FACE, FACE, painted);
        return painted;
    }

    private static int green(byte[] painted, int x, int y) {
        return painted[(y * FACE + x) * 3 + 1] & 255;
    }

    private static int difference(int expected, byte[] painted, int x, int y) {
        int worst = 0;
        for (int channel = 0; channel < 3; channel++) {
            int should = expected >> 16 - 8 * channel & 255;
            worst = Math.max(worst, Math.abs(should - (painted[(y * FACE + x) * 3 + channel] & 255)));
        }
        return worst;
    }

    private static Pixels pixels(BufferedImage image) {
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        int p = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                rgb[p++] = (byte) (colour >> 16);
                rgb[p++] = (byte) (colour >> 8);
                rgb[p++] = (byte) colour;
            }
        }
        return new Pixels(image.getWidth(), image.getHeight(), rgb);
    }
}
