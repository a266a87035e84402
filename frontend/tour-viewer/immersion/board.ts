import type { BufferAttribute, BufferGeometry, Mesh, RawShaderMaterial, Texture } from 'three';
import { radians, type Direction } from '../geometry/angles';
import type { Vector } from '../geometry/faces';
import { eyeAxes } from '../geometry/projection';
import type { Drawing } from '../stage/three-painter';

/** Constants of Three.js: its code is in another file, loaded already. */
const DOUBLE_SIDE = 2;
const LINEAR_FILTER = 1006;
const GLSL3 = '300 es';

const VERTEX = `
in vec3 position;
in vec2 uv;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
out vec2 place;
void main() {
  place = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`;
const FRAGMENT = `
precision mediump float;
uniform sampler2D picture;
uniform float opacity;
in highp vec2 place;
out vec4 colour;
void main() {
  colour = texture(picture, place) * vec4(1.0, 1.0, 1.0, opacity);
}`;

/** Four corners around the eye (top left, top right, bottom left, bottom right) and the part of the picture between them. */
export interface Quad {
  readonly corners: readonly [Vector, Vector, Vector, Vector];
  /** Shares of the picture's height, from above. */
  readonly top?: number;
  readonly bottom?: number;
}

/**
 * A level rectangle in the plane that faces the eye at a distance of 1.
 *
 * @param width @param height degrees
 * @param aside how far to the right in that plane, 1 being 45°
 */
export function facing(direction: Direction, width: number, height: number, aside = 0): Quad['corners'] {
  const { right, up, forward } = eyeAxes(direction);
  const [w, h] = [Math.tan(radians(width / 2)), Math.tan(radians(height / 2))];
  const corner = (x: number, y: number): Vector => [
    forward[0] + (x * w + aside) * right[0] + y * h * up[0],
    forward[1] + (x * w + aside) * right[1] + y * h * up[1],
    forward[2] + (x * w + aside) * right[2] + y * h * up[2],
  ];
  return [corner(-1, 1), corner(1, 1), corner(-1, -1), corner(1, -1)];
}

/** A canvas that hangs in the scene, or rows of it that hang at several places: one draw call. */
export class Board {
  readonly canvas: HTMLCanvasElement;
  readonly #mesh: Mesh<BufferGeometry, RawShaderMaterial>;
  readonly #texture: Texture;
  readonly #positions: BufferAttribute;
  readonly #uvs: BufferAttribute;

  /** @param quads most quads @param order later ones are drawn over earlier ones */
  constructor({ three, scene }: Drawing, width: number, height: number, quads: number, order: number) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const texture = new three.Texture(canvas);
    texture.flipY = false;
    texture.colorSpace = '';
    texture.generateMipmaps = false;
    texture.minFilter = LINEAR_FILTER;
    texture.magFilter = LINEAR_FILTER;
    const positions = new three.BufferAttribute(new Float32Array(12 * quads), 3);
    const uvs = new three.BufferAttribute(new Float32Array(8 * quads), 2);
    const geometry = new three.BufferGeometry();
    geometry.setAttribute('position', positions);
    geometry.setAttribute('uv', uvs);
    geometry.setIndex([...Array(quads).keys()].flatMap((quad) => [0, 2, 1, 2, 3, 1].map((corner) => 4 * quad + corner)));
    const mesh = new three.Mesh(
      geometry,
      new three.RawShaderMaterial({
        glslVersion: GLSL3,
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        uniforms: { picture: { value: texture }, opacity: { value: 1 } },
        transparent: true,
        side: DOUBLE_SIDE,
        depthTest: false,
        depthWrite: false,
      }),
    );
    this.canvas = canvas;
    this.#texture = texture;
    this.#positions = positions;
    this.#uvs = uvs;
    this.#mesh = mesh;
    mesh.renderOrder = order;
    mesh.frustumCulled = false;
    mesh.matrixAutoUpdate = false;
    mesh.visible = false;
    scene.add(mesh);
  }

  /** Draws on the canvas. */
  paint(draw: (context: CanvasRenderingContext2D) => void): void {
    const context = this.canvas.getContext('2d');
    if (context) {
      context.reset();
      draw(context);
      this.#texture.needsUpdate = true;
    }
  }

  /** Hangs it up; nothing is seen without quads. */
  hang(quads: readonly Quad[], opacity = 1): void {
    this.#mesh.visible = quads.length > 0 && opacity > 0;
    quads.forEach(({ corners, top = 0, bottom = 1 }, index) => {
      this.#positions.array.set(corners.flat(), 12 * index);
      this.#uvs.array.set([0, top, 1, top, 0, bottom, 1, bottom], 8 * index);
    });
    this.#positions.needsUpdate = true;
    this.#uvs.needsUpdate = true;
    this.#mesh.geometry.setDrawRange(0, 6 * quads.length);
    const { opacity: uniform } = this.#mesh.material.uniforms;
    if (uniform) {
      uniform.value = opacity;
    }
  }

  /** Gives back what it holds on the graphics card. */
  dispose(): void {
    this.#mesh.removeFromParent();
    this.#texture.dispose();
    this.#mesh.material.dispose();
    this.#mesh.geometry.dispose();
  }
}
