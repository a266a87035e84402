package org.cites360.media;

/**
 * A stored file.
 *
 * @param key its name in the store, {@code <sha256>.<extension>}, in its area if it has one ({@code stills/…})
 * @param sha256 of its content, or of everything its content is derived from; lower-case hexadecimal
 * @param type its media type, such as {@code audio/mpeg}
 * @param size bytes
 */
public record MediaFile(String key, String sha256, String type, long size) {
    public String url() {
        return MediaStore.url(key);
    }
}
