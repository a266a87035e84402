import type { Tilt } from '../geometry/phone-angles';

/** A phone that has said nothing for this long after it was asked has no such sensor, or its browser keeps it. */
const SILENCE_MS = 1_000;

export interface PhoneEvents {
  /** @param screenAngle how far what is shown is turned against the phone, in degrees */
  tilted(tilt: Tilt, screenAngle: number): void;
  /** The phone is listened to again after a pause: it may have been turned meanwhile. */
  resumed(): void;
  /** Nothing comes. */
  silent(): void;
}

/** Older iPhones tell the angle on the window only. */
const screenAngle = (): number =>
  (screen as { orientation?: { angle: number } }).orientation?.angle ?? (window as { orientation?: number }).orientation ?? 0;

/** How the phone is held; listens only while the page is seen. */
export class PhoneSensor {
  readonly #events: PhoneEvents;
  #following = new AbortController();
  #listening: AbortController | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #heard = false;

  constructor(events: PhoneEvents) {
    this.#events = events;
  }

  start(): void {
    this.#following = new AbortController();
    document.addEventListener('visibilitychange', this.#listenIfSeen, { signal: this.#following.signal });
    this.#listenIfSeen();
  }

  stop(): void {
    this.#following.abort();
    this.#deafen();
  }

  readonly #listenIfSeen = (): void => {
    this.#deafen();
    if (document.visibilityState !== 'visible') {
      return;
    }
    this.#events.resumed();
    this.#listening = new AbortController();
    window.addEventListener('deviceorientation', this.#tilted, { signal: this.#listening.signal });
    if (!this.#heard) {
      this.#silence = setTimeout(() => {
        this.stop();
        this.#events.silent();
      }, SILENCE_MS);
    }
  };

  #deafen(): void {
    this.#listening?.abort();
    clearTimeout(this.#silence);
  }

  readonly #tilted = ({ alpha, beta, gamma }: DeviceOrientationEvent): void => {
    // A browser without the sensor says so once, with nothing in it
    if (alpha === null || beta === null || gamma === null) {
      return;
    }
    this.#heard = true;
    clearTimeout(this.#silence);
    this.#events.tilted({ alpha, beta, gamma }, screenAngle());
  };
}
