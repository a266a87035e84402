/**
 * Angles in degrees: yaw 0 is the middle of the picture and grows to the right (−180…180), pitch 0 is the horizon and grows
 * upwards (−90…90), a field of view is horizontal unless said otherwise.
 */

/** Where one looks. */
export interface View {
  readonly yaw: number;
  readonly pitch: number;
  /** Horizontal field of view, above 0, below 180. */
  readonly fov: number;
}

/** Whether two views show the same, but for what is lost in computing them. */
export const sameView = (one: View, other: View): boolean =>
  Math.max(Math.abs(one.yaw - other.yaw), Math.abs(one.pitch - other.pitch), Math.abs(one.fov - other.fov)) < 1e-6;

/** A direction without a zoom. */
export interface Direction {
  readonly yaw: number;
  readonly pitch: number;
}

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (radiansValue: number): number => (radiansValue * 180) / Math.PI;
export const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** The same yaw in −180 (excluded) … 180. */
export function normaliseYaw(yaw: number): number {
  if (yaw > -180 && yaw <= 180) {
    // As it is: a shared address must come back digit by digit
    return yaw;
  }
  const turned = ((yaw % 360) + 360) % 360;
  return turned > 180 ? turned - 360 : turned;
}

/** The shorter way from one yaw to another, −180 (excluded) … 180. */
export const turnBetween = (from: number, to: number): number => normaliseYaw(to - from);

/** The angle between two directions, 0…180. */
export function angleBetween(a: Direction, b: Direction): number {
  const cosine =
    Math.sin(radians(a.pitch)) * Math.sin(radians(b.pitch)) +
    Math.cos(radians(a.pitch)) * Math.cos(radians(b.pitch)) * Math.cos(radians(a.yaw - b.yaw));
  return degrees(Math.acos(clamp(cosine, -1, 1)));
}
