package org.cites360.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.Resource;

/**
 * Bytes by name, written once. A stored object never changes: its name carries the SHA-256 of its content, or of everything
 * its content is derived from, so that it can be cached for ever. What is stored below {@code sources/} and {@code documents/} is
 * kept, but not delivered to visitors.
 */
public interface MediaStore {

    /**
     * Stores a file under the hash of its content; storing the same content again does nothing.
     *
     * @param extension without the dot, such as {@code mp3}
     */
    MediaFile store(Path file, String extension) throws IOException;

    /** As {@link #store(Path, String)}, from bytes in memory. */
    MediaFile store(byte[] content, String extension) throws IOException;

    /**
     * Stores an object under a name of the caller's that carries a hash, such as {@code pyramids/<hash>/2/f/0-1.webp}.
     * Atomic: a reader sees the whole object or none.
     */
    void put(String key, InputStream content) throws IOException;

    /** The object of this key; empty where there is none, or where the key is not one this store could have made. */
    Optional<Resource> open(String key);

    /** Removes every object below a prefix, such as the tiles of an unfinished pyramid. */
    void deleteBelow(String prefix) throws IOException;

    /** The path part of an object's address, such as {@code /media/ab12….mp3}. */
    static String url(String key) {
        return "/media/" + key;
    }
}
