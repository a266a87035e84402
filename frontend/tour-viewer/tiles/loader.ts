import { MAX_IN_FLIGHT } from './early';
/** Something to get; `key` tells requests apart. */
export interface TileRequest {
  readonly key: string;
  readonly url: string;
  /** Only into the browser's cache, for later. */
  readonly warmOnly?: boolean;
}

/** Gets and decodes one picture. */
export type Fetcher<B> = (url: string, warmOnly: boolean, signal: AbortSignal) => Promise<B | undefined>;

export interface LoaderEvents<B> {
  /** A picture has arrived (not for `warmOnly`). */
  arrived(key: string, bitmap: B): void;
  /** A picture came in the very moment in which it was no longer wanted. */
  unwanted?(bitmap: B | undefined): void;
  /** A picture did not come, also after the retries; see {@link TileLoader.retry}. */
  failed(key: string): void;
}

/** Milliseconds before the second, third … attempt. */
export const RETRY_DELAYS: readonly number[] = [500, 2_000, 6_000];

/**
 * Gets what is wanted, the most urgent first, at most {@link MAX_IN_FLIGHT} at once. What is no longer wanted is aborted.
 * A failure is tried again after a pause, three times; after that only when asked.
 */
export class TileLoader<B> {
  #wanted: readonly TileRequest[] = [];
  readonly #inFlight = new Map<string, AbortController>();
  readonly #attempts = new Map<string, number>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #failed = new Set<string>();
  readonly #warmed = new Set<string>();
  #disposed = false;

  constructor(
    readonly fetcher: Fetcher<B>,
    readonly events: LoaderEvents<B>,
  ) {}

  /** Requests under way. */
  get inFlight(): number {
    return this.#inFlight.size;
  }

  /** Whether something did not come. */
  get hasFailed(): boolean {
    return this.#failed.size > 0;
  }

  /** Whether anything but preloading is still to come. */
  get busy(): boolean {
    return this.#wanted.some(({ key, warmOnly }) => !warmOnly && !this.#failed.has(key));
  }

  /** Replaces the list of what is wanted; what has arrived already must not be in it. */
  want(requests: readonly TileRequest[]): void {
    this.#wanted = requests.filter(({ key, warmOnly }) => !(warmOnly && this.#warmed.has(key)));
    const keys = new Set(this.#wanted.map(({ key }) => key));
    for (const [key, controller] of this.#inFlight) {
      if (!keys.has(key)) {
        this.#inFlight.delete(key);
        controller.abort();
      }
    }
    this.#fill();
  }

  /** Tries again what did not come, and what waits for its next attempt, at once. */
  retry(): void {
    this.#failed.clear();
    this.#attempts.clear();
    this.#waiting.forEach(clearTimeout);
    this.#waiting.clear();
    this.#fill();
  }

  dispose(): void {
    this.#disposed = true;
    this.want([]);
    this.#waiting.forEach(clearTimeout);
    this.#waiting.clear();
  }

  #fill(): void {
    for (const request of this.#wanted) {
      if (this.#inFlight.size >= MAX_IN_FLIGHT || this.#disposed) {
        return;
      }
      const { key } = request;
      if (!this.#inFlight.has(key) && !this.#waiting.has(key) && !this.#failed.has(key)) {
        void this.#get(request);
      }
    }
  }

  async #get({ key, url, warmOnly = false }: TileRequest): Promise<void> {
    const controller = new AbortController();
    this.#inFlight.set(key, controller);
    try {
      const bitmap = await this.fetcher(url, warmOnly, controller.signal);
      if (controller.signal.aborted) {
        this.events.unwanted?.(bitmap);
        return;
      }
      this.#inFlight.delete(key);
      this.#attempts.delete(key);
      this.#wanted = this.#wanted.filter((request) => request.key !== key);
      if (warmOnly) {
        this.#warmed.add(key);
      } else if (bitmap !== undefined) {
        this.events.arrived(key, bitmap);
      }
    } catch {
      if (controller.signal.aborted) {
        return;
      }
      this.#inFlight.delete(key);
      this.#missed(key, warmOnly);
    }
    this.#fill();
  }

  #missed(key: string, warmOnly: boolean): void {
    const attempt = this.#attempts.get(key) ?? 0;
    const delay = RETRY_DELAYS[attempt];
    if (warmOnly || delay === undefined) {
      // What was only preloaded is asked for again when it is seen
      this.#wanted = warmOnly ? this.#wanted.filter((request) => request.key !== key) : this.#wanted;
      if (warmOnly) {
        this.#warmed.add(key);
      } else {
        this.#failed.add(key);
        this.events.failed(key);
      }
      return;
    }
    this.#attempts.set(key, attempt + 1);
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#waiting.delete(key);
        this.#fill();
      }, delay),
    );
  }
}
