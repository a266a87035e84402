import { faceAt, facePoint, FACES, type Face, type Vector } from '../geometry/faces';
import type { Coverage } from '../geometry/limits';
import type { Tilt } from '../geometry/tilt';

/** A multi-resolution cube; see docs/manifest.schema.json. */
export interface Pyramid {
  /** Edge of a tile in pixels. */
  readonly tileSize: number;
  /** Edge of a face in pixels per level, the smallest first. */
  readonly faceSizes: readonly number[];
  readonly format: string;
  /** Template with `{level}`, `{face}`, `{row}` and `{column}`. */
  readonly url: string;
  /** A `data:` address: one strip of the six faces. */
  readonly preview?: string;
  /** Present when the picture is not the whole sphere. */
  readonly coverage?: Coverage;
  /** How the camera was held; absent: upright. Tiles and coverage are those of the picture as it was taken. */
  readonly tilt?: Tilt;
}

/** One tile; level 0 is the smallest, row 0 the top, column 0 the left. */
export interface Tile {
  readonly level: number;
  readonly face: Face;
  readonly row: number;
  readonly column: number;
}

/** Where a tile lies in its face: −1 is the left or top edge, 1 the right or bottom one. */
export interface TileBounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const tileKey = ({ level, face, row, column }: Tile): string => `${level}/${face}/${row}/${column}`;

export const tileUrl = (pyramid: Pyramid, { level, face, row, column }: Tile): string =>
  pyramid.url
    .replace('{level}', String(level))
    .replace('{face}', face)
    .replace('{row}', String(row))
    .replace('{column}', String(column));

/** The address of a tile as it can be asked for from anywhere, also from a worker, which counts from another place. */
export const tileAddress = (pyramid: Pyramid, tile: Tile): string => new URL(tileUrl(pyramid, tile), document.baseURI).href;

const faceSize = (pyramid: Pyramid, level: number): number => pyramid.faceSizes[level] ?? 0;

/** Tiles along the edge of a face. */
export const tilesAcross = (pyramid: Pyramid, level: number): number => Math.ceil(faceSize(pyramid, level) / pyramid.tileSize);

/** Whole numbers over one divisor, so that neighbouring tiles share the very same edge and no gap can open. */
const edge = (pixels: number, size: number): number => (2 * Math.min(pixels, size) - size) / size;

export function tileBounds(pyramid: Pyramid, { level, row, column }: Tile): TileBounds {
  const size = faceSize(pyramid, level);
  const { tileSize } = pyramid;
  return {
    left: edge(column * tileSize, size),
    top: edge(row * tileSize, size),
    right: edge((column + 1) * tileSize, size),
    bottom: edge((row + 1) * tileSize, size),
  };
}

/** Remembers what was worked out for a thing as long as there is the thing: who looks around asks for the same ones at each frame. */
function remembered<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      known.set(key, (value = work(key)));
    }
    return value;
  };
}

function rememberedOfTile<V>(work: (pyramid: Pyramid, tile: Tile) => V): (pyramid: Pyramid, tile: Tile) => V {
  const ofPyramid = remembered((pyramid: Pyramid) => remembered((tile: Tile) => work(pyramid, tile)));
  return (pyramid, tile) => ofPyramid(pyramid)(tile);
}

/** The corners of a tile on the cube: top left, top right, bottom left, bottom right. */
export const tileCorners = rememberedOfTile((pyramid, tile): readonly [Vector, Vector, Vector, Vector] => {
  const { left, top, right, bottom } = tileBounds(pyramid, tile);
  return [
    facePoint(tile.face, left, top),
    facePoint(tile.face, right, top),
    facePoint(tile.face, left, bottom),
    facePoint(tile.face, right, bottom),
  ];
});

/** The tile of a level at a place of a face. */
function tileOver(pyramid: Pyramid, level: number, face: Face, u: number, v: number): Tile {
  const last = tilesAcross(pyramid, level) - 1;
  const index = (place: number): number => {
    const pixels = ((place + 1) / 2) * faceSize(pyramid, level);
    return Math.min(Math.max(Math.floor(pixels / pyramid.tileSize), 0), last);
  };
  return { level, face, row: index(v), column: index(u) };
}

/** The tile of a level that is met by a ray from the eye. */
export function tileAt(pyramid: Pyramid, level: number, ray: Vector): Tile {
  const { face, u, v } = faceAt(ray);
  return tileOver(pyramid, level, face, u, v);
}

/** The tile of the next smaller level that stands in for this one; none for level 0. */
export function parentOf(pyramid: Pyramid, tile: Tile): Tile | undefined {
  if (tile.level === 0) {
    return undefined;
  }
  const { left, top, right, bottom } = tileBounds(pyramid, tile);
  return tileOver(pyramid, tile.level - 1, tile.face, (left + right) / 2, (top + bottom) / 2);
}

/** The tiles of the next larger level whose parent this one is; the same objects whenever they are asked for. */
export const childrenOf = rememberedOfTile((pyramid, tile): readonly Tile[] => {
  const level = tile.level + 1;
  if (level >= pyramid.faceSizes.length) {
    return [];
  }
  const { left, top, right, bottom } = tileBounds(pyramid, tile);
  const first = tileOver(pyramid, level, tile.face, left, top);
  const last = tileOver(pyramid, level, tile.face, right, bottom);
  const own = tileKey(tile);
  const children: Tile[] = [];
  for (let row = first.row; row <= last.row; row++) {
    for (let column = first.column; column <= last.column; column++) {
      const child = { level, face: tile.face, row, column };
      const parent = parentOf(pyramid, child);
      if (parent && tileKey(parent) === own) {
        children.push(child);
      }
    }
  }
  return children;
});

/** Every tile of level 0; the same objects whenever they are asked for. */
export const baseTiles = remembered((pyramid: Pyramid): readonly Tile[] => {
  const across = [...Array(tilesAcross(pyramid, 0)).keys()];
  return FACES.flatMap((face) => across.flatMap((row) => across.map((column) => ({ level: 0, face, row, column }))));
});
