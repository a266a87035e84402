import { clamp, normaliseYaw, turnBetween, type View } from '../geometry/angles';

/**
 * Seconds of gliding. The speed falls evenly and comes to a real end, where friction that grows with it would draw half a second more of frames in which
 * hardly anything moves.
 */
export const GLIDE_SECONDS = 0.3;

/** Degrees per second below which nothing glides: a seventh of a degree on the whole. */
const SLOWEST = 1;

/** A way that is shorter than this share of what is seen is not worth another frame: half a pixel of a thousand. */
const UNSEEN = 1 / 2000;

interface Turn {
  from: View;
  to: View;
  readonly seconds: number;
  elapsed: number;
}

interface Glide {
  /** Degrees per second at its beginning. */
  readonly yaw: number;
  readonly pitch: number;
  elapsed: number;
}

/** Seconds at full speed in which as much of the way is made as in the first seconds of gliding. */
const glided = (seconds: number): number => (GLIDE_SECONDS / 2) * (1 - (1 - clamp(seconds / GLIDE_SECONDS, 0, 1)) ** 2);

const ease = (t: number): number => (t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2);

/**
 * How the view moves: turned by hand it follows at once, let go of it glides to a stop, asked to look somewhere it turns
 * there. Time is given from outside, so that it can be tested.
 */
export class ViewMotion {
  #view: View;
  #glide: Glide | undefined;
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
    return this.#turn !== undefined || this.#glide !== undefined;
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
    this.#glide = undefined;
  }

  /** Lets the view glide. @param yaw @param pitch degrees per second */
  glide(yaw: number, pitch: number): void {
    this.#turn = undefined;
    this.#glide =
      Math.hypot(yaw, pitch) < SLOWEST ? undefined : { yaw: clamp(yaw, -400, 400), pitch: clamp(pitch, -400, 400), elapsed: 0 };
  }

  /** Moves on. @returns whether the view is still moving */
  step(seconds: number): boolean {
    if (this.#turn) {
      this.#stepTurn(this.#turn, seconds);
    } else if (this.#glide) {
      this.#stepGlide(this.#glide, seconds);
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

  #stepGlide(glide: Glide, seconds: number): void {
    // From the whole way, so that it does not depend on the frame rate
    const before = glided(glide.elapsed);
    glide.elapsed += seconds;
    const left = glided(GLIDE_SECONDS) - glided(glide.elapsed);
    const over = Math.hypot(glide.yaw, glide.pitch) * left < this.#view.fov * UNSEEN;
    const way = glided(over ? GLIDE_SECONDS : glide.elapsed) - before;
    this.#view = this.limit({
      yaw: this.#view.yaw + glide.yaw * way,
      pitch: this.#view.pitch + glide.pitch * way,
      fov: this.#view.fov,
    });
    if (over) {
      this.#glide = undefined;
    }
  }
}

/** How long a turn takes: longer for a larger one, never slow. */
export const turnSeconds = (from: View, to: View): number =>
  clamp(
    (Math.abs(turnBetween(from.yaw, to.yaw)) + Math.abs(to.pitch - from.pitch) + Math.abs(to.fov - from.fov)) / 90,
    0.35,
    1.4,
  );
