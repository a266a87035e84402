// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forget, guard, staysHere } from './guard';

const HERE = 'http://localhost:3000/kiosk/brussels/centre?lang=fr&audience=user';

describe('the guard of a kiosk', () => {
  const follow = vi.fn();
  guard(window, follow);

  beforeEach(() => {
    follow.mockClear();
    window.history.replaceState(null, '', '/kiosk/brussels/centre?lang=fr&audience=user');
    document.body.innerHTML = `
      <a id="out" href="https://elsewhere.example/">x</a>
      <a id="visit" href="/visit/brussels/centre?lang=fr&audience=user">x</a>
      <a id="version" href="/kiosk/brussels/centre?lang=nl&audience=user&start=fr.user">x</a>
      <a id="take" href="/kiosk/brussels/centre?lang=nl" download>x</a>
      <a id="within" href="#content">x</a>
      <div id="viewer"></div>`;
  });
  const press = (id: string, type = 'click'): boolean =>
    document.querySelector(`#${id}`)?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true })) ??
    false;

  it.each(['out', 'visit', 'take'])('goes nowhere by "%s"', (id) => {
    expect(press(id)).toBe(false);
    expect(press(id, 'auxclick')).toBe(false);
    expect(follow).not.toHaveBeenCalled();
  });

  it('follows what stays in the kiosk itself, and leaves jumps within the page alone', () => {
    expect(press('version')).toBe(false);
    expect(follow).toHaveBeenCalledExactlyOnceWith(HERE.replace('fr&', 'nl&') + '&start=fr.user');
    expect(press('within')).toBe(true);
  });

  it('also holds links inside the viewer', () => {
    const root = document.querySelector('#viewer')?.attachShadow({ mode: 'open' });
    const link = document.createElement('a');
    link.href = 'https://elsewhere.example/';
    root?.append(link);
    expect(link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }))).toBe(false);
  });

  it('has no context menu, no dragging out and no keys of the browser', () => {
    expect(press('out', 'contextmenu')).toBe(false);
    expect(press('out', 'dragstart')).toBe(false);
    const key = (init: KeyboardEventInit): boolean =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    expect([key({ key: 'p', ctrlKey: true }), key({ key: 'F5' }), key({ key: 'ArrowLeft', altKey: true })]).toEqual([
      false,
      false,
      false,
    ]);
    expect([key({ key: 'ArrowLeft' }), key({ key: 'Tab' }), key({ key: 'c', ctrlKey: true })]).toEqual([true, true, true]);
  });

  it('knows its own addresses', () => {
    expect(staysHere('?lang=nl', HERE)).toBe(true);
    expect(staysHere('/kiosk/torino/prova', HERE)).toBe(false);
    expect(staysHere('https://elsewhere.example/kiosk/brussels/centre', HERE)).toBe(false);
  });

  it('forgets what was left', () => {
    localStorage.setItem('cites360.resume.brussels/centre', '{}');
    sessionStorage.setItem('x', 'y');
    forget(window);
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });
});
