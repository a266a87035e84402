package org.cites360.tour.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cites360.base.web.Assets;
import org.cites360.media.MediaStore;
import org.cites360.tour.offline.KeepList.KeptFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Size and hash of what is delivered under names that never change their content, read once and then remembered. */
@Component
class KeptFiles {

    /** Some 20 MB of memory; the tiles of nine scenes at 16384×8192 pixels fit. */
    private static final int REMEMBERED = 50_000;

    private static final String MEDIA = MediaStore.url("");
    /** A file stored by its content carries its own hash; what is derived carries that of what it was made from. */
    private static final Pattern BY_CONTENT = Pattern.compile("/media/([0-9a-f]{64})\\.[a-z0-9]+");

    private final MediaStore media;
    private final Map<String, Long> sizes = remembering();
    private final Map<String, String> hashes = remembering();

    KeptFiles(MediaStore media) {
        this.media = media;
    }

    /** In bytes. @throws MissingFile where it is not stored any more */
    long size(String url) {
        Long known = sizes.get(url);
        if (known != null) {
            return known;
        }
        try {
            long size = open(url).contentLength();
            sizes.put(url, size);
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws MissingFile where it is not stored any more */
    KeptFile file(String url) {
        return new KeptFile(url, size(url), sha256(url));
    }

    private String sha256(String url) {
        Matcher named = BY_CONTENT.matcher(url);
        if (named.matches()) {
            return named.group(1);
        }
        String known = hashes.get(url);
        if (known != null) {
            return known;
        }
        String hash = digest(open(url));
        hashes.put(url, hash);
        return hash;
    }

    private Resource open(String url) {
        Optional<Resource> content = url.startsWith(MEDIA)
                ? media.open(url.substring(MEDIA.length()))
                : Optional.<Resource>of(new ClassPathResource("META-INF/resources" + url))
                        .filter(resource -> url.startsWith(Assets.PATH) && resource.exists());
        return content.orElseThrow(() -> new MissingFile(url));
    }

    private static String digest(Resource content) {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(content.getInputStream(), digest)) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static <T> Map<String, T> remembering() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    /** A file that a version shows is not stored any more: the visit is damaged, whoever asks for it. */
    static final class MissingFile extends RuntimeException {
        private static final long serialVersionUID = 1;

        MissingFile(String url) {
            super("Not stored any more: " + url + "; importing the tour again brings it back");
        }
    }
}
