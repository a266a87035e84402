import { SILENT, type GuideState } from './guide/guide-state';
import type { FilmState } from './film/film-state';
import type { Bookmark } from './guide/resume';
import type { Hotspot, Tour, TourScene } from './manifest';

export type Panel = 'stop' | 'list' | 'keypad' | 'versions';
export type ProblemKind = 'webgl' | 'context' | 'tiles' | 'offline' | 'phone-denied' | 'phone-silent' | 'headset' | 'part';

/** Everything the viewer shows, except where one looks: that changes every frame and is in the motion. */
export interface ViewerState {
  readonly tour: Tour;
  /** The scene whose picture is shown. */
  readonly scene: TourScene;
  /** The scene one is on the way to. */
  readonly coming?: TourScene | undefined;
  /** Id of the stop that was chosen last. */
  readonly stop?: string | undefined;
  readonly panel: Panel;
  readonly info?: Hotspot | undefined;
  readonly planOpen: boolean;
  /** Whether its picture may come: after the first of the scene's own, with whose tiles it would share the line. */
  readonly planDrawn: boolean;
  readonly guided: boolean;
  readonly fullscreen: boolean;
  /** Whether the picture follows the phone; nothing where it cannot. */
  readonly phone?: 'off' | 'starting' | 'on' | undefined;
  /** What two eyes can see the visit with: a headset, or a phone in glasses. */
  readonly headset?: 'xr' | 'stereo' | undefined;
  /** What they do see it with. */
  readonly immersed?: 'xr' | 'stereo' | undefined;
  readonly captions: { readonly on: boolean; readonly size: 0 | 1 | 2 };
  readonly bookmark?: Bookmark | undefined;
  readonly problems: ReadonlySet<ProblemKind>;
  /** Whether there is a 360° picture at all. */
  readonly pictureless: boolean;
  /** A picture of the view is being made to save. */
  readonly saving: boolean;
  /** Whether the sounds of the scenes are heard; `unasked`: nobody has allowed any sound yet. */
  readonly sounds: 'unasked' | 'on' | 'off';
  /** The film of the scene; nothing where there is none, or before its code has come. */
  readonly film?: FilmState | undefined;
  /** Ids of the stops whose hidden object was found. */
  readonly found: ReadonlySet<string>;
  /** The answers given, by stop and question. */
  readonly answers: ReadonlyMap<string, number>;
  readonly keypad: { readonly typed: string; readonly message: string };
  /** What a screen reader says next. */
  readonly announcement: string;
  readonly guide: GuideState;
}

/** One state and those who show it; many changes in a row are shown once. */
export class Store<T extends object> {
  #state: T;
  #told = true;

  constructor(
    initial: T,
    readonly show: (state: T) => void,
  ) {
    this.#state = initial;
  }

  get state(): T {
    return this.#state;
  }

  update(patch: Partial<T>): void {
    this.#state = { ...this.#state, ...patch };
    if (this.#told) {
      this.#told = false;
      queueMicrotask(() => {
        this.#told = true;
        this.show(this.#state);
      });
    }
  }
}

/** A visit that begins. */
export function firstState(tour: Tour, scene: TourScene, stop: string | undefined, bookmark: Bookmark | undefined): ViewerState {
  return {
    tour,
    scene,
    stop,
    panel: 'stop',
    planOpen: matchMedia('(min-width: 64rem) and (min-height: 40rem)').matches,
    planDrawn: false,
    guided: false,
    fullscreen: false,
    captions: { on: true, size: 0 },
    bookmark,
    problems: new Set<ProblemKind>(navigator.onLine ? [] : ['offline']),
    pictureless: false,
    saving: false,
    sounds: 'unasked',
    found: new Set<string>(),
    answers: new Map<string, number>(),
    keypad: { typed: '', message: '' },
    announcement: '',
    guide: SILENT,
  };
}
