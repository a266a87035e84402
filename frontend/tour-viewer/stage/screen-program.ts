import type { Direction } from '../geometry/angles';
import { pictureAxes } from '../geometry/tilt';
import { CardPicture } from './card-picture';
import type { Gaze, OnCard, Screen } from './painter';
import { compile } from './tile-program';

/** A triangle that holds the whole screen, made of the numbers of its corners. */
const VERTEX = `#version 300 es
uniform vec2 extent;
out vec2 place;
void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  place = corner * extent;
  gl_Position = vec4(corner, 0.0, 1.0);
}`;
const HEAD = `#version 300 es
precision highp float;
uniform mat3 axes;
in vec2 place;
out vec4 colour;
vec3 ray() {
  return axes * vec3(place, 1.0);
}`;

/** The whole screen, coloured by a shader; see {@link Screen}. */
export class ScreenProgram implements Screen {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #corners: WebGLVertexArrayObject;

  /** @param fragment see `Painter.screen` */
  constructor(gl: WebGL2RenderingContext, fragment: string) {
    this.#gl = gl;
    this.#program = compile(gl, VERTEX, HEAD + fragment);
    this.#corners = gl.createVertexArray();
  }

  draw(
    towards: Direction,
    half: number,
    { size, tilt }: Gaze,
    values: Readonly<Record<string, number | OnCard | undefined>>,
  ): void {
    const gl = this.#gl;
    const { right, up, forward } = pictureAxes(towards, tilt);
    const at = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(this.#program, name);
    gl.useProgram(this.#program);
    gl.bindVertexArray(this.#corners);
    gl.uniformMatrix3fv(at('axes'), false, [...right, ...up, ...forward]);
    gl.uniform2f(at('extent'), half, (half * size.height) / size.width);
    let unit = 0;
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'number') {
        gl.uniform1f(at(name), value);
      } else if (value instanceof CardPicture) {
        gl.activeTexture(gl.TEXTURE0 + unit);
        gl.bindTexture(gl.TEXTURE_2D, value.texture);
        gl.uniform1i(at(name), unit++);
      }
    }
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.activeTexture(gl.TEXTURE0);
  }

  /** Gives back what it holds on the graphics card. */
  dispose(): void {
    this.#gl.deleteProgram(this.#program);
    this.#gl.deleteVertexArray(this.#corners);
  }
}
