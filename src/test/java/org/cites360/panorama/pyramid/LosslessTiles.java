package org.cites360.panorama.pyramid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.cites360.panorama.Face;
import org.cites360.panorama.picture.Panorama;
import org.cites360.panorama.picture.PictureException;
import org.cites360.panorama.picture.PictureReader;

/** The tiles of a pyramid as they are before they are compressed: what compression is measured by. */
public final class LosslessTiles implements TileStore {

    private final Path folder;

    private LosslessTiles(Path folder) {
        this.folder = folder;
    }

    /** Writes {@code <level>/<face>/<row>-<column>.ppm}. */
    public static void write(Panorama panorama, PyramidShape shape, Path folder) throws PictureException, IOException {
        Panorama.Sphere sphere = (Panorama.Sphere) panorama;
        FacePixels pixels =
                new EquirectangularFaces(new PictureReader(folder).read(sphere.picture()), sphere.coverage());
        TileTree tree =
                new TileTree(shape, new LosslessTiles(folder), (rgb, size, largest) -> ppm(rgb, size), new Unwatched());
        for (Face face : Face.values()) {
            tree.build(face, pixels, ForkJoinPool.commonPool());
        }
    }

    private static byte[] ppm(byte[] rgb, int size) {
        byte[] header = ("P6 " + size + " " + size + " 255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[header.length + 3 * size * size];
        System.arraycopy(header, 0, file, 0, header.length);
        System.arraycopy(rgb, 0, file, header.length, 3 * size * size);
        return file;
    }

    private Path file(Place place) {
        return folder.resolve(place.level() + "/" + place.face().letter())
                .resolve(place.row() + "-" + place.column() + ".ppm");
    }

    @Override
    public boolean has(Place place) {
        return Files.exists(file(place));
    }

    @Override
    public void put(Place place, byte[] ppm) throws IOException {
        Files.createDirectories(file(place).getParent());
        Files.write(file(place), ppm);
    }

    @Override
    public byte[] get(Place place) throws IOException {
        return Files.readAllBytes(file(place));
    }
}
