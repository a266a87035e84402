package org.cites360.tour.bundle.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** The outermost structure of MPEG-4 files, of sound and of films alike. */
public final class Mp4Boxes {

    private Mp4Boxes() {}

    /** Whether the boxes fill the file to its last byte; each starts with its length and its name. */
    public static boolean whole(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long at = 0;
            while (at + 8 <= channel.size()) {
                ByteBuffer head = ByteBuffer.allocate(16);
                channel.position(at).read(head);
                head.flip();
                long size = head.getInt() & 0xffffffffL;
                head.getInt();
                if (size == 1 && head.remaining() >= 8) {
                    size = head.getLong();
                } else if (size == 0) {
                    return true; // reaches to the end by definition
                }
                if (size < 8) {
                    return false;
                }
                at += size;
            }
            return at == channel.size();
        }
    }
}
