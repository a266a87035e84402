package org.cites360.panorama.pyramid;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cites360.panorama.Face;
import org.cites360.panorama.picture.Panorama;
import org.cites360.panorama.picture.PictureException;
import org.cites360.panorama.picture.PictureReader;

/** The tiles of the largest level as they are before they are compressed: what compression is measured by. */
public final class LosslessTiles {

    private LosslessTiles() {}

    /** Writes {@code <face>/<row>-<column>.ppm}. */
    public static void write(Panorama panorama, PyramidShape shape, Path folder) throws PictureException, IOException {
        Panorama.Sphere sphere = (Panorama.Sphere) panorama;
        FacePixels pixels =
                new EquirectangularFaces(new PictureReader(folder).read(sphere.picture()), sphere.coverage());
        int size = shape.tileSize();
        int level = shape.topLevel();
        byte[] header = ("P6 " + size + " " + size + " 255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] tile = new byte[3 * size * size];
        for (Face face : Face.values()) {
            Path files = Files.createDirectories(folder.resolve(face.letter()));
            for (int row = 0; row < shape.tilesAcross(level); row++) {
                for (int column = 0; column < shape.tilesAcross(level); column++) {
                    pixels.paint(face, column * size, row * size, size, shape.faceSize(level), tile);
                    try (OutputStream file = Files.newOutputStream(files.resolve(row + "-" + column + ".ppm"))) {
                        file.write(header);
                        file.write(tile);
                    }
                }
            }
        }
    }
}
