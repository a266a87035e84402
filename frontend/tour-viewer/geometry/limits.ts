import { clamp, degrees, normaliseYaw, radians, turnBetween, type View } from './angles';
import { horizontalFov, verticalFov, type Size } from './projection';

/** The part of the sphere a partial picture shows; yaw and pitch of its middle. */
export interface Coverage {
  readonly width: number;
  readonly height: number;
  readonly yaw: number;
  readonly pitch: number;
}

/** How far one may zoom; see {@link zoomLimits}. */
export interface ZoomLimits {
  readonly min: number;
  readonly max: number;
}

/** Zooming in ends where a pixel of the picture is this many CSS pixels wide. */
const MAX_ENLARGEMENT = 4;
/** Wider than this, straight lines at the edge look bent out of shape. */
const MAX_FOV = 110;
const MAX_VERTICAL_FOV = 100;
const MIN_FOV = 2;

/**
 * The narrowest and the widest horizontal field of view.
 *
 * @param faceSize edge in pixels of a face of the largest level
 */
export function zoomLimits(faceSize: number, size: Size, coverage?: Coverage): ZoomLimits {
  // A face is 2 units of tangent wide at distance 1, the screen 2·tan(fov/2): see wantedFaceSize
  const min = Math.max(MIN_FOV, degrees(2 * Math.atan(size.width / (faceSize * MAX_ENLARGEMENT))));
  let max = Math.min(MAX_FOV, horizontalFov(MAX_VERTICAL_FOV, size));
  if (coverage) {
    max = Math.min(max, coverage.width, horizontalFov(Math.min(coverage.height, MAX_VERTICAL_FOV), size));
  }
  return { min: Math.min(min, max), max };
}

/** The nearest view that is allowed: within the zoom limits, not beyond the poles, not outside a partial picture. */
export function limitView(view: View, zoom: ZoomLimits, size: Size, coverage?: Coverage): View {
  const fov = clamp(view.fov, zoom.min, zoom.max);
  if (!coverage) {
    return { yaw: normaliseYaw(view.yaw), pitch: clamp(view.pitch, -90, 90), fov };
  }
  const free = (extent: number, shown: number): number => Math.max(0, (extent - shown) / 2);
  const sideways = coverage.width >= 360 ? 180 : free(coverage.width, fov);
  const upwards = coverage.height >= 180 ? 90 : free(coverage.height, verticalFov(fov, size));
  return {
    yaw: normaliseYaw(coverage.yaw + clamp(turnBetween(coverage.yaw, view.yaw), -sideways, sideways)),
    pitch: clamp(clamp(view.pitch, coverage.pitch - upwards, coverage.pitch + upwards), -90, 90),
    fov,
  };
}

/** The edge in pixels a face needs for one of its pixels to fill one device pixel in the middle of the screen. */
export const wantedFaceSize = (fov: number, devicePixels: number): number => devicePixels / Math.tan(radians(fov / 2));
