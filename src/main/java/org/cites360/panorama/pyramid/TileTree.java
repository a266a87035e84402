package org.cites360.panorama.pyramid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import org.cites360.panorama.Face;
import org.cites360.panorama.pyramid.TileStore.Place;
import org.jspecify.annotations.Nullable;

/**
 * The tiles of one face as a tree: a tile of the largest level is painted, every other is made of its four children. Only the
 * pixels on the way from a leaf to the root are in memory at a time, whatever the face's size.
 *
 * <p>Each tile is made with a margin around it, which is not kept: what the filter needs that makes its parent. So a tile does not
 * depend on where its neighbours begin, and there is no seam between them.
 */
final class TileTree {

    /** Turns the pixels of a tile into what is kept of it. */
    @FunctionalInterface
    interface Encoder {
        /**
         * @param rgb a square of {@code size} pixels, at the beginning of the array
         * @param largest whether it is of the largest level, or could be
         */
        byte[] encode(byte[] rgb, int size, boolean largest) throws IOException;
    }

    private final PyramidShape shape;
    private final TileStore store;
    private final Encoder encoder;
    private final Progress progress;
    /** By level: pixels of the margin around a tile. */
    private final int[] margins;

    private final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();
    private volatile byte @Nullable [] plainTile;

    TileTree(PyramidShape shape, TileStore store, Encoder encoder, Progress progress) {
        this.shape = shape;
        this.store = store;
        this.encoder = encoder;
        this.progress = progress;
        margins = new int[shape.levels()];
        for (int level = 1; level < margins.length; level++) {
            margins[level] = Halving.marginFor(margins[level - 1]);
        }
    }

    /** Whether all tiles of a face are kept already. */
    boolean complete(Face face) {
        return shape.places(face).allMatch(store::has);
    }

    /**
     * Makes the tiles of a face that are not kept yet.
     *
     * @throws CancellationException when it was asked to stop; what is done is kept
     */
    void build(Face face, FacePixels pixels, ForkJoinPool workers) throws IOException {
        try {
            buffers.add(workers.invoke(new Tile(pixels, new Place(face, 0, 0, 0))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Around a small part of a sphere most tiles are the same one, on all levels. */
    private byte[] encodedPlain(byte[] tile, int level) throws IOException {
        byte[] kept = plainTile;
        if (kept == null) {
            kept = encoded(tile, level, true);
            plainTile = kept;
        }
        return kept;
    }

    private byte[] encoded(byte[] tile, int level, boolean largest) throws IOException {
        if (margins[level] == 0) {
            return encoder.encode(tile, shape.tileSize(), largest);
        }
        byte[] inner = buffer();
        int row = 3 * shape.tileSize();
        for (int y = 0; y < shape.tileSize(); y++) {
            System.arraycopy(tile, 3 * ((margins[level] + y) * edge(level) + margins[level]), inner, y * row, row);
        }
        byte[] encoded = encoder.encode(inner, shape.tileSize(), largest);
        buffers.add(inner);
        return encoded;
    }

    /** Pixels of a tile with its margins. */
    private int edge(int level) {
        return shape.tileSize() + 2 * margins[level];
    }

    private byte[] buffer() {
        byte[] free = buffers.poll();
        int largest = edge(shape.topLevel());
        return free == null ? new byte[3 * largest * largest] : free;
    }

    /** Yields the pixels of one tile with its margins, in a buffer that its parent gives back. */
    private final class Tile extends RecursiveTask<byte[]> {

        private final transient FacePixels pixels;
        private final transient Place place;

        Tile(FacePixels pixels, Place place) {
            this.pixels = pixels;
            this.place = place;
        }

        @Override
        protected byte[] compute() {
            if (progress.stopping()) {
                throw new CancellationException("Asked to stop");
            }
            int level = place.level();
            byte[] tile = level == shape.topLevel() ? painted() : composed();
            try {
                if (!store.has(place)) {
                    store.put(
                            place,
                            plain() ? encodedPlain(tile, level) : encoded(tile, level, level == shape.topLevel()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.tileDone();
            return tile;
        }

        /** Whether also what was mixed into the tile's edges is of one colour: two pixels, however many levels are below it. */
        private boolean plain() {
            int left = place.column() * shape.tileSize() - Halving.REACH;
            int top = place.row() * shape.tileSize() - Halving.REACH;
            int size = shape.tileSize() + 2 * Halving.REACH;
            return pixels.plain(place.face(), left, top, size, shape.faceSize(place.level()));
        }

        private byte[] painted() {
            byte[] tile = buffer();
            int level = place.level();
            int left = place.column() * shape.tileSize() - margins[level];
            int top = place.row() * shape.tileSize() - margins[level];
            pixels.paint(place.face(), left, top, edge(level), shape.faceSize(level), tile);
            return tile;
        }

        private byte[] composed() {
            List<Tile> children = new ArrayList<>(4);
            for (int i = 0; i < 4; i++) {
                children.add(new Tile(
                        pixels,
                        new Place(
                                place.face(), place.level() + 1, 2 * place.row() + i / 2, 2 * place.column() + i % 2)));
            }
            invokeAll(children);
            byte[] tile = buffer();
            for (int i = 0; i < 4; i++) {
                byte[] child = children.get(i).join();
                Halving.intoQuarter(child, edge(place.level() + 1), tile, edge(place.level()), i % 2 == 1, i / 2 == 1);
                buffers.add(child);
            }
            return tile;
        }
    }
}
