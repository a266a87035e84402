import { CardPicture } from './card-picture';
import { NUMBERS, placeCorners } from './corners';
import type { Corners, Gaze } from './painter';
import { tileProgram } from './tile-program';

const BYTES = Float32Array.BYTES_PER_ELEMENT;

/**
 * What the context is asked for, before the viewer's code is there and by it: a second asking with other wishes would be passed over. Opaque, so
 * that the browser need not draw what lies below.
 */
export const CONTEXT = { alpha: false, antialias: false, depth: false, stencil: false } as const;

/** Colour of what no picture covers, as 0xRRGGBB: that of the stage in ui/styles/frame.css. */
export const BARE = 0x2b2f36;

/** What was made in a context before its painter was there. */
export interface MadeAhead {
  /** Draws tiles. */
  readonly program: WebGLProgram;
  /** Of pictures that are on the card already: none has to be sent there twice. */
  readonly textures: Map<TexImageSource, WebGLTexture>;
}

/** Draws parts of the cube around the eye in a context, each by one call; also before the viewer's code is there. */
export class TileDrawing {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #textures: MadeAhead['textures'] | undefined;
  readonly #vertices: WebGLVertexArrayObject;
  readonly #buffer: WebGLBuffer;
  #numbers = new Float32Array(0);
  #held = 0;

  constructor(gl: WebGL2RenderingContext, ahead?: MadeAhead) {
    this.#gl = gl;
    this.#program = ahead?.program ?? tileProgram(gl);
    this.#textures = ahead?.textures;
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

  /** How many textures it holds. */
  get textures(): number {
    return this.#held;
  }

  /** Whether a picture is on the card already. */
  holds(image: TexImageSource): boolean {
    return this.#textures?.has(image) ?? false;
  }

  /** @param corners where it is seen; none where only a shader reads it */
  upload(image: TexImageSource, corners?: Corners): CardPicture {
    const gl = this.#gl;
    const ahead = this.#textures?.get(image);
    this.#textures?.delete(image);
    const texture = ahead ?? this.#send(image, corners ? gl.CLAMP_TO_EDGE : gl.REPEAT);
    this.#held++;
    let there = true;
    return new CardPicture(texture, corners, () => {
      if (there) {
        there = false;
        this.#held--;
        gl.deleteTexture(texture);
      }
    });
  }

  /** Makes the whole canvas bare. */
  clear(): void {
    const { canvas } = this.#gl;
    this.#gl.viewport(0, 0, canvas.width, canvas.height);
    this.#gl.clear(this.#gl.COLOR_BUFFER_BIT);
  }

  /** @param pictures each over the ones before */
  draw(pictures: readonly CardPicture[], gaze: Gaze): void {
    const gl = this.#gl;
    this.#numbers = placeCorners(
      pictures.map(({ corners }) => corners),
      gaze,
      this.#numbers,
    );
    gl.useProgram(this.#program);
    gl.bindVertexArray(this.#vertices);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
    gl.bufferData(gl.ARRAY_BUFFER, this.#numbers, gl.DYNAMIC_DRAW, 0, pictures.length * 4 * NUMBERS);
    gl.activeTexture(gl.TEXTURE0);
    pictures.forEach(({ texture }, index) => {
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.drawArrays(gl.TRIANGLE_STRIP, 4 * index, 4);
    });
  }

  /** Leaves the context as whoever draws next expects to find it. */
  dispose(): void {
    const gl = this.#gl;
    gl.useProgram(null);
    gl.bindVertexArray(null);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
    gl.bindTexture(gl.TEXTURE_2D, null);
    gl.deleteProgram(this.#program);
    gl.deleteVertexArray(this.#vertices);
    gl.deleteBuffer(this.#buffer);
  }

  #send(image: TexImageSource, wrap: number): WebGLTexture {
    const gl = this.#gl;
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, wrap);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, image);
    return texture;
  }
}
