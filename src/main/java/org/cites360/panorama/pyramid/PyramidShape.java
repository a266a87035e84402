package org.cites360.panorama.pyramid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cites360.panorama.Face;
import org.cites360.panorama.Pyramid;
import org.cites360.panorama.pyramid.TileStore.Place;

/**
 * The sizes of a pyramid: each level's face is twice as large as the one before, from the first of one whole tile on every tile is whole.
 *
 * @param tileSize edge in pixels of every tile but those of a smaller base, even, {@value #SMALLEST_TILE}…{@value #LARGEST_TILE}
 * @param baseSize edge in pixels of the one tile a face of level 0: half of {@code tileSize}, or {@code tileSize} where the pyramid was made before
 *     there was such a base
 * @param levels number of levels, at least 1
 */
public record PyramidShape(int tileSize, int baseSize, int levels) {

    static final int SMALLEST_TILE = 360;
    static final int LARGEST_TILE = 730;

    /**
     * The shape whose largest face comes nearest to a resolution without exceeding it; by the evenness of tiles it falls short
     * by less than 2 pixels a tile, which is less than 0.6 %.
     *
     * @param facePixels the face edge that holds just what the picture holds
     * @return empty where even one tile would have to be enlarged
     */
    public static Optional<PyramidShape> of(double facePixels) {
        int levels = 2;
        double tile = facePixels;
        while (evenBelow(tile) > LARGEST_TILE) {
            tile /= 2;
            levels++;
        }
        int size = evenBelow(tile);
        return size < SMALLEST_TILE ? Optional.empty() : Optional.of(new PyramidShape(size, size / 2, levels));
    }

    /** The shape of a finished pyramid. */
    public static PyramidShape of(Pyramid pyramid) {
        List<Integer> sizes = pyramid.faceSizes();
        return new PyramidShape(pyramid.tileSize(), sizes.getFirst(), sizes.size());
    }

    /** Even, so that each of the four tiles of which one is made fills just a quarter of it. */
    private static int evenBelow(double pixels) {
        return (int) Math.floor(pixels / 2 + 1e-9) * 2;
    }

    /** Tiles along an edge of a face. */
    public int tilesAcross(int level) {
        return Math.max(1, faceSize(level) / tileSize);
    }

    public int faceSize(int level) {
        return baseSize << level;
    }

    /** Edge of a tile of a level in pixels. */
    public int tileSize(int level) {
        return Math.min(tileSize, faceSize(level));
    }

    public int topLevel() {
        return levels - 1;
    }

    public List<Integer> faceSizes() {
        return IntStream.range(0, levels).mapToObj(this::faceSize).toList();
    }

    /** Tiles of all six faces and all levels. */
    public int tiles() {
        return 6
                * IntStream.range(0, levels)
                        .map(level -> tilesAcross(level) * tilesAcross(level))
                        .sum();
    }

    /** Every tile of one face. */
    Stream<Place> places(Face face) {
        return IntStream.range(0, levels)
                .boxed()
                .flatMap(level -> IntStream.range(0, tilesAcross(level) * tilesAcross(level))
                        .mapToObj(
                                tile -> new Place(face, level, tile / tilesAcross(level), tile % tilesAcross(level))));
    }

    /** Every tile. */
    public Stream<Place> places() {
        return Arrays.stream(Face.values()).flatMap(this::places);
    }
}
