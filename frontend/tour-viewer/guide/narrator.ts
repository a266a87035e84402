import type { Core } from '../core';
import type { Journey } from '../journey';
import type { Stop } from '../manifest';
import { stopName } from '../route/names';
import type { DeviceSpeech } from './device-voice';
import { Guide } from './guide';
import { LockScreen } from './media-session';
import { ResumeMemory } from './resume';
import { neighbourStop, stopOfNumber } from './route-order';

/** Between two stops of a guided visit. */
const GUIDED_PAUSE_MS = 1_500;
/** Seconds of listening after which the place is remembered again. */
const REMEMBER_EVERY = 5;

/** Leads from stop to stop: chooses, plays, goes on by itself when guided, remembers where one left off. */
export class Narrator {
  readonly guide: Guide;
  readonly #core: Core;
  readonly #journey: Journey;
  readonly #memory: ResumeMemory;
  readonly #lockScreen = new LockScreen();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #remembered = 0;
  #wasActive = false;

  constructor(core: Core, journey: Journey, speech: DeviceSpeech, memory: ResumeMemory) {
    this.#core = core;
    this.#journey = journey;
    this.#memory = memory;
    this.guide = new Guide(new Audio(), speech, {
      changed: () => {
        this.#changed();
      },
      ended: () => {
        this.#ended();
      },
    });
  }

  connect(): void {
    this.#lockScreen.connect({
      play: () => void this.guide.play(),
      pause: () => {
        this.guide.pause();
      },
      skip: (seconds) => {
        this.guide.skip(seconds);
      },
      seek: (seconds) => {
        this.guide.seek(seconds);
      },
      previous: () => {
        this.step(-1);
      },
      next: () => {
        this.step(1);
      },
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#lockScreen.disconnect();
    this.guide.dispose();
  }

  /** Takes up a stop, silently and without moving. @param startAt seconds */
  takeUp(stop: Stop, startAt = 0): void {
    const { store, texts, emit, tellAddress } = this.#core;
    const { tour } = store.state;
    clearTimeout(this.#timer);
    this.#remembered = startAt;
    this.guide.load(stop, tour.lang, startAt);
    this.#lockScreen.show(tour, stop);
    store.update({ stop: stop.id, panel: 'stop', bookmark: undefined, announcement: stopName(stop, texts) });
    tellAddress();
    emit('stop-change', { stop: stop.id });
  }

  /**
   * Chooses a stop: goes there and looks at it.
   *
   * @param play whether it is heard at once
   * @param startAt seconds
   */
  select(id: string, play = true, startAt = 0): void {
    const stop = this.#core.store.state.tour.stops.find((candidate) => candidate.id === id);
    if (!stop) {
      return;
    }
    clearTimeout(this.#timer);
    if (this.guide.stop?.id !== stop.id || startAt > 0) {
      this.takeUp(stop, startAt);
    } else {
      this.#core.store.update({ panel: 'stop' });
    }
    if (play && !this.guide.active) {
      void this.guide.play();
    }
    this.#journey.goToStop(stop);
  }

  /** The stop before or after on the route; who was listening goes on listening, who was not is not startled. */
  step(step: 1 | -1): void {
    const { tour, stop } = this.#core.store.state;
    const next = neighbourStop(tour, stop, step);
    if (next) {
      this.select(next.id, this.guide.active);
    }
  }

  togglePlay(): void {
    clearTimeout(this.#timer);
    if (this.guide.active) {
      this.guide.pause();
    } else if (this.guide.stop) {
      void this.guide.play();
    } else {
      this.#playFirst();
    }
  }

  setGuided(guided: boolean): void {
    this.#core.store.update({ guided });
    if (!guided) {
      clearTimeout(this.#timer);
    } else if (!this.guide.active) {
      this.startGuided();
    }
  }

  /** The guided visit, from the current stop, or the first. */
  startGuided(): void {
    const { store } = this.#core;
    store.update({ guided: true });
    if (this.guide.stop) {
      this.select(this.guide.stop.id);
    } else {
      this.#playFirst();
    }
  }

  /** Goes on where one left off. */
  resume(): void {
    const { bookmark } = this.#core.store.state;
    if (bookmark) {
      this.select(bookmark.stop, true, bookmark.time);
    }
  }

  /** @param index counted through all paragraphs */
  hearSentence(index: number): void {
    this.guide.goToSentence(index);
    if (!this.guide.active) {
      void this.guide.play();
    }
  }

  goToNumber(typed: string): void {
    const { store, texts } = this.#core;
    const { tour } = store.state;
    const stop = stopOfNumber(tour, typed);
    if (stop) {
      store.update({ keypad: { typed: '', message: '' } });
      this.select(stop.id);
    } else {
      const numbers = tour.stops.map(({ number }) => number).join(', ');
      store.update({ keypad: { typed: '', message: texts.get('viewer.keypad-none', typed === '' ? '–' : typed, numbers) } });
    }
  }

  #playFirst(): void {
    const [first] = this.#core.store.state.tour.stops;
    if (first) {
      this.select(first.id);
    }
  }

  #changed(): void {
    const { store, emit } = this.#core;
    const { guide } = this;
    store.update({ guide: guide.state });
    this.#lockScreen.tell(guide.state);
    if (guide.active !== this.#wasActive) {
      this.#wasActive = guide.active;
      emit('play-change', { playing: guide.active });
    }
    const { time, status, source } = guide.state;
    const due = status === 'paused' || Math.abs(time - this.#remembered) >= REMEMBER_EVERY;
    if (guide.stop && source === 'audio' && time > 0 && time !== this.#remembered && due) {
      this.#remembered = time;
      this.#memory.remember(store.state.tour, { stop: guide.stop.id, time });
    }
  }

  #ended(): void {
    const { store, texts } = this.#core;
    const { tour, guided } = store.state;
    const next = neighbourStop(tour, this.guide.stop?.id, 1);
    if (!next) {
      this.#memory.forget(tour);
      store.update({ guided: false, announcement: texts.get('viewer.visit-ended') });
    } else if (guided) {
      this.#timer = setTimeout(() => {
        this.select(next.id);
      }, GUIDED_PAUSE_MS);
    }
  }
}
