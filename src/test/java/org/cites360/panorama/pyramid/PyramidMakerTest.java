package org.cites360.panorama.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.cites360.panorama.Face;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.SyntheticPanorama;
import org.cites360.panorama.picture.Panorama;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PyramidMakerTest {

    @TempDir
    Path folder;

    PyramidMaker maker;

    @BeforeEach
    void prepare() {
        maker = new PyramidMaker(folder.resolve("work"));
    }

    @Test
    void theSamePictureGivesTheSameBytes() throws Exception {
        Panorama panorama = smooth();
        MemoryTiles first = new MemoryTiles();
        MemoryTiles second = new MemoryTiles();
        String preview = maker.make(panorama, shape(panorama), first, new Unwatched());
        assertThat(maker.make(panorama, shape(panorama), second, new Unwatched()))
                .isEqualTo(preview);
        assertThat(second.tiles.keySet()).isEqualTo(first.tiles.keySet()).hasSize(30);
        first.tiles.forEach((place, bytes) ->
                assertThat(second.tiles.get(place)).as(place.toString()).isEqualTo(bytes));
    }

    @Test
    void stoppedHalfWayItGoesOnWithoutMakingAnyTileTwice() throws Exception {
        Panorama panorama = smooth();
        MemoryTiles whole = new MemoryTiles();
        String preview = maker.make(panorama, shape(panorama), whole, new Unwatched());

        AtomicInteger made = new AtomicInteger();
        MemoryTiles interrupted = new MemoryTiles() {
            @Override
            public void put(Place place, byte[] webp) {
                super.put(place, webp);
                made.incrementAndGet();
            }
        };
        AtomicInteger counted = new AtomicInteger();
        assertThatThrownBy(() -> maker.make(panorama, shape(panorama), interrupted, new Progress() {
                    @Override
                    public void tileDone() {
                        counted.incrementAndGet();
                    }

                    @Override
                    public boolean stopping() {
                        return counted.get() >= 12;
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(made.get()).isBetween(12, 20);

        assertThat(maker.make(panorama, shape(panorama), interrupted, new Unwatched()))
                .isEqualTo(preview);
        assertThat(made).hasValue(30);
        whole.tiles.forEach((place, bytes) ->
                assertThat(interrupted.tiles.get(place)).as(place.toString()).isEqualTo(bytes));
    }

    @Test
    void everyTileIsCountedOnce() throws Exception {
        Panorama panorama = smooth();
        AtomicInteger counted = new AtomicInteger();
        maker.make(panorama, shape(panorama), new MemoryTiles(), new Progress() {
            @Override
            public void tileDone() {
                counted.incrementAndGet();
            }

            @Override
            public boolean stopping() {
                return false;
            }
        });
        assertThat(counted).hasValue(shape(panorama).tiles());
    }

    @Test
    void thePreviewShowsTheSixFacesInAKilobyte() throws Exception {
        Panorama panorama = smooth();
        String preview = maker.make(panorama, shape(panorama), new MemoryTiles(), new Unwatched());
        assertThat(preview).startsWith("data:image/webp;base64,");
        byte[] picture = Base64.getDecoder().decode(preview.substring(preview.indexOf(',') + 1));
        assertThat(picture.length).isLessThanOrEqualTo(1000);
        BufferedImage strip = new WebPCodec().decode(picture);
        int edge = strip.getHeight();
        assertThat(strip.getWidth()).isEqualTo(6 * edge);
        for (Face face : Face.values()) {
            double[] centre = CubeByVectors.axes(face)[0];
            int expected = SyntheticPanorama.smooth(CubeByVectors.yaw(centre), CubeByVectors.pitch(centre));
            int actual = strip.getRGB(face.ordinal() * edge + edge / 2, edge / 2);
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(Math.abs((expected >> shift & 255) - (actual >> shift & 255)))
                        .as("face %s", face)
                        .isLessThan(25);
            }
        }
    }

    @Test
    void aTileHoldsNothingButThePicture() throws Exception {
        Panorama panorama = smooth();
        MemoryTiles tiles = new MemoryTiles();
        maker.make(panorama, shape(panorama), tiles, new Unwatched());
        tiles.tiles.values().forEach(tile -> {
            assertThat(new String(tile, 8, 8, StandardCharsets.ISO_8859_1)).isEqualTo("WEBPVP8 ");
            // The one chunk fills the file: there is no room for metadata.
            int chunk = tile[16] & 255 | (tile[17] & 255) << 8 | (tile[18] & 255) << 16;
            assertThat(20 + chunk + chunk % 2).isEqualTo(tile.length);
        });
    }

    @Test
    void sixFacesStayWhereTheyAre() throws Exception {
        Map<Face, Path> files = new EnumMap<>(Face.class);
        int size = 400;
        for (Face face : Face.values()) {
            BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_3BYTE_BGR);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    double[] direction = CubeByVectors.ofPixel(face, x, y, size);
                    image.setRGB(
                            x,
                            y,
                            SyntheticPanorama.smooth(CubeByVectors.yaw(direction), CubeByVectors.pitch(direction)));
                }
            }
            files.put(face, SyntheticPanorama.write(image, folder.resolve(face.letter() + ".png")));
        }
        Panorama panorama = Panorama.of(new PictureSource.CubeFaces(files), new ArrayList<>());
        MemoryTiles tiles = new MemoryTiles();
        maker.make(panorama, shape(panorama), tiles, new Unwatched());
        assertThat(shape(panorama).faceSizes()).containsExactly(400);
        for (Face face : Face.values()) {
            int[][] pixels = tiles.face(face, 0, shape(panorama));
            for (int corner : new int[] {3, 200, 396}) {
                double[] direction = CubeByVectors.ofPixel(face, corner, 50, size);
                int expected = SyntheticPanorama.smooth(CubeByVectors.yaw(direction), CubeByVectors.pitch(direction));
                assertThat(Math.abs((expected >> 8 & 255) - (pixels[50][corner] >> 8 & 255)))
                        .as("%s %d", face, corner)
                        .isLessThan(8);
            }
        }
    }

    private Panorama smooth() throws Exception {
        Path file = folder.resolve("smooth.png");
        if (!file.toFile().exists()) {
            SyntheticPanorama.write(SyntheticPanorama.equirectangular(2400, SyntheticPanorama::smooth), file);
        }
        return Panorama.of(new PictureSource.Equirectangular(file, null), new ArrayList<>());
    }

    private static PyramidShape shape(Panorama panorama) {
        return PyramidShape.of(panorama.facePixels()).orElseThrow();
    }
}
