import type { Hotspot } from '../manifest';

/** What is known of the film of the scene one is in. */
export interface FilmState {
  /** Id of its scene. */
  readonly scene: string;
  /** `waiting`: it begins when the visitor wants it. */
  readonly status: 'waiting' | 'loading' | 'playing' | 'paused' | 'failed';
  /** Its pictures are on the screen, in the place of the panorama. */
  readonly shown: boolean;
  /** Seconds. */
  readonly time: number;
  /** Seconds; 0 as long as it is not known. */
  readonly duration: number;
  /** The visitor has switched on its sound. */
  readonly sound: boolean;
  readonly caption: string;
}

/** The film that is on the screen in a scene; none while its panorama is. */
export const shownFilm = (state: {
  readonly scene: { readonly id: string };
  readonly film?: FilmState | undefined;
}): FilmState | undefined => (state.film?.shown && state.film.scene === state.scene.id ? state.film : undefined);

/** What is to be read: who listens to the guide reads the guide. */
export const captionNow = (
  { caption, status }: { readonly caption: string; readonly status: string },
  film: Pick<FilmState, 'caption'> | undefined,
): string => (status === 'playing' || !film?.caption ? caption : film.caption);

/** Whether a hotspot is there at this moment; where no film is shown all are. */
export const isThere = (
  { from = 0, until = Infinity }: Pick<Hotspot, 'from' | 'until'>,
  film: Pick<FilmState, 'time'> | undefined,
): boolean => !film || (from <= film.time && film.time < until);
