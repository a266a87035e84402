import type { View } from '../geometry/angles';
import { FACES } from '../geometry/faces';
import type { Size } from '../geometry/projection';
import { baseTiles, type Pyramid, type Tile } from '../tiles/pyramid';
import { levelFor, loadOrder, sharpTiles, visibleTiles } from '../tiles/selection';
import type { Interlude } from './interlude';
import { Interludes } from './interludes';
import { fit, type Cover, type Gaze, type OnCard, type Painter } from './painter';
import { PlaceTiles, type PlaceTilesOptions } from './place-tiles';
import { PreviewCubes } from './preview-cubes';
import { TileChoices, type Choice } from './tile-choice';
import type { MadeAhead } from './tile-drawing';
import { TilePainter } from './tile-painter';
import type { Eyes } from './two-eyes';

/** A picture to stand in. */
export interface Place {
  readonly id: string;
  readonly pyramid: Pyramid;
}

/** Where one goes. */
export interface Destination {
  readonly place: Place;
  /** Where one will look there. */
  readonly view: View;
  /** Where one looks at first, on the way to that. */
  readonly from: View;
}

export interface StageOptions extends PlaceTilesOptions {
  readonly canvas: HTMLCanvasElement;
  /** Of the canvas' context, if something was made ahead. */
  readonly ahead: MadeAhead | undefined;
  readonly size: Size;
  /** Device pixels per CSS pixel at most. */
  readonly maxPixelRatio: number;
  /** Levels fewer than the screen could show, to save data. */
  readonly levelsLess: number;
  /** Whether the page itself shows something in the place of a picture that is not whole yet. */
  standsIn(): boolean;
  contextLost(): void;
  contextRestored(): void;
}

/** While tiles wait for their upload, a picture that does not move is drawn anew after so many milliseconds. */
const UPLOADS_FIRST = 120;

/** A place is shown after this many milliseconds also when its base has not arrived: its preview stands in. */
const PATIENCE = 2_500;

/**
 * The picture: a cube of tiles around the eye. It draws when told to, sends one tile a frame to the card at most, and keeps a bounded number of tiles.
 */
export class Stage {
  readonly #options: StageOptions;
  readonly #tiles: PlaceTiles;
  readonly #choices: TileChoices;
  readonly #previews = new PreviewCubes(() => this.#painter);
  readonly #interludes = new Interludes();
  #painter: Painter;
  #size: Size;
  #place: Place | undefined;
  #coming: { readonly to: Destination; readonly shown: () => void; late: boolean } | undefined;
  #filled = false;
  #lost = false;
  /** What the last frame was made of. */
  #picture: Pick<Choice, 'tiles' | 'bare'> = { tiles: [], bare: false };
  #enlarged: number | undefined;
  #cover: Cover | undefined;
  /** What the canvas shows; nothing where it has to be drawn anew. */
  #drawn: { readonly place: Place; readonly view: View; readonly at: number } | undefined;
  /** Asked at each frame for the eyes that see the picture; after a change of place, so that they may be turned. */
  eyes: (() => Eyes) | undefined;

