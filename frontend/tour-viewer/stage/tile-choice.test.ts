// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { View } from '../geometry/angles';
import { Decoder } from '../tiles/decoder';
import { tileKey, type Pyramid } from '../tiles/pyramid';
import { visibleTiles } from '../tiles/selection';
import type { Painter } from './painter';
import { PlaceTiles } from './place-tiles';
import type { Place } from './stage';
import { TileChoices, type Choice } from './tile-choice';

const SIZE = { width: 800, height: 600 };
const PYRAMID: Pyramid = { tileSize: 512, faceSizes: [512, 1024], format: 'jpg', url: '/t/{level}/{face}/{row}-{column}.jpg' };
const HERE: Place = { id: 'here', pyramid: PYRAMID };
const AHEAD: View = { yaw: 0, pitch: 0, fov: 80 };
const BEHIND: View = { yaw: 180, pitch: 0, fov: 80 };

/** Time for what has been asked for to come, and more than what is not seen waits. */
const LONG = 400;

describe('what is chosen for a frame', () => {
  let asked: string[] = [];
  let uploads = 0;
  /** Pictures that the card holds already. */
  const held = new Set<unknown>();
  let tiles: PlaceTiles;
  let choices: TileChoices;
  const painter = {
    holds: (image: unknown) => held.has(image),
    upload: () => {
      uploads++;
      return { dispose: () => undefined };
    },
  } as unknown as Painter;

  const frame = (view: View, place = HERE): Choice =>
    choices.choose(place, view, SIZE, visibleTiles(place.pyramid, 1, view, SIZE), painter);

  /** Draws until there is nothing more to come. */
  const settle = async (view: View, place = HERE): Promise<Choice> => {
    for (let frames = 0; frames < 40; frames++) {
      frame(view, place);
      await vi.advanceTimersByTimeAsync(LONG / 10);
    }
    return frame(view, place);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    [asked, uploads] = [[], 0];
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(url);
      return Promise.resolve(new Response(new Blob(['picture'])));
    });
    vi.stubGlobal('createImageBitmap', () => Promise.resolve({ close: () => undefined }));
    tiles = new PlaceTiles({ decoder: new Decoder(), maxTiles: 96, changed: () => undefined, tilesFailed: () => undefined });
    choices = new TileChoices(tiles, () => undefined);
  });

  afterEach(() => {
    choices.dispose();
    tiles.dispose();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is first bare, then whole, and what is not seen comes after that', async () => {
    expect(frame(AHEAD)).toMatchObject({ bare: true, complete: false });
    const whole = await settle(AHEAD);
    expect(whole).toMatchObject({ bare: false, complete: true });
    expect(whole.tiles.map(tileKey).sort()).toEqual(visibleTiles(PYRAMID, 1, AHEAD, SIZE).map(tileKey).sort());
    const urls = asked.map((url) => new URL(url).pathname);
    expect(urls.filter((url) => url.startsWith('/t/0/'))).toHaveLength(6);
    expect(urls.indexOf('/t/0/b/0-0.jpg')).toBeGreaterThan(urls.findLastIndex((url) => url.startsWith('/t/1/')));
  });

  it('takes all at once that the card holds already', async () => {
    const known = { close: () => undefined };
    held.add(known);
    vi.stubGlobal('createImageBitmap', () => Promise.resolve(known));
    frame(AHEAD);
    await vi.advanceTimersByTimeAsync(LONG / 10);
    expect(frame(AHEAD)).toMatchObject({ complete: true });
  });

  it('is that of the frame before, as long as one sees the same tiles of the same place', async () => {
    const whole = await settle(AHEAD);
    expect(frame({ ...AHEAD, yaw: 1 })).toBe(whole);
    expect(frame(BEHIND)).toMatchObject({ complete: false, bare: false });
    await settle(BEHIND);
    expect(frame(AHEAD)).toMatchObject({ complete: true });
    const elsewhere = { id: 'elsewhere', pyramid: { ...PYRAMID, url: '/other/{level}/{face}/{row}-{column}.jpg' } };
    choices.arrive();
    expect(frame(AHEAD, elsewhere)).toMatchObject({ complete: false, bare: true });
  });

  it('is made anew when what was on the card is gone, and comes again', async () => {
    await settle(AHEAD);
    const before = uploads;
    tiles.clear();
    expect(frame(AHEAD)).toMatchObject({ complete: false, bare: true });
    expect(await settle(AHEAD)).toMatchObject({ complete: true });
    expect(uploads).toBe(2 * before);
  });

  it('asks again for what did not come, when it is told to', async () => {
    const answer = fetch;
    vi.stubGlobal('fetch', () => Promise.reject(new Error('no line')));
    for (let frames = 0; frames < 40; frames++) {
      frame(AHEAD);
      await vi.advanceTimersByTimeAsync(LONG);
    }
    expect(tiles.hasFailed).toBe(true);
    vi.stubGlobal('fetch', answer);
    tiles.retry();
    expect(await settle(AHEAD)).toMatchObject({ complete: true });
  });

  it('shows the place that comes again as if it were another', async () => {
    await settle(AHEAD);
    choices.arrive();
    const anew = { ...HERE };
    expect(frame(AHEAD, anew)).toMatchObject({ complete: true });
    expect(await settle(BEHIND, anew)).toMatchObject({ complete: true });
  });

  it('asks for neighbours that are told later', async () => {
    await settle(AHEAD);
    tiles.neighbours = [{ ...PYRAMID, url: '/next/{level}/{face}/{row}-{column}.jpg' }];
    await settle(AHEAD);
    expect(asked.filter((url) => url.includes('/next/'))).toHaveLength(6);
  });

  it('neither asks nor uploads while the line and the card are for another place', async () => {
    await settle(AHEAD);
    const [requests, sent] = [asked.length, uploads];
    const choice = choices.choose(HERE, BEHIND, SIZE, visibleTiles(PYRAMID, 1, BEHIND, SIZE));
    await vi.advanceTimersByTimeAsync(LONG);
    expect(choice).toMatchObject({ complete: false, bare: false });
    expect([asked.length, uploads]).toEqual([requests, sent]);
  });
});
