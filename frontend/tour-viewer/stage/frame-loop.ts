/** The first frame after a rest counts for so many seconds at most: what asked for it may have waited long for a busy thread. */
const FIRST = 1 / 60;
/** A tab that was in the background must not jump. */
const LONGEST = 0.1;
/**
 * Milliseconds after a frame in which none is drawn at once: somewhat less than a screen of sixty a second leaves between two. A mouse may move a thousand
 * times, which not every browser tells frame by frame.
 */
const APART = 14;

/** Calls back once a frame as long as something changes, and not at all when nothing does. */
export class FrameLoop {
  #handle = 0;
  #asked = 0;
  #last = 0;
  #drawn = -APART;
  /** Whether somebody asked for the next one. */
  #wanted = false;

  /**
   * @param frame given the seconds since the frame before, or, after a rest, since it was asked for; whether there was a rest, and
   * whether somebody asked for it, or it only goes on. Gives back whether to go on
   */
  constructor(readonly frame: (seconds: number, rested: boolean, wanted: boolean) => boolean) {}

  request(): void {
    this.#wanted = true;
    this.#goOn();
  }

  /**
   * Calls back at once, unless a frame is asked for or one was just drawn. For what browsers tell at the beginning of a frame of the screen, as they tell how a
   * finger moves: it is drawn with that frame as well, but asking for it costs Chromium a second one, begun and given up.
   */
  now(): void {
    const now = performance.now();
    if (this.#handle === 0 && now - this.#drawn >= APART) {
      this.#asked = now;
      this.#wanted = true;
      this.#tick(now);
    } else {
      this.request();
    }
  }

  stop(): void {
    cancelAnimationFrame(this.#handle);
    this.#handle = 0;
    this.#last = 0;
  }

  #goOn(): void {
    if (this.#handle === 0) {
      this.#asked = performance.now();
      this.#handle = requestAnimationFrame(this.#tick);
    }
  }

  readonly #tick = (now: number): void => {
    this.#handle = 0;
    const rested = this.#last === 0;
    // A frame may have begun before it was asked for
    const since = Math.max(now - (rested ? this.#asked : this.#last), 0) / 1000;
    this.#last = now;
    this.#drawn = performance.now();
    const wanted = this.#wanted;
    this.#wanted = false;
    if (this.frame(Math.min(since, rested ? FIRST : LONGEST), rested, wanted)) {
      this.#goOn();
    } else if (this.#handle === 0) {
      this.#last = 0;
    }
  };
}