  /** @throws Error where there is no WebGL 2 */
  constructor(options: StageOptions) {
    this.#options = options;
    this.#size = options.size;
    fit(options.canvas, this.#size, this.#pixelRatio);
    this.#painter = new TilePainter(options.canvas, options.ahead);
    this.#tiles = new PlaceTiles(options);
    this.#choices = new TileChoices(this.#tiles, () => {
      options.changed();
    });
    options.canvas.addEventListener('webglcontextlost', this.#contextLost);
    options.canvas.addEventListener('webglcontextrestored', this.#contextRestored);
  }

  /** Tiles on the graphics card, for those who measure. */
  get tileCount(): number {
    return this.#tiles.size;
  }

  /** Draw calls of the last frame and textures on the graphics card, for those who measure. */
  get figures(): { draws: number; textures: number; uploads: number } {
    return { ...this.#painter.figures, uploads: this.#tiles.uploads };
  }

  /** Most pixels of an edge of what can be drawn. */
  get largest(): number {
    return this.#painter.largest;
  }

  /** Whether there is something to show everywhere, be it a preview, or nothing more to wait for. */
  get fills(): boolean {
    return this.#filled;
  }

  get canvas(): HTMLCanvasElement {
    return this.#options.canvas;
  }

  resize(size: Size): void {
    const seen = this.#drawn?.view;
    this.#size = size;
    this.#drawn = undefined;
    this.#painter.resize(size, this.#pixelRatio);
    if (seen && !this.eyes && !this.#coming) {
      // An opaque canvas is black when it has another size: nobody shall see that for a frame
      this.draw(() => seen);
    }
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
    this.#cover = cover;
    this.#options.changed();
  }

  /**
   * Lets another painter draw from now on, on the same canvas. Its tiles come anew, from the browser's cache.
   *
   * @param make makes it, once the one before has left
   * @throws whatever `make` throws; then the picture goes on as before
   */
  paintWith<P extends Painter>(make: (canvas: HTMLCanvasElement) => P): P {
    if (this.#lost) {
      throw new Error('the graphics have paused');
    }
    this.interlude = undefined;
    this.#forgetTiles();
    this.#painter.dispose();
    try {
      const painter = make(this.canvas);
      this.#painter = painter;
      return painter;
    } catch (error) {
      this.#painter = new TilePainter(this.canvas);
      throw error;
    } finally {
      this.resize(this.#size);
      this.#standIn();
    }
  }

  /** Pictures to have in the browser's cache when there is nothing else to do. */
  set neighbours(pyramids: readonly Pyramid[]) {
    this.#tiles.neighbours = pyramids;
    this.#options.changed();
  }

  /**
   * Goes to another place: when its base has arrived, or when that takes too long.
   *
   * @param shown called when the next {@link draw} shows the place; what was drawn before is still on the canvas then
   */
  show(to: Destination, shown: () => void): void {
    const coming = { to, shown, late: this.#place === undefined };
    this.#coming = coming;
    this.#preparePreview(to.place);
    setTimeout(() => {
      coming.late = true;
      if (this.#coming === coming) {
        this.#options.changed();
      }
    }, PATIENCE);
    this.#options.changed();
  }

  /** Goes nowhere else: what was to be shown next is not wanted any more. @returns whether there was something */
  stay(): boolean {
    if (!this.#coming || !this.#place) {
      return false;
    }
    this.#coming = undefined;
    this.#choices.arrive();
    this.#options.changed();
    return true;
  }

  /** Tries again what did not come. */
  retry(): void {
    this.#tiles.retry();
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
    // Also in the turn of a change of place: no frame may show the film of the one before
    const covered = this.#cover?.place === place.id;
    // What nobody sees needs no detail
    const wanted = covered ? visibleTiles(place.pyramid, 0, view, size) : this.#wanted(place.pyramid, view, eyes);
    const choice = this.#choices.choose(place, view, size, wanted, this.#coming ? undefined : this.#painter);
    const { complete, bare } = choice;
    if (!eyes && ((bare && !covered && this.#options.standsIn()) || this.#mayWait(place, view))) {
      this.#uploadOn();
      return false;
    }
    if (!eyes && this.#drawInterlude(place, view)) {
      this.#filled = true;
      this.#options.changed();
      return false;
    }
    this.#tendPreview(place, bare);
    this.#picture = choice;
    const standIn = this.#previews.of(place.id).length > 0 || !place.pyramid.preview;
    // Where something does not come, what has come is shown
    this.#filled = covered || !bare || standIn || this.#tiles.hasFailed;
    const gaze = { view, size, tilt: place.pyramid.tilt };
    this.#painter.draw(this.#pictures(place), gaze, covered ? this.#cover : undefined, eyes?.camera);
    this.#uploadOn();
    return complete && !this.#coming;
  }

  dispose(): void {
    this.canvas.removeEventListener('webglcontextlost', this.#contextLost);
    this.canvas.removeEventListener('webglcontextrestored', this.#contextRestored);
    this.#choices.dispose();
    this.interlude = undefined;
    this.#tiles.dispose();
    this.#previews.clear();
    this.#painter.dispose();
  }

  get #pixelRatio(): number {
    return this.#enlarged ?? Math.min(window.devicePixelRatio, this.#options.maxPixelRatio);
  }

  #wanted(pyramid: Pyramid, view: View, eyes?: Eyes): readonly Tile[] {
    const { levelsLess } = this.#options;
    // Two eyes choose by themselves how few tiles they can bear
    return eyes
      ? eyes.tiles(pyramid, levelFor(pyramid, view.fov, eyes.devicePixels, levelsLess))
      : sharpTiles(pyramid, view, this.#size, this.#size.width * this.#pixelRatio, levelsLess);
  }

  #arriveIfReady(now: View): void {
    const coming = this.#coming;
    if (!coming) {
      return;
    }
    const { place, view, from } = coming.to;
    const base = loadOrder(place.pyramid, from, this.#size, []);
    const missing = base.filter((tile) => !this.#tiles.has(place, tile));
    if (missing.length === 0 || coming.late || this.#place?.id === place.id) {
      if (this.#place && !this.eyes) {
        // A canvas is empty once the browser has shown it: draw what is about to be left again, for the snapshot
        const { id, pyramid } = this.#place;
        const cover = this.#cover?.place === id ? this.#cover : undefined;
        this.#painter.draw(this.#pictures(this.#place), { view: now, size: this.#size, tilt: pyramid.tilt }, cover);
      }
      this.#coming = undefined;
      this.#place = place;
      this.#choices.arrive();
      coming.shown();
      return;
    }
    this.#tiles.uploadNext(this.#painter, missing, this.#place ? [place, this.#place] : [place]);
    const later = loadOrder(place.pyramid, view, this.#size, this.#wanted(place.pyramid, view));
    this.#tiles.want(place, [...new Set([...base, ...later])]);
  }

  #uploadOn(): void {
    if (this.#tiles.waiting) {
      this.#options.changed();
    }
  }

  /** Has the preview at hand where it has to stand in, and gives it back once the base is whole. */
  #tendPreview(place: Place, bare: boolean): void {
    const here = (tile: Tile): boolean => this.#tiles.has(place, tile);
    if (bare) {
      this.#preparePreview(place);
    } else if (!this.#interludes.running && this.#previews.of(place.id).length > 0 && baseTiles(place.pyramid).every(here)) {
      this.#previews.drop(place.id);
    }
  }

  /** What the last frame was made of, as far as it is still there, from below. */
  #pictures(place: Place): OnCard[] {
    const { tiles, bare } = this.#picture;
    const drawn = tiles.map((tile) => this.#tiles.get(place, tile)).filter((tile) => tile !== undefined);
    return [...(bare ? this.#previews.of(place.id) : []), ...drawn];
  }

  /** Whether the picture on the screen will do until the next frame: each tile that is uploaded without a drawing comes sooner. Not where each frame is copied. */
  #mayWait(place: Place, view: View): boolean {
    const last = this.#drawn;
    const now = performance.now();
    const same = last?.place === place && last.view === view && !this.#interludes.running && this.#enlarged === undefined;
    if (same && this.#tiles.waiting && now - last.at < UPLOADS_FIRST) {
      return true;
    }
    this.#drawn = { place, view, at: now };
    return false;
  }

  /** @returns whether something else was drawn than the picture */
  #drawInterlude(place: Place, view: View): boolean {
    const faces = (): (OnCard | undefined)[] =>
      FACES.map((face) => this.#tiles.get(place, { level: 0, face, row: 0, column: 0 }) ?? this.#previews.face(place.id, face));
    const gaze: Gaze = { view, size: this.#size, tilt: place.pyramid.tilt };
    return this.#interludes.draw({ painter: this.#painter, faces, gaze });
  }

  #preparePreview(place: Place): void {
    if (this.#lost || this.#options.standsIn()) {
      return;
    }
    void this.#previews.prepare(place).then((made) => {
      if (made) {
        this.#options.changed();
      }
    });
  }

  /** Everything has to come anew: until then the preview is seen. */
  #standIn(): void {
    this.#drawn = undefined;
    if (this.#place) {
      this.#preparePreview(this.#place);
    }
    this.#options.changed();
  }

  #forgetTiles(): void {
    this.#tiles.clear();
    this.#previews.clear();
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
    // Whatever was begun meanwhile belongs to the context that was lost
    this.interlude = undefined;
    this.#forgetTiles();
    this.#painter.restored();
    this.#standIn();
    this.#options.contextRestored();
  };
}
