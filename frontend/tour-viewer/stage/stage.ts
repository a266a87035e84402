import { PerspectiveCamera, Scene, WebGLRenderer, type Object3D, type Texture } from 'three';
import { radians, type View } from '../geometry/angles';
import { FACES } from '../geometry/faces';
import { verticalFov, type Size } from '../geometry/projection';
import type { Decoder } from '../tiles/decoder';
import { TileLoader, type TileRequest } from '../tiles/loader';
import { LruMap } from '../tiles/lru';
import { baseTiles, parentOf, tileCorners, tileKey, tileUrl, type Pyramid, type Tile } from '../tiles/pyramid';
import { drawList, levelFor, loadOrder, restOfBase, sharpTiles, visibleTiles } from '../tiles/selection';
import { askForExtensions, CONTEXT } from './early-canvas';
import type { Interlude } from './interlude';
import { Interludes } from './interludes';
import { PreviewCubes } from './preview-cubes';
import { TileMesh } from './tile-mesh';
import { THREE, type Eyes, type Three } from './two-eyes';

export { devices } from './two-eyes';

/** A picture to stand in. */
export interface Place {
  readonly id: string;
  readonly pyramid: Pyramid;
}

/** What is drawn over the tiles of one place, all around, such as its film. */
export interface Cover {
  /** Id of the place. */
  readonly place: string;
  readonly object: Object3D;
}

export interface StageOptions {
  readonly canvas: HTMLCanvasElement;
  /** Belongs to the stage, and ends with it. */
  readonly decoder: Decoder;
  /** Most tiles on the graphics card at once. */
  readonly maxTiles: number;
  /** Device pixels per CSS pixel at most. */
  readonly maxPixelRatio: number;
  /** Levels fewer than the screen could show, to save data. */
  readonly levelsLess: number;
  /** Gives back the address of a tile as the browser can fetch it from anywhere. */
  absolute(url: string): string;
  /** Something has to be drawn. */
  changed(): void;
  tilesFailed(): void;
  contextLost(): void;
  contextRestored(): void;
}

/** While tiles wait for their upload, a picture that does not move is drawn anew after so many milliseconds. */
const UPLOADS_FIRST = 120;

/** A place is shown after this many milliseconds also when its base has not arrived: its preview stands in. */
const PATIENCE = 2_500;

/**
 * The picture: a cube of tiles around the eye, drawn with WebGL 2. It draws when told to, one upload a frame at most, and keeps
 * a bounded number of tiles.
 */
export class Stage {
  readonly #options: StageOptions;
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(90, 1, 0.1, 10);
  readonly #loader: TileLoader<ImageBitmap>;
  readonly #meshes: LruMap<TileMesh>;
  readonly #arrived = new Map<string, ImageBitmap>();
  readonly #previews = new PreviewCubes(this.#scene);
  readonly #interludes = new Interludes();
  #size: Size = { width: 1, height: 1 };
  #place: Place | undefined;
  #coming: { place: Place; view: View; shown: () => void; late: boolean } | undefined;
  #neighbours: readonly TileRequest[] = [];
  /** Whether the place has been seen as sharp as it is: then there is time for what is not seen. */
  #sharp = false;
  #lost = false;
  #uploads = 0;
  #enlarged: number | undefined;
  #cover: Cover | undefined;
  /** What the canvas shows; nothing where it has to be drawn anew. */
  #drawn: { readonly place: Place; readonly view: View; readonly at: number } | undefined;
  /** Asked at each frame for the eyes that see the picture; after a change of place, so that they may be turned. */
  eyes: (() => Eyes) | undefined;

