package org.cites360.panorama.pyramid;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cites360.panorama.Face;

/** Tiles kept in memory, and looked at as whole faces. */
class MemoryTiles implements TileStore {

    final Map<Place, byte[]> tiles = new ConcurrentHashMap<>();

    @Override
    public boolean has(Place place) {
        return tiles.containsKey(place);
    }

    @Override
    public void put(Place place, byte[] webp) {
        tiles.put(place, webp);
    }

    @Override
    public byte[] get(Place place) {
        return tiles.get(place);
    }

    /** The colours of a face, {@code 0xRRGGBB} by row and column. */
    int[][] face(Face face, int level, PyramidShape shape) throws IOException {
        int size = shape.faceSize(level);
        int[][] pixels = new int[size][size];
        WebPCodec codec = new WebPCodec();
        for (int row = 0; row < shape.tilesAcross(level); row++) {
            for (int column = 0; column < shape.tilesAcross(level); column++) {
                BufferedImage tile = codec.decode(get(new Place(face, level, row, column)));
                for (int y = 0; y < shape.tileSize(); y++) {
                    tile.getRGB(
                            0,
                            y,
                            shape.tileSize(),
                            1,
                            pixels[row * shape.tileSize() + y],
                            column * shape.tileSize(),
                            shape.tileSize());
                }
            }
        }
        return pixels;
    }
}
