/**
 * Tiles that the script inside the page asks for before the viewer's code is there. Who draws takes them from this list: nothing is
 * asked for twice.
 */
interface EarlyTile {
  readonly bitmap: Promise<ImageBitmap>;
  readonly controller: AbortController;
}

/** Under a registered symbol: the script inside the page is built apart from the viewer. */
const LIST = Symbol.for('cites360.early-bitmaps');

interface EarlyList {
  readonly tiles: Map<string, EarlyTile>;
  /** Who draws has begun to ask by itself: nothing more is asked for early. */
  over: boolean;
}

function list(): EarlyList {
  const page = globalThis as unknown as Record<symbol, EarlyList | undefined>;
  return (page[LIST] ??= { tiles: new Map(), over: false });
}

/** Gets a tile. 'omit': it is public, and no cookie has to travel with it. */
export async function fetchTile(url: string, signal: AbortSignal, priority: RequestPriority = 'auto'): Promise<Blob> {
  const response = await fetch(url, { signal, priority, credentials: 'omit' });
  if (!response.ok) {
    throw new Error(`${response.status} for ${url}`);
  }
  return response.blob();
}

/**
 * Decodes a picture. What is no longer wanted by then is given back. Without wishes: tiles are opaque and of the page's own colour space, and Chromium, told
 * not to convert them, goes through all their pixels once more on the thread that asks.
 */
export async function decode(blob: Blob, signal: AbortSignal): Promise<ImageBitmap> {
  const bitmap = await createImageBitmap(blob);
  if (signal.aborted) {
    bitmap.close();
  }
  signal.throwIfAborted();
  return bitmap;
}

/** Asks for a tile, unless that was done or who draws does so. @param url absolute @returns when what was asked for now is here, or will not come */
export function askEarly(url: string): Promise<unknown> {
  const { tiles, over } = list();
  if (over || tiles.has(url)) {
    return Promise.resolve();
  }
  const controller = new AbortController();
  const { signal } = controller;
  const blob = fetchTile(url, signal);
  // Chromium and Firefox decode beside the thread that asks, which has enough to do meanwhile
  const bitmap = blob.then((picture) => decode(picture, signal));
  tiles.set(url, { bitmap, controller });
  // What fails here is asked for again, with retries and a message, by whoever draws
  bitmap.catch(() => undefined);
  return blob.catch(() => undefined);
}

/** Requests under way at once, of all that asks for tiles: a browser has six lines to a server. */
export const MAX_IN_FLIGHT = 6;

/** Asks for tiles in the order in which they were wanted. */
export class EarlyTiles {
  readonly #waiting: (() => Promise<unknown>)[] = [];
  readonly #wanted = new Map<string, Promise<unknown>>();
  #free: number;
  #here = 0;

  /** @param atOnce requests under way at most */
  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Whether more than half of those that were wanted are not here yet. */
  get mostlyAwaited(): boolean {
    return 2 * this.#here < this.#wanted.size;
  }

  /** @param urls absolute @returns when those that were not wanted before are here, or will not come */
  ask(urls: readonly string[]): Promise<unknown> {
    const fresh = urls.filter((url) => !this.#wanted.has(url));
    const all = fresh.map((url) => {
      const here = new Promise((done) => {
        this.#waiting.push(() => askEarly(url).then(done));
      });
      this.#wanted.set(url, here);
      return here;
    });
    this.#next();
    return Promise.all(all);
  }

  /** @returns when a tile is here, or will not come; at once where nobody wanted it */
  here(url: string): Promise<unknown> {
    return this.#wanted.get(url) ?? Promise.resolve();
  }

  #next(): void {
    while (this.#free > 0) {
      const asking = this.#waiting.shift();
      if (!asking) {
        return;
      }
      this.#free--;
      void asking().then(() => {
        this.#free++;
        this.#here++;
        this.#next();
      });
    }
  }
}

/** A tile that was asked for and not taken yet, for who only looks at it. */
export const seeEarly = (url: string): Promise<ImageBitmap> | undefined => list().tiles.get(url)?.bitmap;

/** Whether tiles were asked for that nobody has taken. */
export const hasEarly = (): boolean => list().tiles.size > 0;

/** Takes a tile that was asked for, so that it is kept no longer here. @returns nothing where it was not */
export function takeEarly(url: string, signal: AbortSignal): Promise<ImageBitmap> | undefined {
  const early = list();
  early.over = true;
  const tile = early.tiles.get(url);
  if (!tile) {
    return undefined;
  }
  early.tiles.delete(url);
  signal.addEventListener('abort', () => {
    tile.controller.abort();
  });
  return tile.bitmap;
}

/** Gives back what nobody has taken, and aborts what is still under way. */
export function dropEarly(): void {
  const early = list();
  early.over = true;
  for (const { controller, bitmap } of early.tiles.values()) {
    controller.abort();
    bitmap.then(
      (decoded) => {
        decoded.close();
      },
      () => undefined,
    );
  }
  early.tiles.clear();
}
