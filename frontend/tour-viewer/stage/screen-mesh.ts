import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  GLSL3,
  Matrix3,
  Mesh,
  RawShaderMaterial,
  type Texture,
  type WebGLRenderer,
} from 'three';
import type { Direction } from '../geometry/angles';
import type { Size } from '../geometry/projection';
import { pictureAxes, type Tilt } from '../geometry/tilt';

const VERTEX = `
in vec3 position;
uniform vec2 extent;
out vec2 place;
void main() {
  place = position.xy * extent;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;

/** What every such shader is given. */
const HEAD = `
precision highp float;
uniform mat3 axes;
in vec2 place;
out vec4 colour;`;

/** A triangle that holds the whole screen, coloured by a shader of its own. */
export class ScreenMesh {
  readonly #camera = new Camera();
  readonly #axes = new Matrix3();
  readonly #mesh: Mesh<BufferGeometry, RawShaderMaterial>;

  /**
   * @param fragment body of the shader in GLSL 3: it is given `place`, a point of the plane of projection, and `axes`, whose columns are
   * the right, up and forward of the eye in the picture, and sets `colour`
   */
  constructor(fragment: string) {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
    this.#mesh = new Mesh(
      geometry,
      new RawShaderMaterial({
        glslVersion: GLSL3,
        vertexShader: VERTEX,
        fragmentShader: HEAD + fragment,
        uniforms: { axes: { value: this.#axes }, extent: { value: [1, 1] } },
        depthTest: false,
        depthWrite: false,
      }),
    );
    this.#mesh.frustumCulled = false;
  }

  /**
   * Draws a frame.
   *
   * @param half of the width of the screen in the plane of projection
   * @param values of the shader's own uniforms
   */
  draw(
    renderer: WebGLRenderer,
    towards: Direction,
    half: number,
    size: Size,
    tilt: Tilt | undefined,
    values: Readonly<Record<string, number | Texture | undefined>>,
  ): void {
    const { right, up, forward } = pictureAxes(towards, tilt);
    this.#axes.set(right[0], up[0], forward[0], right[1], up[1], forward[1], right[2], up[2], forward[2]);
    const { uniforms } = this.#mesh.material;
    for (const [name, value] of Object.entries({ ...values, extent: [half, (half * size.height) / size.width] })) {
      uniforms[name] = { value };
    }
    this.#mesh.material.uniformsNeedUpdate = true;
    renderer.render(this.#mesh, this.#camera);
  }

  /** Gives back what it holds on the graphics card. */
  dispose(): void {
    this.#mesh.geometry.dispose();
    this.#mesh.material.dispose();
  }
}
