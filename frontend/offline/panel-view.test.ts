// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kept } from './kept';
import { PanelView } from './panel-view';
import { Words } from './words';

const kept = (address: string): Kept => ({
  address,
  title: 'La visite',
  lang: 'fr',
  audienceName: 'Tout public',
  detail: 'light',
  revision: 'one',
  since: '2026-11-29T10:00:00Z',
  bytes: 2e6,
  complete: true,
  page: '/a',
  manifest: '/api/a',
  notKept: '/not-kept',
  files: [],
});

describe('the question whether a visit shall go', () => {
  const remove = vi.fn();
  const act = (): Promise<void> => Promise.resolve();
  let view: PanelView;

  /** Writes the buttons of two versions anew. */
  const write = (): string[] => {
    document.body.replaceChildren(view.remover(kept('/a'), act), view.remover(kept('/b'), act));
    return [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
  };
  const press = (label: string): void => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click();
  };

  beforeEach(() => {
    remove.mockClear();
    const none = (): void => undefined;
    view = new PanelView(new Words(document), { ask: none, keep: none, pause: none, again: none, reload: none, remove }, 'one');
    expect(write()).toEqual(['remove', 'remove']);
  });

  it('is still there when the rest is written anew before it is answered', () => {
    press('remove');
    expect(write()).toEqual(['really', 'not', 'remove']);
    press('really');
    expect(remove).toHaveBeenCalledExactlyOnceWith(act);
    expect(write()).toEqual(['remove', 'remove']);
  });

  it('is gone once it was answered with no', () => {
    press('remove');
    press('not');
    expect(write()).toEqual(['remove', 'remove']);
    expect(remove).not.toHaveBeenCalled();
  });
});
