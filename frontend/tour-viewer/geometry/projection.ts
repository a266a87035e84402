import { degrees, radians, type Direction, type View } from './angles';
import { dot, directionOf, vectorOf, type Vector } from './faces';

/** Size of what is drawn on, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where something appears, in pixels from the top left corner. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
  /** In front of the eye and within the picture. */
  readonly visible: boolean;
}

export interface Axes {
  readonly right: Vector;
  readonly up: Vector;
  readonly forward: Vector;
}

let lastAxes: { readonly yaw: number; readonly pitch: number; readonly axes: Axes } | undefined;

/** The axes of the one who looks, in the coordinates of the scene. */
export function eyeAxes({ yaw, pitch }: Direction): Axes {
  // A frame asks for the same several times
  if (lastAxes?.yaw !== yaw || lastAxes.pitch !== pitch) {
    const [sy, cy, sp, cp] = [Math.sin(radians(yaw)), Math.cos(radians(yaw)), Math.sin(radians(pitch)), Math.cos(radians(pitch))];
    lastAxes = { yaw, pitch, axes: { right: [cy, 0, sy], up: [-sp * sy, cp, sp * cy], forward: [cp * sy, sp, -cp * cy] } };
  }
  return lastAxes.axes;
}

/** The vertical field of view that goes with a horizontal one. */
export const verticalFov = (fov: number, size: Size): number =>
  degrees(2 * Math.atan((Math.tan(radians(fov / 2)) * size.height) / size.width));

/** The horizontal field of view that goes with a vertical one. */
export const horizontalFov = (vertical: number, size: Size): number =>
  degrees(2 * Math.atan((Math.tan(radians(vertical / 2)) * size.width) / size.height));

/** Pixels per unit of tangent from the middle of the picture. */
const focalLength = (view: View, size: Size): number => size.width / 2 / Math.tan(radians(view.fov / 2));

/** Where a direction appears on the screen. */
export function project(direction: Direction, view: View, size: Size): ScreenPoint {
  const { right, up, forward } = eyeAxes(view);
  const ray = vectorOf(direction);
  const depth = dot(ray, forward);
  if (depth <= 1e-6) {
    return { x: NaN, y: NaN, visible: false };
  }
  const focal = focalLength(view, size);
  const x = size.width / 2 + (focal * dot(ray, right)) / depth;
  const y = size.height / 2 - (focal * dot(ray, up)) / depth;
  return { x, y, visible: x >= 0 && x <= size.width && y >= 0 && y <= size.height };
}

/** The direction seen at a point of the screen. */
export function unproject(x: number, y: number, view: View, size: Size): Direction {
  return directionOf(rayAt(x, y, view, size));
}

/** The ray (not of unit length) through a point of the screen. */
export function rayAt(x: number, y: number, view: View, size: Size): Vector {
  const { right, up, forward } = eyeAxes(view);
  const focal = focalLength(view, size);
  const a = (x - size.width / 2) / focal;
  const b = (size.height / 2 - y) / focal;
  return [forward[0] + a * right[0] + b * up[0], forward[1] + a * right[1] + b * up[1], forward[2] + a * right[2] + b * up[2]];
}
