import type { Interlude } from './interlude';
import type { Gaze, OnCard, Painter, Screen } from './painter';

/** What the stage lends to an interlude for a frame. */
interface Lent {
  readonly painter: Painter;
  /** See `InterludeScene`. */
  readonly faces: () => readonly (OnCard | undefined)[];
  readonly gaze: Gaze;
}

/** At most one interlude at a time, and what it is painted with. */
export class Interludes {
  #interlude: Interlude | undefined;
  #screen: Screen | undefined;

  get running(): boolean {
    return this.#interlude !== undefined;
  }

  /** Ends what is there, and shows another. @param next none: the picture */
  show(next: Interlude | undefined): void {
    const before = this.#interlude;
    this.#screen?.dispose();
    this.#screen = undefined;
    this.#interlude = next;
    before?.end();
  }

  /** @returns whether something was drawn */
  draw({ painter, faces, gaze }: Lent): boolean {
    const interlude = this.#interlude;
    if (!interlude) {
      return false;
    }
    const screen = (this.#screen ??= painter.screen(interlude.fragment));
    const drawn = screen
      ? interlude.draw({
          faces: faces(),
          view: gaze.view,
          size: gaze.size,
          paint: (towards, half, values) => {
            screen.draw(towards, half, gaze, values);
          },
        })
      : 'over';
    if (drawn === 'over') {
      this.show(undefined);
    }
    return drawn === 'drawn';
  }
}
