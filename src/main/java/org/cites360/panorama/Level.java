package org.cites360.panorama;

/**
 * How the camera was held when a picture was taken; undone where the picture is shown, so that the horizon lies level. The angles
 * are those that GPano calls {@code PosePitchDegrees} and {@code PoseRollDegrees}, which cameras write into their files.
 *
 * @param pitch degrees by which the middle of the picture looks above the horizon, −90…90
 * @param roll degrees by which the camera leant to the right, so that the horizon in its picture leans to the left, −180…180
 */
public record Level(double pitch, double roll) {

    /** A camera that stood upright. */
    public static final Level UPRIGHT = new Level(0, 0);
}
