import type { Core } from '../core';
import { captionAt, parseCaptions, type Cue } from '../guide/captions';
import type { Hotspot, SceneVideo, TourScene, VideoFile } from '../manifest';
import type { Cover } from '../stage/painter';
import { fits } from './files';
import { isThere, type FilmState } from './film-state';
import { laidAround } from './laid-around';

/** What is left of the film's sound while the guide speaks. */
const BESIDE_THE_GUIDE = 0.2;

/** The film of a scene, from entering the scene to leaving it. */
export class Film {
  readonly scene: string;
  readonly #core: Core;
  readonly #video: SceneVideo;
  readonly #timed: readonly Hotspot[];
  readonly #files: readonly VideoFile[];
  readonly #ending = new AbortController();
  #element: HTMLVideoElement | undefined;
  #cover: Cover | undefined;
  #file = 0;
  #wished = false;
  /** It plays on when the tab is seen again. */
  #interrupted = false;
  #startAt = 0;
  #cues: readonly Cue[] = [];
  #said: FilmState;

  /** @param files those to try, the best first */
  constructor(core: Core, scene: TourScene, video: SceneVideo, files: readonly VideoFile[]) {
    this.#core = core;
    this.scene = scene.id;
    this.#video = video;
    this.#timed = scene.hotspots.filter(({ from, until }) => from !== undefined || until !== undefined);
    this.#files = files;
    this.#said = {
      scene: scene.id,
      status: 'waiting',
      shown: false,
      time: 0,
      duration: video.duration ?? 0,
      sound: false,
      caption: '',
    };
    core.store.update({ film: this.#said });
    document.addEventListener('visibilitychange', this.#visibility, { signal: this.#ending.signal });
  }

  play(): void {
    this.#wished = true;
    this.#interrupted = false;
    if (!this.#element) {
      this.#load();
      void this.#listen();
    }
    if (document.hidden) {
      this.#interrupted = true;
      return;
    }
    this.#element?.play().catch((error: unknown) => {
      // Phones that save power let no film begin by itself; what cannot be played at all is told by an event
      if (error instanceof DOMException && error.name === 'NotAllowedError') {
        this.#wished = false;
        this.#tell({ status: this.#said.shown ? 'paused' : 'waiting' });
      }
    });
  }

  toggle(): void {
    if (this.#wished) {
      this.#wished = false;
      this.#element?.pause();
      this.#tell({ status: this.#said.shown ? 'paused' : 'waiting' });
    } else {
      this.play();
    }
  }

  /** Tries once more what did not come. */
  retry(): void {
    this.#file = 0;
    this.#startAt = this.#said.time;
    this.play();
  }

  /** @param seconds from the beginning */
  seek(seconds: number): void {
    if (this.#element) {
      this.#element.currentTime = seconds;
    }
  }

  /** Goes to the time of what was chosen from a list, if that is not there now. */
  goTo({ from = 0, until }: Hotspot): void {
    if (this.#said.shown && !isThere({ from, ...(until !== undefined && { until }) }, this.#said)) {
      this.seek(from);
    }
  }

  set sound(on: boolean) {
    this.#tell({ sound: on });
    this.hear();
  }

  /** Follows what the visitor hears beside it. */
  hear(): void {
    const video = this.#element;
    const { guide } = this.#core.store.state;
    if (video) {
      const volume = guide.status === 'playing' ? BESIDE_THE_GUIDE : 1;
      video.volume = volume;
      // An iPhone has no volume of its own for a page: there the guide speaks alone
      video.muted = !this.#said.sound || guide.muted || Math.abs(video.volume - volume) > 0.01;
    }
  }

  dispose(): void {
    this.#ending.abort();
    this.#free();
  }

