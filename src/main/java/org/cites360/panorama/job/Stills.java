package org.cites360.panorama.job;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.cites360.media.MediaFile;
import org.cites360.media.MediaStore;
import org.cites360.panorama.Pyramid;
import org.cites360.panorama.pyramid.CubeCamera;
import org.cites360.panorama.pyramid.PyramidShape;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Flat pictures of pyramids, each made on the first request and kept. */
@Component
class Stills {

    /** Part of every still's name: to be raised when the same view would give another picture. */
    private static final int VERSION = 1;

    private static final float QUALITY = 0.85f;
    private static final int LOCKS = 64;

    private final MediaStore media;
    /** Equal views have equal locks, so that of several requests at a time one makes the picture. */
    private final Object[] locks = new Object[LOCKS];

    Stills(MediaStore media) {
        this.media = media;
        for (int i = 0; i < LOCKS; i++) {
            locks[i] = new Object();
        }
    }

    MediaFile still(Pyramid pyramid, View view) {
        String hash = hash("still " + VERSION + " " + pyramid.id() + " " + view.name());
        String key = "stills/" + hash + ".jpg";
        try {
            Optional<MediaFile> kept = kept(key, hash);
            if (kept.isPresent()) {
                return kept.get();
            }
            synchronized (locks[Math.floorMod(hash.hashCode(), LOCKS)]) {
                if (media.open(key).isEmpty()) {
                    media.put(key, new ByteArrayInputStream(jpeg(picture(pyramid, view))));
                }
            }
            return kept(key, hash).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("A still of the pyramid " + pyramid.id() + " could not be made", e);
        }
    }

    private Optional<MediaFile> kept(String key, String hash) throws IOException {
        Optional<Resource> content = media.open(key);
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new MediaFile(key, hash, "image/jpeg", content.get().contentLength()));
    }

    private BufferedImage picture(Pyramid pyramid, View view) throws IOException {
        PyramidShape shape =
                new PyramidShape(pyramid.tileSize(), pyramid.faceSizes().size());
        CubeCamera camera = new CubeCamera(shape, new StoredTiles(media, pyramid.id()), view.level());
        return camera.picture(
                Math.toRadians(view.yaw()), Math.toRadians(view.pitch()), view.distance(), view.width(), view.height());
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A name for what is derived from what a text says. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
