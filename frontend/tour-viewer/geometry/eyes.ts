import { clamp, degrees, type Direction, type View } from './angles';
import { directionOf, dot, type Vector } from './faces';
import { eyeAxes, type Size } from './projection';

/** What one eye of a headset sees: its axes in the scene, and how far it sees to each side, as tangents from straight ahead. */
export interface Eye {
  readonly right: Vector;
  readonly up: Vector;
  readonly forward: Vector;
  /** Negative where the window reaches to the left or below, as nearly always. */
  readonly left: number;
  readonly rightmost: number;
  readonly bottom: number;
  readonly top: number;
}

/** Wider than 2 × 76°, nothing is looked for. */
const WIDEST = 4;

/**
 * How far a projection sees to each side.
 *
 * @param m 16 numbers, column by column, as WebXR and WebGL have them: x′ = m₀x + m₈z, w′ = −z, and the sides are where x′ = ±w′
 */
export function tangentsOf(m: ArrayLike<number>): Pick<Eye, 'left' | 'rightmost' | 'bottom' | 'top'> {
  const at = (index: number): number => m[index] ?? 0;
  return {
    left: (at(8) - 1) / at(0),
    rightmost: (at(8) + 1) / at(0),
    bottom: (at(9) - 1) / at(5),
    top: (at(9) + 1) / at(5),
  };
}

/**
 * The smallest level window, without a roll, that holds all the eyes see: their windows may lean, differ, and be turned outwards.
 *
 * @returns the view of that window, and its width and height as tangents
 */
export function windowOf(eyes: readonly Eye[]): { view: View; size: Size } {
  const ahead = eyes.reduce<Vector>(([x, y, z], { forward }) => [x + forward[0], y + forward[1], z + forward[2]], [0, 0, 0]);
  const towards: Direction = directionOf(ahead);
  const level = eyeAxes(towards);
  let [across, upwards] = [0, 0];
  for (const eye of eyes) {
    for (const x of [eye.left, eye.rightmost]) {
      for (const y of [eye.bottom, eye.top]) {
        const ray = ([0, 1, 2] as const).map((axis) => eye.forward[axis] + x * eye.right[axis] + y * eye.up[axis]);
        const corner = ray as unknown as Vector;
        // A corner beside or behind the eye is as far out as anything is looked for
        const depth = Math.max(dot(corner, level.forward), 1e-3);
        across = Math.max(across, Math.abs(dot(corner, level.right)) / depth);
        upwards = Math.max(upwards, Math.abs(dot(corner, level.up)) / depth);
      }
    }
  }
  across = clamp(across, 0.01, WIDEST);
  upwards = clamp(upwards, 0.01, WIDEST);
  return { view: { ...towards, fov: 2 * degrees(Math.atan(across)) }, size: { width: across, height: upwards } };
}
