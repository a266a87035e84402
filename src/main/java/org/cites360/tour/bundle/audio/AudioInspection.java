package org.cites360.tour.bundle.audio;

/** What was found out about an audio file. */
public sealed interface AudioInspection {

    /** @param type media type, such as {@code audio/mpeg} @param duration seconds, above 0 */
    record Audio(String type, double duration) implements AudioInspection {}

    /** @param message what is wrong, a whole sentence */
    record NotAudio(String message) implements AudioInspection {}
}
