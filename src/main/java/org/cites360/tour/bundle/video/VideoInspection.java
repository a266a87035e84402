package org.cites360.tour.bundle.video;

import org.jspecify.annotations.Nullable;

/** What was found out about a film. */
public sealed interface VideoInspection {

    /**
     * @param kind the extension its address gets
     * @param duration seconds; null where the container does not say it reliably
     * @param silent whether there is surely no sound in it
     */
    record Film(Kind kind, @Nullable Double duration, boolean silent) implements VideoInspection {}

    /** @param message what is wrong @param remedy what to do, both whole sentences */
    record NoFilm(String message, String remedy) implements VideoInspection {}

    /** What browsers play. */
    enum Kind {
        MP4("mp4", "video/mp4"),
        WEBM("webm", "video/webm");

        private final String extension;
        private final String type;

        Kind(String extension, String type) {
            this.extension = extension;
            this.type = type;
        }

        public String extension() {
            return extension;
        }

        /** Media type. */
        public String type() {
            return type;
        }
    }
}
