import type { Size } from '../geometry/projection';
import { fit } from './painter';
import { tileProgram } from './tile-program';

/**
 * The canvas of the picture, with its context, made before the code that draws is there: making one waits for the graphics process, and
 * the page's own thread has nothing else to do by then. Handed over under a registered symbol, see tiles/early.ts.
 */
const CANVAS = Symbol.for('cites360.early-canvas');

/**
 * What the context is asked for, in both places: a second asking with other wishes would be passed over. Opaque, so that the browser need not
 * draw what lies below.
 */
export const CONTEXT = { alpha: false, antialias: false, depth: false, stencil: false } as const;

/** Colour of what no picture covers, as 0xRRGGBB: that of the stage in ui/styles/frame.css. */
export const BARE = 0x2b2f36;

interface EarlyCanvas {
  readonly canvas: HTMLCanvasElement;
  readonly program: WebGLProgram;
}

type Page = Record<symbol, EarlyCanvas | 'too late' | undefined>;

/** Makes the canvas in the size it will have; does nothing where there is no WebGL 2, or where the viewer has one by now. */
export function makeEarlyCanvas(size: Size, ratio: number): void {
  const page = globalThis as unknown as Page;
  if (page[CANVAS]) {
    return;
  }
  const canvas = document.createElement('canvas');
  fit(canvas, size, ratio);
  const context = canvas.getContext('webgl2', CONTEXT) as WebGL2RenderingContext | null;
  if (context) {
    page[CANVAS] = { canvas, program: tileProgram(context) };
  }
}

/** Gives the canvas away, once; nothing where there is none, or its context was lost meanwhile. */
export function takeEarlyCanvas(): EarlyCanvas | undefined {
  const page = globalThis as unknown as Page;
  const early = page[CANVAS];
  page[CANVAS] = 'too late';
  return typeof early === 'object' && !early.canvas.getContext('webgl2')?.isContextLost() ? early : undefined;
}
