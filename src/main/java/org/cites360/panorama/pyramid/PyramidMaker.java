package org.cites360.panorama.pyramid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.cites360.panorama.Face;
import org.cites360.panorama.picture.Panorama;
import org.cites360.panorama.picture.PictureException;
import org.cites360.panorama.picture.PictureReader;

/** Makes the tiles and the preview of one picture at a time. */
public final class PyramidMaker {

    /** Part of every pyramid's name: to be raised when the same picture would give other tiles. */
    public static final int VERSION = 3;

    private final WebPCodec codec = new WebPCodec();
    private final PictureReader reader;

    /** @param workFolder for what does not fit in memory for a while */
    public PyramidMaker(Path workFolder) {
        reader = new PictureReader(workFolder);
    }

    /**
     * Makes what is not kept yet.
     *
     * @return the preview as a {@code data:} address
     * @throws PictureException when a file turns out damaged
     * @throws java.util.concurrent.CancellationException when it was asked to stop; what is done is kept
     */
    public synchronized String make(Panorama panorama, PyramidShape shape, TileStore store, Progress progress)
            throws PictureException, IOException {
        TileTree tree = new TileTree(shape, store, codec::encode, progress);
        try (ForkJoinPool workers = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
            FacePixels shared = null;
            for (Face face : Face.values()) {
                if (tree.complete(face)) {
                    shape.places(face).forEach(place -> progress.tileDone());
                    continue;
                }
                FacePixels pixels = switch (panorama) {
                    case Panorama.Sphere sphere ->
                        shared == null
                                ? shared = new EquirectangularFaces(reader.read(sphere.picture()), sphere.coverage())
                                : shared;
                    case Panorama.Cube cube ->
                        new SingleFace(reader.read(cube.faces().get(face)));
                };
                tree.build(face, pixels, workers);
            }
        }
        return PreviewStrip.of(store, codec);
    }
}
