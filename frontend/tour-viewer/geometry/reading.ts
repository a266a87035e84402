import { clamp, degrees, type Direction } from './angles';
import { faceAt, vectorOf } from './faces';
import type { Size } from './projection';
import { inPicture, type Tilt } from './tilt';

/**
 * The horizontal field of view in which a pixel of the picture is as large as a CSS pixel in the middle of the screen. A face of
 * S pixels has S / 2 pixels per unit of tangent; towards its corners they lie denser by 1 / cos of the angle from its middle.
 *
 * @param faceSize edge in pixels of a face of the largest level
 * @returns degrees, 2…110
 */
export function readingFov(direction: Direction, faceSize: number, size: Size, tilt: Tilt | undefined): number {
  const { u, v } = faceAt(inPicture(vectorOf(direction), tilt));
  return clamp(degrees(2 * Math.atan(size.width / (faceSize * Math.hypot(1, u, v)))), 2, 110);
}
