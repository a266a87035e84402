/**
 * Tiles that were asked for before anything could draw them: by the script inside the page, before the viewer's code is there, and by
 * the viewer, before Three.js is. Both write into the same list, and who draws takes from it: nothing is asked for twice.
 */
interface EarlyTile {
  readonly blob: Promise<Blob>;
  readonly controller: AbortController;
}

/** Under a registered symbol: the script inside the page is built apart from the viewer. */
const LIST = Symbol.for('cites360.early-tiles');

type Tiles = Map<string, EarlyTile>;

function list(): Tiles {
  const page = globalThis as unknown as Record<symbol, Tiles | undefined>;
  return (page[LIST] ??= new Map<string, EarlyTile>());
}

/** Gets a tile. 'omit': it is public, and no cookie has to travel with it. */
export async function fetchTile(url: string, signal: AbortSignal, priority: RequestPriority = 'auto'): Promise<Blob> {
  const response = await fetch(url, { signal, priority, credentials: 'omit' });
  if (!response.ok) {
    throw new Error(`${response.status} for ${url}`);
  }
  return response.blob();
}

/** Asks for a tile, unless that was done. @param url absolute @returns when it is here, or will not come */
export function askEarly(url: string): Promise<unknown> {
  const known = list().get(url);
  const controller = new AbortController();
  const tile = known ?? { blob: fetchTile(url, controller.signal), controller };
  list().set(url, tile);
  // What fails here is asked for again, with retries and a message, by whoever draws
  return tile.blob.catch(() => undefined);
}

/**
 * Asks for tiles one after the other.
 *
 * @param urls absolute; what has been asked for is taken out, what is taken out by others is not asked for
 * @param atOnce requests under way at most
 */
export function askInTurn(urls: string[], atOnce: number): void {
  const next = async (): Promise<void> => {
    for (let url = urls.shift(); url !== undefined; url = urls.shift()) {
      await askEarly(url);
    }
  };
  for (let line = 0; line < atOnce; line++) {
    void next();
  }
}

/** Takes a tile that was asked for, so that it is kept no longer here. @returns nothing where it was not */
export function takeEarly(url: string, signal: AbortSignal): Promise<Blob> | undefined {
  const tile = list().get(url);
  if (!tile) {
    return undefined;
  }
  list().delete(url);
  signal.addEventListener('abort', () => {
    tile.controller.abort();
  });
  return tile.blob;
}

/** Lets go of what nobody has taken, and aborts what is still under way. */
export function dropEarly(): void {
  for (const { controller } of list().values()) {
    controller.abort();
  }
  list().clear();
}
