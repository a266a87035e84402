package org.cites360.panorama;

/** Where the making of a pyramid stands. */
public sealed interface PanoramaJob {
    /** The pyramid's id, known before it is made. */
    String id();

    record Waiting(String id) implements PanoramaJob {}

    /** @param progress share done, 0…1, measured in tiles */
    record Running(String id, double progress) implements PanoramaJob {}

    record Ready(String id, Pyramid pyramid) implements PanoramaJob {}

    record Failed(String id, PictureProblem problem) implements PanoramaJob {}
}
