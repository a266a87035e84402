package org.cites360.panorama;

import java.util.Locale;

/** The faces of the cube in the order of the preview strip; the front's centre is at yaw 0, the up face's bottom edge meets it. */
public enum Face {
    F,
    R,
    B,
    L,
    U,
    D;

    /** The letter used in tile addresses. */
    public String letter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
