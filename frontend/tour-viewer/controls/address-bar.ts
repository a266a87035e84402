import { parseAddress, type Address } from '../address';

/**
 * The address is written when the view has rested for so long, or moved for so long without a rest: browsers take a hundred changes in
 * half a minute at most, and each costs them work.
 */
const REST_MS = 350;
const LATEST_MS = 4_000;

/** Keeps the page's address in step with what is seen; only another scene may become a step of the browser's history. */
export class AddressBar {
  #wanted: (() => string) | undefined;
  #first = 0;
  #last = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param entered told when the visitor, or a link, changes the address
   * @param steps whether another scene is a step that "back" takes back
   */
  constructor(
    readonly entered: (address: Address) => void,
    readonly steps: boolean,
  ) {}

  connect(): void {
    window.addEventListener('hashchange', this.#hashChange);
    window.addEventListener('pagehide', this.flush);
  }

  disconnect(): void {
    window.removeEventListener('hashchange', this.#hashChange);
    window.removeEventListener('pagehide', this.flush);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#wanted = undefined;
  }

  /** @param fragment gives back what is to be written, without its `#` */
  write(fragment: () => string): void {
    this.#wanted = fragment;
    this.#last = performance.now();
    if (this.#timer === undefined) {
      this.#first = this.#last;
      this.#timer = setTimeout(this.#whenAtRest, REST_MS);
    }
  }

  /** Writes at once what waits to be written. */
  readonly flush = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const wanted = this.#wanted?.();
    if (wanted !== undefined && location.hash !== `#${wanted}`) {
      const before = parseAddress(location.hash).scene;
      const step = this.steps && before !== undefined && before !== parseAddress(wanted).scene;
      history[step ? 'pushState' : 'replaceState'](history.state, '', `#${wanted}`);
    }
    this.#wanted = undefined;
  };

  readonly #whenAtRest = (): void => {
    const left = Math.min(this.#last + REST_MS, this.#first + LATEST_MS) - performance.now();
    if (left > 1) {
      this.#timer = setTimeout(this.#whenAtRest, left);
    } else {
      this.flush();
    }
  };

  readonly #hashChange = (): void => {
    const address = parseAddress(location.hash);
    if (Object.keys(address).length > 0) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#wanted = undefined;
      this.entered(address);
    }
  };
}
