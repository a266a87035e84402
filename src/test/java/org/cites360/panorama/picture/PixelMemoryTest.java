package org.cites360.panorama.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class PixelMemoryTest {

    private static final int LARGE = 1 << 20;

    private final PixelMemory memory = new PixelMemory(LARGE);

    @Test
    void theArrayOfASmallerPictureIsGoneBeforeThatOfALargerOneIsThere() {
        WeakReference<byte[]> smaller = new WeakReference<>(memory.take(LARGE));

        byte[] larger = memory.take(2 * LARGE);

        assertThat(smaller.get()).isNull();
        assertThat(larger).hasSize(2 * LARGE);
    }

    @Test
    void theArrayOfALargerPictureServesASmallerOne() {
        byte[] larger = memory.take(2 * LARGE);

        assertThat(memory.take(LARGE)).isSameAs(larger);
    }
}
