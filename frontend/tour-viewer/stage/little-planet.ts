import type { View } from '../geometry/angles';
import type { Size } from '../geometry/projection';
import type { Interlude, InterludeScene } from './interlude';
import type { StageHost } from './stage-host';

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
  const near = Math.tan((view.fov * Math.PI) / 360);
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

const NAMES = ['f', 'r', 'b', 'l', 'u', 'd'] as const;

/** The same as {@link cosineAt}, then the face that the ray meets. */
const FRAGMENT = `
uniform sampler2D f, r, b, l, u, d;
uniform float back;
void main() {
  float far = length(place);
  float k = far * far / ((1.0 + back) * (1.0 + back));
  float c = (sqrt(max(0.0, 1.0 + k * (1.0 - back * back))) - k * back) / (1.0 + k);
  vec3 ray = axes * vec3(place * (sqrt(max(0.0, 1.0 - c * c)) / max(far, 1e-6)), c);
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

/** The scene from above as a small planet, on which one lands in the first view. */
export class LittlePlanet implements Interlude {
  readonly fragment = FRAGMENT;
  readonly #begin: () => void;
  readonly #over: () => void;
  readonly #made = performance.now();
  #begun: number | undefined;
  #left = false;

  /** @param begin called when it is seen @param over called once, when one has landed, it was left or not shown at all */
  constructor(begin: () => void, over: () => void) {
    this.#begin = begin;
    this.#over = over;
  }

  /** Ends it with the next frame. */
  leave(): void {
    this.#left = true;
  }

  draw(scene: InterludeScene): 'drawn' | 'waiting' | 'over' {
    const { faces, view, size } = scene;
    const now = performance.now();
    if (this.#begun === undefined && faces.includes(undefined)) {
      return this.#left || now - this.#made > PATIENCE * 1000 ? 'over' : 'waiting';
    }
    if (this.#begun === undefined) {
      this.#begun = now;
      this.#begin();
    }
    const share = (now - this.#begun) / 1000 / SECONDS;
    if (share >= 1 || this.#left) {
      return 'over';
    }
    const { half, back, ...towards } = landingAt(share, view, size);
    scene.paint(towards, half, { back, ...Object.fromEntries(NAMES.map((name, index) => [name, faces[index]])) });
    return 'drawn';
  }

  end(): void {
    this.#over();
  }
}

/**
 * Shows the planet. What is heard waits for nothing.
 *
 * @param root any touch, wheel or key in it ends the planet
 */
export function openWithPlanet(root: ShadowRoot, picture: StageHost, redraw: () => void): void {
  const listening = new AbortController();
  const stage = root.querySelector('.stage');
  const planet = new LittlePlanet(
    () => stage?.classList.add('opening'),
    () => {
      listening.abort();
      stage?.classList.remove('opening');
      redraw();
    },
  );
  const leave = (): void => {
    planet.leave();
    redraw();
  };
  for (const event of ['pointerdown', 'wheel', 'keydown'] as const) {
    root.addEventListener(event, leave, { capture: true, passive: true, signal: listening.signal });
  }
  picture.interlude = planet;
}
