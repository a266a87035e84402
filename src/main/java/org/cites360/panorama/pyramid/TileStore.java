package org.cites360.panorama.pyramid;

import java.io.IOException;
import org.cites360.panorama.Face;

/** Where the tiles of one pyramid are kept. Safe for several threads. */
public interface TileStore {

    /** A tile's place; rows count from the top, columns from the left, levels from the smallest. */
    record Place(Face face, int level, int row, int column) {}

    boolean has(Place place);

    void put(Place place, byte[] webp) throws IOException;

    byte[] get(Place place) throws IOException;
}
