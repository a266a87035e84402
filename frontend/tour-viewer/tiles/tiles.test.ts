import { describe, expect, it } from 'vitest';
import { vectorOf } from '../geometry/faces';
import { project, rayAt } from '../geometry/projection';
import {
  baseTiles,
  childrenOf,
  parentOf,
  tileAt,
  tileBounds,
  tileCorners,
  tileKey,
  tilesAcross,
  tileUrl,
  type Pyramid,
  type Tile,
} from './pyramid';
import { drawList, levelFor, loadOrder, MAX_DRAWN, restOfBase, sharpTiles, visibleTiles } from './selection';

const PYRAMID: Pyramid = {
  tileSize: 512,
  faceSizes: [512, 1024, 2048, 4096],
  format: 'webp',
  url: '/media/p/{level}/{face}/{row}/{column}.webp',
};
/** Sizes that are not powers of two, with a smaller tile at the end. */
const ODD: Pyramid = { ...PYRAMID, tileSize: 400, faceSizes: [527, 1054, 2108] };
const SIZE = { width: 1366, height: 768 };
const VIEWS = [
  { yaw: 0, pitch: 0, fov: 90 },
  { yaw: 45, pitch: 35, fov: 60 },
  { yaw: -133, pitch: -80, fov: 100 },
  { yaw: 180, pitch: 89, fov: 40 },
];

describe('a pyramid', () => {
  it('names its tiles by level, face, row and column', () => {
    expect(tileUrl(PYRAMID, { level: 2, face: 'l', row: 3, column: 1 })).toBe('/media/p/2/l/3/1.webp');
  });

  it('leaves no gap: neighbouring tiles share the very same edge, also the smaller one at the end', () => {
    for (const pyramid of [PYRAMID, ODD]) {
      for (const [level] of pyramid.faceSizes.entries()) {
        const across = tilesAcross(pyramid, level);
        for (let column = 0; column + 1 < across; column++) {
          const left = tileBounds(pyramid, { level, face: 'f', row: 0, column });
          const right = tileBounds(pyramid, { level, face: 'f', row: 0, column: column + 1 });
          expect(left.right).toBe(right.left);
        }
        expect(tileBounds(pyramid, { level, face: 'f', row: 0, column: 0 }).left).toBe(-1);
        expect(tileBounds(pyramid, { level, face: 'f', row: 0, column: across - 1 }).right).toBe(1);
      }
    }
  });

  it('has for every tile one parent that counts it among its children', () => {
    for (const pyramid of [PYRAMID, ODD]) {
      const children = baseTiles(pyramid).flatMap((tile) => childrenOf(pyramid, tile));
      expect(new Set(children.map(tileKey)).size).toBe(6 * tilesAcross(pyramid, 1) ** 2);
      for (const child of children) {
        const parent = parentOf(pyramid, child);
        expect(parent && childrenOf(pyramid, parent).map(tileKey)).toContain(tileKey(child));
      }
    }
  });

  it('shows level 0 without a parent and the last level without children', () => {
    expect(parentOf(PYRAMID, { level: 0, face: 'f', row: 0, column: 0 })).toBeUndefined();
    expect(childrenOf(PYRAMID, { level: 3, face: 'f', row: 0, column: 0 })).toEqual([]);
  });

  it('finds the tile a ray meets inside that tile', () => {
    const tile = tileAt(PYRAMID, 2, vectorOf({ yaw: 100, pitch: 20 }));
    expect(tile.face).toBe('r');
    const { left, right, top, bottom } = tileBounds(PYRAMID, tile);
    // At 10° beside the middle of the face and 20° up: u = tan 10°, v = −tan 20° / cos 10°
    const u = Math.tan((10 * Math.PI) / 180);
    const v = -Math.tan((20 * Math.PI) / 180) / Math.cos((10 * Math.PI) / 180);
    expect(left <= u && u < right && top <= v && v < bottom).toBe(true);
  });
});

describe('the level', () => {
  it('is the smallest that is sharp: at 90° a face as wide as the screen', () => {
    expect(levelFor(PYRAMID, 90, 512)).toBe(0);
    expect(levelFor(PYRAMID, 90, 1024)).toBe(1);
    expect(levelFor(PYRAMID, 90, 1366)).toBe(2);
    expect(levelFor(PYRAMID, 90, 9000)).toBe(3);
  });

  it('rises when one zooms in, and is one less to save data', () => {
    expect(levelFor(PYRAMID, 40, 1366)).toBe(3);
    expect(levelFor(PYRAMID, 40, 1366, 1)).toBe(2);
    expect(levelFor(PYRAMID, 90, 400, 1)).toBe(0);
  });
});

