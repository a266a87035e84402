import type { Address } from './address';
import type { Controls } from './controls/controls';
import type { ViewMotion } from './controls/motion';
import type { ViewerEvents } from './events';
import type { Size } from './geometry/projection';
import type { StageHost } from './stage/stage-host';
import type { Store, ViewerState } from './state';
import type { Texts } from './texts';

/** What a session needs of the element it runs in. */
export interface SessionHost {
  readonly root: ShadowRoot;
  readonly texts: Texts;
  /** Of the interface. */
  readonly lang: string;
  readonly address: Address;
  /** Whether another scene is a step of the browser's history. */
  readonly historySteps: boolean;
  /** The visitor asked for little data. */
  readonly saveData: boolean;
  /** @returns whether nobody has prevented what would follow */
  emit<K extends keyof ViewerEvents>(name: K, detail: ViewerEvents[K], cancelable?: boolean): boolean;
  toggleFullscreen(): void;
  /** Whether the page shows the first view by itself until there is a picture. */
  looksAhead(): boolean;
  /** Something of the picture is on the screen. */
  painted(): void;
}

/** What the parts of a session share. */
export interface Core extends Pick<SessionHost, 'root' | 'texts' | 'lang' | 'emit'> {
  readonly store: Store<ViewerState>;
  readonly motion: ViewMotion;
  readonly controls: Controls;
  readonly picture: StageHost;
  readonly size: () => Size;
  /** Writes scene, stop and view to the page's address at once. */
  readonly tellAddress: () => void;
  /** Asks for a frame. */
  readonly redraw: () => void;
}

export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Whether the browser was told to save data. */
export const prefersLessData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true ||
  matchMedia('(prefers-reduced-data: reduce)').matches;
