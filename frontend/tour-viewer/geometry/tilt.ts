import { radians, type Direction } from './angles';
import type { Vector } from './faces';
import { eyeAxes, type Axes } from './projection';

/**
 * How the camera was held when a picture was taken, in degrees; undone when the picture is drawn, so that the horizon lies level.
 * The angles are GPano's `PosePitchDegrees` and `PoseRollDegrees`.
 */
export interface Tilt {
  /** By which the middle of the picture looks above the horizon. */
  readonly pitch: number;
  /** By which the camera leant to the right, so that the horizon in its picture leans to the left. */
  readonly roll: number;
}

/** A direction of the level world as the tilted camera saw it: the inverse of {@link levelled}. */
export function inPicture([x, y, z]: Vector, tilt: Tilt | undefined): Vector {
  if (!tilt) {
    return [x, y, z];
  }
  const [sp, cp, sr, cr] = turns(tilt);
  const up = y * cp + z * sp;
  return [x * cr - up * sr, x * sr + up * cr, z * cp - y * sp];
}

/** A direction of the picture as it lies in the level world: first the lean to the right, then the look upwards. */
export function levelled([x, y, z]: Vector, tilt: Tilt | undefined): Vector {
  if (!tilt) {
    return [x, y, z];
  }
  const [sp, cp, sr, cr] = turns(tilt);
  const up = y * cr - x * sr;
  return [x * cr + y * sr, up * cp - z * sp, up * sp + z * cp];
}

/** The axes of the one who looks, in the coordinates of a tilted picture. */
export function pictureAxes(direction: Direction, tilt: Tilt | undefined): Axes {
  const axes = eyeAxes(direction);
  if (!tilt) {
    return axes;
  }
  const { right, up, forward } = axes;
  return { right: inPicture(right, tilt), up: inPicture(up, tilt), forward: inPicture(forward, tilt) };
}

/** The angle by which a levelled picture is turned as a whole, in radians: nothing in it moves further. */
export function tiltAngle({ pitch, roll }: Tilt): number {
  // The angle of a product of two turns about perpendicular axes
  return 2 * Math.acos(Math.abs(Math.cos(radians(pitch / 2)) * Math.cos(radians(roll / 2))));
}

function turns({ pitch, roll }: Tilt): [sp: number, cp: number, sr: number, cr: number] {
  return [Math.sin(radians(pitch)), Math.cos(radians(pitch)), Math.sin(radians(roll)), Math.cos(radians(roll))];
}
