/** What is heard and read of a stop. */
export interface GuideState {
  readonly status: 'idle' | 'loading' | 'playing' | 'paused' | 'failed';
  /** A recording (or its synthetic stand-in), or a voice of the device. */
  readonly source: 'audio' | 'device';
  /** Seconds; 0 with a voice of the device, which knows no time. */
  readonly time: number;
  readonly duration: number;
  readonly rate: number;
  /** 0…1 */
  readonly volume: number;
  readonly muted: boolean;
  readonly caption: string;
  /** Index of the current sentence, counted through all paragraphs. */
  readonly sentence?: number | undefined;
  /** The text is not to be had as captions. */
  readonly captionsFailed: boolean;
  /** A voice of the device was asked for, and there is none. */
  readonly noVoice: boolean;
}

export const SPEEDS: readonly number[] = [0.75, 1, 1.25, 1.5, 2];

/** Nothing has been chosen yet. */
export const SILENT: GuideState = {
  status: 'idle',
  source: 'audio',
  time: 0,
  duration: 0,
  rate: 1,
  volume: 1,
  muted: false,
  caption: '',
  captionsFailed: false,
  noVoice: false,
};
