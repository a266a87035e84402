package org.cites360.base.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who this application is among those that share a database: a name kept in the data directory, so that after a crash it
 * knows which jobs it had taken. The lock tells whether another running application already bears the name.
 */
record NodeIdentity(
        String name, boolean exclusive, @Nullable FileChannel lockFile) implements AutoCloseable {

    static NodeIdentity of(Path data) {
        try {
            Path file = Files.createDirectories(data.toAbsolutePath()).resolve("node");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return new NodeIdentity(UUID.randomUUID().toString(), false, null);
            }
            return new NodeIdentity(nameIn(channel), true, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + data + " cannot be written", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String nameIn(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(64);
        channel.read(bytes, 0);
        String kept = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
        if (kept.length() == 36) {
            return kept;
        }
        String name = UUID.randomUUID().toString();
        channel.truncate(0).write(ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)), 0);
        channel.force(true);
        return name;
    }

    @Override
    public void close() throws IOException {
        if (lockFile != null) {
            lockFile.close();
        }
    }
}
