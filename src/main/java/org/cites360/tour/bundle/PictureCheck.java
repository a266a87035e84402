package org.cites360.tour.bundle;

import java.util.List;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureSource;

/** What can be told from a picture's files without decoding them; see {@code Panoramas.check}. */
@FunctionalInterface
public interface PictureCheck {
    List<PictureProblem> check(PictureSource source);
}
