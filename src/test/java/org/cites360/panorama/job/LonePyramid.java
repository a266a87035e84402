package org.cites360.panorama.job;

import java.nio.file.Path;
import org.cites360.media.FolderMedia;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.pyramid.LosslessTiles;
import org.cites360.panorama.pyramid.Progress;
import org.cites360.panorama.pyramid.PyramidMaker;

/**
 * Makes one pyramid in a process of its own as {@link PanoramaRunner} does, without the database: what {@code script/bench
 * pyramid} compares with other programs, which begin with nothing as well.
 *
 * <p>Arguments: {@code make <picture> <data directory>}, or {@code lossless <picture> <folder>} for the tiles before
 * they are compressed. Prints the tile's edge and the number of levels, and for {@code make} the folder of the tiles.
 */
final class LonePyramid {

    private LonePyramid() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        Preparation preparation = prepare(Path.of(arguments[1]));
        if (arguments[0].equals("lossless")) {
            LosslessTiles.write(preparation.panorama(), preparation.shape(), folder);
        } else {
            StoredTiles tiles = new StoredTiles(FolderMedia.in(folder), preparation.id());
            new PyramidMaker(folder.resolve("work"))
                    .make(preparation.panorama(), preparation.shape(), tiles, new Unwatched());
            folder = folder.resolve("media/pyramids")
                    .resolve(preparation.id().substring(0, 2))
                    .resolve(preparation.id());
        }
        System.out.println(
                preparation.shape().tileSize() + " " + preparation.shape().levels() + " " + folder);
    }

    private static Preparation prepare(Path picture) {
        return switch (Preparation.of(new PictureSource.Equirectangular(picture, null))) {
            case Preparation.Result.Ready(var preparation) -> preparation;
            case Preparation.Result.Refused(var ignored, var problems) ->
                throw new IllegalArgumentException(problems.toString());
        };
    }

    private static final class Unwatched implements Progress {
        @Override
        public void tileDone() {}

        @Override
        public boolean stopping() {
            return false;
        }
    }
}
