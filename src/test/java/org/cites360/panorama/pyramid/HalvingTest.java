package org.cites360.panorama.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalvingTest {

    /** A tile of 16 pixels without a margin is made of four with one of two. */
    private static final int TARGET = 16;

    private static final int EDGE = TARGET + 2 * Halving.REACH;

    @Test
    void aPlainAreaKeepsItsColour() {
        for (int code = 0; code < 256; code++) {
            byte[] tile = new byte[3 * EDGE * EDGE];
            Arrays.fill(tile, (byte) code);
            byte[] target = new byte[3 * TARGET * TARGET];
            Halving.intoQuarter(tile, EDGE, target, TARGET, true, true);
            for (int y = 0; y < TARGET; y++) {
                for (int x = 0; x < TARGET; x++) {
                    int expected = x >= TARGET / 2 && y >= TARGET / 2 ? code : 0;
                    assertThat(target[3 * (y * TARGET + x)] & 255).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void blackAndWhiteInTurnGiveHalfTheLightAndNotHalfTheCode() {
        byte[] rows = new byte[3 * EDGE * EDGE];
        byte[] columns = new byte[3 * EDGE * EDGE];
        for (int i = 0; i < EDGE * EDGE; i++) {
            Arrays.fill(rows, 3 * i, 3 * i + 3, (byte) (i / EDGE % 2 * 255));
            Arrays.fill(columns, 3 * i, 3 * i + 3, (byte) (i % 2 * 255));
        }
        for (byte[] tile : new byte[][] {rows, columns}) {
            byte[] target = new byte[3 * TARGET * TARGET];
            Halving.intoQuarter(tile, EDGE, target, TARGET, false, false);
            assertThat(target[0] & 255).isEqualTo(188);
            assertThat(target[3 * (7 * TARGET + 7)] & 255).isEqualTo(188);
        }
    }

    /** Waves of light of several lengths, in pixels, keep as much of their height as the filter's response says. */
    @ParameterizedTest
    @CsvSource({"16, 1.012", "8, 1.000", "4, 0.600", "2.6666667, 0.000"})
    void waves(double length, double response) {
        int edge = 2 * 32 + 2 * Halving.REACH;
        byte[] across = new byte[3 * edge * edge];
        byte[] down = new byte[3 * edge * edge];
        for (int i = 0; i < edge * edge; i++) {
            Arrays.fill(across, 3 * i, 3 * i + 3, wave(i % edge, length));
            Arrays.fill(down, 3 * i, 3 * i + 3, wave(i / edge, length));
        }
        byte[] fromAcross = new byte[3 * 64 * 64];
        byte[] fromDown = new byte[3 * 64 * 64];
        Halving.intoQuarter(across, edge, fromAcross, 64, false, false);
        Halving.intoQuarter(down, edge, fromDown, 64, false, false);
        for (int at = 0; at < 32; at++) {
            // Nowhere higher than the pixels around it
            double most = Math.cos(Math.PI / length);
            double height = Math.clamp(response * Math.cos(2 * Math.PI * 2 * at / length), -most, most);
            double expected = code(0.5 + 0.25 * height);
            assertThat((fromAcross[3 * (9 * 64 + at)] & 255) / 255.0).isCloseTo(expected, within(1.5 / 255));
            assertThat((fromDown[3 * (at * 64 + 9)] & 255) / 255.0).isCloseTo(expected, within(1.5 / 255));
        }
    }

    private static byte wave(int at, double length) {
        double light = 0.5 + 0.25 * Math.cos(2 * Math.PI * (at - Halving.REACH - 0.5) / length);
        return (byte) Math.round(255 * code(light));
    }

    /** Window frames beside the sky: neither side of an edge gets a line of its own, wherever the edge falls. */
    @Test
    void darkBesideWhiteDoesNotTurnBlack() {
        for (int edgeAt = 8; edgeAt < 12; edgeAt++) {
            byte[] tile = new byte[3 * EDGE * EDGE];
            for (int i = 0; i < EDGE * EDGE; i++) {
                Arrays.fill(tile, 3 * i, 3 * i + 3, (byte) (i % EDGE < edgeAt ? 60 : 250));
            }
            byte[] target = new byte[3 * TARGET * TARGET];
            Halving.intoQuarter(tile, EDGE, target, TARGET, false, false);
            for (int x = 0; x < TARGET / 2; x++) {
                assertThat(target[3 * (3 * TARGET + x)] & 255).isBetween(60, 250);
            }
        }
    }

    /** Whatever the margin, a pixel is made of the same ones. */
    @Test
    void aQuarterWithAMarginIsTheSameInsideIt() {
        byte[] large = new byte[3 * 46 * 46];
        new Random(7).nextBytes(large);
        byte[] small = new byte[3 * 38 * 38];
        for (int y = 0; y < 38; y++) {
            System.arraycopy(large, 3 * ((y + 4) * 46 + 4), small, 3 * y * 38, 3 * 38);
        }
        assertThat(Halving.marginFor(2)).isEqualTo(Halving.marginFor(0) + 4);
        for (int quarter = 0; quarter < 4; quarter++) {
            boolean right = quarter % 2 == 1;
            boolean lower = quarter / 2 == 1;
            byte[] plain = new byte[3 * 34 * 34];
            Halving.intoQuarter(small, 38, plain, 34, right, lower);
            byte[] wide = new byte[3 * 38 * 38];
            Halving.intoQuarter(large, 46, wide, 38, right, lower);
            for (int y = lower ? 17 : 0; y < (lower ? 34 : 17); y++) {
                for (int x = right ? 17 : 0; x < (right ? 34 : 17); x++) {
                    assertThat(wide[3 * ((y + 2) * 38 + x + 2)]).isEqualTo(plain[3 * (y * 34 + x)]);
                }
            }
        }
    }

    private static double code(double light) {
        return 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }
}