  /** @throws Error where there is no WebGL 2 */
  constructor(options: StageOptions) {
    this.#options = options;
    this.#renderer = new WebGLRenderer({ canvas: options.canvas, ...CONTEXT });
    this.#renderer.setClearAlpha(0);
    // Asking for errors would wait for the compiler; the one shader there is either works or the tests fail
    this.#renderer.debug.checkShaderErrors = false;
    askForExtensions(this.#renderer.getContext() as WebGL2RenderingContext);
    this.#camera.rotation.order = 'YXZ';
    this.#camera.matrixWorldAutoUpdate = true;
    this.#meshes = new LruMap<TileMesh>(options.maxTiles, (mesh) => {
      this.#scene.remove(mesh);
      mesh.dispose();
    });
    this.#loader = new TileLoader<ImageBitmap>((url, warmOnly, signal) => options.decoder.load(url, warmOnly, signal), {
      arrived: (key, bitmap) => {
        this.#arrived.get(key)?.close();
        this.#arrived.set(key, bitmap);
        options.changed();
      },
      failed: () => {
        options.tilesFailed();
      },
    });
    options.canvas.addEventListener('webglcontextlost', this.#contextLost);
    options.canvas.addEventListener('webglcontextrestored', this.#contextRestored);
  }

  /** Tiles on the graphics card, for those who measure. */
  get tileCount(): number {
    return this.#meshes.size;
  }

  /** Draw calls of the last frame and textures on the graphics card, for those who measure. */
  get figures(): { draws: number; textures: number; uploads: number } {
    const { render, memory } = this.#renderer.info;
    return { draws: render.calls, textures: memory.textures, uploads: this.#uploads };
  }

  /** Whether nothing has to stand in for it any more: its tiles or its own preview are everywhere. */
  get fills(): boolean {
    return this.#place !== undefined && (this.#sharp || this.#previews.texture(this.#place.id, 'f') !== undefined);
  }

  /** For what draws beside the picture. */
  get drawing(): { readonly renderer: WebGLRenderer; readonly scene: Scene; readonly three: Three } {
    return { renderer: this.#renderer, scene: this.#scene, three: THREE };
  }

  get canvas(): HTMLCanvasElement {
    return this.#options.canvas;
  }

  resize(size: Size): void {
    this.#size = size;
    this.#drawn = undefined;
    if (this.#renderer.xr.isPresenting) {
      // The headset has its own size; leaving it, this one is taken up
      return;
    }
    this.#renderer.setPixelRatio(this.#pixelRatio);
    this.#renderer.setSize(size.width, size.height, false);
    this.#options.changed();
  }

  /** Device pixels per CSS pixel for a while, in the place of the screen's own. */
  set enlarged(ratio: number | undefined) {
    this.#enlarged = ratio;
    this.resize(this.#size);
  }

  /** What is drawn in the place of the picture until it is over. */
  set interlude(interlude: Interlude | undefined) {
    this.#interludes.show(interlude);
  }

  /** What hides the tiles of a place; none: its tiles are seen. */
  set cover(cover: Cover | undefined) {
    this.#drawn = undefined;
    if (this.#cover) {
      this.#scene.remove(this.#cover.object);
    }
    this.#cover = cover;
    if (cover) {
      this.#scene.add(cover.object);
    }
    this.#options.changed();
  }

  /** Pictures to have in the browser's cache when there is nothing else to do. */
  set neighbours(pyramids: readonly Pyramid[]) {
    this.#neighbours = pyramids.flatMap((pyramid) =>
      baseTiles(pyramid).map((tile) => {
        const url = this.#options.absolute(tileUrl(pyramid, tile));
        return { key: `later:${url}`, url, warmOnly: true };
      }),
    );
    this.#options.changed();
  }

  /**
   * Goes to another place: when its base has arrived, or when that takes too long.
   *
   * @param view where one will look there
   * @param shown called when the next {@link draw} shows the place; what was drawn before is still on the canvas then
   */
  show(place: Place, view: View, shown: () => void): void {
    const coming = { place, view, shown, late: this.#place === undefined };
    this.#coming = coming;
    this.#preparePreview(place);
    setTimeout(() => {
      coming.late = true;
      if (this.#coming === coming) {
        this.#options.changed();
      }
    }, PATIENCE);
    this.#options.changed();
  }

  /** Tries again what did not come. */
  retry(): void {
    this.#loader.retry();
    this.#options.changed();
  }

  /** Copies what is drawn, so that it can be faded out. */
  snapshot(target: HTMLCanvasElement): void {
    target.width = this.canvas.width;
    target.height = this.canvas.height;
    target.getContext('2d')?.drawImage(this.canvas, 0, 0);
  }

  /**
   * Draws one frame.
   *
   * @param current gives back where one looks; asked after the change of place, which may turn the view
   * @returns whether the picture is complete: nothing stands in for anything, nothing is still to come
   */
  draw(current: () => View): boolean {
    if (this.#lost) {
      return false;
    }
    this.#arriveIfReady(current());
    const place = this.#place;
    if (!place) {
      return false;
    }
    const eyes = this.eyes?.();
    const { view, size } = eyes ?? { view: current(), size: this.#size };
    const covered = this.#cover?.place === place.id;
    if (this.#cover) {
      // In the turn of a change of place: no frame may show the one before
      this.#cover.object.visible = covered;
    }
    // What nobody sees needs no detail
    const wanted = covered ? visibleTiles(place.pyramid, 0, view, size) : this.#wanted(place.pyramid, view, eyes);
    const order = loadOrder(place.pyramid, view, size, wanted);
    if (!this.#coming) {
      this.#uploadOne(place, order);
    }
    const { tiles, complete } = drawList(place.pyramid, wanted, (tile) => this.#meshes.has(this.#key(place, tile)));
    if (!this.#coming) {
      this.#sharp ||= complete;
      this.#request(place, order, view);
    }
    if (!eyes && this.#mayWait(place, view)) {
      this.#options.changed();
      return false;
    }
    this.#arrange(place, wanted, tiles, complete);
    this.#aim(view);
    if (!eyes && this.#drawInterlude(place, view)) {
      this.#options.changed();
      return false;
    }
    this.#renderer.render(this.#scene, eyes?.camera ?? this.#camera);
    if (this.#arrived.size > 0) {
      this.#options.changed();
    }
    return complete && !this.#coming;
  }

  dispose(): void {
    this.canvas.removeEventListener('webglcontextlost', this.#contextLost);
    this.canvas.removeEventListener('webglcontextrestored', this.#contextRestored);
    this.interlude = undefined;
    this.#loader.dispose();
    this.#options.decoder.dispose();
    this.#forgetTiles();
    this.#renderer.dispose();
  }

  get #pixelRatio(): number {
    return this.#enlarged ?? Math.min(window.devicePixelRatio, this.#options.maxPixelRatio);
  }

  #wanted(pyramid: Pyramid, view: View, eyes?: Eyes): Tile[] {
    const { levelsLess } = this.#options;
    // Two eyes choose by themselves how few tiles they can bear
    return eyes
      ? eyes.tiles(pyramid, levelFor(pyramid, view.fov, eyes.devicePixels, levelsLess))
      : sharpTiles(pyramid, view, this.#size, this.#size.width * this.#pixelRatio, levelsLess);
  }

  #key(place: Place, tile: Tile): string {
    return `${place.id}/${tileKey(tile)}`;
  }

  #arriveIfReady(now: View): void {
    const coming = this.#coming;
    if (!coming) {
      return;
    }
    const { place, view } = coming;
    const base = visibleTiles(place.pyramid, 0, view, this.#size);
    const missing = base.filter((tile) => !this.#meshes.has(this.#key(place, tile)));
    if (missing.length === 0 || coming.late || this.#place?.id === place.id) {
      if (this.#place && !this.eyes) {
        // A canvas is empty once the browser has shown it: draw what is about to be left again, for the snapshot
        this.#aim(now);
        this.#renderer.render(this.#scene, this.#camera);
      }
      this.#coming = undefined;
      this.#place = place;
      this.#sharp = false;
      coming.shown();
      return;
    }
    this.#uploadOne(place, missing);
    this.#loader.want(this.#missing(place, loadOrder(place.pyramid, view, this.#size, this.#wanted(place.pyramid, view))));
  }

  #missing(place: Place, tiles: readonly Tile[]): TileRequest[] {
    return tiles
      .slice(0, Math.max(8, this.#options.maxTiles - 8))
      .map((tile) => ({ key: this.#key(place, tile), tile }))
      .filter(({ key }) => !this.#meshes.has(key) && !this.#arrived.has(key))
      .map(({ key, tile }) => ({ key, url: this.#options.absolute(tileUrl(place.pyramid, tile)) }));
  }

  #request(place: Place, order: readonly Tile[], view: View): void {
    if (!this.#sharp) {
      this.#loader.want(this.#missing(place, order));
      return;
    }
    const own = this.#missing(place, [...order, ...restOfBase(place.pyramid, view, this.#size)]);
    this.#loader.want([...own, ...this.#neighbours]);
  }

  /** At most one upload a frame, the most wanted first: two would make a frame late on a phone. */
  #uploadOne(place: Place, wanted: readonly Tile[]): void {
    const urgent = wanted.find((tile) => this.#arrived.has(this.#key(place, tile)));
    const key = urgent ? this.#key(place, urgent) : this.#arrived.keys().next().value;
    const bitmap = key === undefined ? undefined : this.#arrived.get(key);
    if (key === undefined || !bitmap) {
      return;
    }
    this.#arrived.delete(key);
    const [owner, tile] = this.#parse(key);
    if (!owner) {
      bitmap.close();
      return;
    }
    const mesh = new TileMesh(tileCorners(owner.pyramid, tile), bitmap, tile.level);
    this.#renderer.initTexture(mesh.texture);
    this.#uploads++;
    bitmap.close();
    this.#meshes.set(key, mesh);
    this.#scene.add(mesh);
  }

  /** The place and tile a key names; no place when one has left it meanwhile. */
  #parse(key: string): [Place | undefined, Tile] {
    const [column = '0', row = '0', face = 'f', level = '0', ...rest] = key.split('/').reverse();
    const id = rest.reverse().join('/');
    const owner = [this.#place, this.#coming?.place].find((place) => place?.id === id);
    return [owner, { level: Number(level), face: face as Tile['face'], row: Number(row), column: Number(column) }];
  }

  #arrange(place: Place, wanted: readonly Tile[], drawn: readonly Tile[], complete: boolean): void {
    for (const mesh of this.#meshes.values()) {
      mesh.visible = false;
    }
    for (const tile of wanted) {
      // What one may soon need again stays: the ancestors of what is seen
      for (let kept = parentOf(place.pyramid, tile); kept; kept = parentOf(place.pyramid, kept)) {
        this.#meshes.touch(this.#key(place, kept));
      }
    }
    for (const tile of drawn) {
      const key = this.#key(place, tile);
      this.#meshes.touch(key);
      const mesh = this.#meshes.get(key);
      if (mesh) {
        mesh.visible = true;
      }
    }
    // Two eyes have the base below all else: what would stand in for it would be drawn twice for nothing
    const bare = this.eyes ? wanted.some((tile) => tile.level === 0 && !this.#meshes.has(this.#key(place, tile))) : !complete;
    this.#previews.show(bare ? place.id : undefined);
  }

  /** Whether the picture on the screen will do until the next frame: each tile that is uploaded without a drawing comes sooner. */
  #mayWait(place: Place, view: View): boolean {
    const last = this.#drawn;
    const now = performance.now();
    const same = last?.place === place && last.view === view && !this.#interludes.running;
    if (same && this.#arrived.size > 0 && now - last.at < UPLOADS_FIRST) {
      return true;
    }
    this.#drawn = { place, view, at: now };
    return false;
  }

  /** @returns whether something else was drawn than the picture */
  #drawInterlude({ id, pyramid }: Place, view: View): boolean {
    const faces = (): (Texture | undefined)[] =>
      FACES.map((face) => this.#meshes.get(`${id}/0/${face}/0/0`)?.texture ?? this.#previews.texture(id, face));
    return this.#interludes.draw({ renderer: this.#renderer, faces, view, size: this.#size, tilt: pyramid.tilt });
  }

  #aim(view: View): void {
    this.#camera.aspect = this.#size.width / this.#size.height;
    this.#camera.fov = verticalFov(view.fov, this.#size);
    this.#camera.rotation.set(radians(view.pitch), -radians(view.yaw), 0);
    const { pitch, roll } = this.#place?.pyramid.tilt ?? { pitch: 0, roll: 0 };
    // The whole cube is laid level, so that whoever draws this scene sees it so
    this.#scene.rotation.set(radians(pitch), 0, -radians(roll));
    this.#camera.updateProjectionMatrix();
  }

  #preparePreview(place: Place): void {
    void this.#previews.prepare(place).then((made) => {
      if (made) {
        this.#options.changed();
      }
    });
  }

  #forgetTiles(): void {
    this.#meshes.clear();
    this.#previews.clear();
    this.#arrived.forEach((bitmap) => {
      bitmap.close();
    });
    this.#arrived.clear();
  }

  readonly #contextLost = (event: Event): void => {
    event.preventDefault();
    this.#lost = true;
    // Now, not later: what belonged to the lost context means nothing to the next one
    this.#forgetTiles();
    this.#options.contextLost();
  };

  readonly #contextRestored = (): void => {
    this.#lost = false;
    if (this.#place) {
      this.#preparePreview(this.#place);
    }
    this.#options.contextRestored();
    this.#options.changed();
  };
}
