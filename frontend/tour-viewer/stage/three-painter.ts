import {
  ArrayCamera,
  BufferAttribute,
  BufferGeometry,
  Euler,
  Matrix4,
  Mesh,
  PerspectiveCamera,
  Quaternion,
  RawShaderMaterial,
  Scene,
  Texture,
  Vector3,
  Vector4,
  WebGLRenderer,
  type Camera,
} from 'three';
import { radians } from '../geometry/angles';
import { verticalFov, type Size } from '../geometry/projection';
import { BARE, CONTEXT } from './tile-drawing';
import { FilmSphere } from './film-sphere';
import type { Corners, Cover, Gaze, OnCard, Painter } from './painter';
import { TileMesh } from './tile-mesh';

/** The parts of Three.js that draw beside the picture, handed on. */
const THREE = {
  ArrayCamera,
  BufferAttribute,
  BufferGeometry,
  Euler,
  Matrix4,
  Mesh,
  PerspectiveCamera,
  Quaternion,
  RawShaderMaterial,
  Texture,
  Vector3,
  Vector4,
} as const;
export type Three = typeof THREE;

/** What draws for two eyes: also what hangs in view, and into a headset. */
export interface Drawing {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly three: Three;
}

/** Draws with Three.js, which knows headsets: loaded with the first of them, in the place of the `TilePainter`. */
export class ThreePainter implements Painter {
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(90, 1, 0.1, 10);
  #shown: readonly TileMesh[] = [];
  #film: { readonly cover: Cover; readonly sphere: FilmSphere } | undefined;

  /** @param canvas may have a context of this kind already */
  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('webgl2', CONTEXT) as WebGL2RenderingContext;
    this.#renderer = new WebGLRenderer({ canvas, context, ...CONTEXT });
    this.#renderer.setClearColor(BARE);
    // Asking for errors would wait for the compiler; the one shader there is either works or the tests fail
    this.#renderer.debug.checkShaderErrors = false;
    this.#camera.rotation.order = 'YXZ';
    this.#camera.matrixWorldAutoUpdate = true;
  }

  get drawing(): Drawing {
    return { renderer: this.#renderer, scene: this.#scene, three: THREE };
  }

  get figures(): { draws: number; textures: number } {
    const { render, memory } = this.#renderer.info;
    return { draws: render.calls, textures: memory.textures };
  }

  get largest(): number {
    return this.#renderer.capabilities.maxTextureSize;
  }

  resize({ width, height }: Size, ratio: number): void {
    // The headset has its own size; leaving it, this one is taken up
    if (!this.#renderer.xr.isPresenting) {
      // In one step: the renderer takes a canvas of device pixels for one of CSS pixels
      this.#renderer.setDrawingBufferSize(width, height, ratio);
    }
  }

  /** It has a context of its own kind, to which all comes anew. */
  holds(): boolean {
    return false;
  }

  upload(corners: Corners, image: ImageBitmap | HTMLCanvasElement, level: number): TileMesh {
    const mesh = new TileMesh(corners, image, level);
    this.#renderer.initTexture(mesh.texture);
    this.#scene.add(mesh);
    return mesh;
  }

  draw(pictures: readonly OnCard[], gaze: Gaze, cover?: Cover, eyes?: Camera): void {
    for (const mesh of this.#shown) {
      mesh.visible = false;
    }
    this.#shown = pictures.filter((picture) => picture instanceof TileMesh);
    for (const mesh of this.#shown) {
      mesh.visible = true;
    }
    this.#cover(cover);
    this.#aim(gaze);
    this.#renderer.render(this.#scene, eyes ?? this.#camera);
  }

  screen(): undefined {
    return undefined;
  }

  restored(): void {
    // Three.js hears of it by itself
    this.#cover(undefined);
  }

  dispose(): void {
    this.#cover(undefined);
    this.#renderer.dispose();
  }

  #cover(cover: Cover | undefined): void {
    if (this.#film?.cover !== cover) {
      this.#film?.sphere.dispose();
      this.#film = cover && { cover, sphere: new FilmSphere(cover) };
      if (this.#film) {
        this.#scene.add(this.#film.sphere.mesh);
      }
    }
    if (cover?.fresh) {
      cover.fresh = false;
      this.#film?.sphere.refresh();
    }
  }

  #aim({ view, size, tilt }: Gaze): void {
    this.#camera.aspect = size.width / size.height;
    this.#camera.fov = verticalFov(view.fov, size);
    this.#camera.rotation.set(radians(view.pitch), -radians(view.yaw), 0);
    const { pitch, roll } = tilt ?? { pitch: 0, roll: 0 };
    // The whole cube is laid level, so that whoever draws this scene sees it so
    this.#scene.rotation.set(radians(pitch), 0, -radians(roll));
    this.#camera.updateProjectionMatrix();
  }
}
