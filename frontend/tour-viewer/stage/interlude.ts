import type { Direction, View } from '../geometry/angles';
import type { Size } from '../geometry/projection';
import type { OnCard } from './painter';

/** What an {@link Interlude} has to draw with. */
export interface InterludeScene {
  /** A picture of each face, in the order of `FACES`: its base, or its preview as long as that has not arrived. */
  readonly faces: readonly (OnCard | undefined)[];
  /** Where one looks afterwards. */
  readonly view: View;
  readonly size: Size;
  /**
   * Colours the whole screen by the interlude's shader; see `Painter.screen`.
   *
   * @param half of the width of the screen in the plane of projection
   */
  paint(towards: Direction, half: number, values: Readonly<Record<string, number | OnCard | undefined>>): void;
}

/** Something that is drawn in the place of the picture for a while. */
export interface Interlude {
  /** Body of its shader in GLSL 3. */
  readonly fragment: string;
  /** Draws a frame; what is `waiting` or `over` has drawn nothing. */
  draw(scene: InterludeScene): 'drawn' | 'waiting' | 'over';
  /** Called once, when it is over. */
  end(): void;
}
