import { isPhone, maxPixelRatio, pixelRatio } from '../device';
import { sameView, type View } from '../geometry/angles';
import { project, type Size } from '../geometry/projection';
import { takeDecoder } from '../tiles/decoder';
import { dropEarly } from '../tiles/early';
import type { Pyramid } from '../tiles/pyramid';
import { paintPreview, readStrip, type Strip } from './preview';
import { dropEarlyTextures, takeEarlyPicture, type EarlyPicture } from './early-picture';
import type { Interlude } from './interlude';
import { fit, type Cover } from './painter';
import { Stage, type Place } from './stage';
import type { Drawing, ThreePainter } from './three-painter';
import { letGo, type Passage } from './transition';

export interface StageHostOptions {
  /** Holds the three canvases: the preview, the picture, and what is being left. */
  readonly surface: HTMLElement;
  readonly view: () => View;
  /** A frame is needed. */
  readonly changed: () => void;
  /** There will be no picture. */
  pictureless(): void;
  /** The graphics have paused, or go on. */
  paused(paused: boolean): void;
  readonly tilesFailed: () => void;
  /** Something of the picture is on the screen, be it the preview. */
  painted(): void;
  /** After each frame: nothing stands in for anything, nothing is still to come. */
  drawn(complete: boolean): void;
  reducedMotion(): boolean;
  saveData(): boolean;
}

/** A picture that two eyes can see, and with what more can be drawn in it. */
export interface TwoEyedPicture {
  readonly stage: Stage;
  readonly drawing: Drawing;
}

/** What the page shows by itself will do for so many milliseconds. */
const SEEN_MS = 4_000;

/** Loads what draws for two eyes. */
export const loadForTwoEyes = (): Promise<typeof import('./three-painter')> => import('./three-painter');

/**
 * Keeps a picture on the screen whatever happens: the preview before any tile has arrived, be it the page's own, then the {@link Stage}, a fade
 * between scenes, and a new start after a failure.
 */
export class StageHost {
  readonly #options: StageHostOptions;
  #stage: Stage | undefined;
  #size: Size = { width: 1, height: 1 };
  /** The view that the page shows by itself until there is a picture; nothing when that will not do any more. */
  #seen: View | undefined;
  #seenUntil: ReturnType<typeof setTimeout> | undefined;
  #pyramid: Pyramid | undefined;
  #strip: Strip | undefined;
  /** What the preview on the screen shows. */
  #painted: { readonly view: View; readonly size: Size; readonly strip: Strip } | undefined;
  #enlarged: ((stage: Stage, complete: boolean) => void) | undefined;
  #place: Place | undefined;
  #neighbours: readonly Pyramid[] = [];
  #cover: Cover | undefined;
  #started: boolean | undefined;
  #forTwoEyes: { readonly stage: Stage; readonly painter: ThreePainter } | undefined;
  /** Nothing has to stand in any more. */
  #filled = false;
  #disposed = false;
  /** What the page had made ahead, until it is all in use. */
  #early: EarlyPicture | undefined;
  /** Whether all that came early is in use or was given back. */
  #earlyOver = false;
  /** Whether the canvas that is drawn on is not in its place yet, since the page shows it. */
  #apart = false;

  constructor(options: StageHostOptions) {
    this.#options = options;
  }

  get figures(): { draws: number; textures: number; uploads: number; tiles: number } | undefined {
    return this.#stage && { ...this.#stage.figures, tiles: this.#stage.tileCount };
  }

  /** What draws, once it has been started and as long as it works. */
  get stage(): Stage | undefined {
    return this.#stage;
  }

