import { radians, type Direction } from '../geometry/angles';
import { dot, vectorOf } from '../geometry/faces';
import { eyeAxes } from '../geometry/projection';

/** Something that can be looked at and chosen: a rectangle in the plane that faces a direction; half its width and height in degrees. */
export interface Target extends Direction {
  readonly key: string;
  /** How far it lies to the right in that plane; 0 in its middle, 1 at 45°. */
  readonly aside?: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Seconds of looking at something after which it is chosen. */
export const DWELL_SECONDS = 1.6;
/** Seconds before the ring begins to close, so that looking around shows none. */
const GRACE_SECONDS = 0.3;

/** The target a direction meets: of several, the one whose middle is nearest. */
export function aimedAt<T extends Target>(direction: Direction, targets: readonly T[]): T | undefined {
  const ray = vectorOf(direction);
  let best: { target: T; near: number } | undefined;
  for (const target of targets) {
    const { right, up, forward } = eyeAxes(target);
    const depth = dot(ray, forward);
    const met =
      depth > 0 &&
      Math.abs(dot(ray, right) - (target.aside ?? 0) * depth) <= depth * Math.tan(radians(target.halfWidth)) &&
      Math.abs(dot(ray, up)) <= depth * Math.tan(radians(target.halfHeight));
    if (met && (!best || depth > best.near)) {
      best = { target, near: depth };
    }
  }
  return best?.target;
}

/** Chooses what is looked at long enough; what was chosen is chosen again only after one has looked away. */
export class Dwell {
  #key: string | undefined;
  #seconds = 0;
  #spent = false;

  /** How far the ring is closed, 0…1. */
  get progress(): number {
    return this.#spent || this.#key === undefined
      ? 0
      : Math.max(0, (this.#seconds - GRACE_SECONDS) / (DWELL_SECONDS - GRACE_SECONDS));
  }

  /** Whether something is looked at that will be chosen by looking on. */
  get running(): boolean {
    return this.#key !== undefined && !this.#spent;
  }

  /** Goes on by some time. @param key of what is looked at @returns whether it is chosen now */
  step(key: string | undefined, seconds: number): boolean {
    if (key !== this.#key) {
      this.#key = key;
      this.#seconds = 0;
      this.#spent = false;
      return false;
    }
    if (!this.running) {
      return false;
    }
    this.#seconds += seconds;
    if (this.#seconds < DWELL_SECONDS) {
      return false;
    }
    this.#spent = true;
    return true;
  }

  /** This is looked at without having been looked for: it counts only after one has looked away. */
  pass(key: string | undefined): void {
    this.step(key, 0);
    this.spend();
  }

  /** It was chosen otherwise: looking on must not choose it again. */
  spend(): void {
    this.#spent = true;
  }
}
