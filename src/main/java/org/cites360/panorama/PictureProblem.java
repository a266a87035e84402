package org.cites360.panorama;

import java.nio.file.Path;

/**
 * Why a picture cannot become a pyramid, in words an author can act on.
 *
 * @param file the picture
 * @param kind what is wrong, for machines
 * @param message what is wrong and how to mend it, in English
 */
public record PictureProblem(Path file, Kind kind, String message) {
    public enum Kind {
        MISSING,
        NOT_A_PICTURE,
        TRUNCATED,
        TOO_LARGE,
        TOO_SMALL,
        WRONG_RATIO,
        WRONG_COVERAGE,
        FACES_DIFFER,
        FAILED
    }
}
