package org.cites360.panorama.pyramid;

/** How the making of a pyramid is watched and stopped. Called by several threads. */
public interface Progress {

    /** One more tile is kept. */
    void tileDone();

    /** Whether to stop soon; what is done is kept. */
    boolean stopping();
}
