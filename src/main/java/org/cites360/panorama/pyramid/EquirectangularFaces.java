package org.cites360.panorama.pyramid;

import org.cites360.panorama.Face;
import org.cites360.panorama.PictureSource.Coverage;
import org.cites360.panorama.picture.Pixels;

/**
 * The cube's faces from an equirectangular picture of the whole sphere or of a part of it.
 *
 * <p>On the four sides a face of {@code width/π} pixels is nowhere sparser than the picture, so that interpolation is enough. On
 * the upper and lower face the picture grows denser than the face along the parallels, by one over the distance r from the
 * pole (1 on the face's edge): there each pixel is the mean of as many samples, spread over its breadth.
 */
final class EquirectangularFaces implements FacePixels {

    private final Bicubic picture;
    private final double width;
    private final double height;
    private final boolean ring;
    private final boolean whole;
    private final double pixelsPerRadianAcross;
    private final double pixelsPerRadianDown;
    private final double centreYaw;
    private final double centrePitch;
    private final int fill;

    /** @param coverage the part of the sphere that the picture shows; all of it for a whole panorama */
    EquirectangularFaces(Pixels pixels, Coverage coverage) {
        width = pixels.width();
        height = pixels.height();
        ring = coverage.width() >= 360;
        whole = ring && coverage.height() >= 180;
        Bicubic.Edges edges = whole ? Bicubic.Edges.SPHERE : ring ? Bicubic.Edges.RING : Bicubic.Edges.CLAMPED;
        picture = new Bicubic(pixels, edges);
        pixelsPerRadianAcross = width / Math.toRadians(coverage.width());
        pixelsPerRadianDown = height / Math.toRadians(coverage.height());
        centreYaw = Math.toRadians(coverage.yaw());
        centrePitch = Math.toRadians(coverage.pitch());
        fill = whole ? 0 : EdgeColour.of(pixels, ring);
    }

    @Override
    public void paint(Face face, int left, int top, int size, int faceSize, byte[] out) {
        if (plain(face, left, top, size, faceSize)) {
            for (int p = 0; p < 3 * size * size; p += 3) {
                store(out, p, fill);
            }
        } else if (face == Face.U || face == Face.D) {
            paintPole(face, left, top, size, faceSize, out);
        } else {
            paintSide(face, left, top, size, faceSize, out);
        }
    }

    @Override
    public boolean plain(Face face, int left, int top, int size, int faceSize) {
        if (whole) {
            return false;
        }
        Extent extent = Extent.of(face, left, top, size, faceSize);
        // Two pixels for the interpolation and the mixed border.
        boolean beyondDown = down(extent.highest()) > height + 2 || down(extent.lowest()) < -2;
        return beyondDown || !ring && beyondAcross(extent);
    }

    private boolean beyondAcross(Extent extent) {
        double first = across(extent.first());
        double last = first + (extent.last() - extent.first()) * pixelsPerRadianAcross;
        double turn = 2 * Math.PI * pixelsPerRadianAcross;
        return last < -2 || first > width + 2 && last < turn - 2;
    }

    private void paintSide(Face face, int left, int top, int size, int faceSize, byte[] out) {
        double[] columnX = new double[size];
        double[] cosine = new double[size];
        for (int i = 0; i < size; i++) {
            double u = Sphere.coordinate(left + i, faceSize);
            columnX[i] = across(Sphere.centreYaw(face) + Arctangent.of(u));
            cosine[i] = 1 / Math.sqrt(1 + u * u);
        }
        int p = 0;
        for (int j = 0; j < size; j++) {
            double v = Sphere.coordinate(top + j, faceSize);
            for (int i = 0; i < size; i++) {
                double y = down(-Arctangent.of(v * cosine[i]));
                store(out, p, colour(columnX[i], y));
                p += 3;
            }
        }
    }

    private void paintPole(Face face, int left, int top, int size, int faceSize, byte[] out) {
        double sign = face == Face.U ? 1 : -1;
        int p = 0;
        for (int j = 0; j < size; j++) {
            double forward = sign * Sphere.coordinate(top + j, faceSize);
            for (int i = 0; i < size; i++) {
                double u = Sphere.coordinate(left + i, faceSize);
                double distance = Math.sqrt(u * u + forward * forward);
                double y = down(sign * (Math.PI / 2 - Arctangent.of(distance)));
                double yaw = Arctangent.of(u, forward);
                // The breadth of one pixel of the face in pixels of the picture.
                double breadth = 2 / (faceSize * distance) * pixelsPerRadianAcross;
                int samples = (int) (breadth + 0.5);
                int colour = samples <= 1 ? colour(across(yaw), y) : mean(across(yaw), y, breadth, samples);
                store(out, p, colour);
                p += 3;
            }
        }
    }

    private int mean(double x, double y, double breadth, int wanted) {
        int samples = Math.min(wanted, (int) width);
        double step = Math.min(breadth, width) / samples;
        double at = x - step * (samples - 1) / 2;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = 0; i < samples; i++) {
            int colour = colour(ring ? inRing(at) : at, y);
            red += colour >> 16;
            green += colour >> 8 & 255;
            blue += colour & 255;
            at += step;
        }
        int half = samples / 2;
        return (red + half) / samples << 16 | (green + half) / samples << 8 | (blue + half) / samples;
    }

    private double inRing(double x) {
        return x < 0 ? x + width : x >= width ? x - width : x;
    }

    /** The column of a yaw: for a part of the sphere also beyond its edges. */
    private double across(double yaw) {
        double turn = 2 * Math.PI;
        double fromCentre = yaw - centreYaw;
        fromCentre -= turn * Math.floor(fromCentre / turn + 0.5);
        return width / 2 + fromCentre * pixelsPerRadianAcross;
    }

    private double down(double pitch) {
        return height / 2 + (centrePitch - pitch) * pixelsPerRadianDown;
    }

    private int colour(double x, double y) {
        if (whole) {
            return picture.at(x, y);
        }
        double beyondDown = Math.max(-y, y - height);
        double beyond = ring ? beyondDown : Math.max(beyondDown, Math.max(-x, x - width));
        if (beyond >= 0.5) {
            return fill;
        }
        int inside = picture.at(x, y);
        // The border pixel is mixed by how much of it the picture covers: no staircase.
        return beyond <= -0.5 ? inside : mix(inside, fill, beyond + 0.5);
    }

    private static int mix(int first, int second, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = first >> shift & 255;
            int b = second >> shift & 255;
            mixed |= (int) (a + (b - a) * share + 0.5) << shift;
        }
        return mixed;
    }

    private static void store(byte[] out, int p, int colour) {
        out[p] = (byte) (colour >> 16);
        out[p + 1] = (byte) (colour >> 8);
        out[p + 2] = (byte) colour;
    }
}
