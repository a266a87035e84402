package org.cites360.panorama.pyramid;

import org.cites360.panorama.Face;

/** What is seen on the faces of the cube, at any resolution up to the picture's own. Safe for several threads. */
interface FacePixels {

    /**
     * Paints a square part of a face. It may go beyond the face, where the face's plane goes on or at least its edge.
     *
     * @param left first column of the part, in pixels of a face of {@code faceSize}; negative beyond the face
     * @param top first row of the part
     * @param size edge of the part in pixels
     * @param out receives {@code size × size} pixels, three bytes each
     */
    void paint(Face face, int left, int top, int size, int faceSize, byte[] out);

    /** Whether such a part is certainly of one colour; {@code false} where it would have to be painted to know. */
    default boolean plain(Face face, int left, int top, int size, int faceSize) {
        return false;
    }
}
