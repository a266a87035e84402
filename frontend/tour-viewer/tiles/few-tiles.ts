import { angleBetween, type View } from '../geometry/angles';
import { directionOf, faceAt, facePoint, vectorOf } from '../geometry/faces';
import type { Size } from '../geometry/projection';
import { childrenOf, tileBounds, type Pyramid, type Tile } from './pyramid';
import { seenIn, visibleTiles } from './selection';

/** Degrees from the middle at which a level less is as good: lenses, and what one does not look at, are less sharp there. */
const LEVEL_LESS_AFTER = 25;

/** Degrees from where one looks to the nearest part of a tile: its inside, a corner, or the middle of an edge. */
function away(pyramid: Pyramid, tile: Tile, view: View): number {
  const ahead = faceAt(vectorOf(view));
  const { left, top, right, bottom } = tileBounds(pyramid, tile);
  if (ahead.face === tile.face && ahead.u >= left && ahead.u <= right && ahead.v >= top && ahead.v <= bottom) {
    return 0;
  }
  const angles = [left, (left + right) / 2, right].flatMap((u) =>
    [top, (top + bottom) / 2, bottom].map((v) => angleBetween(directionOf(facePoint(tile.face, u, v)), view)),
  );
  return Math.min(...angles);
}

/**
 * At most so many tiles that show a view, finer where one looks than at the edge: for two eyes every tile is drawn twice, and
 * their window is wide. The seen part of the base is always among them, below the others, so that no gap opens between levels.
 *
 * @param level the finest that is useful
 * @param most tiles; the seen base is never left out, even if it alone were more
 */
export function fewTiles(pyramid: Pyramid, level: number, view: View, size: Size, most: number): Tile[] {
  const seen = seenIn(pyramid, view, size);
  const ranked = (tile: Tile): { tile: Tile; rank: number } => ({
    tile,
    rank: tile.level + away(pyramid, tile, view) / LEVEL_LESS_AFTER,
  });
  const base = visibleTiles(pyramid, 0, view, size);
  const finer = new Set<Tile>();
  const waiting = base.map(ranked);
  for (;;) {
    waiting.sort((a, b) => b.rank - a.rank);
    const next = waiting.pop()?.tile;
    if (!next) {
      return [...base, ...finer];
    }
    const children = next.level < level ? childrenOf(pyramid, next).filter(seen) : [];
    // A tile of the base stays below its children, any other makes room for them
    const added = children.length - (finer.has(next) ? 1 : 0);
    if (children.length > 0 && base.length + finer.size + added <= most) {
      finer.delete(next);
      for (const child of children) {
        finer.add(child);
        waiting.push(ranked(child));
      }
    }
  }
}
