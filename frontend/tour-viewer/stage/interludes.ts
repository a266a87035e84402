import type { Texture, WebGLRenderer } from 'three';
import type { View } from '../geometry/angles';
import type { Size } from '../geometry/projection';
import type { Tilt } from '../geometry/tilt';
import type { Interlude } from './interlude';
import { ScreenMesh } from './screen-mesh';

/** What the stage lends to an interlude for a frame. */
interface Lent {
  readonly renderer: WebGLRenderer;
  /** See `InterludeScene`. */
  readonly faces: () => readonly (Texture | undefined)[];
  readonly view: View;
  readonly size: Size;
  readonly tilt: Tilt | undefined;
}

/** At most one interlude at a time, and the triangle it is painted on. */
export class Interludes {
  #interlude: Interlude | undefined;
  #screen: ScreenMesh | undefined;

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
  draw({ renderer, faces, view, size, tilt }: Lent): boolean {
    const interlude = this.#interlude;
    if (!interlude) {
      return false;
    }
    const screen = (this.#screen ??= new ScreenMesh(interlude.fragment));
    const drawn = interlude.draw({
      faces: faces(),
      view,
      size,
      paint: (towards, half, values) => {
        screen.draw(renderer, towards, half, size, tilt, values);
      },
    });
    if (drawn === 'over') {
      this.show(undefined);
    }
    return drawn === 'drawn';
  }
}