  /**
   * Paints a preview at once, without WebGL.
   *
   * @param seen the view of it that the page shows by itself: as long as one looks nowhere else, that will do
   */
  preview(pyramid: Pyramid, seen?: View): void {
    this.#pyramid = pyramid;
    this.#seen = seen;
    if (seen) {
      // From then on each tile is shown when it comes
      this.#seenUntil = setTimeout(() => {
        this.#lookElsewhere();
      }, SEEN_MS);
    } else {
      void this.#readPreview(pyramid);
    }
    this.#options.changed();
  }

  /** Begins to draw. @returns whether there is a picture */
  start(): boolean {
    this.#started ??= this.#start(this.#takeEarly() ?? this.#canvas('picture'));
    return this.#started;
  }

  /** Starts anew after a failure. */
  restart(): boolean {
    this.#leaveLook();
    this.#stage?.dispose();
    this.#stage = undefined;
    const before = this.#canvas('picture');
    // A canvas whose context is gone stays without one
    before.replaceWith(before.cloneNode());
    this.#leaveEarly();
    this.#apart = false;
    this.#started = this.#start(this.#canvas('picture'));
    if (this.#started && this.#place) {
      const view = this.#options.view();
      this.stage?.show({ place: this.#place, view, from: view }, () => undefined);
    }
    return this.#started;
  }

  /**
   * Gets what draws for two eyes, which from then on draws for one as well.
   *
   * @param wanted whether it still is when its code has come
   * @throws Error where it is not, where there is no picture, or its code does not come
   */
  async forTwoEyes(wanted: () => boolean): Promise<TwoEyedPicture> {
    const { ThreePainter } = await loadForTwoEyes();
    const stage = this.#stage;
    if (!stage || !wanted()) {
      throw new Error('there is no picture to take into a headset, or nobody who wants it');
    }
    if (this.#forTwoEyes?.stage !== stage) {
      this.#forTwoEyes = { stage, painter: stage.paintWith((canvas) => new ThreePainter(canvas)) };
    }
    return { stage, drawing: this.#forTwoEyes.painter.drawing };
  }

  /**
   * Shows another place when it is ready.
   *
   * @param view where one will look there
   * @param arrive called at the moment of the change, exactly once
   * @param passage how one gets there; who wants little motion always sees a cut
   */
  show(place: Place, view: View, arrive: () => void, passage: Passage = { kind: 'fade' }): void {
    const first = this.#place === undefined;
    if (!first) {
      this.#lookElsewhere();
    }
    if (!this.#stage) {
      this.#place = place;
      arrive();
      return;
    }
    const from = passage.from ?? view;
    this.#stage.show({ place, view, from }, () => {
      this.#place = place;
      if (!first && this.#stage) {
        this.#stage.interlude = undefined;
        this.#pyramid = place.pyramid;
        this.#strip = undefined;
      }
      if (!first && passage.kind !== 'cut' && !this.#options.reducedMotion() && this.#stage?.canvas.hidden === false) {
        this.#letGo(passage);
      }
      arrive();
    });
  }

  /** Shows no other place, whichever was on its way. @returns whether one was */
  stay(): boolean {
    return this.#stage?.stay() ?? false;
  }

  resize(size: Size): void {
    if (size.width !== this.#size.width || size.height !== this.#size.height) {
      // How the page itself shows it is for its own styles to say
      this.#lookElsewhere();
      this.#leaveLook();
    }
    this.#size = size;
    this.#stage?.resize(size);
    this.#options.changed();
  }

  set neighbours(pyramids: readonly Pyramid[]) {
    this.#neighbours = this.#options.saveData() ? [] : pyramids;
    if (this.#stage) {
      this.#stage.neighbours = this.#neighbours;
    }
  }

  /** Draws something over the tiles of a place. */
  set cover(cover: Cover | undefined) {
    this.#cover = cover;
    if (this.#stage) {
      this.#stage.cover = cover;
    }
  }

  /** Draws something else for a while, if there is a picture by then. */
  set interlude(interlude: Interlude) {
    if (this.#stage) {
      this.#stage.interlude = interlude;
      this.#options.changed();
    }
  }

  /**
   * Draws larger than on the screen for a while.
   *
   * @param ratio device pixels per CSS pixel; none: as the screen has it
   * @param drawn told after each frame, as long as its picture can be copied, whether that is complete
   * @returns the size of the picture; nothing where there is none
   */
  enlarge(ratio?: number, drawn?: (stage: Stage, complete: boolean) => void): Size | undefined {
    this.#enlarged = drawn;
    if (drawn) {
      this.#lookElsewhere();
    }
    if (this.#stage) {
      this.#stage.enlarged = ratio;
    }
    return this.#stage && this.#size;
  }

  retryTiles(): void {
    this.#stage?.retry();
  }

  /** Draws one frame. */
  frame(): void {
    if (this.#seen && !(this.#stage && sameView(this.#seen, this.#options.view()))) {
      this.#lookElsewhere();
    }
    if (this.#stage) {
      const complete = this.#stage.draw(this.#options.view);
      this.#options.drawn(complete && !this.#enlarged);
      this.#enlarged?.(this.#stage, complete);
      if (complete && !this.#earlyOver) {
        this.#earlyOver = true;
        dropEarly();
        this.#leaveEarly();
      }
      if (this.#stage.fills) {
        this.#reveal(this.#stage);
      } else if (!this.#seen) {
        this.#leaveLook();
      }
    }
    this.#paintStrip();
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#seenUntil);
    this.#seen = this.#strip = this.#pyramid = undefined;
    dropEarly();
    this.#leaveEarly();
    this.#stage?.dispose();
    this.#stage = undefined;
  }

  /** What the page shows by itself will not do any more. */
  #lookElsewhere(): void {
    clearTimeout(this.#seenUntil);
    const seen = this.#seen;
    this.#seen = undefined;
    if (seen && this.#pyramid && !this.#filled) {
      void this.#readPreview(this.#pyramid);
    }
  }

  async #readPreview(pyramid: Pyramid): Promise<void> {
    const read = pyramid.preview === undefined ? undefined : await readStrip(pyramid.preview).catch(() => undefined);
    if (!this.#disposed && !this.#filled && this.#pyramid === pyramid) {
      this.#strip = read?.strip;
      this.#options.changed();
    }
  }

  /** The canvas hides what is below it, so that it is seen only when it has something to show everywhere. */
  #reveal({ canvas }: Stage): void {
    if (this.#apart) {
      this.#putInPlace(canvas);
    }
    if (canvas.hidden) {
      canvas.hidden = false;
    }
    if (!this.#filled) {
      this.#filled = true;
      this.#lookElsewhere();
      this.#strip = undefined;
      this.#canvas('preview').hidden = true;
      this.#options.painted();
    }
  }

  /** Unless it is there already. */
  #paintStrip(): void {
    const view = this.#options.view();
    const [size, strip] = [this.#size, this.#strip];
    if (
      strip &&
      !this.#filled &&
      (this.#painted?.view !== view || this.#painted.size !== size || this.#painted.strip !== strip)
    ) {
      this.#painted = { view, size, strip };
      paintPreview(this.#canvas('preview'), strip, view, size.width / size.height, this.#pyramid?.tilt);
      this.#options.painted();
    }
  }

  #start(canvas: HTMLCanvasElement): boolean {
    if (this.#disposed) {
      return false;
    }
    canvas.hidden = !this.#apart;
    const decoder = takeDecoder();
    try {
      this.#stage = new Stage({
        decoder,
        canvas,
        ahead: this.#early,
        size: this.#size,
        maxTiles: isPhone() ? 96 : 256,
        maxPixelRatio: maxPixelRatio(),
        levelsLess: this.#options.saveData() ? 1 : 0,
        standsIn: () => this.#seen !== undefined,
        changed: this.#options.changed,
        tilesFailed: () => {
          this.#lookElsewhere();
          this.#options.tilesFailed();
        },
        contextLost: () => {
          this.#leaveLook();
          this.#options.paused(true);
        },
        contextRestored: () => {
          this.#options.paused(false);
        },
      });
      this.#stage.neighbours = this.#neighbours;
      this.#stage.cover = this.#cover;
      return true;
    } catch (error) {
      decoder.dispose();
      console.warn('tour-viewer: no 360° picture on this device:', error);
      dropEarly();
      this.#options.pictureless();
      return false;
    }
  }

  #letGo({ kind, door }: Passage): void {
    const leaving = this.#canvas('leaving');
    this.#stage?.snapshot(leaving);
    letGo(leaving, kind, door && project(door, this.#options.view(), this.#size));
  }

  /** The canvas that the page has made ahead, and may show already: there it stays until this viewer has drawn on it. */
  #takeEarly(): HTMLCanvasElement | undefined {
    this.#early = takeEarlyPicture();
    const canvas = this.#early?.canvas;
    if (canvas) {
      const { width, height } = canvas;
      fit(canvas, this.#size, pixelRatio());
      // In another size it is empty
      this.#apart = canvas.isConnected && canvas.width === width && canvas.height === height;
      if (!this.#apart) {
        this.#putInPlace(canvas);
      }
    }
    return canvas;
  }

  /** What is on the canvas is not the picture any more: where the page shows it still, its first look is seen again. */
  #leaveLook(): void {
    if (this.#apart && this.#stage) {
      this.#stage.canvas.hidden = true;
      this.#putInPlace(this.#stage.canvas);
    }
  }

  #putInPlace(canvas: HTMLCanvasElement): void {
    const plain = this.#canvas('picture');
    canvas.className = plain.className;
    canvas.ariaHidden = 'true';
    plain.replaceWith(canvas);
    this.#apart = false;
  }

  #leaveEarly(): void {
    if (this.#early) {
      dropEarlyTextures(this.#early);
      this.#early = undefined;
    }
  }

  #canvas(name: 'preview' | 'picture' | 'leaving'): HTMLCanvasElement {
    const canvas = this.#options.surface.querySelector<HTMLCanvasElement>(`canvas.${name}`);
    if (!canvas) {
      throw new Error(`no canvas.${name}`);
    }
    return canvas;
  }
}
