package org.cites360.panorama.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cites360.panorama.Face;
import org.cites360.panorama.Level;
import org.cites360.panorama.pyramid.TileStore.Place;
import org.junit.jupiter.api.Test;

class FirstLookTest {

    private static final int EDGE = 400;

    @Test
    void whatIsSeenFirstIsSharperThanTheRest() throws Exception {
        MemoryTiles tiles = tiles(12);
        assertThat(sharp(FirstLook.towards(tiles, Level.UPRIGHT, 0, 0))).containsExactly(Face.F);
        assertThat(sharp(FirstLook.towards(tiles, Level.UPRIGHT, 45, 0))).containsExactly(Face.F, Face.R);
        assertThat(sharp(FirstLook.towards(tiles, Level.UPRIGHT, 180, 0))).containsExactly(Face.B);
        assertThat(sharp(FirstLook.towards(tiles, Level.UPRIGHT, -135, 40)))
                .containsExactlyInAnyOrder(Face.B, Face.L, Face.U);
    }

    @Test
    void whatIsSeenIsThatOfTheLevelledPlace() throws Exception {
        MemoryTiles tiles = tiles(12);
        // A camera that looked straight up has what lies ahead at the bottom of its picture
        assertThat(sharp(FirstLook.towards(tiles, new Level(90, 0), 0, 0))).containsExactly(Face.D);
        // One that leant to the right by a quarter turn has what lies to the right at the top
        assertThat(sharp(FirstLook.towards(tiles, new Level(0, 90), 90, 0))).containsExactly(Face.U);
    }

    @Test
    void everyPictureFits() throws Exception {
        for (int cell : new int[] {1, 2, 5, 40, EDGE}) {
            byte[] look = FirstLook.towards(tiles(cell), Level.UPRIGHT, 45, 35);
            assertThat(look).hasSizeLessThanOrEqualTo(FirstLook.LARGEST);
            BufferedImage strip = new WebPCodec().decode(look);
            assertThat(strip.getWidth()).isEqualTo(6 * strip.getHeight());
        }
    }

    /** Faces of grey cells of a width by chance. */
    private static MemoryTiles tiles(int cell) throws Exception {
        Random chance = new Random(7);
        MemoryTiles tiles = new MemoryTiles();
        for (Face face : Face.values()) {
            BufferedImage tile = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_3BYTE_BGR);
            for (int y = 0; y < EDGE; y += cell) {
                for (int x = 0; x < EDGE; x += cell) {
                    int grey = 0x010101 * chance.nextInt(256);
                    for (int i = 0; i < cell * cell; i++) {
                        int column = x + i % cell;
                        int row = y + i / cell;
                        if (column < EDGE && row < EDGE) {
                            tile.setRGB(column, row, grey);
                        }
                    }
                }
            }
            tiles.put(new Place(face, 0, 0, 0), new WebPCodec().encode(tile, 90, 2));
        }
        return tiles;
    }

    /** The faces of a strip in which neighbouring pixels differ much. */
    private static List<Face> sharp(byte[] look) throws Exception {
        BufferedImage strip = new WebPCodec().decode(look);
        int edge = strip.getHeight();
        List<Face> sharp = new ArrayList<>();
        for (Face face : Face.values()) {
            long difference = 0;
            for (int y = 4; y < edge - 4; y++) {
                for (int x = 4; x < edge - 4; x++) {
                    int left = face.ordinal() * edge + x;
                    difference += Math.abs((strip.getRGB(left, y) & 255) - (strip.getRGB(left + 1, y) & 255));
                }
            }
            if (difference > 9L * edge * edge) {
                sharp.add(face);
            }
        }
        return sharp;
    }
}
