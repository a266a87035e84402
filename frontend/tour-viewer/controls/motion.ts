import { clamp, normaliseYaw, turnBetween, type View } from '../geometry/angles';

/** Share of the speed that is left after a second of gliding. */
const GLIDE = 0.005;
/** Degrees per second below which gliding ends: some quarter of a pixel a frame. */
const STANDSTILL = 1;

interface Turn {
  from: View;
  to: View;
  readonly seconds: number;
  elapsed: number;
}

const ease = (t: number): number => (t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2);

/**
 * How the view moves: turned by hand it follows at once, let go of it glides to a stop, asked to look somewhere it turns
 * there. Time is given from outside, so that it can be tested.
 */
export class ViewMotion {
  #view: View;
  #speed = { yaw: 0, pitch: 0 };
  #turn: Turn | undefined;

  /** @param limit gives back the nearest view that is allowed */
  constructor(
    view: View,
    readonly limit: (view: View) => View,
  ) {
    this.#view = view;
  }

  get view(): View {
    return this.#view;
  }

  /** Whether the view will move by itself with the next {@link step}. */
  get moving(): boolean {
    return this.#turn !== undefined || this.#speed.yaw !== 0 || this.#speed.pitch !== 0;
  }

  /** Where the view will come to rest. */
  get target(): View {
    return this.#turn?.to ?? this.#view;
  }

  /** Looks there at once. */
  jump(view: View): void {
    this.stop();
    this.#view = this.limit(view);
  }

  /** Applies the limits again, after they or the size have changed. */
  refresh(): void {
    this.#view = this.limit(this.#view);
  }

  /** Turns there. @param seconds 0 jumps */
  turnTo(view: View, seconds: number): void {
    const to = this.limit(view);
    if (seconds <= 0) {
      this.jump(to);
      return;
    }
    this.stop();
    this.#turn = { from: this.#view, to, seconds, elapsed: 0 };
  }

  /** Moves the view, and with it the turn or glide that goes on. @param yaw @param pitch degrees */
  shift(yaw: number, pitch: number): void {
    const shifted = (view: View): View => this.limit({ yaw: view.yaw + yaw, pitch: view.pitch + pitch, fov: view.fov });
    this.#view = shifted(this.#view);
    if (this.#turn) {
      this.#turn.from = shifted(this.#turn.from);
      this.#turn.to = shifted(this.#turn.to);
    }
  }

  /** Ends every movement where it is. */
  stop(): void {
    this.#turn = undefined;
    this.#speed = { yaw: 0, pitch: 0 };
  }

  /** Lets the view glide. @param yaw @param pitch degrees per second */
  glide(yaw: number, pitch: number): void {
    this.#turn = undefined;
    this.#speed = { yaw: clamp(yaw, -400, 400), pitch: clamp(pitch, -400, 400) };
  }

  /** Moves on. @returns whether the view is still moving */
  step(seconds: number): boolean {
    if (this.#turn) {
      this.#stepTurn(this.#turn, seconds);
    } else if (this.moving) {
      this.#stepGlide(seconds);
    }
    return this.moving;
  }

  #stepTurn(turn: Turn, seconds: number): void {
    turn.elapsed += seconds;
    const t = clamp(turn.elapsed / turn.seconds, 0, 1);
    if (t >= 1) {
      this.#turn = undefined;
      this.#view = turn.to;
      return;
    }
    const share = ease(t);
    const { from, to } = turn;
    this.#view = this.limit({
      yaw: normaliseYaw(from.yaw + turnBetween(from.yaw, to.yaw) * share),
      pitch: from.pitch + (to.pitch - from.pitch) * share,
      fov: from.fov + (to.fov - from.fov) * share,
    });
  }

  #stepGlide(seconds: number): void {
    const left = GLIDE ** seconds;
    // The integral of the speed over the time, so that the way does not depend on the frame rate
    const way = (left - 1) / Math.log(GLIDE);
    this.#view = this.limit({
      yaw: this.#view.yaw + this.#speed.yaw * way,
      pitch: this.#view.pitch + this.#speed.pitch * way,
      fov: this.#view.fov,
    });
    const speed = { yaw: this.#speed.yaw * left, pitch: this.#speed.pitch * left };
    this.#speed = Math.hypot(speed.yaw, speed.pitch) < STANDSTILL ? { yaw: 0, pitch: 0 } : speed;
  }
}

/** How long a turn takes: longer for a larger one, never slow. */
export const turnSeconds = (from: View, to: View): number =>
  clamp(
    (Math.abs(turnBetween(from.yaw, to.yaw)) + Math.abs(to.pitch - from.pitch) + Math.abs(to.fov - from.fov)) / 90,
    0.35,
    1.4,
  );
