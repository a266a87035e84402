package org.cites360.panorama.pyramid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cites360.panorama.Face;
import org.cites360.panorama.pyramid.TileStore.Place;

/**
 * The sizes of a pyramid: each level's face is the tile's edge times a power of two, so that every tile is whole.
 *
 * @param tileSize edge of every tile in pixels, even, {@value #SMALLEST_TILE}…{@value #LARGEST_TILE}
 * @param levels number of levels, at least 1; level 0 is one tile a face
 */
public record PyramidShape(int tileSize, int levels) {

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
        int levels = 1;
        double tile = facePixels;
        while (evenBelow(tile) > LARGEST_TILE) {
            tile /= 2;
            levels++;
        }
        int size = evenBelow(tile);
        return size < SMALLEST_TILE ? Optional.empty() : Optional.of(new PyramidShape(size, levels));
    }

    /** Even, so that each of the four tiles of which one is made fills just a quarter of it. */
    private static int evenBelow(double pixels) {
        return (int) Math.floor(pixels / 2 + 1e-9) * 2;
    }

    /** Tiles along an edge of a face. */
    public int tilesAcross(int level) {
        return 1 << level;
    }

    public int faceSize(int level) {
        return tileSize << level;
    }

    public int topLevel() {
        return levels - 1;
    }

    public List<Integer> faceSizes() {
        return IntStream.range(0, levels).mapToObj(this::faceSize).toList();
    }

    /** Tiles of all six faces and all levels. */
    public int tiles() {
        return 6 * (((1 << 2 * levels) - 1) / 3);
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
