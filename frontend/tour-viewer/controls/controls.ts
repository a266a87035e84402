import { turnBetween, type View } from '../geometry/angles';
import type { Size } from '../geometry/projection';
import { dragged, keyAction, SpeedMeter, TURN_SHARE, wheelFactor, zoomed } from './gestures';
import { turnSeconds, type ViewMotion } from './motion';

export interface ControlsOptions {
  /** What listens: it holds the picture and can be focused. */
  readonly surface: HTMLElement;
  readonly motion: ViewMotion;
  readonly size: () => Size;
  /** The view of the scene as its author wants it to be seen first. */
  readonly home: () => View;
  /** The view has moved, or will. */
  readonly moved: () => void;
  /** The view has been moved by hand, by all that was told with this frame of the screen. */
  readonly pulled: () => void;
  readonly reducedMotion: () => boolean;
}

/** Pointer, pinch, wheel, keys and buttons turn and zoom the view. */
export class Controls {
  readonly #options: ControlsOptions;
  readonly #pointers = new Map<number, { x: number; y: number }>();
  #speed = new SpeedMeter();
  #listening = new AbortController();

  constructor(options: ControlsOptions) {
    this.#options = options;
  }

  /** Whether a finger or button is down. */
  get dragging(): boolean {
    return this.#pointers.size > 0;
  }

  connect(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const { surface } = this.#options;
    surface.addEventListener('pointerdown', this.#down, { signal });
    surface.addEventListener('pointermove', this.#move, { signal });
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) {
      surface.addEventListener(end, this.#up, { signal });
    }
    surface.addEventListener('wheel', this.#wheel, { signal, passive: false });
    surface.addEventListener('keydown', this.#key, { signal });
  }

  disconnect(): void {
    this.#listening.abort();
    this.#pointers.clear();
  }

  /** Turns by a share of what is seen. @param yaw @param pitch −1, 0 or 1 */
  turn(yaw: number, pitch: number): void {
    const { motion } = this.#options;
    const { fov } = motion.view;
    const from = motion.target;
    this.#to({ yaw: from.yaw + yaw * fov * TURN_SHARE, pitch: from.pitch + pitch * fov * TURN_SHARE, fov: from.fov }, 0.3);
  }

  /** @param factor above 1 enlarges */
  zoom(factor: number): void {
    const from = this.#options.motion.target;
    this.#to({ ...from, fov: zoomed(from.fov, factor) }, 0.25);
  }

  home(): void {
    const { motion, home } = this.#options;
    this.#to(home(), turnSeconds(motion.view, home()));
  }

  #to(view: View, seconds: number): void {
    this.#options.motion.turnTo(view, this.#options.reducedMotion() ? 0 : seconds);
    this.#options.moved();
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#pointers.size >= 2) {
      return;
    }
    // Not for what lies over the picture: its buttons have their own meaning
    this.#options.surface.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#speed = new SpeedMeter();
    this.#options.motion.stop();
  };

  readonly #move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    const { motion, size } = this.#options;
    if (event.clientX === before.x && event.clientY === before.y) {
      // A rest of the finger, which is slower for it; there is nothing to draw
      this.#speed.add(event.timeStamp, 0, 0);
      return;
    }
    const other = this.#pointers.size > 1 ? [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1] : undefined;
    const now = { x: event.clientX, y: event.clientY };
    const from = motion.view;
    // With two fingers each moves the picture by half
    const share = other ? 0.5 : 1;
    let to = dragged(from, (now.x - before.x) * share, (now.y - before.y) * share, size());
    if (other) {
      const apart = (finger: { x: number; y: number }): number => Math.max(8, Math.hypot(finger.x - other.x, finger.y - other.y));
      to = { ...to, fov: zoomed(to.fov, apart(now) / apart(before)) };
    }
    this.#pointers.set(event.pointerId, now);
    motion.jump(to);
    this.#speed.add(event.timeStamp, turnBetween(from.yaw, motion.view.yaw), motion.view.pitch - from.pitch);
    if (other) {
      // Both fingers' moves come with a frame, and are drawn together
      this.#options.moved();
    } else {
      this.#options.pulled();
    }
  };

  readonly #up = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId) || this.#pointers.size > 0) {
      return;
    }
    const speed = this.#speed.speed(event.timeStamp);
    if (speed && event.type === 'pointerup' && !this.#options.reducedMotion()) {
      this.#options.motion.glide(speed.yaw, speed.pitch);
    }
    // Also who has only stopped a glide hears of a frame at rest
    this.#options.moved();
  };

  /** At the end of the zoom the wheel scrolls the page again, so that nobody is caught in the picture. */
  readonly #wheel = (event: WheelEvent): void => {
    const { motion } = this.#options;
    const before = motion.view;
    motion.jump({ ...before, fov: zoomed(before.fov, wheelFactor(event.deltaY, event.deltaMode)) });
    if (Math.abs(motion.view.fov - before.fov) > 0.01 || event.ctrlKey) {
      event.preventDefault();
      this.#options.pulled();
    }
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const action = keyAction(event.key);
    if (!action) {
      return;
    }
    event.preventDefault();
    if ('turn' in action) {
      this.turn(action.turn.yaw, action.turn.pitch);
    } else if ('zoom' in action) {
      this.zoom(action.zoom);
    } else {
      this.home();
    }
  };
}
