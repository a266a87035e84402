import type { Stop, Tour } from '../manifest';
import type { GuideState } from './guide-state';

export interface MediaActions {
  play(): void;
  pause(): void;
  skip(seconds: number): void;
  seek(seconds: number): void;
  previous(): void;
  next(): void;
}

const ACTIONS = ['play', 'pause', 'seekbackward', 'seekforward', 'seekto', 'previoustrack', 'nexttrack'] as const;

/** The guide's buttons on the lock screen and on headphones. */
export class LockScreen {
  readonly #session: MediaSession | undefined = 'mediaSession' in navigator ? navigator.mediaSession : undefined;

  connect(actions: MediaActions): void {
    const handlers: Record<(typeof ACTIONS)[number], MediaSessionActionHandler> = {
      play: actions.play.bind(actions),
      pause: actions.pause.bind(actions),
      seekbackward: ({ seekOffset }) => {
        actions.skip(-(seekOffset ?? 10));
      },
      seekforward: ({ seekOffset }) => {
        actions.skip(seekOffset ?? 10);
      },
      seekto: ({ seekTime }) => {
        actions.seek(seekTime ?? 0);
      },
      previoustrack: actions.previous.bind(actions),
      nexttrack: actions.next.bind(actions),
    };
    for (const action of ACTIONS) {
      this.#handle(action, handlers[action]);
    }
  }

  show(tour: Tour, stop: Stop): void {
    if (this.#session) {
      const artwork = stop.picture ? [{ src: stop.picture.url, sizes: `${stop.picture.width}x${stop.picture.height}` }] : [];
      this.#session.metadata = new MediaMetadata({ title: `${stop.number}. ${stop.title}`, artist: tour.title, artwork });
    }
  }

  tell({ status, time, duration, rate }: GuideState): void {
    if (!this.#session) {
      return;
    }
    this.#session.playbackState = status === 'playing' ? 'playing' : status === 'idle' ? 'none' : 'paused';
    if (duration > 0 && 'setPositionState' in this.#session) {
      this.#session.setPositionState({ duration, position: Math.min(time, duration), playbackRate: rate });
    }
  }

  disconnect(): void {
    for (const action of ACTIONS) {
      this.#handle(action, null);
    }
    if (this.#session) {
      this.#session.metadata = null;
      this.#session.playbackState = 'none';
    }
  }

  #handle(action: MediaSessionAction, handler: MediaSessionActionHandler | null): void {
    try {
      this.#session?.setActionHandler(action, handler);
    } catch {
      // A browser that does not know the action does without
    }
  }
}
