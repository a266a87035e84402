import type { Texture, WebGLRenderer } from 'three';
import type { View } from '../geometry/angles';
import type { Size } from '../geometry/projection';
import type { Tilt } from '../geometry/tilt';

/** What an {@link Interlude} has to draw with. */
export interface InterludeScene {
  readonly renderer: WebGLRenderer;
  /** A picture of each face, in the order of `FACES`: its base, or its preview as long as that has not arrived. */
  readonly faces: readonly (Texture | undefined)[];
  /** Where one looks afterwards. */
  readonly view: View;
  readonly size: Size;
  readonly tilt: Tilt | undefined;
}

/** Something that is drawn in the place of the picture for a while. */
export interface Interlude {
  /** Draws a frame; what is `waiting` or `over` has drawn nothing. */
  draw(scene: InterludeScene): 'drawn' | 'waiting' | 'over';
  /** Gives back what it holds; called once, when it is over. */
  dispose(): void;
}
