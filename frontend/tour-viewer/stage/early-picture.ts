import type { Size } from '../geometry/projection';
import { fit } from './painter';
import { CONTEXT, type MadeAhead } from './tile-drawing';
import { tileProgram } from './tile-program';

/**
 * The canvas of the picture, made and drawn on by the script inside the page before the viewer's code has begun: on a slow device that
 * takes long, and the picture is there by then. Handed over under registered symbols, see tiles/early.ts.
 */
const PICTURE = Symbol.for('cites360.early-picture');

export interface EarlyPicture extends MadeAhead {
  readonly canvas: HTMLCanvasElement;
  readonly context: WebGL2RenderingContext;
}

interface Page {
  [PICTURE]?: EarlyPicture | 'too late';
}

const page = globalThis as Page;

/** Makes the canvas in the size it will have. @returns nothing where there is no WebGL 2, or where the viewer has a canvas by now */
export function makeEarlyPicture(size: Size, ratio: number): EarlyPicture | undefined {
  if (page[PICTURE]) {
    return undefined;
  }
  const canvas = document.createElement('canvas');
  fit(canvas, size, ratio);
  const context = canvas.getContext('webgl2', CONTEXT) as WebGL2RenderingContext | null;
  if (!context) {
    return undefined;
  }
  const picture = { canvas, context, program: tileProgram(context), textures: new Map() };
  page[PICTURE] = picture;
  // The graphics process compiles meanwhile, and not only when something is drawn
  context.flush();
  return picture;
}

/** Whether nobody else draws on it yet. */
export const isStillEarly = (picture: EarlyPicture): boolean => page[PICTURE] === picture && !picture.context.isContextLost();

/** Gives it away, once; nothing where there is none, or its context was lost meanwhile. */
export function takeEarlyPicture(): EarlyPicture | undefined {
  const early = page[PICTURE];
  page[PICTURE] = 'too late';
  if (typeof early !== 'object') {
    return undefined;
  }
  if (early.context.isContextLost()) {
    early.canvas.remove();
    return undefined;
  }
  return early;
}

/** Gives back what was sent to the card early and nobody has taken. */
export function dropEarlyTextures({ context, textures }: EarlyPicture): void {
  textures.forEach((texture) => {
    context.deleteTexture(texture);
  });
  textures.clear();
}
