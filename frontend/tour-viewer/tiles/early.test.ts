import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askEarly, dropEarly, EarlyTiles, takeEarly } from './early';

const URL_ = 'https://x.example/tile.webp';
const never = new AbortController().signal;

const closed: string[] = [];

/** What stands for decoding: pictures that know their text. */
beforeEach(() => {
  closed.length = 0;
  vi.stubGlobal('createImageBitmap', async (blob: Blob) => {
    const text = await blob.text();
    return { text, close: () => closed.push(text) };
  });
});

afterEach(() => {
  dropEarly();
  Reflect.deleteProperty(globalThis, Symbol.for('cites360.early-bitmaps'));
  vi.unstubAllGlobals();
});

function answers(answer: () => Promise<Response>): ReturnType<typeof vi.fn> {
  const fetching = vi.fn(answer);
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

describe('tiles asked for early', () => {
  it('are asked for once, taken once, and then no longer kept', async () => {
    const fetching = answers(() => Promise.resolve(new Response('tile')));
    await Promise.all([askEarly(URL_), askEarly(URL_)]);
    expect(fetching).toHaveBeenCalledOnce();
    expect(await takeEarly(URL_, never)).toMatchObject({ text: 'tile' });
    expect(takeEarly(URL_, never)).toBeUndefined();
    expect(closed).toEqual([]);
  });

  it('are given back when nobody has taken them', async () => {
    answers(() => Promise.resolve(new Response('tile')));
    await askEarly(URL_);
    dropEarly();
    await vi.waitFor(() => {
      expect(closed).toEqual(['tile']);
    });
  });

  it('that do not come disturb nobody before they are taken', async () => {
    answers(() => Promise.resolve(new Response('', { status: 503 })));
    await askEarly(URL_);
    await expect(takeEarly(URL_, never)).rejects.toThrow('503');
  });

  it('are aborted by whoever took them, or when they are dropped', async () => {
    const signals: AbortSignal[] = [];
    vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new DOMException('aborted', 'AbortError'));
        });
      });
    });
    const taker = new AbortController();
    void askEarly(URL_);
    const dropped = askEarly('https://x.example/other.webp');
    const taken = takeEarly(URL_, taker.signal);
    taker.abort();
    await expect(taken).rejects.toThrow('aborted');
    dropEarly();
    await dropped;
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it('are not asked for any more once who draws does so', async () => {
    const fetching = answers(() => Promise.resolve(new Response('tile')));
    expect(takeEarly(URL_, never)).toBeUndefined();
    await askEarly(URL_);
    expect(fetching).not.toHaveBeenCalled();
  });

  it('keep to so many requests, in the order in which they were wanted', async () => {
    const asked: string[] = [];
    const answer: (() => void)[] = [];
    vi.stubGlobal('fetch', (url: string) => {
      asked.push(url.slice(-1));
      return new Promise((resolve) => {
        answer.push(() => {
          resolve(new Response('tile'));
        });
      });
    });
    const tiles = new EarlyTiles(2);
    const base = tiles.ask(['https://x.example/a', 'https://x.example/b']);
    const detail = tiles.ask(['https://x.example/b', 'https://x.example/c', 'https://x.example/d']);
    expect(asked.join('')).toBe('ab');
    expect(tiles.mostlyAwaited).toBe(true);
    answer.forEach((give) => {
      give();
    });
    await base;
    await vi.waitFor(() => {
      expect(asked.join('')).toBe('abcd');
    });
    expect(tiles.mostlyAwaited).toBe(false);
    answer.forEach((give) => {
      give();
    });
    await detail;
  });
});
