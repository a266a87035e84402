package org.cites360.panorama.job;

import java.util.List;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureSource;

/** The check of pictures by their headers, which needs nothing but the files. */
public final class PictureHeaders {

    private PictureHeaders() {}

    public static List<PictureProblem> check(PictureSource source) {
        return Preparation.check(source);
    }
}
