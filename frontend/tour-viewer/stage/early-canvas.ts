import type { Size } from '../geometry/projection';
import { fit } from './painter';
import { tileProgram } from './tile-program';

/**
 * The canvas of the picture, with its context, made before the code that draws is there: making one waits for the graphics process, and
 * the page's own thread has nothing else to do by then. Handed over under a registered symbol, see tiles/early.ts.
 */
const CANVAS = Symbol.for('cites360.early-canvas');

/** What the context is asked for, in both places: a second asking with other wishes would be passed over. */
export const CONTEXT = { alpha: true, antialias: false, depth: false, stencil: false } as const;

interface EarlyCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly program: WebGLProgram;
}

type Page = Record<symbol, EarlyCanvas | undefined>;

/** Makes the canvas in the size it will have; does nothing where there is no WebGL 2. */
export function makeEarlyCanvas(size: Size, ratio: number): void {
  const canvas = document.createElement('canvas');
  fit(canvas, size, ratio);
  const context = canvas.getContext('webgl2', CONTEXT) as WebGL2RenderingContext | null;
  if (context) {
    (globalThis as unknown as Page)[CANVAS] = { canvas, program: tileProgram(context) };
  }
}

/** Gives the canvas away, once. */
export function takeEarlyCanvas(): EarlyCanvas | undefined {
  const page = globalThis as unknown as Page;
  const canvas = page[CANVAS];
  page[CANVAS] = undefined;
  return canvas;
}
