import type { Decoder } from '../tiles/decoder';
import { TileLoader, type TileRequest } from '../tiles/loader';
import { LruMap } from '../tiles/lru';
import { baseTiles, parentOf, tileCorners, tileAddress, tileKey, type Pyramid, type Tile } from '../tiles/pyramid';
import type { OnCard, Painter } from './painter';
import type { Place } from './stage';

export interface PlaceTilesOptions {
  /** Belongs to these tiles, and ends with them. */
  readonly decoder: Decoder;
  /** Most of them on the graphics card at once. */
  readonly maxTiles: number;
  /** Something has to be drawn. */
  changed(): void;
  tilesFailed(): void;
}

/** The tiles of places on their way to the graphics card: asked for, arrived, and there, a bounded number of them. */
export class PlaceTiles {
  readonly #options: PlaceTilesOptions;
  readonly #loader: TileLoader<ImageBitmap>;
  readonly #onCard: LruMap<OnCard>;
  readonly #arrived = new Map<string, ImageBitmap>();
  #neighbours: readonly TileRequest[] = [];
  #uploads = 0;
  #changes = 0;

  constructor(options: PlaceTilesOptions) {
    this.#options = options;
    this.#onCard = new LruMap<OnCard>(options.maxTiles, (tile) => {
      tile.dispose();
    });
    this.#loader = new TileLoader<ImageBitmap>((url, warmOnly, signal) => options.decoder.load(url, warmOnly, signal), {
      arrived: (key, bitmap) => {
        this.#arrived.get(key)?.close();
        this.#arrived.set(key, bitmap);
        this.#changes++;
        options.changed();
      },
      unwanted: (bitmap) => {
        bitmap?.close();
      },
      failed: () => {
        this.#changes++;
        options.tilesFailed();
        options.changed();
      },
    });
  }

  /** How many are on the card. */
  get size(): number {
    return this.#onCard.size;
  }

  /** How many have been sent to the card so far, here and not ahead. */
  get uploads(): number {
    return this.#uploads;
  }

  /** Another number as soon as anything of them, or of what may be asked for, is not as it was. */
  get changes(): number {
    return this.#changes;
  }

  /** Whether some have arrived that are not on the card yet. */
  get waiting(): boolean {
    return this.#arrived.size > 0;
  }

  /** Whether something did not come. */
  get hasFailed(): boolean {
    return this.#loader.hasFailed;
  }

  /** Pictures to have in the browser's cache when there is nothing else to do. */
  set neighbours(pyramids: readonly Pyramid[]) {
    this.#changes++;
    this.#neighbours = pyramids.flatMap((pyramid) =>
      baseTiles(pyramid).map((tile) => {
        const url = tileAddress(pyramid, tile);
        return { key: `later:${url}`, url, warmOnly: true };
      }),
    );
  }

  has(place: Place, tile: Tile): boolean {
    return this.#onCard.has(keyOf(place, tile));
  }

  get(place: Place, tile: Tile): OnCard | undefined {
    return this.#onCard.get(keyOf(place, tile));
  }

  /** Asks for what is missing, the most urgent first, and for nothing else. @param idle whether also neighbours may come now */
  want(place: Place, tiles: readonly Tile[], idle = false): void {
    const missing = tiles
      .slice(0, Math.max(8, this.#options.maxTiles - 8))
      .map((tile) => ({ key: keyOf(place, tile), tile }))
      .filter(({ key }) => !this.#onCard.has(key) && !this.#arrived.has(key))
      .map(({ key, tile }) => ({ key, url: tileAddress(place.pyramid, tile) }));
    this.#loader.want(idle ? [...missing, ...this.#neighbours] : missing);
  }

  /**
   * Puts on the card one that has arrived, if there is any, and all of the first place that are there already: what was seen before is never taken away for a frame.
   *
   * @param wanted of the first place, the most urgent first; then comes whatever has arrived
   * @param places those that tiles may belong to: the others have been left meanwhile
   */
  uploadNext(painter: Painter, wanted: readonly Tile[], places: readonly [Place, ...Place[]]): void {
    if (!this.waiting) {
      return;
    }
    const keys = wanted.map((tile) => keyOf(places[0], tile)).filter((key) => this.#arrived.has(key));
    const held = keys.filter((key) => this.#holds(painter, key));
    const next = [...keys, ...this.#arrived.keys()].find((key) => !held.includes(key));
    for (const key of next === undefined ? held : [...held, next]) {
      this.#put(painter, key, places);
    }
  }

  /** Marks what is seen as seen, and what one may soon need again: the ancestors of that. */
  keep(place: Place, wanted: readonly Tile[], drawn: readonly Tile[]): void {
    for (const tile of wanted) {
      for (let kept = parentOf(place.pyramid, tile); kept; kept = parentOf(place.pyramid, kept)) {
        this.#onCard.touch(keyOf(place, kept));
      }
    }
    for (const tile of drawn) {
      this.#onCard.touch(keyOf(place, tile));
    }
  }

  /** Tries again what did not come. */
  retry(): void {
    this.#changes++;
    this.#loader.retry();
  }

  /** Gives back all that has come. */
  clear(): void {
    this.#changes++;
    this.#onCard.clear();
    this.#arrived.forEach((bitmap) => {
      bitmap.close();
    });
    this.#arrived.clear();
  }

  dispose(): void {
    this.#loader.dispose();
    this.#options.decoder.dispose();
    this.clear();
  }

  #holds(painter: Painter, key: string): boolean {
    const bitmap = this.#arrived.get(key);
    return bitmap !== undefined && painter.holds(bitmap);
  }

  #put(painter: Painter, key: string, places: readonly Place[]): void {
    const bitmap = this.#arrived.get(key);
    if (!bitmap) {
      return;
    }
    this.#arrived.delete(key);
    this.#changes++;
    const { id, tile } = parse(key);
    const owner = places.find((place) => place.id === id);
    if (owner) {
      this.#uploads += painter.holds(bitmap) ? 0 : 1;
      this.#onCard.set(key, painter.upload(tileCorners(owner.pyramid, tile), bitmap, tile.level));
    }
    bitmap.close();
  }
}

const keyOf = (place: Place, tile: Tile): string => `${place.id}/${tileKey(tile)}`;

/** The place and tile a key names. */
function parse(key: string): { id: string; tile: Tile } {
  const [column = '0', row = '0', face = 'f', level = '0', ...rest] = key.split('/').reverse();
  const tile = { level: Number(level), face: face as Tile['face'], row: Number(row), column: Number(column) };
  return { id: rest.reverse().join('/'), tile };
}
