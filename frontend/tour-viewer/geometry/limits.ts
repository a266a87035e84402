import { clamp, degrees, normaliseYaw, radians, turnBetween, type View } from './angles';
import { horizontalFov, verticalFov, type Size } from './projection';
import { tiltAngle, type Tilt } from './tilt';

/** The part of the sphere a partial picture shows; yaw and pitch of its middle. */
export interface Coverage {
  readonly width: number;
  readonly height: number;
  readonly yaw: number;
  readonly pitch: number;
}

/** The edges an author has drawn, in degrees, each from the smaller to the larger; a yaw may cross ±180. */
export interface AuthorLimits {
  readonly yaw?: readonly [number, number];
  readonly pitch?: readonly [number, number];
  readonly fov?: readonly [number, number];
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
/** The highest and lowest pitch that is shown of a partial picture once it is levelled, in degrees. */
const STEEPEST = 75;
/** What is left of a picture whose correction would take it away as a whole, in degrees. */
const LEAST = 1;

/** What may be seen of a picture that may be partial and tilted, within an author's edges; nothing where everything may. */
export function shownArea(coverage: Coverage | undefined, tilt: Tilt | undefined, limits?: AuthorLimits): Coverage | undefined {
  const whole = coverage && tilt ? inside(coverage, tiltAngle(tilt)) : coverage;
  if (!limits?.yaw && !limits?.pitch) {
    return whole;
  }
  const { width, height, yaw, pitch } = whole ?? { width: 360, height: 180, yaw: 0, pitch: 0 };
  const [low, high] = limits.pitch ?? [-90, 90];
  const bottom = Math.max(low, pitch - height / 2);
  const top = Math.max(Math.min(high, pitch + height / 2), bottom + LEAST);
  const [from, to] = limits.yaw ?? [0, 360];
  const across = (((to - from) % 360) + 360) % 360 || 360;
  const middle = from + across / 2;
  const aside = width >= 360 ? 0 : turnBetween(yaw, middle);
  const left = width >= 360 ? -across / 2 : Math.max(-width / 2, aside - across / 2);
  const right = width >= 360 ? across / 2 : Math.max(left + LEAST, Math.min(width / 2, aside + across / 2));
  const origin = width >= 360 ? middle : yaw;
  return { width: right - left, height: top - bottom, yaw: normaliseYaw(origin + (left + right) / 2), pitch: (top + bottom) / 2 };
}

/** What surely lies inside a partial picture after all of it was turned by an angle, whichever way. @param turn radians */
function inside(coverage: Coverage, turn: number): Coverage {
  const { width, height, yaw, pitch } = coverage;
  const round = width >= 360;
  // Near a pole a small step is a large yaw: that part is given up
  const most = round ? 90 : STEEPEST;
  const [top, bottom] = [Math.min(pitch + height / 2, most), Math.max(pitch - height / 2, -most)];
  const steepest = Math.max(Math.abs(top), Math.abs(bottom));
  const aside = round ? 0 : degrees(Math.asin(Math.min(1, Math.sin(turn) / Math.cos(radians(steepest)))));
  const high = top >= 90 ? 90 : top - degrees(turn);
  const low = bottom <= -90 ? -90 : bottom + degrees(turn);
  return {
    width: round ? 360 : Math.max(LEAST, width - 2 * aside),
    height: Math.max(LEAST, high - low),
    yaw,
    pitch: (high + low) / 2,
  };
}

/**
 * The narrowest and the widest horizontal field of view.
 *
 * @param faceSize edge in pixels of a face of the largest level
 * @param area see {@link shownArea}
 * @param wanted the author's own, as far as the picture and the screen allow
 */
export function zoomLimits(faceSize: number, size: Size, area?: Coverage, wanted?: readonly [number, number]): ZoomLimits {
  // A face is 2 units of tangent wide at distance 1, the screen 2·tan(fov/2): see wantedFaceSize
  const sharpest = Math.max(MIN_FOV, degrees(2 * Math.atan(size.width / (faceSize * MAX_ENLARGEMENT))));
  let max = Math.min(MAX_FOV, horizontalFov(MAX_VERTICAL_FOV, size), wanted?.[1] ?? MAX_FOV);
  if (area && !pitchRange(max, size, area)) {
    max = widest(max, size, area);
  }
  return { min: Math.min(Math.max(sharpest, wanted?.[0] ?? 0), max), max };
}

/** The nearest view that is allowed: within the zoom limits, not beyond the poles, nothing on the screen outside the area. */
export function limitView(view: View, zoom: ZoomLimits, size: Size, area?: Coverage): View {
  const fov = clamp(view.fov, zoom.min, zoom.max);
  if (!area) {
    return { yaw: normaliseYaw(view.yaw), pitch: clamp(view.pitch, -90, 90), fov };
  }
  const range = pitchRange(fov, size, area) ?? { low: area.pitch, high: area.pitch };
  const pitch = clamp(view.pitch, range.low, range.high);
  const sideways = area.width >= 360 ? 180 : Math.max(0, area.width / 2 - halfYaw(fov, pitch, size));
  const aside = turnBetween(area.yaw, view.yaw);
  return { yaw: normaliseYaw(area.yaw + clamp(aside, -sideways, sideways)), pitch, fov };
}

/** How far to a side the screen reaches: at the corner that is nearer to a pole. */
function halfYaw(fov: number, pitch: number, size: Size): number {
  const across = Math.tan(radians(fov / 2));
  const upwards = (across * size.height) / size.width;
  return degrees(Math.atan2(across, Math.cos(radians(Math.abs(pitch))) - upwards * Math.sin(radians(Math.abs(pitch)))));
}

/** The pitches at which a field of view shows nothing beyond the area; nothing where it is too wide for any. */
function pitchRange(fov: number, size: Size, area: Coverage): { low: number; high: number } | undefined {
  const half = verticalFov(fov, size) / 2;
  const [top, bottom] = [area.pitch + area.height / 2, area.pitch - area.height / 2];
  let high = highest(top, fov, half);
  let low = -highest(-bottom, fov, half);
  if (area.width < 360) {
    const tangent = Math.tan(radians(fov / 2));
    // From halfYaw ≤ width / 2; a pole would show every yaw
    const flat = (tangent * Math.cos(radians(area.width / 2))) / Math.sin(radians(area.width / 2));
    const cosine = flat * Math.cos(radians(half));
    if (cosine > 1) {
      return undefined;
    }
    const most = Math.min(degrees(Math.acos(Math.max(cosine, -1))), 90) - half;
    high = Math.min(high, most);
    low = Math.max(low, -most);
  }
  // Rounding must not make the one pitch that is left none
  return low <= high + 1e-9 ? { low: Math.min(low, high), high: Math.max(low, high) } : undefined;
}

/** The pitch at which the upper edge of the screen meets the upper edge of the area. @param half of the vertical field of view */
function highest(top: number, fov: number, half: number): number {
  if (top >= 90) {
    return 90;
  }
  if (top >= 0) {
    // Above the horizon the middle of the screen's edge reaches highest
    return top - half;
  }
  const [across, upwards] = [Math.tan(radians(fov / 2)), Math.tan(radians(half))];
  const sine = Math.sin(radians(top)) * Math.sqrt((1 + across ** 2 + upwards ** 2) / (1 + upwards ** 2));
  // Below it the corners do
  return sine < -1 ? -Infinity : degrees(Math.asin(sine)) - half;
}

/** The widest field of view that fits into the area at some pitch. */
function widest(most: number, size: Size, area: Coverage): number {
  let [fits, tooWide] = [0, most];
  for (let step = 0; step < 40; step++) {
    const middle = (fits + tooWide) / 2;
    if (middle > 0 && pitchRange(middle, size, area)) {
      fits = middle;
    } else {
      tooWide = middle;
    }
  }
  return fits;
}

/** The edge in pixels a face needs for one of its pixels to fill one device pixel in the middle of the screen. */
export const wantedFaceSize = (fov: number, devicePixels: number): number => devicePixels / Math.tan(radians(fov / 2));

/** What is known of a scene's picture and its author's edges. */
export interface Bounds {
  readonly pyramid: { readonly faceSizes: readonly number[]; readonly coverage?: Coverage; readonly tilt?: Tilt };
  readonly limits?: AuthorLimits;
}

/** The nearest view of a scene that is allowed on a screen of a size. */
export function limitIn({ pyramid, limits }: Bounds, view: View, size: Size): View {
  const area = shownArea(pyramid.coverage, pyramid.tilt, limits);
  return limitView(view, zoomLimits(pyramid.faceSizes.at(-1) ?? 1, size, area, limits?.fov), size, area);
}
