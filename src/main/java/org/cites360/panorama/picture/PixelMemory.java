package org.cites360.panorama.picture;

import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * The one large array that pictures are decoded into, one after the other: never two at a time, and given back to the
 * application as soon as memory is wanted elsewhere. Not safe for several threads.
 */
final class PixelMemory {

    /** From this size on room is made first: otherwise the heap grows by as much and stays so. */
    private static final long LARGE = 128L << 20;

    private final long large;
    private SoftReference<byte @Nullable []> kept = new SoftReference<>(null);

    PixelMemory() {
        this(LARGE);
    }

    /** @param large bytes of an array for which the memory of the one before is collected first */
    PixelMemory(long large) {
        this.large = large;
    }

    byte[] take(long bytes) {
        byte @Nullable [] array = kept.get();
        if (array != null && array.length >= bytes) {
            return array;
        }
        // Let go first, since both would not fit: until it is compiled, a method also holds what its variables name.
        array = null;
        if (bytes >= large) {
            release();
        } else {
            kept = new SoftReference<>(null);
        }
        array = new byte[Math.toIntExact(bytes)];
        kept = new SoftReference<>(array);
        return array;
    }

    /** Gives everything back to the operating system, for a decoder that needs as much outside the heap. */
    void release() {
        kept = new SoftReference<>(null);
        System.gc();
    }
}
