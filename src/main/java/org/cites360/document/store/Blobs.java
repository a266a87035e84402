package org.cites360.document.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.cites360.media.MediaStore;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The bytes of documents in the media store, below {@code documents/<sha256>/}, an area that is not delivered by name. */
@Component
public class Blobs {

    private final MediaStore media;

    Blobs(MediaStore media) {
        this.media = media;
    }

    /** Bytes that have been written down, and their hash. */
    record Received(Path file, String sha256, long size) {}

    /** Writes to {@code file}, stopping after {@code most} bytes; the size is then larger by one. */
    static Received receive(InputStream content, Path file, long most) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (OutputStream output = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    return new Received(file, "", most + 1);
                }
                digest.update(buffer, 0, read);
                output.write(buffer, 0, read);
            }
        }
        return new Received(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    void keep(Received received) throws IOException {
        try (InputStream content = Files.newInputStream(received.file())) {
            media.put(contentKey(received.sha256()), content);
        }
    }

    /** Puts bytes in the place of those that are no longer what they were. */
    void replace(Received received) throws IOException {
        Optional<Resource> picture = preview(received.sha256());
        byte[] kept = picture.isEmpty() ? null : picture.get().getContentAsByteArray();
        remove(received.sha256());
        if (kept != null) {
            keepPreview(received.sha256(), new ByteArrayInputStream(kept));
        }
        keep(received);
    }

    /** The bytes; empty where they are not in the store. */
    public Optional<Resource> open(String sha256) {
        return media.open(contentKey(sha256));
    }

    public Optional<Resource> preview(String sha256) {
        return media.open(pictureKey(sha256));
    }

    public void keepPreview(String sha256, InputStream picture) throws IOException {
        media.put(pictureKey(sha256), picture);
    }

    /** The bytes and everything made from them. */
    public void remove(String sha256) throws IOException {
        media.deleteBelow("documents/" + sha256);
    }

    /** The hash of what is in the store now; empty where it is not there. */
    public Optional<String> hash(String sha256) throws IOException {
        Optional<Resource> resource = open(sha256);
        if (resource.isEmpty()) {
            return Optional.empty();
        }
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(resource.get().getInputStream(), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static String contentKey(String sha256) {
        return "documents/" + sha256 + "/content.bin";
    }

    private static String pictureKey(String sha256) {
        return "documents/" + sha256 + "/preview.webp";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
