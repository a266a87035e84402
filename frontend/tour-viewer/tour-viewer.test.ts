// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MANIFEST } from './testing';
import type { TourViewer } from './tour-viewer';

/** jsdom has no WebGL, no layout and no media: this is the viewer on the poorest device there is. */
function poorDevice(): void {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      disconnect = vi.fn();
    },
  );
  const media = HTMLMediaElement.prototype;
  vi.spyOn(media, 'load').mockImplementation(() => undefined);
  vi.spyOn(media, 'pause').mockImplementation(() => undefined);
  vi.spyOn(media, 'play').mockImplementation(function (this: HTMLMediaElement) {
    this.dispatchEvent(new Event('playing'));
    return Promise.resolve();
  });
  Element.prototype.scrollIntoView = vi.fn();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
}

const json = (body: unknown, status = 200): Promise<Response> => Promise.resolve(new Response(JSON.stringify(body), { status }));

describe('<tour-viewer> without WebGL', () => {
  let viewer: TourViewer;

  const root = (): ShadowRoot => viewer.shadowRoot ?? expect.fail('no shadow root');
  const all = (selector: string): HTMLElement[] => [...root().querySelectorAll<HTMLElement>(selector)];
  const one = (selector: string): HTMLElement => root().querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
  const named = (label: string): HTMLElement =>
    all('button').find((button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === label) ??
    expect.fail(`no button "${label}"`);
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  async function open(fragment = ''): Promise<void> {
    location.hash = fragment;
    viewer = document.createElement('tour-viewer');
    viewer.manifest = '/api/tours/brussels/centre';
    viewer.lang = 'fr';
    document.body.append(viewer);
    await viewer.ready;
    await settled();
  }

  beforeEach(async () => {
    poorDevice();
    localStorage.clear();
    location.hash = '';
    vi.stubGlobal('fetch', (url: string) => (url.endsWith('.vtt') ? Promise.resolve(new Response('WEBVTT')) : json(MANIFEST)));
    await import('./tour-viewer');
  });
  afterEach(async () => {
    viewer.remove();
    await settled();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('says that there is no picture, shows a flat one, and offers everything else', async () => {
    await open();
    expect(one('.problems').textContent).toContain('cannot show the 360° picture');
    expect(one('.flat-picture').getAttribute('src')).toBe('/a.jpg');
    expect(one('.welcome h2').textContent).toBe('La Cité des métiers');
  });

  it('lists every scene, stop and hotspot in order as real buttons', async () => {
    await open();
    named('List').click();
    await settled();
    expect(all('.route .row').map((row) => row.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'L’entrée you are here',
      '1 Stop 1: L’entrée',
      'Vers l’accueil',
      'La charte',
      'L’accueil',
      '7 Stop 7: L’accueil',
      'Vers l’entrée',
    ]);
  });

  it('goes to a stop by its number, plays it and says so', async () => {
    await open();
    const changes: string[] = [];
    viewer.addEventListener('stop-change', (event) => changes.push((event as CustomEvent<{ stop: string }>).detail.stop));
    one('#tab-keypad').click();
    await settled();
    one('.digit').click();
    await settled();
    one('.digit.go').click();
    await settled();
    expect([viewer.scene, viewer.stop]).toEqual(['entrance', 'entrance']);
    expect(changes).toEqual(['entrance']);
    expect(named('Pause')).toBeDefined();
    expect(one('[aria-live]').textContent).toBe('Stop 1: L’entrée');
    expect(one('.voice').textContent).toBe('Synthetic voice');
  });

  it('goes silently to the next stop for who was not listening, and plays it for who was', async () => {
    await open();
    named('Next stop').click();
    await settled();
    expect(viewer.stop).toBe('entrance');
    expect(location.hash).toContain('scene=entrance&stop=entrance');
    named('Play').click();
    await settled();
    named('Next stop').click();
    await settled();
    expect([viewer.scene, viewer.stop]).toEqual(['reception', 'reception']);
  });

  it('names the numbers that exist when another was typed', async () => {
    await open();
    one('#tab-keypad').click();
    await settled();
    one('.digit.go').click();
    await settled();
    expect(one('.keypad-message').textContent).toBe('There is no stop –. The numbers are: 1, 7.');
  });

  it('says that a stop has no recording, and offers a voice of the device', async () => {
    await open('#stop=reception');
    expect([viewer.scene, viewer.stop]).toEqual(['reception', 'reception']);
    expect(one('.panel .notice').textContent).toContain('no recording of this stop yet');
    viewer.speech = {
      voices: () => Promise.resolve([{ name: 'T', lang: 'fr', localService: true }]),
      speak: () => new Promise(() => undefined),
    };
    named('Let a voice of this device read it').click();
    await settled();
    await settled();
    expect(one('.captions').textContent).toBe('Ici.');
    expect(one('.voice').textContent).toBe('Voice of this device');
  });

  it('shows what was hunted for as found when its information is opened, gives the focus to it and back', async () => {
    await open('#scene=entrance&stop=entrance');
    expect(one('.hunt').textContent).not.toContain('Found!');
    named('List').click();
    await settled();
    const row = all('.row.info')[0] ?? expect.fail('no information');
    row.focus();
    row.click();
    await settled();
    await settled();
    expect(one('.info-card').textContent).toContain('Found!');
    expect(root().activeElement?.id).toBe('info-title');
    one('.info-card').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settled();
    await settled();
    expect(root().querySelector('.info-card')).toBeNull();
    expect(root().activeElement).toBe(row);
  });

  it('answers the questions of a youth version', async () => {
    await open('#stop=entrance');
    named('Un euro').click();
    await settled();
    expect(one('fieldset').textContent).toContain('Not quite. The right answer: Rien');
    expect(one('fieldset').textContent).toContain('Tout est gratuit.');
  });

  it('keeps scene, stop and view in the links to the other versions, and lets a page take over', async () => {
    await open('#scene=reception&stop=entrance&yaw=12&pitch=3&fov=70');
    one('#tab-versions').click();
    await settled();
    const link = all('.version-list a').find((candidate) => candidate.getAttribute('hreflang') === 'nl') as HTMLAnchorElement;
    expect(link.href).toContain('?lang=nl&audience=user#scene=reception&stop=entrance&yaw=12&pitch=3&fov=70');
    expect(one('.missing').textContent).toContain('Nederlands');
    viewer.addEventListener('version-request', (event) => {
      event.preventDefault();
    });
    expect(link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))).toBe(false);
  });

  it('goes on living when it is moved in the page, and comes back after it was taken out', async () => {
    await open('#scene=reception');
    document.body.prepend(viewer);
    await settled();
    expect(viewer.scene).toBe('reception');
    viewer.remove();
    await settled();
    expect(viewer.scene).toBeUndefined();
    document.body.append(viewer);
    await vi.waitFor(() => {
      expect(viewer.scene).toBeDefined();
    });
  });

  it('says that the visit did not come, tries again, and shows what is inside it meanwhile', async () => {
    vi.stubGlobal('fetch', () => json({}, 503));
    viewer = document.createElement('tour-viewer');
    const failed = new Promise<string>((resolve) => {
      viewer.addEventListener('tour-error', (event) => {
        resolve((event as CustomEvent<{ message: string }>).detail.message);
      });
    });
    viewer.manifest = '/api/tours/brussels/centre';
    document.body.append(viewer);
    expect(await failed).toContain('503');
    expect(one('.notice').textContent).toContain('could not be loaded');
    expect(one('slot')).toBeDefined();
    vi.stubGlobal('fetch', () => json(MANIFEST));
    named('Try again').click();
    await viewer.ready;
    expect(viewer.scene).toBe('entrance');
  });

  it('warns of values that make no sense instead of throwing', async () => {
    await open();
    viewer.manifest = 7;
    viewer.texts = 'no';
    viewer.speech = {};
    expect(vi.mocked(console.warn).mock.calls.filter(([text]) => String(text).includes('must'))).toHaveLength(3);
    expect(viewer.manifest).toBe('/api/tours/brussels/centre');
  });

  it('speaks the texts it is given, also after it began', async () => {
    await open();
    viewer.texts = { 'viewer.tab-list': 'Liste' };
    await viewer.ready;
    await settled();
    expect(one('#tab-list').textContent.trim()).toBe('Liste');
  });

  it('finds the texts that a framework adds to the page just after the element', async () => {
    viewer = document.createElement('tour-viewer');
    viewer.manifest = '/api/tours/brussels/centre';
    document.body.append(viewer);
    const texts = document.createElement('script');
    texts.id = 'viewer-texts';
    texts.type = 'application/json';
    texts.textContent = JSON.stringify({ 'viewer.tab-list': 'Lijst' });
    document.body.append(texts);
    await viewer.ready;
    await settled();
    expect(one('#tab-list').textContent.trim()).toBe('Lijst');
    texts.remove();
  });

  it('takes what was set before the element was defined', async () => {
    viewer = document.createElement('tour-viewer');
    viewer.manifest = '/api/tours/brussels/centre';
    Object.defineProperty(viewer, 'texts', { value: { 'viewer.tab-list': 'Elenco' }, configurable: true, writable: true });
    document.body.append(viewer);
    await viewer.ready;
    await settled();
    expect(one('#tab-list').textContent.trim()).toBe('Elenco');
  });

  it('starts over as for another visitor, without asking the server', async () => {
    await open('scene=reception&stop=reception');
    expect([viewer.scene, viewer.stop]).toEqual(['reception', 'reception']);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('the line is broken')));
    localStorage.clear();
    viewer.startOver();
    await settled();
    await settled();
    expect([viewer.scene, viewer.stop]).toEqual(['entrance', undefined]);
    expect(location.hash).not.toContain('stop=');
    expect(one('.welcome h2').textContent).toBe('La Cité des métiers');
  });
});
