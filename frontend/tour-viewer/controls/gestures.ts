import { clamp, degrees, radians, type View } from '../geometry/angles';
import type { Size } from '../geometry/projection';

/** Degrees a pixel is wide in the middle of the screen. */
export const degreesPerPixel = (view: View, size: Size): number => degrees((2 * Math.tan(radians(view.fov / 2))) / size.width);

/**
 * The view after the picture was pulled: what is under the finger follows it. Near the poles a step sideways turns further,
 * up to four times.
 */
export function dragged(view: View, dx: number, dy: number, size: Size): View {
  const scale = degreesPerPixel(view, size);
  return {
    yaw: view.yaw - (dx * scale) / Math.max(Math.cos(radians(view.pitch)), 0.25),
    pitch: view.pitch + dy * scale,
    fov: view.fov,
  };
}

/** The field of view when the picture is enlarged by a factor. */
export const zoomed = (fov: number, factor: number): number => degrees(2 * Math.atan(Math.tan(radians(fov / 2)) / factor));

/** How much one notch or swipe of the wheel enlarges; deltas of lines and pages are told in pixels first. */
export function wheelFactor(delta: number, mode: number): number {
  const pixels = delta * (mode === 1 ? 16 : mode === 2 ? 400 : 1);
  return Math.exp(-clamp(pixels, -240, 240) / 600);
}

/** What a key does in the picture: a turn in shares of the field of view, or a zoom factor, or the way home. */
export type KeyAction = { turn: { yaw: number; pitch: number } } | { zoom: number } | { home: true };

export function keyAction(key: string): KeyAction | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { turn: { yaw: -1, pitch: 0 } };
    case 'ArrowRight':
      return { turn: { yaw: 1, pitch: 0 } };
    case 'ArrowUp':
      return { turn: { yaw: 0, pitch: 1 } };
    case 'ArrowDown':
      return { turn: { yaw: 0, pitch: -1 } };
    case '+':
    case '=':
      return { zoom: ZOOM_STEP };
    case '-':
    case '_':
      return { zoom: 1 / ZOOM_STEP };
    case 'Home':
      return { home: true };
    default:
      return undefined;
  }
}

export const ZOOM_STEP = 1.25;
/** A key or button turns by this share of what is seen. */
export const TURN_SHARE = 1 / 6;

/** How much of a drag counts for its speed. */
const RECENT_MS = 100;

/** Keeps the last moments of a drag, to know how fast the finger was when it let go. */
export class SpeedMeter {
  readonly #samples: { time: number; yaw: number; pitch: number }[] = [];

  add(time: number, yaw: number, pitch: number): void {
    while (time - (this.#samples[0]?.time ?? time) >= RECENT_MS) {
      this.#samples.shift();
    }
    this.#samples.push({ time, yaw, pitch });
  }

  /** Degrees per second; nothing when the finger had come to rest. */
  speed(now: number): { yaw: number; pitch: number } | undefined {
    const recent = this.#samples.filter((sample) => now - sample.time < RECENT_MS);
    const [first] = recent;
    const last = recent.at(-1);
    if (!first || !last || last.time - first.time < 10) {
      return undefined;
    }
    const seconds = (last.time - first.time) / 1000;
    const sum = recent.slice(1).reduce((total, { yaw, pitch }) => ({ yaw: total.yaw + yaw, pitch: total.pitch + pitch }), {
      yaw: 0,
      pitch: 0,
    });
    return { yaw: sum.yaw / seconds, pitch: sum.pitch / seconds };
  }
}
