package org.cites360.panorama.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HalvingTest {

    @Test
    void aPlainAreaKeepsItsColour() {
        for (int code = 0; code < 256; code++) {
            byte[] tile = new byte[3 * 4 * 4];
            Arrays.fill(tile, (byte) code);
            byte[] target = new byte[3 * 4 * 4];
            Halving.intoQuarter(tile, target, 4, true, true);
            assertThat(target[(3 * 4 + 3) * 3] & 255).isEqualTo(code);
            assertThat(target[0]).isZero();
        }
    }

    @Test
    void blackAndWhiteGiveHalfTheLightAndNotHalfTheCode() {
        byte[] tile = new byte[3 * 2 * 2];
        Arrays.fill(tile, 0, 6, (byte) 255);
        byte[] target = new byte[3 * 2 * 2];
        Halving.intoQuarter(tile, target, 2, false, false);
        assertThat(target[0] & 255).isEqualTo(188);
    }
}
