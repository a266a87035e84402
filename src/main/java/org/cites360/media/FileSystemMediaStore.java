package org.cites360.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cites360.base.CitesProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** The store in {@code <data>/media}: files appear whole, by renaming what is already safe on the disk. */
@Service
class FileSystemMediaStore implements MediaStore {

    private static final Logger log = LoggerFactory.getLogger(FileSystemMediaStore.class);
    /** Far longer than any single file takes to write, so that another node's work is never touched. */
    private static final Duration ABANDONED = Duration.ofHours(6);

    private final Path root;
    private final Path unfinished;

    FileSystemMediaStore(CitesProperties properties) throws IOException {
        root = Files.createDirectories(properties.data().toAbsolutePath().resolve("media"));
        unfinished = Files.createDirectories(root.resolve("unfinished"));
        removeAbandoned();
    }

    @Override
    public MediaFile store(Path file, String extension) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return storeByHash(content, extension);
        }
    }

    @Override
    public MediaFile store(byte[] content, String extension) throws IOException {
        return storeByHash(new ByteArrayInputStream(content), extension);
    }

    private MediaFile storeByHash(InputStream content, String extension) throws IOException {
        MediaType type = MediaType.ofExtension(extension)
                .orElseThrow(() -> new IllegalArgumentException("The media store does not hold ." + extension));
        MessageDigest digest = sha256();
        Path temporary = temporary();
        try {
            write(content, temporary, digest);
            String hash = HexFormat.of().formatHex(digest.digest());
            MediaKey key = MediaKey.parse(hash + "." + extension).orElseThrow();
            long size = Files.size(temporary);
            moveIntoPlace(temporary, key);
            return new MediaFile(key.text(), hash, type.essence(), size);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public void put(String key, InputStream content) throws IOException {
        MediaKey target = MediaKey.parse(key)
                .orElseThrow(() -> new IllegalArgumentException("Not a name of the media store: " + key));
        if (Files.exists(root.resolve(target.path()))) {
            return;
        }
        Path temporary = temporary();
        try {
            write(content, temporary, sha256());
            moveIntoPlace(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public Optional<Resource> open(String key) {
        return MediaKey.parse(key)
                .map(parsed -> root.resolve(parsed.path()))
                .filter(Files::isRegularFile)
                .map(FileSystemResource::new);
    }

    @Override
    public void deleteBelow(String prefix) throws IOException {
        Path folder = MediaKey.folderOf(prefix)
                .orElseThrow(() -> new IllegalArgumentException("Not a prefix of the media store: " + prefix));
        FileSystemUtils.deleteRecursively(root.resolve(folder));
    }

    private Path temporary() {
        return unfinished.resolve(UUID.randomUUID().toString());
    }

    private static void write(InputStream content, Path file, MessageDigest digest) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream bytes = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            content.transferTo(bytes);
            // Without this a power cut could leave a name without its bytes.
            channel.force(false);
        }
    }

    private void moveIntoPlace(Path temporary, MediaKey key) throws IOException {
        Path target = root.resolve(key.path());
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // A deletion emptied the folder between the two steps.
            Files.createDirectories(target.getParent());
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            log.debug("{} was stored by someone else at the same time", key.text());
        }
    }

    /** What a crash left half-written. */
    private void removeAbandoned() throws IOException {
        Instant limit = Instant.now().minus(ABANDONED);
        try (Stream<Path> files = Files.list(unfinished)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
