import type { View } from '../geometry/angles';
import type { Size } from '../geometry/projection';
import { warm } from '../tiles/fetch-bitmap';
import { tileUrl, type Pyramid } from '../tiles/pyramid';
import { visibleTiles } from '../tiles/selection';
import { paintPreview, readStrip, type Strip } from './preview';
import type { Place, Stage } from './stage';

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
  /** After each frame: nothing stands in for anything, nothing is still to come. */
  drawn(complete: boolean): void;
  reducedMotion(): boolean;
  saveData(): boolean;
}

const FADE_MS = 450;

/** What draws, with Three.js: loaded beside everything else, since nothing is seen sharply before it is there. */
export const stageModule = (): Promise<typeof import('./stage')> => import('./stage');

/** A device one holds in one hand: fewer pixels and fewer tiles are enough, and all it can bear. */
const isPhone = (): boolean => matchMedia('(pointer: coarse)').matches && Math.min(screen.width, screen.height) < 820;

/**
 * Keeps a picture on the screen whatever happens: the preview before Three.js has arrived, then the {@link Stage}, a fade between
 * scenes, and a new start after a failure.
 */
export class StageHost {
  readonly #options: StageHostOptions;
  #stage: Stage | undefined;
  #size: Size = { width: 1, height: 1 };
  #strip: Strip | undefined;
  #place: Place | undefined;
  #neighbours: readonly Pyramid[] = [];
  #starting: Promise<boolean> | undefined;
  #disposed = false;
  readonly #ahead = new AbortController();

  constructor(options: StageHostOptions) {
    this.#options = options;
  }

  get figures(): { draws: number; textures: number; uploads: number; tiles: number } | undefined {
    return this.#stage && { ...this.#stage.figures, tiles: this.#stage.tileCount };
  }

  /** What draws, once it has been loaded and as long as it works. */
  get stage(): Stage | undefined {
    return this.#stage;
  }

  /** Paints a preview at once, without WebGL. */
  async preview(address: string): Promise<void> {
    this.#strip = (await readStrip(address).catch(() => undefined))?.strip;
    this.#options.changed();
  }

  /** Gets the base of what is seen first, beside the code that will draw it: it is in the browser's cache by then. */
  fetchAhead({ pyramid }: Place): void {
    for (const tile of visibleTiles(pyramid, 0, this.#options.view(), this.#size)) {
      const url = new URL(tileUrl(pyramid, tile), document.baseURI).href;
      // What fails here is asked for again, with retries and a message, when it is to be drawn
      warm(url, this.#ahead.signal, 'auto').catch(() => undefined);
    }
  }

  /** Loads what draws. @returns whether there is a picture */
  start(): Promise<boolean> {
    this.#starting ??= this.#start();
    return this.#starting;
  }

  /** Starts anew after a failure. */
  async restart(): Promise<boolean> {
    this.#stage?.dispose();
    this.#stage = undefined;
    const before = this.#canvas('picture');
    // A canvas whose context is gone stays without one
    before.replaceWith(before.cloneNode());
    this.#starting = this.#start();
    const started = await this.#starting;
    if (started && this.#place) {
      this.stage?.show(this.#place, this.#options.view(), () => undefined);
    }
    return started;
  }

  /**
   * Shows another place when it is ready.
   *
   * @param view where one will look there
   * @param arrive called at the moment of the change, exactly once
   */
  show(place: Place, view: View, arrive: () => void): void {
    const first = this.#place === undefined;
    if (!this.#stage) {
      this.#place = place;
      arrive();
      return;
    }
    this.#stage.show(place, view, () => {
      this.#place = place;
      if (!first && !this.#options.reducedMotion()) {
        this.#fade();
      }
      arrive();
    });
  }

  resize(size: Size): void {
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

  retryTiles(): void {
    this.#stage?.retry();
  }

  /** Draws one frame. */
  frame(): void {
    if (this.#stage) {
      const complete = this.#stage.draw(this.#options.view);
      this.#options.drawn(complete);
      if (complete && this.#strip) {
        this.#strip = undefined;
        this.#canvas('preview').hidden = true;
      }
    }
    if (this.#strip) {
      paintPreview(this.#canvas('preview'), this.#strip, this.#options.view(), this.#size.width / this.#size.height);
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#ahead.abort();
    this.#stage?.dispose();
    this.#stage = undefined;
  }

  async #start(): Promise<boolean> {
    try {
      const { Stage } = await stageModule();
      if (this.#disposed) {
        return false;
      }
      const phone = isPhone();
      this.#stage = new Stage({
        canvas: this.#canvas('picture'),
        maxTiles: phone ? 96 : 256,
        maxPixelRatio: phone ? 1.5 : 2,
        levelsLess: this.#options.saveData() ? 1 : 0,
        absolute: (url) => new URL(url, document.baseURI).href,
        changed: this.#options.changed,
        tilesFailed: this.#options.tilesFailed,
        contextLost: () => {
          this.#options.paused(true);
        },
        contextRestored: () => {
          this.#options.paused(false);
        },
      });
      this.#stage.resize(this.#size);
      this.#stage.neighbours = this.#neighbours;
      return true;
    } catch (error) {
      console.warn('tour-viewer: no 360° picture on this device:', error);
      this.#options.pictureless();
      return false;
    }
  }

  /** What is left fades away over what is there already: never a black flash, and the new scene is drawn only once. */
  #fade(): void {
    const leaving = this.#canvas('leaving');
    this.#stage?.snapshot(leaving);
    leaving.hidden = false;
    leaving.getAnimations().forEach((animation) => {
      animation.cancel();
    });
    leaving.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADE_MS, easing: 'ease-in-out' }).onfinish = () => {
      leaving.hidden = true;
    };
  }

  #canvas(name: 'preview' | 'picture' | 'leaving'): HTMLCanvasElement {
    const canvas = this.#options.surface.querySelector<HTMLCanvasElement>(`canvas.${name}`);
    if (!canvas) {
      throw new Error(`no canvas.${name}`);
    }
    return canvas;
  }
}
