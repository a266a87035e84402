import { radians } from '../geometry/angles';
import type { Size } from '../geometry/projection';
import { CardPicture } from './card-picture';
import { fit, type Corners, type Cover, type Gaze, type OnCard, type Painter, type Screen } from './painter';
import { ScreenProgram } from './screen-program';
import { CONTEXT, TileDrawing, type MadeAhead } from './tile-drawing';

/**
 * Draws the picture with WebGL 2 and nothing else: two calls for each tile. What is asked of the graphics process is only ever sent, never waited
 * for, since on a slow device each answer takes as long as everything that was sent before.
 */
export class TilePainter implements Painter {
  readonly #canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext;
  #tiles: TileDrawing;
  #film: { readonly cover: Cover; readonly picture: CardPicture; readonly screen: Screen } | undefined;
  #draws = 0;

  /**
   * @param canvas in the size it will have, if that is known
   * @param ahead of its context, if something was made ahead
   * @throws Error where there is no WebGL 2
   */
  constructor(canvas: HTMLCanvasElement, ahead?: MadeAhead) {
    const gl = canvas.getContext('webgl2', CONTEXT) as WebGL2RenderingContext | null;
    if (!gl || gl.isContextLost()) {
      throw new Error('no WebGL 2');
    }
    this.#canvas = canvas;
    this.#gl = gl;
    this.#tiles = new TileDrawing(gl, ahead);
  }

  get figures(): { draws: number; textures: number } {
    return { draws: this.#draws, textures: this.#tiles.textures };
  }

  get largest(): number {
    return this.#gl.getParameter(this.#gl.MAX_TEXTURE_SIZE) as number;
  }

  resize(size: Size, ratio: number): void {
    fit(this.#canvas, size, ratio);
  }

  holds(image: ImageBitmap): boolean {
    return this.#tiles.holds(image);
  }

  upload(corners: Corners, image: ImageBitmap | HTMLCanvasElement): CardPicture {
    return this.#tiles.upload(image, corners);
  }

  draw(pictures: readonly OnCard[], gaze: Gaze, cover?: Cover): void {
    this.#tiles.clear();
    if (cover) {
      this.#drawFilm(cover, gaze);
      return;
    }
    this.#leaveFilm();
    const shown = pictures.filter((picture) => picture instanceof CardPicture);
    this.#tiles.draw(shown, gaze);
    this.#draws = shown.length;
  }

  screen(fragment: string): Screen {
    const program = new ScreenProgram(this.#gl, fragment);
    return {
      draw: (towards, half, gaze, values) => {
        this.#tiles.clear();
        program.draw(towards, half, gaze, values);
        this.#draws = 1;
      },
      dispose: () => {
        program.dispose();
      },
    };
  }

  restored(): void {
    this.#film = undefined;
    this.#tiles = new TileDrawing(this.#gl);
  }

  dispose(): void {
    this.#leaveFilm();
    this.#tiles.dispose();
  }

  /** A film is laid around the eye by its own shader: no mesh of a sphere can be too coarse. */
  #drawFilm(cover: Cover, gaze: Gaze): void {
    if (this.#film?.cover !== cover) {
      this.#leaveFilm();
      this.#film = { cover, picture: this.#tiles.upload(cover.video), screen: new ScreenProgram(this.#gl, cover.fragment) };
    } else if (cover.fresh) {
      const gl = this.#gl;
      gl.bindTexture(gl.TEXTURE_2D, this.#film.picture.texture);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, cover.video);
    }
    cover.fresh = false;
    const { screen, picture } = this.#film;
    screen.draw(gaze.view, Math.tan(radians(gaze.view.fov / 2)), gaze, { film: picture });
    this.#draws = 1;
  }

  #leaveFilm(): void {
    this.#film?.picture.dispose();
    this.#film?.screen.dispose();
    this.#film = undefined;
  }
}
