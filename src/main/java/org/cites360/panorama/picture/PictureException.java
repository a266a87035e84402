package org.cites360.panorama.picture;

import java.nio.file.Path;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureProblem.Kind;

/** Carries a problem from where it is found to where it becomes a value again. */
public final class PictureException extends Exception {

    private final transient PictureProblem problem;

    public PictureException(Path file, Kind kind, String message) {
        this(file, kind, message, null);
    }

    public PictureException(Path file, Kind kind, String message, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
        problem = new PictureProblem(file, kind, message);
    }

    public PictureProblem problem() {
        return problem;
    }
}
