// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginVisit } from './begin';

describe("the visit's code", () => {
  let page: Document;
  const began = (): boolean => page.querySelector('script[src$="/visit.js"]') !== null;
  const hide = (hidden: boolean): void => {
    Object.defineProperty(page, 'hidden', { value: hidden, configurable: true });
  };
  const later = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

  beforeEach(() => {
    vi.useFakeTimers();
    page = document.implementation.createHTMLDocument();
    hide(false);
    page.head.innerHTML = '<link id="visit-code" rel="modulepreload" href="/visit.js">';
    Object.defineProperty(page.querySelector('link'), 'relList', { value: { supports: () => true }, configurable: true });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  function begin(pictured: Promise<unknown>, coming: boolean): void {
    beginVisit(
      page,
      pictured,
      () => coming,
      () => undefined,
    );
    page.dispatchEvent(new Event('DOMContentLoaded'));
  }

  it('begins when the picture is on the screen', async () => {
    let draw = (): void => undefined;
    begin(new Promise<void>((drawn) => (draw = drawn)), true);
    await later(100);
    expect(began()).toBe(false);
    draw();
    await later(100);
    expect(began()).toBe(true);
  });

  it('begins without a picture that the line brings too slowly', async () => {
    begin(new Promise(() => undefined), true);
    await later(550);
    expect(began()).toBe(false);
    await later(100);
    expect(began()).toBe(true);
  });

  it('begins at once in a tab that nobody sees, and in a browser that has fetched nothing ahead', async () => {
    hide(true);
    begin(new Promise(() => undefined), false);
    await later(0);
    expect(began()).toBe(true);
    page.querySelector('script')?.remove();
    hide(false);
    Object.defineProperty(page.querySelector('link'), 'relList', { value: { supports: () => false } });
    page.dispatchEvent(new Event('DOMContentLoaded'));
    await later(0);
    expect(page.querySelectorAll('script')).toHaveLength(1);
  });

  it('waits longer for a picture that only has to be drawn, but not for ever', async () => {
    begin(new Promise(() => undefined), false);
    await later(2500);
    expect(began()).toBe(false);
    await later(200);
    expect(began()).toBe(true);
  });
});
