package org.cites360.panorama.job;

import java.util.Locale;
import org.cites360.panorama.Level;

/**
 * What one sees looking at a direction through a flat window.
 *
 * @param level how the picture is levelled before
 * @param yaw degrees, −180…180
 * @param pitch degrees, −90…90
 * @param fov horizontal field of view in degrees, 20…120
 * @param width pixels, 64…2048
 * @param height pixels, 64…2048
 */
record View(Level level, double yaw, double pitch, double fov, int width, int height) {
    View {
        within("yaw", yaw, -180, 180);
        within("pitch", pitch, -90, 90);
        within("fov", fov, 20, 120);
        within("level.pitch", level.pitch(), -90, 90);
        within("level.roll", level.roll(), -180, 180);
        within("width", width, 64, 2048);
        within("height", height, 64, 2048);
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " is " + value + ", not between " + least + " and " + most);
        }
    }

    /** Distance of the window from the eye in pixels: also pixels per radian in its middle. */
    double distance() {
        return width / 2.0 / Math.tan(Math.toRadians(fov) / 2);
    }

    /** The same text for views that look the same. */
    String name() {
        String upright = String.format(Locale.ROOT, "%.2f %.2f %.2f %d×%d", yaw, pitch, fov, width, height);
        return level.equals(Level.UPRIGHT)
                ? upright
                : upright + String.format(Locale.ROOT, " level %.2f %.2f", level.pitch(), level.roll());
    }
}
