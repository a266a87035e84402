/**
 * The canvas of the picture, with its context, made before the code that draws is there: making one waits for the graphics process, and
 * the page's own thread has nothing else to do by then. Handed over under a registered symbol, see tiles/early.ts.
 */
const CANVAS = Symbol.for('cites360.early-canvas');

/** What the context is asked for, in both places: a second asking with other wishes would be passed over. */
export const CONTEXT = { alpha: true, antialias: false, depth: false, stencil: false } as const;

/** What Three.js asks for when it begins and when it first draws: each first asking waits for the graphics process. */
const EXTENSIONS = [
  'EXT_color_buffer_float',
  'WEBGL_clip_cull_distance',
  'OES_texture_float_linear',
  'EXT_color_buffer_half_float',
  'WEBGL_multisampled_render_to_texture',
  'WEBGL_render_shared_exponent',
  'WEBGL_multi_draw',
  'KHR_parallel_shader_compile',
  'EXT_texture_filter_anisotropic',
] as const;

/** Asks for all of it, when the graphics process has nothing to do: later the first frame would wait for all that is queued. */
export function askForExtensions(context: WebGL2RenderingContext): void {
  EXTENSIONS.forEach((extension) => {
    context.getExtension(extension);
  });
}

type Page = Record<symbol, HTMLCanvasElement | undefined>;

/** Makes the canvas; does nothing where there is no WebGL 2. */
export function makeEarlyCanvas(): void {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2', CONTEXT) as WebGL2RenderingContext | null;
  if (context) {
    askForExtensions(context);
    (globalThis as unknown as Page)[CANVAS] = canvas;
  }
}

/** Gives the canvas away, once. */
export function takeEarlyCanvas(): HTMLCanvasElement | undefined {
  const page = globalThis as unknown as Page;
  const canvas = page[CANVAS];
  page[CANVAS] = undefined;
  return canvas;
}
