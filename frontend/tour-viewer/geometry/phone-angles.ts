import { clamp, radians, type Direction } from './angles';
import { directionOf, type Vector } from './faces';

/**
 * How a phone is held, in degrees, as `deviceorientation` tells it: `alpha` counter-clockwise about the vertical, then `beta`
 * about the axis to its right edge (90 when upright), then `gamma` about the axis to its top edge.
 */
export interface Tilt {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
}

/** Up to this pitch the yaw is exactly that of the phone's back; towards the poles it is more and more that of its edge. */
const STEADY_FROM = 60;
const STEADY_AT = 85;

/**
 * Where the back of a phone looks: yaw from where `alpha` is 0, pitch from the horizon. How it is turned about that direction is
 * left out: the picture stays level.
 *
 * The matrix is that of the standard (DeviceOrientation Event Specification, “worked example”: Z-X′-Y″). Looking straight up or
 * down the back has no yaw; there the upper edge of what is shown tells where one is turned to.
 *
 * @param screenAngle how far what is shown is turned against the phone: `screen.orientation.angle`
 */
export function lookOfPhone({ alpha, beta, gamma }: Tilt, screenAngle: number): Direction {
  const [sa, ca, sb, cb] = [Math.sin(radians(alpha)), Math.cos(radians(alpha)), Math.sin(radians(beta)), Math.cos(radians(beta))];
  const [sg, cg, ss, cs] = [
    Math.sin(radians(gamma)),
    Math.cos(radians(gamma)),
    Math.sin(radians(screenAngle)),
    Math.cos(radians(screenAngle)),
  ];
  // To the east, north and sky
  const back: Vector = [-(cg * sa * sb + ca * sg), -(sa * sg - ca * cg * sb), -cb * cg];
  const edge: readonly [number, number] = [
    ss * (ca * cg - sa * sb * sg) - cs * cb * sa,
    ss * (cg * sa + ca * sb * sg) + cs * ca * cb,
  ];
  const { pitch } = directionOf([back[0], back[2], -back[1]]);
  const steady = clamp((Math.abs(pitch) - STEADY_FROM) / (STEADY_AT - STEADY_FROM), 0, 1);
  const along = (1 - steady) / Math.max(Math.hypot(back[0], back[1]), 1e-9);
  // Looking down the upper edge points to where one is turned, looking up away from it
  const across = (-Math.sign(pitch) * steady) / Math.max(Math.hypot(...edge), 1e-9);
  const east = along * back[0] + across * edge[0];
  const north = along * back[1] + across * edge[1];
  return { yaw: directionOf([east, 0, -north]).yaw, pitch };
}
