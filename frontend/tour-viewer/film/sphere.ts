import type { Mesh, Texture } from 'three';
import type { Three } from '../stage/two-eyes';

/** The direction of a corner of the screen: from the projection back into the eye, and from there into the picture. */
const VERTEX = `
in vec3 position;
uniform mat4 modelViewMatrix;
uniform mat4 projectionMatrix;
out vec3 ray;
void main() {
  ray = transpose(mat3(modelViewMatrix)) * (inverse(projectionMatrix) * vec4(position.xy, 1.0, 1.0)).xyz;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;
/** For each point of the screen its direction decides, so that no mesh of a sphere can be too coarse. */
const FRAGMENT = `
precision highp float;
uniform sampler2D film;
in vec3 ray;
out vec4 colour;
void main() {
  vec3 d = normalize(ray);
  vec2 at = vec2(atan(d.x, -d.z) / 6.283185307 + 0.5, 0.5 - asin(clamp(d.y, -1.0, 1.0)) / 3.141592654);
  colour = vec4(texture(film, at).rgb, 1.0);
}`;

/** Constants of Three.js, which is handed on and not loaded from here. */
const GLSL3 = '300 es';
const REPEAT = 1000;
const CLAMP = 1001;
const LINEAR = 1006;
/** Above every level of tiles, below what hangs before two eyes. */
const ORDER = 100;

/** A triangle that holds the whole screen. */
const CORNERS = [-1, -1, 0, 3, -1, 0, -1, 3, 0];

/** A film all around the eye. It hangs in the scene of the tiles and is laid level with them, for one eye and for two. */
export class FilmSphere {
  readonly mesh: Mesh;
  readonly #texture: Texture;
  readonly #dispose: () => void;

  /** @param video whose `width` and `height` are those of its pictures, since Three.js takes them for that */
  constructor(three: Three, video: HTMLVideoElement) {
    const texture = new three.Texture(video);
    texture.flipY = false;
    texture.colorSpace = '';
    texture.generateMipmaps = false;
    texture.minFilter = LINEAR;
    texture.magFilter = LINEAR;
    // Across the seam at ±180°, but not from one pole to the other
    texture.wrapS = REPEAT;
    texture.wrapT = CLAMP;
    const geometry = new three.BufferGeometry();
    geometry.setAttribute('position', new three.BufferAttribute(new Float32Array(CORNERS), 3));
    const material = new three.RawShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      uniforms: { film: { value: texture } },
      depthTest: false,
      depthWrite: false,
    });
    this.mesh = new three.Mesh(geometry, material);
    this.mesh.renderOrder = ORDER;
    this.mesh.frustumCulled = false;
    this.mesh.matrixAutoUpdate = false;
    this.#texture = texture;
    this.#dispose = () => {
      texture.dispose();
      material.dispose();
      geometry.dispose();
    };
  }

  /** The film has another picture. */
  refresh(): void {
    this.#texture.needsUpdate = true;
  }

  /** Gives back what it holds on the graphics card. */
  dispose(): void {
    this.#dispose();
  }
}
