import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_IN_FLIGHT } from './early';
import { RETRY_DELAYS, TileLoader } from './loader';
import { LruMap } from './lru';

/** A network in which the test decides what comes, and when. */
class Network {
  readonly open = new Map<string, { resolve: (picture: string) => void; reject: (error: Error) => void; aborted: boolean }>();
  readonly asked: string[] = [];

  readonly fetch = (url: string, _warmOnly: boolean, signal: AbortSignal): Promise<string> =>
    new Promise((resolve, reject) => {
      this.asked.push(url);
      const entry = { resolve, reject, aborted: false };
      this.open.set(url, entry);
      signal.addEventListener('abort', () => {
        entry.aborted = true;
        reject(new Error('aborted'));
      });
    });

  async answer(url: string): Promise<void> {
    this.open.get(url)?.resolve(`picture of ${url}`);
    await vi.advanceTimersByTimeAsync(0);
  }

  async fail(url: string): Promise<void> {
    this.open.get(url)?.reject(new Error('500'));
    await vi.advanceTimersByTimeAsync(0);
  }
}

const tiles = (...names: string[]) => names.map((name) => ({ key: name, url: name }));

describe('the tile loader', () => {
  let network: Network;
  let arrived: string[];
  let failed: string[];
  let loader: TileLoader<string>;

  beforeEach(() => {
    vi.useFakeTimers();
    network = new Network();
    arrived = [];
    failed = [];
    loader = new TileLoader<string>(network.fetch, { arrived: (key) => arrived.push(key), failed: (key) => failed.push(key) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has at most six requests under way, and asks for the most urgent first', async () => {
    loader.want(tiles('1', '2', '3', '4', '5', '6', '7', '8'));
    expect(network.asked).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(loader.inFlight).toBe(MAX_IN_FLIGHT);
    await network.answer('4');
    expect(network.asked.at(-1)).toBe('7');
    expect(arrived).toEqual(['4']);
  });

  it('aborts what is no longer wanted, and keeps what still is', () => {
    loader.want(tiles('1', '2', '3'));
    loader.want(tiles('3', '4'));
    expect(network.open.get('1')?.aborted).toBe(true);
    expect(network.open.get('3')?.aborted).toBe(false);
    expect(network.asked).toEqual(['1', '2', '3', '4']);
  });

  it('tries three times more after pauses, then says that it failed, and tries again when asked', async () => {
    loader.want(tiles('1'));
    for (const delay of RETRY_DELAYS) {
      await network.fail('1');
      expect(failed).toEqual([]);
      await vi.advanceTimersByTimeAsync(delay);
    }
    expect(network.asked).toHaveLength(4);
    await network.fail('1');
    expect(failed).toEqual(['1']);
    expect(loader.hasFailed).toBe(true);
    loader.retry();
    await network.answer('1');
    expect(arrived).toEqual(['1']);
    expect(loader.hasFailed).toBe(false);
  });

  it('goes on with the others while one fails', async () => {
    loader.want(tiles('1', '2'));
    await network.fail('1');
    await network.answer('2');
    expect(arrived).toEqual(['2']);
  });

  it('preloads without handing anything over, and once only', async () => {
    loader.want([{ key: 'later', url: 'later', warmOnly: true }]);
    expect(loader.busy).toBe(false);
    await network.answer('later');
    loader.want([{ key: 'later', url: 'later', warmOnly: true }]);
    expect(network.asked).toEqual(['later']);
    expect(arrived).toEqual([]);
  });

  it('asks for nothing after it was disposed of', async () => {
    loader.want(tiles('1'));
    loader.dispose();
    expect(network.open.get('1')?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(network.asked).toEqual(['1']);
  });
});

describe('the tiles that are kept', () => {
  it('never exceed the cap: what was seen least recently goes first and is disposed of', () => {
    const dropped: string[] = [];
    const kept = new LruMap<number>(3, (_, key) => dropped.push(key));
    ['a', 'b', 'c'].forEach((key, index) => {
      kept.set(key, index);
    });
    kept.touch('a');
    kept.set('d', 3);
    expect(dropped).toEqual(['b']);
    expect(kept.size).toBe(3);
    kept.set('a', 9);
    expect(dropped).toEqual(['b', 'a']);
    kept.clear();
    expect(dropped).toHaveLength(5);
    expect(kept.size).toBe(0);
  });
});
