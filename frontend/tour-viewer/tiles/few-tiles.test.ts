import { describe, expect, it } from 'vitest';
import { angleBetween, type View } from '../geometry/angles';
import { directionOf } from '../geometry/faces';
import { rayAt } from '../geometry/projection';
import { fewTiles } from './few-tiles';
import { parentOf, tileAt, tileKey, type Pyramid } from './pyramid';
import { visibleTiles } from './selection';

const PYRAMID: Pyramid = { tileSize: 512, faceSizes: [512, 1024, 2048, 4096, 8432], format: 'webp', url: '' };
const SIZE = { width: 100, height: 110 };
const views: View[] = [-170, -45, 0, 20, 90].flatMap((yaw) => [-85, -30, 0, 45].map((pitch) => ({ yaw, pitch, fov: 105 })));

describe('the tiles for two eyes', () => {
  it('are never more than allowed, and never without the base of what is seen', () => {
    for (const view of views) {
      for (const most of [8, 24, 40]) {
        const tiles = fewTiles(PYRAMID, 4, view, SIZE, most);
        expect(tiles.length).toBeLessThanOrEqual(most);
        expect(new Set(tiles.map(tileKey)).size).toBe(tiles.length);
        const keys = new Set(tiles.map(tileKey));
        for (const tile of visibleTiles(PYRAMID, 0, view, SIZE)) {
          expect(keys).toContain(tileKey(tile));
        }
      }
    }
  });

  it('are all of a level that is few anyway', () => {
    for (const view of views) {
      const finest = fewTiles(PYRAMID, 1, view, SIZE, 1_000).filter(({ level }) => level === 1);
      expect(finest.map(tileKey).sort()).toEqual(visibleTiles(PYRAMID, 1, view, SIZE).map(tileKey).sort());
    }
  });

  it('leave no hole: every ray meets one', () => {
    for (const view of views) {
      const keys = new Set(fewTiles(PYRAMID, 4, view, SIZE, 24).map(tileKey));
      for (let x = 1; x < 100; x += 7) {
        for (let y = 1; y < 110; y += 7) {
          let tile = parentOf(PYRAMID, tileAt(PYRAMID, 4, rayAt(x, y, view, SIZE)));
          while (tile && !keys.has(tileKey(tile))) {
            tile = parentOf(PYRAMID, tile);
          }
          expect(tile).toBeDefined();
        }
      }
    }
  });

  it('are finer in the middle than at the edge, by a quarter of what the whole window would take', () => {
    for (const view of views) {
      const tiles = fewTiles(PYRAMID, 2, view, SIZE, 24);
      const level = (x: number, y: number): number => {
        const ray = rayAt(x, y, view, SIZE);
        const met = [2, 1, 0].find((each) => tiles.some((tile) => tileKey(tile) === tileKey(tileAt(PYRAMID, each, ray))));
        expect(angleBetween(directionOf(ray), view)).toBeLessThan(80);
        return met ?? -1;
      };
      expect(level(50, 55)).toBe(2);
      expect(level(50, 55)).toBeGreaterThan(Math.min(level(1, 1), level(99, 1), level(1, 109), level(99, 109)));
    }
  });
});
