import { radians } from '../geometry/angles';
import type { Size } from '../geometry/projection';
import { CardPicture } from './card-picture';
import { NUMBERS, placeCorners } from './corners';
import { BARE, CONTEXT } from './early-canvas';
import { fit, type Corners, type Cover, type Gaze, type OnCard, type Painter, type Screen } from './painter';
import { ScreenProgram } from './screen-program';
import { tileProgram } from './tile-program';

const BYTES = Float32Array.BYTES_PER_ELEMENT;

/**
 * Draws the picture with WebGL 2 and nothing else: two calls for each tile. What is asked of the graphics process is only ever sent, never waited
 * for, since on a slow device each answer takes as long as everything that was sent before.
 */
export class TilePainter implements Painter {
  readonly #canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext;
  #program: WebGLProgram | undefined;
  #vertices: WebGLVertexArrayObject | undefined;
  #buffer: WebGLBuffer | undefined;
  #numbers = new Float32Array(0);
  #film: { readonly cover: Cover; readonly picture: CardPicture; readonly screen: Screen } | undefined;
  #draws = 0;
  #textures = 0;

  /**
   * @param canvas in the size it will have, if that is known
   * @param program of its context, if that was made ahead
   * @throws Error where there is no WebGL 2
   */
  constructor(canvas: HTMLCanvasElement, program?: WebGLProgram) {
    const gl = canvas.getContext('webgl2', CONTEXT) as WebGL2RenderingContext | null;
    if (!gl || gl.isContextLost()) {
      throw new Error('no WebGL 2');
    }
    this.#canvas = canvas;
    this.#gl = gl;
    this.#prepare(program);
  }

  get figures(): { draws: number; textures: number } {
    return { draws: this.#draws, textures: this.#textures };
  }

  get largest(): number {
    return this.#gl.getParameter(this.#gl.MAX_TEXTURE_SIZE) as number;
  }

  resize(size: Size, ratio: number): void {
    fit(this.#canvas, size, ratio);
  }

  upload(corners: Corners, image: ImageBitmap | HTMLCanvasElement): CardPicture {
    return this.#upload(image, corners);
  }

  draw(pictures: readonly OnCard[], gaze: Gaze, cover?: Cover): void {
    const gl = this.#gl;
    this.#begin();
    if (cover) {
      this.#drawFilm(cover, gaze);
      return;
    }
    this.#leaveFilm();
    const shown = pictures.filter((picture) => picture instanceof CardPicture);
    this.#numbers = placeCorners(
      shown.map(({ corners }) => corners),
      gaze,
      this.#numbers,
    );
    gl.useProgram(this.#program ?? null);
    gl.bindVertexArray(this.#vertices ?? null);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer ?? null);
    gl.bufferData(gl.ARRAY_BUFFER, this.#numbers, gl.DYNAMIC_DRAW, 0, shown.length * 4 * NUMBERS);
    gl.activeTexture(gl.TEXTURE0);
    shown.forEach(({ texture }, index) => {
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.drawArrays(gl.TRIANGLE_STRIP, 4 * index, 4);
    });
    this.#draws = shown.length;
  }

  screen(fragment: string): Screen {
    const program = new ScreenProgram(this.#gl, fragment);
    return {
      draw: (towards, half, gaze, values) => {
        this.#begin();
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
    this.#textures = 0;
    this.#prepare();
  }

  /** Leaves the context as whoever draws next expects to find it. */
  dispose(): void {
    const gl = this.#gl;
    this.#leaveFilm();
    gl.useProgram(null);
    gl.bindVertexArray(null);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
    gl.bindTexture(gl.TEXTURE_2D, null);
    gl.deleteProgram(this.#program ?? null);
    gl.deleteVertexArray(this.#vertices ?? null);
    gl.deleteBuffer(this.#buffer ?? null);
  }

  #prepare(program?: WebGLProgram): void {
    const gl = this.#gl;
    this.#program = program ?? tileProgram(gl);
    this.#vertices = gl.createVertexArray();
    this.#buffer = gl.createBuffer();
    gl.bindVertexArray(this.#vertices);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 3, gl.FLOAT, false, NUMBERS * BYTES, 0);
    gl.enableVertexAttribArray(1);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, NUMBERS * BYTES, 3 * BYTES);
    const part = (shift: number): number => ((BARE >> shift) & 0xff) / 0xff;
    gl.clearColor(part(16), part(8), part(0), 1);
    gl.pixelStorei(gl.UNPACK_COLORSPACE_CONVERSION_WEBGL, gl.NONE);
  }

  #begin(): void {
    const gl = this.#gl;
    gl.viewport(0, 0, this.#canvas.width, this.#canvas.height);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }

  #upload(image: TexImageSource, corners?: Corners): CardPicture {
    const gl = this.#gl;
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, corners ? gl.CLAMP_TO_EDGE : gl.REPEAT);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, image);
    this.#textures++;
    let there = true;
    return new CardPicture(texture, corners, () => {
      if (there) {
        there = false;
        this.#textures--;
        gl.deleteTexture(texture);
      }
    });
  }

  /** A film is laid around the eye by its own shader: no mesh of a sphere can be too coarse. */
  #drawFilm(cover: Cover, gaze: Gaze): void {
    if (this.#film?.cover !== cover) {
      this.#leaveFilm();
      this.#film = { cover, picture: this.#upload(cover.video), screen: new ScreenProgram(this.#gl, cover.fragment) };
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
