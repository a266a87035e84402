import { describe, expect, it } from 'vitest';
import { tileUrl } from '../tour-viewer/tiles/pyramid';
import { visibleTiles } from '../tour-viewer/tiles/selection';
import { firstView, type FirstView, likelyStage, type TourOutline } from './first-view';

const OUTLINE: TourOutline = {
  url: '/media/pyramids/{pyramid}/{level}/{face}/{row}-{column}.webp',
  scenes: [
    ['hall', 'aa', 650, 3, 0, 0, 90],
    ['room', 'bb', 650, 1, 90, 0, 90],
  ],
  stops: [['desk', 1, 180, 0]],
};
const SIZE = { width: 1000, height: 700 };
const paths = (first: FirstView | undefined, ofBase: boolean): string[] =>
  first ? first.tiles.filter(({ level }) => (level === 0) === ofBase).map((tile) => tileUrl(first.pyramid, tile)) : [];
const base = (first: FirstView | undefined): string[] => paths(first, true);
const faces = (first: FirstView | undefined): string =>
  base(first)
    .map((path) => /\/([frblud])\/0-0/.exec(path)?.[1])
    .join('');

describe('the first view of a page', () => {
  it('is the entry as its author wants it, where the address says nothing', () => {
    const first = firstView(OUTLINE, {}, SIZE, 1);
    expect(first).toMatchObject({ atEntry: true, view: { yaw: 0, pitch: 0, fov: 90 } });
    expect(base(first)[0]).toBe('/media/pyramids/aa/0/f/0-0.webp');
  });

  it('asks only for faces that are seen, the middle first', () => {
    expect(faces(firstView(OUTLINE, { yaw: 45, fov: 60 }, SIZE, 1))).toMatch(/^(fr|rf)$/);
    expect(faces(firstView(OUTLINE, { pitch: 90, fov: 60 }, SIZE, 1))).toMatch(/^u/);
  });

  it('asks for what makes it sharp on this screen, and no more', () => {
    const detail = (ratio: number): string[] => paths(firstView(OUTLINE, {}, SIZE, ratio), false);
    const pyramid = { tileSize: 650, faceSizes: [650, 1300, 2600], format: '', url: '' };
    // 1000 pixels across 90°: a face of 850 pixels at least, then one of 2550
    expect(detail(1)).toHaveLength(visibleTiles(pyramid, 1, { yaw: 0, pitch: 0, fov: 90 }, SIZE).length);
    expect(detail(1)[0]).toMatch(/^\/media\/pyramids\/aa\/1\/f\/[01]-[01]\.webp$/);
    expect(detail(3)[0]).toMatch(/^\/media\/pyramids\/aa\/2\//);
    expect(paths(firstView(OUTLINE, { scene: 'room' }, SIZE, 1), false)).toEqual([]);
  });

  it('is the scene or stop that the address names', () => {
    expect(firstView(OUTLINE, { scene: 'room' }, SIZE, 1)).toMatchObject({ atEntry: false, view: { yaw: 90 } });
    const desk = firstView(OUTLINE, { stop: 'desk' }, SIZE, 1);
    expect(desk).toMatchObject({ atEntry: false, view: { yaw: 180 } });
    expect(base(desk)[0]).toBe('/media/pyramids/bb/0/b/0-0.webp');
  });

  it('is seen as the tilted camera saw it', () => {
    const tilted: TourOutline = { ...OUTLINE, scenes: [['hall', 'aa', 650, 3, 0, 0, 90, 90, 0]] };
    const first = firstView({ ...tilted, stops: [] }, { fov: 40 }, SIZE, 1);
    expect(first?.pyramid.tilt).toEqual({ pitch: 90, roll: 0 });
    // The camera looked straight up: what is ahead lies at the bottom of its picture
    expect(faces(first)).toBe('d');
  });

  it('is unknown where the page does not say: nothing is asked for in vain', () => {
    expect(firstView(OUTLINE, { scene: 'cellar' }, SIZE, 1)).toBeUndefined();
    expect(firstView(OUTLINE, { stop: 'lift' }, SIZE, 1)).toBeUndefined();
    expect(firstView({ url: '', scenes: [], stops: [] }, {}, SIZE, 1)).toBeUndefined();
  });

  it('keeps an upright phone from a view that is bent out of shape, as the viewer does', () => {
    const size = likelyStage({ width: 390, height: 810 });
    expect(size).toEqual({ width: 390, height: 0.6 * (810 - 160) });
    expect(firstView(OUTLINE, {}, size, 1)?.view.fov).toBeLessThan(90);
  });
});

describe('the likely size of the picture', () => {
  it('leaves room for the panels beside it on a wide screen', () => {
    expect(likelyStage({ width: 1366, height: 652 })).toEqual({ width: 1366 - 0.27 * 1366, height: 582 });
    expect(likelyStage({ width: 800, height: 390 })).toEqual({ width: 800 - 0.36 * 800, height: 320 });
    expect(likelyStage({ width: 300, height: 60 }).height).toBe(1);
  });
});
