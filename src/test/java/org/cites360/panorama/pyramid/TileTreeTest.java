package org.cites360.panorama.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.cites360.panorama.Face;
import org.cites360.panorama.PictureSource.Coverage;
import org.cites360.panorama.picture.Pixels;
import org.cites360.panorama.pyramid.TileStore.Place;
import org.junit.jupiter.api.Test;

/** Tiles as they are before they are compressed, beside a filter of its own over the whole face. */
class TileTreeTest {

    private static final int TILE = 360;
    private static final double[] WEIGHTS = {-78 / 1024.0, 117 / 1024.0, 473 / 1024.0};

    @Test
    void atTheEdgesOfTilesTheFilterReadsWhatLiesBeyond() throws Exception {
        MemoryTiles tiles = new MemoryTiles();
        tree(tiles)
                .build(
                        Face.F,
                        (face, left, top, size, faceSize, out) -> {
                            for (int i = 0; i < size * size; i++) {
                                Arrays.fill(out, 3 * i, 3 * i + 3, (byte) noise(left + i % size, top + i / size));
                            }
                        },
                        ForkJoinPool.commonPool());
        for (int y = 0; y < 2 * TILE; y++) {
            for (int x = 0; x < 2 * TILE; x++) {
                // Around the border between the tiles, and up to the face's own edge.
                if (near(x) || near(y)) {
                    assertThat(at(tiles, 1, x, y))
                            .as("%d %d", x, y)
                            .isBetween(filtered(null, x, y) - 1, filtered(null, x, y) + 1);
                }
            }
        }
        for (int at = 2; at < TILE - 2; at++) {
            int expected = filtered(tiles, at, TILE / 2);
            assertThat(at(tiles, 0, at, TILE / 2)).as("%d", at).isBetween(expected - 1, expected + 1);
        }
    }

    /** Around a part of the sphere most tiles are of one colour, and known to be: those too are what their children would make them. */
    @Test
    void tilesThatAreKnownToBePlainAreWhatTheyWouldBeIfTheyWereMade() throws Exception {
        int width = 900;
        byte[] rgb = new byte[3 * width * 500];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) noise(i / 3 % width, i / 3 / width);
        }
        for (Coverage coverage :
                List.of(new Coverage(90, 50, 20, 0), new Coverage(45, 25, 47, 3), new Coverage(72, 40, 0, 71))) {
            FacePixels known = new EquirectangularFaces(new Pixels(width, 500, rgb), coverage);
            MemoryTiles asKnown = new MemoryTiles();
            MemoryTiles made = new MemoryTiles();
            for (Face face : Face.values()) {
                tree(asKnown).build(face, known, ForkJoinPool.commonPool());
                tree(made).build(face, known::paint, ForkJoinPool.commonPool());
            }
            made.tiles.forEach((place, tile) -> assertThat(Arrays.equals(asKnown.tiles.get(place), tile))
                    .as("%s %s", coverage, place)
                    .isTrue());
        }
    }

    /** A tile that is the same on all levels must be the same file, whichever level happens to be made first. */
    @Test
    void theLargestLevelIsToldFromTheOthersAndATileOfOneColourFromNone() throws Exception {
        TileTree.Encoder told = (rgb, size, largest) -> new byte[] {(byte) (largest ? 1 : 0)};
        MemoryTiles seen = new MemoryTiles();
        FacePixels grey = (face, left, top, size, faceSize, out) -> Arrays.fill(out, (byte) 99);
        tree(seen, told).build(Face.F, grey, ForkJoinPool.commonPool());
        assertThat(seen.tiles).hasSize(1 + 4 + 16);
        seen.tiles.forEach(
                (place, tile) -> assertThat(tile[0]).as("%s", place).isEqualTo((byte) (place.level() == 2 ? 1 : 0)));

        MemoryTiles again = new MemoryTiles();
        FacePixels plain = new FacePixels() {
            @Override
            public void paint(Face face, int left, int top, int size, int faceSize, byte[] out) {
                grey.paint(face, left, top, size, faceSize, out);
            }

            @Override
            public boolean plain(Face face, int left, int top, int size, int faceSize) {
                return true;
            }
        };
        for (int column = 0; column < 16; column++) {
            again.put(new Place(Face.F, 2, column / 4, column % 4), new byte[] {1});
        }
        tree(again, told).build(Face.F, plain, ForkJoinPool.commonPool());
        again.tiles.forEach((place, tile) -> assertThat(tile[0]).as("%s", place).isEqualTo((byte) 1));
    }

    private static TileTree tree(MemoryTiles tiles) {
        return tree(tiles, (rgb, size, largest) -> Arrays.copyOf(rgb, 3 * size * size));
    }

    private static TileTree tree(MemoryTiles tiles, TileTree.Encoder encoder) {
        return new TileTree(new PyramidShape(TILE, 3), tiles, encoder, new Unwatched());
    }

    private static boolean near(int place) {
        return place < 3 || Math.abs(place - TILE) < 4 || place >= 2 * TILE - 3;
    }

    private static int noise(int x, int y) {
        int hash = (x * 73856093 ^ y * 19349663) * 0x45d9f3b;
        return (hash >>> 16 ^ hash) & 255;
    }

    private static int at(MemoryTiles tiles, int level, int x, int y) {
        return tiles.get(new Place(Face.F, level, y / TILE, x / TILE))[3 * (y % TILE * TILE + x % TILE)] & 255;
    }

    /** One pixel of the noise halved, or of level 1: along each row, then down. */
    private static int filtered(MemoryTiles level, int x, int y) {
        double[] rows = new double[6];
        for (int j = 0; j < 6; j++) {
            double[] row = new double[6];
            for (int i = 0; i < 6; i++) {
                int column = 2 * x - 2 + i;
                int line = 2 * y - 2 + j;
                row[i] = light((level == null ? noise(column, line) : at(level, 1, column, line)) / 255.0);
            }
            rows[j] = weighted(row);
        }
        return (int) Math.round(255 * code(weighted(rows)));
    }

    private static double weighted(double[] six) {
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += WEIGHTS[Math.min(i, 5 - i)] * six[i];
        }
        double[] inner = Arrays.stream(six, 1, 5).sorted().toArray();
        return Math.clamp(sum, inner[0], inner[3]);
    }

    private static double light(double code) {
        return code <= 0.04045 ? code / 12.92 : Math.pow((code + 0.055) / 1.055, 2.4);
    }

    private static double code(double light) {
        return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }
}
