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
 */
final class TileTree {

    private final PyramidShape shape;
    private final TileStore store;
    private final WebPCodec codec;
    private final Progress progress;
    private final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();
    private volatile byte @Nullable [] plainTile;

    TileTree(PyramidShape shape, TileStore store, WebPCodec codec, Progress progress) {
        this.shape = shape;
        this.store = store;
        this.codec = codec;
        this.progress = progress;
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

    /** Around a small part of a sphere most tiles are the same one. */
    private byte[] encodedPlain(byte[] tile) throws IOException {
        byte[] kept = plainTile;
        if (kept == null) {
            kept = codec.encode(tile, shape.tileSize());
            plainTile = kept;
        }
        return kept;
    }

    private byte[] buffer() {
        byte[] free = buffers.poll();
        return free == null ? new byte[3 * shape.tileSize() * shape.tileSize()] : free;
    }

    /** Yields the pixels of one tile, in a buffer that its parent gives back. */
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
            boolean plain = pixels.plain(place.face(), left(), top(), shape.tileSize(), shape.faceSize(place.level()));
            byte[] tile = place.level() == shape.topLevel() ? painted() : composed();
            try {
                if (!store.has(place)) {
                    store.put(place, plain ? encodedPlain(tile) : codec.encode(tile, shape.tileSize()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.tileDone();
            return tile;
        }

        private int left() {
            return place.column() * shape.tileSize();
        }

        private int top() {
            return place.row() * shape.tileSize();
        }

        private byte[] painted() {
            byte[] tile = buffer();
            pixels.paint(place.face(), left(), top(), shape.tileSize(), shape.faceSize(place.level()), tile);
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
                Halving.intoQuarter(child, tile, shape.tileSize(), i % 2 == 1, i / 2 == 1);
                buffers.add(child);
            }
            return tile;
        }
    }
}
