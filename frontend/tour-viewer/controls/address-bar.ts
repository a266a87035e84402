import { parseAddress, type Address } from '../address';

/** Browsers take a hundred changes in half a minute at most. */
const PAUSE_MS = 350;

/** Keeps the page's address in step with what is seen; only another scene may become a step of the browser's history. */
export class AddressBar {
  #wanted: string | undefined;
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

  /** @param fragment without its `#` */
  write(fragment: string): void {
    this.#wanted = fragment;
    this.#timer ??= setTimeout(this.flush, PAUSE_MS);
  }

  /** Writes at once what waits to be written. */
  readonly flush = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#wanted !== undefined && location.hash !== `#${this.#wanted}`) {
      const before = parseAddress(location.hash).scene;
      const step = this.steps && before !== undefined && before !== parseAddress(this.#wanted).scene;
      history[step ? 'pushState' : 'replaceState'](history.state, '', `#${this.#wanted}`);
    }
    this.#wanted = undefined;
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
