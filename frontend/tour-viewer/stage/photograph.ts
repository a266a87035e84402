import type { Stage } from './stage';

/** A photograph is taken after this many milliseconds also when details are still missing. */
const PATIENCE = 8_000;

/** Waits for the frame that holds every detail, and copies it. */
export class Photograph {
  readonly taken: Promise<HTMLCanvasElement>;
  #take!: (picture: HTMLCanvasElement) => void;
  #late = false;

  /** @param redraw asks for a frame */
  constructor(redraw: () => void) {
    this.taken = new Promise((resolve) => {
      this.#take = resolve;
    });
    const patience = setTimeout(() => {
      this.#late = true;
      redraw();
    }, PATIENCE);
    void this.taken.then(() => {
      clearTimeout(patience);
    });
  }

  /** To be called in the turn in which a frame was drawn: later the canvas is empty. */
  drawn(stage: Stage, complete: boolean): void {
    if (complete || this.#late) {
      const picture = document.createElement('canvas');
      stage.snapshot(picture);
      this.#take(picture);
    }
  }
}
