import { parseAddress, type Address } from '../address';

/** Browsers take a hundred changes in half a minute at most. */
const PAUSE_MS = 350;

/** Keeps the page's address in step with what is seen, without adding to the history. */
export class AddressBar {
  #wanted: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param entered told when the visitor, or a link, changes the address */
  constructor(readonly entered: (address: Address) => void) {}

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
      history.replaceState(history.state, '', `#${this.#wanted}`);
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
