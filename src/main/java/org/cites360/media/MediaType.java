package org.cites360.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the store holds. The type of a delivery follows from the name alone: nothing is guessed from bytes. */
enum MediaType {
    WEBP("image/webp"),
    AVIF("image/avif"),
    JPG("image/jpeg"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    TIF("image/tiff"),
    TIFF("image/tiff"),
    SVG("image/svg+xml"),
    MP3("audio/mpeg"),
    M4A("audio/mp4"),
    OGG("audio/ogg"),
    OPUS("audio/ogg"),
    WAV("audio/wav"),
    MP4("video/mp4"),
    WEBM("video/webm"),
    VTT("text/vtt; charset=utf-8"),
    /** Bytes of any kind, in an area that is not delivered. */
    BIN("application/octet-stream");

    private final String header;

    MediaType(String header) {
        this.header = header;
    }

    /** The value of {@code Content-Type}. */
    String header() {
        return header;
    }

    /** Whether a delivery may be compressed on its way, and is thus the same only in meaning. */
    boolean text() {
        return this == SVG || this == VTT;
    }

    /** The type without parameters, such as {@code text/vtt}. */
    String essence() {
        return header.split(";", 2)[0];
    }

    static Optional<MediaType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(extension))
                .findFirst();
    }
}
