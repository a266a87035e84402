import type { Camera } from 'three';
import type { Direction, View } from '../geometry/angles';
import type { Vector } from '../geometry/faces';
import type { Size } from '../geometry/projection';
import type { Tilt } from '../geometry/tilt';

/** A picture on the graphics card. */
export interface OnCard {
  /** Gives back what it holds there. */
  dispose(): void;
}

/** The corners of a part of the cube around the eye: top left, top right, bottom left, bottom right. */
export type Corners = readonly [Vector, Vector, Vector, Vector];

/** How a place is looked at. */
export interface Gaze {
  readonly view: View;
  readonly size: Size;
  /** How the camera was held, which is undone. */
  readonly tilt: Tilt | undefined;
}

/** What is seen in the place of a place's tiles, all around: its film. */
export interface Cover {
  /** Id of the place. */
  readonly place: string;
  /** Body of its shader in GLSL 3: it is given `film` and, by `ray()`, the direction of a point in the picture, and sets `colour`. */
  readonly fragment: string;
  /** Its `width` and `height` are those of its pictures. */
  readonly video: HTMLVideoElement;
  /** Whether it has another picture than the one on the card; set back by who draws. */
  fresh: boolean;
}

/** Colours the whole screen by a shader of its own. */
export interface Screen {
  /**
   * @param half of the width of the screen in the plane of projection
   * @param values of the shader's own uniforms
   */
  draw(towards: Direction, half: number, gaze: Gaze, values: Readonly<Record<string, number | OnCard | undefined>>): void;
  dispose(): void;
}

/** Gives a canvas its size in device pixels; each change makes its context a new buffer, which takes long on a slow device. */
export function fit(canvas: HTMLCanvasElement, { width, height }: Size, ratio: number): void {
  const wanted = { width: Math.floor(width * ratio), height: Math.floor(height * ratio) };
  if (canvas.width !== wanted.width) {
    canvas.width = wanted.width;
  }
  if (canvas.height !== wanted.height) {
    canvas.height = wanted.height;
  }
}

/** What draws, on one canvas: the {@link Stage} decides what there is to see, the painter how that comes on the screen. */
export interface Painter {
  /** Draw calls of the last frame, and textures on the card. */
  readonly figures: { readonly draws: number; readonly textures: number };
  /** Most pixels of a texture's edge. */
  readonly largest: number;
  /** @param ratio device pixels per CSS pixel */
  resize(size: Size, ratio: number): void;
  /** Whether a picture is on the card already, so that its upload takes no time. */
  holds(image: ImageBitmap): boolean;
  /** @param level later levels are drawn over earlier ones */
  upload(corners: Corners, image: ImageBitmap | HTMLCanvasElement, level: number): OnCard;
  /**
   * Draws a frame.
   *
   * @param pictures each over the ones before
   * @param cover what hides them
   * @param eyes cameras that were placed already, in the place of the gaze
   */
  draw(pictures: readonly OnCard[], gaze: Gaze, cover?: Cover, eyes?: Camera): void;
  /** @param fragment body of a shader: given `ray()`, `place` (a point of the plane of projection) and `axes`, whose columns are the
   * right, up and forward of the eye in the picture @returns nothing where there can be none */
  screen(fragment: string): Screen | undefined;
  /** The context was lost and has come back: what was on the card is gone. */
  restored(): void;
  dispose(): void;
}
