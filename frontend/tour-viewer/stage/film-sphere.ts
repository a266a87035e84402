import { BufferAttribute, BufferGeometry, GLSL3, Mesh, RawShaderMaterial, RepeatWrapping, type Texture } from 'three';
import type { Cover } from './painter';
import { plainTexture } from './plain-texture';

/** The direction of a corner of the screen: from the projection back into the eye, and from there into the picture. */
const VERTEX = `
in vec3 position;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
out vec3 direction;
void main() {
  direction = transpose(mat3(modelViewMatrix)) * (inverse(projectionMatrix) * vec4(position.xy, 1.0, 1.0)).xyz;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;
const HEAD = `
precision highp float;
in vec3 direction;
out vec4 colour;
vec3 ray() {
  return direction;
}`;

/** Above every level of tiles, below what hangs before two eyes. */
const ORDER = 100;

/** A triangle that holds the whole screen. */
const CORNERS = [-1, -1, 0, 3, -1, 0, -1, 3, 0];

/** A film all around the eye, for Three.js: it hangs in the scene of the tiles and is laid level with them. */
export class FilmSphere {
  readonly mesh: Mesh<BufferGeometry, RawShaderMaterial>;
  readonly #texture: Texture;

  constructor({ video, fragment }: Cover) {
    // Across the seam at ±180°, but not from one pole to the other
    const texture = plainTexture(video, RepeatWrapping);
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(new Float32Array(CORNERS), 3));
    this.mesh = new Mesh(
      geometry,
      new RawShaderMaterial({
        glslVersion: GLSL3,
        vertexShader: VERTEX,
        fragmentShader: HEAD + fragment,
        uniforms: { film: { value: texture } },
        depthTest: false,
        depthWrite: false,
      }),
    );
    this.mesh.renderOrder = ORDER;
    this.mesh.frustumCulled = false;
    this.mesh.matrixAutoUpdate = false;
    this.#texture = texture;
  }

  /** The film has another picture. */
  refresh(): void {
    this.#texture.needsUpdate = true;
  }

  /** Gives back what it holds on the graphics card. */
  dispose(): void {
    this.mesh.removeFromParent();
    this.#texture.dispose();
    this.mesh.material.dispose();
    this.mesh.geometry.dispose();
  }
}
