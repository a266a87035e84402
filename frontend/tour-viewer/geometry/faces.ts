import { degrees, radians, type Direction } from './angles';

/** A vector or point: x to the right, y up, z towards the one who looks at yaw 0 (so yaw 0 is −z). */
export type Vector = readonly [x: number, y: number, z: number];

/** The faces of the cube, in the order of the preview strip. */
export const FACES = ['f', 'r', 'b', 'l', 'u', 'd'] as const;
export type Face = (typeof FACES)[number];

interface Basis {
  /** From the eye to the middle of the face. */
  readonly centre: Vector;
  /** To the right in the face's picture. */
  readonly right: Vector;
  /** Upwards in the face's picture. */
  readonly up: Vector;
}

/** The bottom edge of `u` and the top edge of `d` meet `f`. */
const BASES: Readonly<Record<Face, Basis>> = {
  f: { centre: [0, 0, -1], right: [1, 0, 0], up: [0, 1, 0] },
  r: { centre: [1, 0, 0], right: [0, 0, 1], up: [0, 1, 0] },
  b: { centre: [0, 0, 1], right: [-1, 0, 0], up: [0, 1, 0] },
  l: { centre: [-1, 0, 0], right: [0, 0, -1], up: [0, 1, 0] },
  u: { centre: [0, 1, 0], right: [1, 0, 0], up: [0, 0, 1] },
  d: { centre: [0, -1, 0], right: [1, 0, 0], up: [0, 0, -1] },
};

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/**
 * A point of the cube of half-edge 1.
 *
 * @param u from the left edge (−1) to the right edge (1) of the face's picture
 * @param v from the top edge (−1) to the bottom edge (1)
 */
export function facePoint(face: Face, u: number, v: number): Vector {
  const { centre, right, up } = BASES[face];
  return [centre[0] + u * right[0] - v * up[0], centre[1] + u * right[1] - v * up[1], centre[2] + u * right[2] - v * up[2]];
}

/** The face a ray meets, and where (see {@link facePoint}). */
export function faceAt(ray: Vector): { face: Face; u: number; v: number } {
  const [x, y, z] = [Math.abs(ray[0]), Math.abs(ray[1]), Math.abs(ray[2])];
  const face: Face = z >= x && z >= y ? (ray[2] < 0 ? 'f' : 'b') : x >= y ? (ray[0] > 0 ? 'r' : 'l') : ray[1] > 0 ? 'u' : 'd';
  const { centre, right, up } = BASES[face];
  const depth = dot(ray, centre);
  return { face, u: dot(ray, right) / depth, v: -dot(ray, up) / depth };
}

/** The unit vector of a direction. */
export function vectorOf({ yaw, pitch }: Direction): Vector {
  const level = Math.cos(radians(pitch));
  return [level * Math.sin(radians(yaw)), Math.sin(radians(pitch)), -level * Math.cos(radians(yaw))];
}

/** The direction of a vector of any length but 0. */
export function directionOf([x, y, z]: Vector): Direction {
  return { yaw: degrees(Math.atan2(x, -z)), pitch: degrees(Math.atan2(y, Math.hypot(x, z))) };
}
