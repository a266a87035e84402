import { dot, type Vector } from '../geometry/faces';
import { wantedFaceSize } from '../geometry/limits';
import type { Size } from '../geometry/projection';
import { pictureAxes, type Tilt } from '../geometry/tilt';
import { radians, type View } from '../geometry/angles';
import { baseTiles, childrenOf, parentOf, tileCorners, tileKey, type Pyramid, type Tile } from './pyramid';

/** A level is taken although it is slightly too small: nobody sees the difference, and it is a quarter of the bytes. */
const TOLERANCE = 0.85;

/**
 * The smallest level that is sharp on the screen.
 *
 * @param devicePixels width of the picture on the screen in device pixels
 * @param levelsLess how many levels fewer to take, to save data
 */
export function levelFor(pyramid: Pyramid, fov: number, devicePixels: number, levelsLess = 0): number {
  const wanted = wantedFaceSize(fov, devicePixels) * TOLERANCE;
  const sharp = pyramid.faceSizes.findIndex((size) => size >= wanted);
  const level = sharp < 0 ? pyramid.faceSizes.length - 1 : sharp;
  return Math.max(0, level - levelsLess);
}

/** Most tiles drawn at once, so that a frame has 60 draw calls at most: the six faces of a preview may lie below. */
export const MAX_DRAWN = 54;

/**
 * The tiles to show a view with: those of {@link levelFor}, or of a smaller level where they would be too many. That happens on very large
 * screens towards the corners of the cube, where a face has up to three times the pixels it has in its middle.
 */
export function sharpTiles(pyramid: Pyramid, view: View, size: Size, devicePixels: number, levelsLess = 0): readonly Tile[] {
  let level = levelFor(pyramid, view.fov, devicePixels, levelsLess);
  let tiles = visibleTiles(pyramid, level, view, size);
  while (level > 0 && tiles.length > MAX_DRAWN) {
    tiles = visibleTiles(pyramid, --level, view, size);
  }
  return tiles;
}

/** The inward normals of what is seen: its four sides, and ahead (or what lies behind would pass the sides). */
function sides(view: View, size: Size, tilt: Tilt | undefined): Vector[] {
  const { right, up, forward } = pictureAxes(view, tilt);
  const across = Math.tan(radians(view.fov / 2));
  const upwards = (across * size.height) / size.width;
  const side = (axis: Vector, sign: number, extent: number): Vector => [
    forward[0] * extent + axis[0] * sign,
    forward[1] * extent + axis[1] * sign,
    forward[2] * extent + axis[2] * sign,
  ];
  return [forward, side(right, 1, across), side(right, -1, across), side(up, 1, upwards), side(up, -1, upwards)];
}

/** How far the nearest point of a tile is from where one looks: minus the cosine, so that smaller is nearer. */
function distance(pyramid: Pyramid, tile: Tile, forward: Vector): number {
  const corners = tileCorners(pyramid, tile);
  const middle: Vector = [
    (corners[1][0] + corners[2][0]) / 2,
    (corners[1][1] + corners[2][1]) / 2,
    (corners[1][2] + corners[2][2]) / 2,
  ];
  return -dot(middle, forward) / Math.hypot(...middle);
}

/** Gives back a test of whether anything of a tile is seen. */
export function seenIn(pyramid: Pyramid, view: View, size: Size): (tile: Tile) => boolean {
  const planes = sides(view, size, pyramid.tilt);
  return (tile) => {
    const [one, two, three, four] = tileCorners(pyramid, tile);
    for (const plane of planes) {
      // Each frame asks this some hundred times
      if (dot(one, plane) <= 0 && dot(two, plane) <= 0 && dot(three, plane) <= 0 && dot(four, plane) <= 0) {
        return false;
      }
    }
    return true;
  };
}

interface Sight {
  readonly pyramid: Pyramid;
  readonly size: Size;
  readonly seen: (tile: Tile) => boolean;
  readonly base: readonly Tile[];
}

/** A frame asks several times what is seen in its view, which is never changed but made anew. */
const sights = new WeakMap<View, Sight>();

function sightOf(pyramid: Pyramid, view: View, size: Size): Sight {
  const known = sights.get(view);
  if (known?.pyramid === pyramid && known.size === size) {
    return known;
  }
  const seen = seenIn(pyramid, view, size);
  const sight = { pyramid, size, seen, base: baseTiles(pyramid).filter(seen) };
  sights.set(view, sight);
  return sight;
}

/** The tiles of a level that are seen, in the order of the faces. The cost follows what is seen, not the size of the picture. */
export function visibleTiles(pyramid: Pyramid, level: number, view: View, size: Size): readonly Tile[] {
  const { seen, base } = sightOf(pyramid, view, size);
  let tiles = base;
  for (let deeper = 0; deeper < level; deeper++) {
    tiles = tiles.flatMap((tile) => childrenOf(pyramid, tile)).filter(seen);
  }
  return tiles;
}

function nearestFirst(pyramid: Pyramid, tiles: readonly Tile[], view: View): Tile[] {
  const { forward } = pictureAxes(view, pyramid.tilt);
  return tiles
    .map((tile) => ({ tile, far: distance(pyramid, tile, forward) }))
    .sort((a, b) => a.far - b.far)
    .map(({ tile }) => tile);
}

/**
 * What to load, most urgent first: the base of what is seen, then its detail, each from the centre outwards.
 *
 * @param wanted what is to be seen in the end
 */
export function loadOrder(pyramid: Pyramid, view: View, size: Size, wanted: readonly Tile[]): Tile[] {
  const detail = wanted.filter(({ level }) => level > 0);
  return [...nearestFirst(pyramid, visibleTiles(pyramid, 0, view, size), view), ...nearestFirst(pyramid, detail, view)];
}

/** The base of what is not seen, the nearest first: loaded when nothing else is to come, so that turning round never shows a hole. */
export function restOfBase(pyramid: Pyramid, view: View, size: Size): Tile[] {
  const { seen } = sightOf(pyramid, view, size);
  return nearestFirst(
    pyramid,
    baseTiles(pyramid).filter((tile) => !seen(tile)),
    view,
  );
}

/**
 * What to draw, in this order: every wanted tile that has arrived, and below it the nearest ancestor of every one that has not.
 *
 * @returns `complete` when nothing stands in, `bare` when nothing is there to stand in for something
 */
export function drawList(
  pyramid: Pyramid,
  wanted: readonly Tile[],
  arrived: (tile: Tile) => boolean,
): { tiles: Tile[]; complete: boolean; bare: boolean } {
  const chosen = new Map<string, Tile>();
  let complete = true;
  let bare = false;
  for (const tile of wanted) {
    let standIn: Tile | undefined = tile;
    while (standIn && !arrived(standIn)) {
      complete = false;
      standIn = parentOf(pyramid, standIn);
    }
    if (standIn) {
      chosen.set(tileKey(standIn), standIn);
    } else {
      bare = true;
    }
  }
  return { tiles: [...chosen.values()].sort((a, b) => a.level - b.level), complete, bare };
}
