package org.cites360.panorama.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.cites360.media.MediaStore;
import org.cites360.panorama.Level;
import org.cites360.panorama.pyramid.FirstLook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The strips with which pages open, each made on the first request and kept beside the tiles of its pyramid. */
@Component
class FirstLooks {

    private static final Logger log = LoggerFactory.getLogger(FirstLooks.class);

    /** Part of every strip's name: to be raised when the same look would give another picture. */
    private static final int VERSION = 1;

    private final MediaStore media;

    FirstLooks(MediaStore media) {
        this.media = media;
    }

    /** @return a {@code data:} address; empty where tiles are missing, which the log tells */
    Optional<String> towards(String pyramid, Level held, double yaw, double pitch) {
        StoredTiles tiles = new StoredTiles(media, pyramid);
        String name = Stills.hash(String.format(
                Locale.ROOT, "look %d %.1f %.1f %.1f %.1f", VERSION, yaw, pitch, held.pitch(), held.roll()));
        String key = tiles.prefix() + "/looks/" + name + ".webp";
        try {
            Optional<Resource> kept = media.open(key);
            byte[] strip = kept.isPresent()
                    ? kept.get().getContentAsByteArray()
                    : made(key, FirstLook.towards(tiles, held, yaw, pitch));
            return Optional.of("data:image/webp;base64," + Base64.getEncoder().encodeToString(strip));
        } catch (IOException e) {
            log.warn("A page opens with the small preview: no first look into the pyramid {}", pyramid, e);
            return Optional.empty();
        }
    }

    private byte[] made(String key, byte[] strip) throws IOException {
        media.put(key, new ByteArrayInputStream(strip));
        return strip;
    }
}
