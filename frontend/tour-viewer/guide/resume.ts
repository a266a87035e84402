import type { Tour } from '../manifest';

/** Where one left off. */
export interface Bookmark {
  readonly stop: string;
  /** Seconds into its audio. */
  readonly time: number;
}

interface Stored extends Bookmark {
  readonly version: string;
}

/** Remembers where one left off, on the device only; where it may not, it remembers nothing. */
export class ResumeMemory {
  constructor(readonly storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {}

  /** The place in this tour, if it still exists; in another version of it from the beginning of the stop. */
  recall(tour: Tour): Bookmark | undefined {
    try {
      const stored = JSON.parse(this.storage().getItem(this.#key(tour)) ?? 'null') as Partial<Stored> | null;
      const stop = tour.stops.find(({ id }) => id === stored?.stop);
      if (!stored || !stop || typeof stored.time !== 'number' || !Number.isFinite(stored.time)) {
        return undefined;
      }
      return { stop: stop.id, time: stored.version === this.#version(tour) ? Math.max(0, stored.time) : 0 };
    } catch {
      return undefined;
    }
  }

  remember(tour: Tour, { stop, time }: Bookmark): void {
    try {
      const stored: Stored = { stop, time: Math.round(time), version: this.#version(tour) };
      this.storage().setItem(this.#key(tour), JSON.stringify(stored));
    } catch {
      // Storage is full or forbidden: the visit goes on without
    }
  }

  forget(tour: Tour): void {
    try {
      this.storage().removeItem(this.#key(tour));
    } catch {
      // As above
    }
  }

  #key({ site, tour }: Tour): string {
    return `cites360.resume.${site}/${tour}`;
  }

  #version({ audience, lang }: Tour): string {
    return `${audience}.${lang}`;
  }
}
