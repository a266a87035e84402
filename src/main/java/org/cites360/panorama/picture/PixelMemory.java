package org.cites360.panorama.picture;

import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * The one large array that pictures are decoded into, one after the other: never two at a time, and given back to the
 * application as soon as memory is wanted elsewhere. Not safe for several threads.
 */
final class PixelMemory {

    private SoftReference<byte @Nullable []> kept = new SoftReference<>(null);

    byte[] take(long bytes) {
        byte[] array = kept.get();
        if (array == null || array.length < bytes) {
            // Let go first, since both would not fit.
            kept = new SoftReference<>(null);
            array = new byte[Math.toIntExact(bytes)];
            kept = new SoftReference<>(array);
        }
        return array;
    }

    /** Gives everything back to the operating system, for a decoder that needs as much outside the heap. */
    void release() {
        kept = new SoftReference<>(null);
        System.gc();
    }
}
