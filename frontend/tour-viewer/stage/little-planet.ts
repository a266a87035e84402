import { BufferAttribute, BufferGeometry, Camera, GLSL3, Matrix3, Mesh, RawShaderMaterial, Vector2 } from 'three';
import { clamp, radians, type View } from '../geometry/angles';
import type { Size } from '../geometry/projection';
import { pictureAxes } from '../geometry/tilt';
import type { Interlude, InterludeScene } from './interlude';

const SECONDS = 2.5;
/** A planet that could not begin by then, in seconds, is left out. */
const PATIENCE = 1.2;
/** Half of the shorter edge of the screen at the start; the horizon is a circle of radius 2. */
const FAR = 2.7;
/** Degrees the planet turns while one lands. */
const SPIN = 100;

/** How the sphere is seen at a moment of the landing. */
export interface Landing {
  readonly yaw: number;
  readonly pitch: number;
  /** How far behind the middle of the sphere the eye is: 1 is stereographic, 0 the flat view one lands in. */
  readonly back: number;
  /** Half of the width of the screen, in the plane of projection. */
  readonly half: number;
}

/** @param share of the landing that is over, 0…1; at 1 it is the view itself */
export function landingAt(share: number, view: View, size: Size): Landing {
  const t = share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
  const far = (FAR * size.width) / Math.min(size.width, size.height);
  const near = Math.tan(radians(view.fov / 2));
  return {
    yaw: view.yaw - SPIN * (1 - t),
    pitch: -90 + (view.pitch + 90) * t,
    back: 1 - t,
    half: far ** (1 - t) * near ** t,
  };
}

/**
 * The cosine of the angle from the middle at which a point of the plane is seen, from an eye behind the middle of the unit sphere.
 * A point at angle θ appears at (1 + back)·sin θ / (cos θ + back) from the middle, which is solved for cos θ.
 */
export function cosineAt(distance: number, back: number): number {
  const k = (distance / (1 + back)) ** 2;
  return (Math.sqrt(Math.max(0, 1 + k * (1 - back * back))) - k * back) / (1 + k);
}

const VERTEX = `
in vec3 position;
out vec2 place;
void main() {
  place = position.xy;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;
/** The same as {@link cosineAt}, then the face that the ray meets. */
const FRAGMENT = `
precision highp float;
uniform sampler2D f, r, b, l, u, d;
uniform mat3 axes;
uniform vec2 extent;
uniform float back;
in vec2 place;
out vec4 colour;
void main() {
  vec2 p = place * extent;
  float far = length(p);
  float k = far * far / ((1.0 + back) * (1.0 + back));
  float c = (sqrt(max(0.0, 1.0 + k * (1.0 - back * back))) - k * back) / (1.0 + k);
  vec3 ray = axes * vec3(p * (sqrt(max(0.0, 1.0 - c * c)) / max(far, 1e-6)), c);
  vec3 a = abs(ray);
  vec3 rgb;
  if (a.z >= a.x && a.z >= a.y) {
    vec2 at = vec2(-sign(ray.z) * ray.x, -ray.y) / a.z * 0.5 + 0.5;
    rgb = ray.z < 0.0 ? texture(f, at).rgb : texture(b, at).rgb;
  } else if (a.x >= a.y) {
    vec2 at = vec2(sign(ray.x) * ray.z, -ray.y) / a.x * 0.5 + 0.5;
    rgb = ray.x > 0.0 ? texture(r, at).rgb : texture(l, at).rgb;
  } else {
    vec2 at = vec2(ray.x, -sign(ray.y) * ray.z) / a.y * 0.5 + 0.5;
    rgb = ray.y > 0.0 ? texture(u, at).rgb : texture(d, at).rgb;
  }
  colour = vec4(rgb, 1.0);
}`;

const NAMES = ['f', 'r', 'b', 'l', 'u', 'd'] as const;

/** The scene from above as a small planet, on which one lands in the first view. */
export class LittlePlanet implements Interlude {
  readonly #begin: () => void;
  readonly #over: () => void;
  readonly #mesh: Mesh<BufferGeometry, RawShaderMaterial>;
  readonly #camera = new Camera();
  readonly #made = performance.now();
  #begun: number | undefined;
  #ended = false;

  /** @param begin called when it is seen @param over called once, when one has landed, it was ended or left out */
  constructor(begin: () => void, over: () => void) {
    this.#begin = begin;
    this.#over = over;
    const geometry = new BufferGeometry();
    // One triangle that holds the whole screen
    geometry.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
    const uniforms = Object.fromEntries(NAMES.map((name) => [name, { value: null }]));
    this.#mesh = new Mesh(
      geometry,
      new RawShaderMaterial({
        glslVersion: GLSL3,
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        uniforms: { ...uniforms, axes: { value: new Matrix3() }, extent: { value: new Vector2() }, back: { value: 1 } },
        depthTest: false,
        depthWrite: false,
      }),
    );
    this.#mesh.frustumCulled = false;
  }

  /** Ends it with the next frame. */
  end(): void {
    this.#ended = true;
  }

  draw({ renderer, faces, view, size, tilt }: InterludeScene): 'drawn' | 'waiting' | 'over' {
    const now = performance.now();
    if (this.#begun === undefined && faces.includes(undefined)) {
      return this.#ended || now - this.#made > PATIENCE * 1000 ? 'over' : 'waiting';
    }
    if (this.#begun === undefined) {
      this.#begun = now;
      this.#begin();
    }
    const share = clamp((now - this.#begun) / 1000 / SECONDS, 0, 1);
    if (share >= 1 || this.#ended) {
      return 'over';
    }
    const { yaw, pitch, back, half } = landingAt(share, view, size);
    const { right, up, forward } = pictureAxes({ yaw, pitch }, tilt);
    const { uniforms } = this.#mesh.material;
    (uniforms.axes?.value as Matrix3).set(
      ...[right[0], up[0], forward[0]],
      ...[right[1], up[1], forward[1]],
      ...[right[2], up[2], forward[2]],
    );
    (uniforms.extent?.value as Vector2).set(half, (half * size.height) / size.width);
    Object.assign(uniforms.back ?? {}, { value: back });
    NAMES.forEach((name, index) => Object.assign(uniforms[name] ?? {}, { value: faces[index] }));
    renderer.render(this.#mesh, this.#camera);
    return 'drawn';
  }

  dispose(): void {
    this.#mesh.geometry.dispose();
    this.#mesh.material.dispose();
    this.#over();
  }
}
