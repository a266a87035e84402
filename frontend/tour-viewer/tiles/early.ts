/**
 * Tiles that the script inside the page asks for before the viewer's code is there. Who draws takes them from this list: nothing is
 * asked for twice.
 */
interface EarlyTile {
  readonly blob: Promise<Blob>;
  readonly controller: AbortController;
}

/** Under a registered symbol: the script inside the page is built apart from the viewer. */
const LIST = Symbol.for('cites360.early-tiles');

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

/** Asks for a tile, unless that was done or who draws does so. @param url absolute @returns when it is here, or will not come */
export function askEarly(url: string): Promise<unknown> {
  const { tiles, over } = list();
  if (over && !tiles.has(url)) {
    return Promise.resolve();
  }
  const controller = new AbortController();
  const tile = tiles.get(url) ?? { blob: fetchTile(url, controller.signal), controller };
  tiles.set(url, tile);
  // What fails here is asked for again, with retries and a message, by whoever draws
  return tile.blob.catch(() => undefined);
}

/** Requests under way at once, of all that asks for tiles: a browser has six lines to a server. */
export const MAX_IN_FLIGHT = 6;

/** Asks for tiles in the order in which they were wanted. */
export class EarlyTiles {
  readonly #waiting: (() => Promise<unknown>)[] = [];
  readonly #wanted = new Set<string>();
  #free: number;

  /** @param atOnce requests under way at most */
  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** @param urls absolute @returns when those that were not wanted before are here, or will not come */
  ask(urls: readonly string[]): Promise<unknown> {
    const fresh = urls.filter((url) => !this.#wanted.has(url));
    const all = fresh.map((url) => {
      this.#wanted.add(url);
      return new Promise((here) => {
        this.#waiting.push(() => askEarly(url).then(here));
      });
    });
    this.#next();
    return Promise.all(all);
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
        this.#next();
      });
    }
  }
}

/** Takes a tile that was asked for, so that it is kept no longer here. @returns nothing where it was not */
export function takeEarly(url: string, signal: AbortSignal): Promise<Blob> | undefined {
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
  return tile.blob;
}

/** Lets go of what nobody has taken, and aborts what is still under way. */
export function dropEarly(): void {
  const early = list();
  early.over = true;
  for (const { controller } of early.tiles.values()) {
    controller.abort();
  }
  early.tiles.clear();
}