  #load(): void {
    const file = this.#files[this.#file];
    if (!file) {
      this.#failed();
      return;
    }
    const video = document.createElement('video');
    this.#element = video;
    // Without it a film of another origin could not be drawn
    video.crossOrigin = 'anonymous';
    video.playsInline = true;
    video.muted = true;
    video.loop = this.#video.loop;
    video.preload = 'auto';
    const on = (events: readonly string[], act: () => void): void => {
      events.forEach((event) => {
        video.addEventListener(event, () => {
          if (this.#element === video) {
            act();
          }
        });
      });
    };
    on(['loadedmetadata'], () => {
      if (!fits(video.videoWidth, video.videoHeight, this.#core.picture.stage?.largest ?? 0)) {
        this.#next();
        return;
      }
      video.width = video.videoWidth;
      video.height = video.videoHeight;
      if (this.#startAt > 0) {
        video.currentTime = this.#startAt;
        this.#startAt = 0;
      }
    });
    on(['playing'], () => {
      this.#tell({ status: 'playing' });
    });
    on(['waiting'], () => {
      this.#tell({ status: this.#wished ? 'loading' : this.#said.status });
    });
    on(['pause'], () => {
      this.#wished &&= this.#interrupted;
      this.#tell({ status: 'paused' });
    });
    on(['ended'], () => {
      this.#wished = false;
      this.#tell({ status: 'paused' });
    });
    on(['timeupdate', 'seeked', 'durationchange'], () => {
      this.#tell({});
    });
    on(['error'], () => {
      this.#startAt = this.#said.time;
      this.#next();
    });
    video.src = file.url;
    this.#tell({ status: 'loading' });
    this.hear();
    this.#watch(video);
  }

  /** Draws when there is another picture, and at no other time. */
  #watch(video: HTMLVideoElement): void {
    if ('requestVideoFrameCallback' in video) {
      const seen = (): void => {
        if (this.#element === video) {
          this.#present(video);
          video.requestVideoFrameCallback(seen);
        }
      };
      video.requestVideoFrameCallback(seen);
      return;
    }
    const element = video as HTMLVideoElement;
    let last = -1;
    let asked = 0;
    const look = (): void => {
      cancelAnimationFrame(asked);
      if (this.#element === element) {
        if (element.readyState >= element.HAVE_CURRENT_DATA && element.currentTime !== last) {
          last = element.currentTime;
          this.#present(element);
        }
        asked = element.paused ? 0 : requestAnimationFrame(look);
      }
    };
    for (const event of ['playing', 'seeked', 'loadeddata']) {
      element.addEventListener(event, look);
    }
  }

  #present(video: HTMLVideoElement): void {
    const { picture, redraw } = this.#core;
    if (!this.#cover && picture.stage && video.width > 0) {
      this.#cover = laidAround(this.scene, video);
      picture.cover = this.#cover;
    }
    if (this.#cover) {
      this.#cover.fresh = true;
      this.#tell({ shown: true });
      redraw();
    }
  }

  /** Tries the next file, or leaves it at the panorama. */
  #next(): void {
    this.#free();
    this.#file++;
    this.#load();
    if (this.#wished && this.#element) {
      this.play();
    }
  }

  #failed(): void {
    this.#wished = false;
    const { store, texts } = this.#core;
    this.#tell({ status: 'failed', shown: false, caption: '' });
    store.update({ announcement: texts.get('viewer.problem-film') });
  }

  #free(): void {
    const video = this.#element;
    this.#element = undefined;
    if (video) {
      video.pause();
      video.removeAttribute('src');
      video.load();
    }
    if (this.#cover) {
      this.#core.picture.cover = undefined;
      this.#cover = undefined;
    }
  }

  async #listen(): Promise<void> {
    const { captions } = this.#video;
    if (captions !== undefined && this.#cues.length === 0) {
      const { signal } = this.#ending;
      const answer = await fetch(captions, { signal }).catch(() => undefined);
      this.#cues = answer?.ok ? parseCaptions(await answer.text().catch(() => '')) : [];
    }
  }

  /** Tells what has changed; of the time only what somebody would notice. */
  #tell(patch: Partial<FilmState>): void {
    const video = this.#element;
    const before = this.#said;
    const time = video?.currentTime ?? before.time;
    const duration = video && Number.isFinite(video.duration) && video.duration > 0 ? video.duration : before.duration;
    const next = { ...before, caption: video ? captionAt(this.#cues, time) : before.caption, duration, ...patch };
    const changed = (Object.keys(next) as (keyof FilmState)[]).some((key) => next[key] !== before[key]);
    const elsewhere =
      Math.floor(time) !== Math.floor(before.time) ||
      this.#timed.some((hotspot) => isThere(hotspot, { time }) !== isThere(hotspot, before));
    if (!changed && !elsewhere) {
      return;
    }
    this.#said = { ...next, time };
    this.#core.store.update({ film: this.#said });
    if ((next.status === 'playing') !== (before.status === 'playing')) {
      this.#core.emit('film-change', { scene: this.scene, playing: next.status === 'playing' });
    }
  }

  /** Nobody sees it in a tab that is hidden. */
  readonly #visibility = (): void => {
    if (document.hidden && this.#wished) {
      this.#interrupted = true;
      this.#element?.pause();
    } else if (!document.hidden && this.#interrupted) {
      this.play();
    }
  };
}
