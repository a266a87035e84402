// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TourViewer } from '../tour-viewer/tour-viewer';
import { answerHost } from './answer';
import { PROTOCOL } from './messages';
import { VisitFrame } from './visit-frame';

const HOST = 'https://partner.example';

class Viewer extends EventTarget {
  scene: string | undefined = 'hall';
  view = { yaw: 10, pitch: 0, fov: 90 };
  go = vi.fn();
  play = vi.fn();
  pause = vi.fn();
}

describe('a visit in a frame', () => {
  const parent = { postMessage: vi.fn() };
  const open = vi.fn();
  let own: EventTarget & { document: unknown; parent: unknown };
  let viewer: Viewer;
  let end: () => void;

  const say = (data: unknown, source: unknown = parent, origin = HOST): void => {
    own.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }));
  };
  const told = (): unknown[] => parent.postMessage.mock.calls.filter(([, to]) => to === HOST).map(([data]) => data as unknown);

  beforeEach(() => {
    vi.useFakeTimers();
    parent.postMessage.mockClear();
    open.mockClear();
    document.body.innerHTML = `
      <a class="choice" data-version href="https://cites.example/embed/b/c?lang=fr&audience=youth">x</a>
      <a class="choice" data-version href="https://cites.example/embed/b/c?lang=nl&audience=user">x</a>`;
    own = Object.assign(new EventTarget(), {
      parent,
      document: {
        location: { href: 'https://cites.example/embed/b/c?lang=fr&audience=user' },
        querySelectorAll: (selector: string) => document.querySelectorAll(selector),
      },
    });
    viewer = new Viewer();
    end = answerHost(own as unknown as Window, viewer as unknown as TourViewer, open);
  });
  afterEach(() => {
    end();
    vi.useRealTimers();
  });

  it('says its hello to any host, and everything else only to the origin that answered', () => {
    expect(parent.postMessage).toHaveBeenCalledExactlyOnceWith(
      { protocol: PROTOCOL, event: 'hello', detail: { lang: 'fr', audience: 'user' } },
      '*',
    );
    viewer.dispatchEvent(new CustomEvent('stop-change', { detail: { stop: 'one' } }));
    expect(told()).toEqual([]);
    say({ protocol: PROTOCOL, command: 'hello' });
    viewer.dispatchEvent(new CustomEvent('stop-change', { detail: { stop: 'two' } }));
    expect(told()).toContainEqual({ protocol: PROTOCOL, event: 'stop-change', detail: { stop: 'two' } });
  });

  it('tells a host that comes late that the tour is there', () => {
    const detail = { title: 'Visit', lang: 'fr', audience: 'user' };
    viewer.dispatchEvent(new CustomEvent('tour-load', { detail }));
    say({ protocol: PROTOCOL, command: 'hello' });
    expect(told()).toContainEqual({ protocol: PROTOCOL, event: 'tour-load', detail });
  });

  it('is led by its parent alone, in its own protocol alone', () => {
    say({ protocol: PROTOCOL, command: 'play' }, { postMessage: vi.fn() });
    say({ protocol: 'cites360/99', command: 'play' });
    say('play');
    say(null);
    expect(viewer.play).not.toHaveBeenCalled();
    say({ protocol: PROTOCOL, command: 'play' });
    expect(viewer.play).toHaveBeenCalledOnce();
  });

  it('goes to a place, and leaves out what makes no sense', () => {
    say({ protocol: PROTOCOL, command: 'go', stop: 'desk', yaw: 90, pitch: Number.NaN, fov: '70', scene: 'x'.repeat(201) });
    expect(viewer.go).toHaveBeenCalledExactlyOnceWith({ stop: 'desk', yaw: 90 });
  });

  it('opens a version that the page offers and refuses others', () => {
    say({ protocol: PROTOCOL, command: 'hello' });
    say({ protocol: PROTOCOL, command: 'version', audience: 'youth' });
    expect(open).toHaveBeenLastCalledWith('https://cites.example/embed/b/c?lang=fr&audience=youth');
    say({ protocol: PROTOCOL, command: 'version', lang: 'nl', audience: 'youth' });
    expect(told()).toContainEqual({
      protocol: PROTOCOL,
      event: 'refused',
      detail: { command: 'version', reason: 'no-such-version' },
    });
    expect(open).toHaveBeenCalledOnce();
  });

  it('refuses what it does not know, and what comes before the tour', () => {
    say({ protocol: PROTOCOL, command: 'hello' });
    say({ protocol: PROTOCOL, command: 'dispose' });
    viewer.scene = undefined;
    say({ protocol: PROTOCOL, command: 'go', scene: 'hall' });
    expect(told().filter((message) => (message as { event: string }).event === 'refused')).toEqual([
      { protocol: PROTOCOL, event: 'refused', detail: { command: 'dispose', reason: 'unknown-command' } },
      { protocol: PROTOCOL, event: 'refused', detail: { command: 'go', reason: 'not-ready' } },
    ]);
    expect(viewer.go).not.toHaveBeenCalled();
  });

  it('tells where one looks ten times a second at most, and the last of it', () => {
    say({ protocol: PROTOCOL, command: 'hello' });
    for (let frame = 0; frame < 60; frame++) {
      viewer.view = { yaw: frame, pitch: 0, fov: 90 };
      viewer.dispatchEvent(new CustomEvent('view-change', { detail: viewer.view }));
      vi.advanceTimersByTime(1000 / 60);
    }
    vi.advanceTimersByTime(1000);
    const views = told().filter((message) => (message as { event: string }).event === 'view-change');
    expect(views.length).toBeLessThanOrEqual(12);
    expect(views.at(-1)).toEqual({ protocol: PROTOCOL, event: 'view-change', detail: { yaw: 59, pitch: 0, fov: 90 } });
  });
});

describe('the page around it', () => {
  const frame = (): HTMLIFrameElement => {
    const made = document.createElement('iframe');
    made.src = 'about:blank#https://cites.example';
    document.body.append(made);
    Object.defineProperty(made, 'src', { value: 'https://cites.example/embed/b/c' });
    return made;
  };
  const hear = (source: unknown, data: unknown, origin = 'https://cites.example'): void => {
    window.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }));
  };

  it('hears its own frame at its own origin alone', async () => {
    const made = frame();
    const visit = new VisitFrame(made);
    const stops = vi.fn();
    const off = visit.on('stop-change', stops);
    const message = { protocol: PROTOCOL, event: 'stop-change', detail: { stop: 'one' } };
    hear(made.contentWindow, message, 'https://evil.example');
    hear(window, message);
    expect(stops).not.toHaveBeenCalled();
    hear(made.contentWindow, message);
    expect(stops).toHaveBeenCalledExactlyOnceWith({ stop: 'one' });
    off();
    hear(made.contentWindow, message);
    expect(stops).toHaveBeenCalledOnce();
    hear(made.contentWindow, { protocol: PROTOCOL, event: 'tour-load', detail: { title: 'Visit' } });
    await expect(visit.ready).resolves.toEqual({ title: 'Visit' });
    visit.dispose();
  });

  it('wants a frame with an address', () => {
    expect(() => new VisitFrame(document.createElement('iframe'))).toThrow(TypeError);
  });
});