describe('the visible tiles', () => {
  it('are all those that any point of the screen meets', () => {
    for (const pyramid of [PYRAMID, ODD]) {
      for (const view of VIEWS) {
        for (const level of [0, 1, 2]) {
          const chosen = new Set(visibleTiles(pyramid, level, view, SIZE).map(tileKey));
          for (let x = 0; x <= SIZE.width; x += SIZE.width / 24) {
            for (let y = 0; y <= SIZE.height; y += SIZE.height / 16) {
              expect(chosen).toContain(tileKey(tileAt(pyramid, level, rayAt(x, y, view, SIZE))));
            }
          }
        }
      }
    }
  });

  it('are few more than those', () => {
    for (const view of VIEWS) {
      const met = new Set<string>();
      for (let x = 0; x <= SIZE.width; x += 4) {
        for (let y = 0; y <= SIZE.height; y += 4) {
          met.add(tileKey(tileAt(PYRAMID, 2, rayAt(x, y, view, SIZE))));
        }
      }
      expect(visibleTiles(PYRAMID, 2, view, SIZE).length).toBeLessThanOrEqual(met.size + 6);
    }
  });

  it('cost no more in a picture of 2 500 tiles a level', () => {
    const large: Pyramid = { ...PYRAMID, tileSize: 527, faceSizes: [527, 1054, 2108, 4216, 8432] };
    expect(visibleTiles(large, 4, { yaw: 10, pitch: 5, fov: 12 }, SIZE).length).toBeLessThan(30);
  });
});

describe('what to load', () => {
  it('is the base of what is seen, its detail, then the rest of the base, each once', () => {
    const view = { yaw: 0, pitch: 0, fov: 80 };
    const order = loadOrder(PYRAMID, view, SIZE, visibleTiles(PYRAMID, 2, view, SIZE));
    const levels = order.map(({ level }) => level);
    const detail = levels.indexOf(2);
    expect(levels.slice(0, detail).every((level) => level === 0)).toBe(true);
    expect(levels.slice(detail).every((level) => level === 2)).toBe(true);
    const rest = restOfBase(PYRAMID, view, SIZE);
    const all = [...order, ...rest];
    expect(new Set(all.map(tileKey)).size).toBe(all.length);
    expect(all.filter(({ level }) => level === 0)).toHaveLength(6);
    expect(rest.at(-1)?.face).toBe('b');
  });

  it('comes nearest to the centre first, also its detail', () => {
    const view = VIEWS[0] ?? { yaw: 0, pitch: 0, fov: 90 };
    const first = loadOrder(PYRAMID, view, SIZE, visibleTiles(PYRAMID, 3, view, SIZE)).find(({ level }) => level === 3);
    expect(first && tileCorners(PYRAMID, first).some(([x, y]) => x === 0 && y === 0)).toBe(true);
  });

  it('begins with what one looks at', () => {
    const view = { yaw: 90, pitch: 0, fov: 80 };
    const [first] = loadOrder(PYRAMID, view, SIZE, visibleTiles(PYRAMID, 2, view, SIZE));
    expect(first?.face).toBe('r');
    expect(project({ yaw: 90, pitch: 0 }, { yaw: 90, pitch: 0, fov: 80 }, SIZE).visible).toBe(true);
  });
});

describe('what to draw', () => {
  const wanted = visibleTiles(PYRAMID, 2, { yaw: 0, pitch: 0, fov: 80 }, SIZE);

  it('is every wanted tile once all have arrived', () => {
    const { tiles, complete } = drawList(PYRAMID, wanted, () => true);
    expect(tiles.map(tileKey).sort()).toEqual(wanted.map(tileKey).sort());
    expect(complete).toBe(true);
  });

  it('is the parent where a child is missing, below its other children', () => {
    const [missing] = wanted;
    const { tiles, complete } = drawList(PYRAMID, wanted, (tile) => missing === undefined || tileKey(tile) !== tileKey(missing));
    const parent: Tile | undefined = missing && parentOf(PYRAMID, missing);
    expect(complete).toBe(false);
    expect(tiles.map(tileKey)).toContain(parent && tileKey(parent));
    expect(tiles.map(({ level }) => level)).toEqual(tiles.map(({ level }) => level).sort());
  });

  it('is the base as long as there is nothing else, and nothing before that', () => {
    expect(drawList(PYRAMID, wanted, ({ level }) => level === 0).tiles.every(({ level }) => level === 0)).toBe(true);
    expect(drawList(PYRAMID, wanted, () => false).tiles).toEqual([]);
  });
});

describe('the level of a view', () => {
  const large: Pyramid = { ...PYRAMID, tileSize: 527, faceSizes: [527, 1054, 2108, 4216, 8432] };

  it('is the one that is sharp, where that is not too many tiles', () => {
    const view = { yaw: 0, pitch: 0, fov: 90 };
    expect(sharpTiles(large, view, SIZE, 1366)).toEqual(visibleTiles(large, levelFor(large, 90, 1366), view, SIZE));
  });

  it('never asks for more tiles than a frame may draw, on the largest screen, wherever one looks', () => {
    const screen = { width: 3840, height: 2160 };
    let most = 0;
    for (let yaw = 0; yaw <= 45; yaw += 5) {
      for (let pitch = 0; pitch <= 90; pitch += 5) {
        for (let fov = 20; fov <= 110; fov += 10) {
          const view = { yaw, pitch, fov };
          most = Math.max(most, sharpTiles(large, view, screen, 3840).length);
        }
      }
    }
    expect(most).toBeGreaterThan(MAX_DRAWN / 2);
    expect(most).toBeLessThanOrEqual(MAX_DRAWN);
  });
});
