import type { View } from '../geometry/angles';
import type { Size } from '../geometry/projection';
import type { Tile } from '../tiles/pyramid';
import { drawList, loadOrder, restOfBase } from '../tiles/selection';
import type { Painter } from './painter';
import type { PlaceTiles } from './place-tiles';
import type { Place } from './stage';

/** What is not seen waits for so many milliseconds after the first picture is whole. */
const REST_AFTER = 200;

/** What a frame shows of the tiles of a place. */
export type Choice = Readonly<ReturnType<typeof drawList>>;

interface Made extends Choice {
  readonly place: Place;
  readonly wanted: readonly Tile[];
  /** Whether all there is to ask for was asked for, and all that has come is on the card. */
  readonly settled: boolean;
  /** Of the tiles, when it was made. */
  readonly changes: number;
}

/** Whether they are the same, in whatever order: what is complete needs none. */
const same = (some: readonly Tile[], others: readonly Tile[]): boolean =>
  some.length === others.length && some.every((tile) => others.includes(tile));

/** Chooses what each frame shows of what has come, and asks for what has not. Who looks around mostly sees the tiles of the frame before: then there is nothing to do. */
export class TileChoices {
  readonly #tiles: PlaceTiles;
  readonly #changed: () => void;
  #last: Made | undefined;
  /** Whether the place has been seen as sharp as it is: then there is time for what is not seen. */
  #sharp = false;
  #seen = false;
  #seeing: ReturnType<typeof setTimeout> | undefined;

  /** @param changed a frame is needed */
  constructor(tiles: PlaceTiles, changed: () => void) {
    this.#tiles = tiles;
    this.#changed = changed;
  }

  /** Another place is shown, or will not be after all: all is chosen anew. */
  arrive(): void {
    this.#sharp = false;
    this.#last = undefined;
  }

  /**
   * @param wanted what is to be seen in the end
   * @param painter takes what is on its card already, and uploads one more; none: the line and the card are for another place now
   */
  choose(place: Place, view: View, size: Size, wanted: readonly Tile[], painter?: Painter): Choice {
    const last = this.#last;
    if (painter && last?.settled && last.place === place && last.changes === this.#tiles.changes && same(last.wanted, wanted)) {
      return last;
    }
    const { pyramid } = place;
    const order = painter ? loadOrder(pyramid, view, size, wanted) : [];
    if (painter) {
      this.#tiles.uploadNext(painter, order, [place]);
    }
    const list = drawList(pyramid, wanted, (tile) => this.#tiles.has(place, tile));
    let settled = false;
    if (painter) {
      this.#sharp ||= list.complete;
      const rest = this.#sharp && this.#hasBeenSeen();
      this.#tiles.want(place, rest ? [...order, ...restOfBase(pyramid, view, size)] : order, rest);
      settled = rest && list.complete && !this.#tiles.waiting;
    }
    this.#tiles.keep(place, wanted, list.tiles);
    this.#last = { ...list, place, wanted, settled, changes: this.#tiles.changes };
    return this.#last;
  }

  dispose(): void {
    clearTimeout(this.#seeing);
  }

  /** Whether the first sharp picture has had the time to get on the screen, for which it has the line for itself; asked once it is sharp. */
  #hasBeenSeen(): boolean {
    this.#seeing ??= setTimeout(() => {
      this.#seen = true;
      this.#changed();
    }, REST_AFTER);
    return this.#seen;
  }
}
