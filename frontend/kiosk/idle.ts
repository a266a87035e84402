/** What a watch over a visitor tells. */
export interface IdleEvents {
  /** Nobody has touched anything for long. @param left seconds until it is over; told once a second */
  asks(left: number): void;
  /** Somebody is there after all. */
  answered(): void;
  /** Nobody is there. */
  over(): void;
}

/** How long the question stands, in seconds. */
export const COUNTDOWN = 15;

/**
 * Notices when the visitor of a screen has left: asks after a time without a touch, and is over when nobody answers. Before anybody has
 * touched anything there is nobody to leave, and nothing to ask.
 */
export class IdleWatch {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #occupied = false;
  #held = false;
  #left: number | undefined;
  #last = 0;

  /** @param after seconds without a touch before it asks */
  constructor(
    readonly after: number,
    readonly events: IdleEvents,
  ) {}

  /** Whether somebody has begun and not left. */
  get occupied(): boolean {
    return this.#occupied;
  }

  /** Whether the question stands. */
  get asking(): boolean {
    return this.#left !== undefined;
  }

  /** Somebody did something. While the question stands only {@link answer} counts. */
  touched(): void {
    this.#occupied = true;
    if (!this.asking) {
      this.#last = performance.now();
      this.#timer ??= setTimeout(this.#due, this.after * 1000);
    }
  }

  /** While something speaks nobody needs to touch anything. */
  hold(held: boolean): void {
    this.#held = held;
    if (this.#occupied) {
      this.touched();
    }
  }

  /** Somebody is still there. */
  answer(): void {
    if (this.asking) {
      this.#stop();
      this.events.answered();
      this.touched();
    }
  }

  /** The visitor has left, or says so. */
  end(): void {
    this.#stop();
    this.#occupied = false;
    this.events.over();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left = undefined;
  }

  readonly #due = (): void => {
    this.#timer = undefined;
    const still = this.#held ? 0 : performance.now() - this.#last;
    if (still < this.after * 1000 - 1) {
      this.#timer = setTimeout(this.#due, this.after * 1000 - still);
      return;
    }
    this.#count(COUNTDOWN);
  };

  #count(left: number): void {
    if (left <= 0) {
      this.end();
      return;
    }
    this.#left = left;
    this.#timer = setTimeout(() => {
      this.#count(left - 1);
    }, 1000);
    this.events.asks(left);
  }
}
