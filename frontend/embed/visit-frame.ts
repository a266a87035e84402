import type { Address } from '../tour-viewer/address';
import { PROTOCOL, type Command, type FrameEvent, type FrameEvents, type Heard } from './messages';

/**
 * A visit that a page shows in an `<iframe>`: leads it and tells what happens in it. See docs/embedding.md.
 *
 * ```js
 * const visit = new VisitFrame(document.querySelector('iframe'));
 * visit.on('stop-change', ({ stop }) => console.log(stop));
 * await visit.ready;
 * visit.go({ stop: 'documentation' });
 * ```
 */
export class VisitFrame {
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #targets = new Map<string, Set<(detail: never) => void>>();
  readonly #ending = new AbortController();
  #markReady!: (detail: FrameEvents['tour-load']) => void;
  /** Resolves once the first visit in the frame can be led. */
  readonly ready: Promise<FrameEvents['tour-load']>;

  /** @throws TypeError where it is no frame with an address */
  constructor(frame: HTMLIFrameElement) {
    if (!(frame instanceof HTMLIFrameElement) || !frame.src) {
      throw new TypeError('VisitFrame needs an <iframe> with the address of a visit');
    }
    this.#frame = frame;
    this.#origin = new URL(frame.src, document.baseURI).origin;
    this.ready = new Promise((resolve) => {
      this.#markReady = resolve;
    });
    window.addEventListener(
      'message',
      (message: MessageEvent<unknown>) => {
        this.#hear(message);
      },
      { signal: this.#ending.signal },
    );
    frame.addEventListener(
      'load',
      () => {
        this.#tell({ command: 'hello' });
      },
      { signal: this.#ending.signal },
    );
    // The frame may have said its hello before anybody listened
    this.#tell({ command: 'hello' });
  }

  /** Calls back at each such event, see docs/embedding.md. @returns what ends it */
  on<K extends keyof FrameEvents>(event: K, act: (detail: FrameEvents[K]) => void): () => void {
    const acts = this.#targets.get(event) ?? new Set();
    this.#targets.set(event, acts);
    acts.add(act);
    return () => acts.delete(act);
  }

  /** Goes to a scene, stop or view; what is left out stays. */
  go(place: Address): void {
    this.#tell({ ...place, command: 'go' });
  }

  /** Plays the current stop, or the first. Browsers let a frame speak by itself only after somebody has touched it. */
  play(): void {
    this.#tell({ command: 'play' });
  }

  pause(): void {
    this.#tell({ command: 'pause' });
  }

  /** Opens the visit in another language, for another audience, or both. */
  version(wanted: { lang?: string; audience?: string }): void {
    this.#tell({ ...wanted, command: 'version' });
  }

  /** Ends the connection; the visit goes on. */
  dispose(): void {
    this.#ending.abort();
    this.#targets.clear();
  }

  #tell(command: Command): void {
    const { contentWindow } = this.#frame;
    try {
      contentWindow?.postMessage({ ...command, protocol: PROTOCOL }, this.#origin);
    } catch (error) {
      console.warn('VisitFrame: this cannot be sent to a visit', command, error);
    }
  }

  #hear({ source, origin, data }: MessageEvent<unknown>): void {
    if (source !== this.#frame.contentWindow || origin !== this.#origin || (data as Heard)?.protocol !== PROTOCOL) {
      return;
    }
    const told = data as FrameEvent;
    if (told.event === 'tour-load') {
      this.#markReady(told.detail);
    }
    for (const act of this.#targets.get(told.event) ?? []) {
      act(told.detail as never);
    }
  }
}
