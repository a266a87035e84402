/** Calls back once a frame as long as something changes, and not at all when nothing does. */
export class FrameLoop {
  #handle = 0;
  #last = 0;

  /** @param frame given the seconds since the frame before (0 for the first after a rest); gives back whether to go on */
  constructor(readonly frame: (seconds: number) => boolean) {}

  request(): void {
    if (this.#handle === 0) {
      this.#handle = requestAnimationFrame(this.#tick);
    }
  }

  stop(): void {
    cancelAnimationFrame(this.#handle);
    this.#handle = 0;
    this.#last = 0;
  }

  readonly #tick = (now: number): void => {
    this.#handle = 0;
    // A tab that was in the background must not jump
    const seconds = this.#last === 0 ? 0 : Math.min((now - this.#last) / 1000, 0.1);
    this.#last = now;
    if (this.frame(seconds)) {
      this.request();
    } else if (this.#handle === 0) {
      this.#last = 0;
    }
  };
}
