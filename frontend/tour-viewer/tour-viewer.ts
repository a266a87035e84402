import { html, render } from 'lit-html';
import { parseAddress } from './address';
import { BrowserSpeech, type DeviceSpeech } from './guide/device-voice';
import type { ViewerEvents } from './events';
import type { View } from './geometry/angles';
import { fetchManifest, ManifestError, type Tour, type TourScene } from './manifest';
import { Session } from './session';
import { paintPreview, readStrip } from './stage/preview';
import { previewOfPage, Texts, textsOfPage, type TextOverrides } from './texts';
import { prepareDecoder } from './tiles/decoder';
import { ICONS } from './ui/icons';
import { layout } from './ui/layout';
import styles from './ui/styles/viewer.css?inline';

/** Who waits for the visit is told so after so many milliseconds. */
const SAID_AFTER = 1_000;

let sheet: CSSStyleSheet | undefined;

const isSpeech = (value: unknown): value is DeviceSpeech =>
  typeof value === 'object' && value !== null && 'speak' in value && 'voices' in value;

/** One style sheet for every viewer of the page, also under a policy that forbids inline styles. */
function sharedStyles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    // A text for Vite; Vaadin's build, which checks this file too, declares such imports as Lit's style sheets
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression
    sheet.replaceSync(`${styles}`);
  }
  return sheet;
}

/**
 * `<tour-viewer manifest="/api/tours/…" lang="fr">`: a visit in 360° with its audio guide.
 *
 * Attributes: `manifest` (address of the tour's manifest), `lang` (of the interface), `data-saver` (the visitor asked for
 * little data), `preview` (a `data:` strip of the first scene, shown at once) and
 * `preview-view` (the “yaw pitch fov” it is seen from, then the “pitch roll” it was taken with) and `preview-scene` (its id: not
 * shown where the address leads elsewhere).
 * What is inside the element is shown where the visit cannot be.
 */
export class TourViewer extends HTMLElement {
  static readonly observedAttributes = ['manifest', 'lang'];

  readonly #root: ShadowRoot;
  #session: Session | undefined;
  #loading: AbortController | undefined;
  #texts: TextOverrides | undefined;
  #speech: DeviceSpeech = new BrowserSpeech();
  #markReady!: (viewer: this) => void;
  /** Resolves when the first scene is on the screen, or what stands in its place. */
  ready: Promise<this>;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [sharedStyles()];
    this.ready = this.#newReady();
  }

  /** Address of the manifest. */
  get manifest(): string {
    return this.getAttribute('manifest') ?? '';
  }

  set manifest(url: unknown) {
    if (typeof url !== 'string') {
      console.warn('tour-viewer: "manifest" must be the address of a manifest, not', url);
      return;
    }
    this.setAttribute('manifest', url);
  }

  /** Texts of the interface by key; what is missing is taken from the page, then from the English built in. */
  get texts(): TextOverrides | undefined {
    return this.#texts;
  }

  set texts(texts: unknown) {
    if (texts !== undefined && (typeof texts !== 'object' || texts === null)) {
      console.warn('tour-viewer: "texts" must be an object of texts by key, not', texts);
      return;
    }
    this.#texts = texts as TextOverrides | undefined;
    this.#restart();
  }

  /** What reads aloud where there is no recording. */
  get speech(): DeviceSpeech {
    return this.#speech;
  }

  set speech(speech: unknown) {
    if (!isSpeech(speech)) {
      console.warn('tour-viewer: "speech" must have voices() and speak(), unlike', speech);
      return;
    }
    this.#speech = speech;
    if (this.#session) {
      this.#session.guide.speech = speech;
    }
  }

  /** Where one looks; nothing before the tour is there. */
  get view(): View | undefined {
    return this.#session?.motion.view;
  }

  /** Id of the scene that is shown. */
  get scene(): string | undefined {
    return this.#session?.state.scene.id;
  }

  /** Id of the stop that was chosen last. */
  get stop(): string | undefined {
    return this.#session?.state.stop;
  }

  /** Draw calls of the last frame, textures and tiles on the graphics card, for those who measure. */
  get figures(): Session['picture']['figures'] {
    return this.#session?.picture.figures;
  }

  /** Goes to a scene, stop or view; what is left out stays. */
  go(place: { scene?: string; stop?: string; yaw?: number; pitch?: number; fov?: number }): void {
    this.#session?.open(place);
  }

  /** Plays the current stop, or the first. */
  play(): void {
    if (this.#session && !this.#session.guide.active) {
      this.#session.narrator.togglePlay();
    }
  }

  pause(): void {
    this.#session?.guide.pause();
  }

  /** Begins the visit anew as for another visitor, without asking the server for it; nothing before the tour is there. */
  startOver(): void {
    const tour = this.#session?.state.tour;
    if (tour) {
      this.#end();
      history.replaceState(history.state, '', location.pathname + location.search);
      this.#begin(tour, new Texts(this.#texts ?? textsOfPage(document))).catch((error: unknown) => {
        console.warn('tour-viewer:', error);
      });
    }
  }

  connectedCallback(): void {
    document.addEventListener('fullscreenchange', this.#fullscreenChanged);
    this.#takeEarlyProperties();
    // A framework that builds the page may add the texts just after the element
    queueMicrotask(() => {
      if (this.isConnected && !this.#session && !this.#loading) {
        void this.#load();
      }
    });
  }

  disconnectedCallback(): void {
    document.removeEventListener('fullscreenchange', this.#fullscreenChanged);
    // Moving the element in the page disconnects it for a moment: that must not end the visit
    setTimeout(() => {
      if (!this.isConnected) {
        this.#end();
      }
    });
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after && before !== null) {
      this.#restart();
    }
  }

  /** What was set before the element was defined hides its properties: it is set again. */
  #takeEarlyProperties(): void {
    for (const name of ['manifest', 'texts', 'speech'] as const) {
      if (Object.hasOwn(this, name)) {
        const value: unknown = this[name];
        Reflect.deleteProperty(this, name);
        this[name] = value;
      }
    }
  }

  #newReady(): Promise<this> {
    return new Promise((resolve) => {
      this.#markReady = resolve;
    });
  }

  #restart(): void {
    if (this.#session || this.#loading) {
      this.#end();
      this.ready = this.#newReady();
      if (this.isConnected) {
        void this.#load();
      }
    }
  }

  #end(): void {
    this.#loading?.abort();
    this.#loading = undefined;
    this.#session?.dispose();
    this.#session = undefined;
    // It shows the beginning of what has ended
    this.#ahead?.remove();
    render(html``, this.#root);
  }

  get #interfaceLang(): string {
    const inherited = this.closest('[lang]')?.getAttribute('lang') ?? '';
    return [this.lang, inherited, 'en'].find((lang) => lang !== '') ?? 'en';
  }

  async #load(): Promise<void> {
    const loading = new AbortController();
    this.#loading = loading;
    const texts = new Texts(this.#texts ?? textsOfPage(document));
    if (!this.manifest) {
      console.warn('tour-viewer: the attribute "manifest" is missing');
      this.#showProblem(texts);
      return;
    }
    this.#showWaiting(texts);
    prepareDecoder();
    try {
      const tour = this.#withPreview(await fetchManifest(this.manifest, loading.signal));
      loading.signal.throwIfAborted();
      await this.#begin(tour, texts);
      loading.signal.throwIfAborted();
      this.#emit('tour-load', { title: tour.title, lang: tour.lang, audience: tour.audience });
      this.#markReady(this);
    } catch (error) {
      if (!loading.signal.aborted) {
        this.#showProblem(texts);
        this.#emit('tour-error', { message: error instanceof ManifestError ? error.message : String(error) });
        console.warn('tour-viewer:', error);
      }
    }
  }

  /** Shows a tour from its beginning, or from where the address leads. @returns when its first picture is on the screen */
  async #begin(tour: Tour, texts: Texts): Promise<void> {
    const session = new Session(
      {
        root: this.#root,
        texts,
        lang: this.#interfaceLang,
        address: parseAddress(location.hash),
        saveData: this.hasAttribute('data-saver'),
        historySteps: this.hasAttribute('history'),
        emit: (name, detail, cancelable = false) => this.#emit(name, detail, cancelable),
        toggleFullscreen: () => {
          this.#toggleFullscreen();
        },
        looksAhead: () => this.#ahead !== null && getComputedStyle(this.#ahead).display !== 'none',
        painted: () => {
          this.#ahead?.remove();
        },
      },
      tour,
      this.#speech,
      (current) => {
        render(layout({ state: current.state, texts, session: current }), this.#root);
      },
    );
    this.#session = session;
    await session.start();
  }

  #emit<K extends keyof ViewerEvents>(name: K, detail: ViewerEvents[K], cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable }));
  }

  #showWaiting(texts: Texts): void {
    render(
      html`<div class="viewer waiting" role="region" aria-busy="true" aria-label=${texts.get('viewer.loading')}>
        <div class="stage">
          <canvas class="preview" aria-hidden="true"></canvas>
          <slot name="ahead"></slot>
          <p class="coming" role="status"></p>
        </div>
      </div>`,
      this.#root,
    );
    this.#saySoon(texts.get('viewer.loading'));
    const canvas = this.#root.querySelector<HTMLCanvasElement>('canvas.preview');
    const inline = this.#preview;
    if (canvas && inline && !this.#ahead && this.#startsInPreview()) {
      const [yaw = 0, pitch = 0, fov = 90, up = 0, lean = 0] = (this.getAttribute('preview-view') ?? '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number);
      const view = { yaw, pitch, fov, ...parseAddress(location.hash) };
      void readStrip(inline).then(
        ({ strip }) => {
          // The visit may have come meanwhile, and the canvas be gone
          if (canvas.clientWidth > 0 && canvas.clientHeight > 0) {
            paintPreview(canvas, strip, view, canvas.clientWidth / canvas.clientHeight, { pitch: up, roll: lean });
          }
        },
        () => {
          console.warn('tour-viewer: "preview" is not a picture');
        },
      );
    }
  }

  /** Says that the visit is coming, where that takes long. By a timer: the delay of an animation would have the browser draw frame after frame. */
  #saySoon(loading: string): void {
    const status = this.#root.querySelector('.coming');
    setTimeout(() => {
      if (status?.isConnected) {
        render(html`<span>${loading}</span>`, status as HTMLElement);
      }
    }, SAID_AFTER);
  }

  /** The preview that the page itself has painted, before this code was there. */
  get #ahead(): Element | null {
    return this.querySelector(':scope > [slot="ahead"]');
  }

  get #preview(): string | undefined {
    return this.getAttribute('preview') ?? previewOfPage(document);
  }

  /** The page's preview of a scene may be larger than the manifest's. */
  #withPreview(tour: Tour): Tour {
    const [preview, shown] = [this.#preview, this.getAttribute('preview-scene')];
    if (preview === undefined || shown === null) {
      return tour;
    }
    const [entry, ...others] = tour.scenes;
    const better = (scene: TourScene): TourScene =>
      scene.id === shown ? { ...scene, pyramid: { ...scene.pyramid, preview } } : scene;
    return { ...tour, scenes: [better(entry), ...others.map(better)] };
  }

  /** Whether the address leads into the scene of the preview; a stop may be anywhere. */
  #startsInPreview(): boolean {
    const shown = this.getAttribute('preview-scene');
    const { scene, stop } = parseAddress(location.hash);
    return shown === null || (scene === undefined ? stop === undefined : scene === shown);
  }

  #showProblem(texts: Texts): void {
    render(
      html`<div class="viewer failed" role="region" aria-label=${texts.get('viewer.guide')}>
        <div class="notice" role="alert">
          <p>${ICONS.alert}<span>${texts.get('viewer.problem-manifest')}</span></p>
          <button
            type="button"
            class="button primary"
            @click=${() => {
              this.#end();
              void this.#load();
            }}
          >
            ${texts.get('viewer.retry')}
          </button>
        </div>
        <slot></slot>
      </div>`,
      this.#root,
    );
  }

  #toggleFullscreen(): void {
    if (document.fullscreenElement === this) {
      void document.exitFullscreen();
    } else if (this.hasAttribute('filling')) {
      this.#fill(false);
    } else if (document.fullscreenEnabled) {
      this.requestFullscreen().catch(() => {
        this.#fill(true);
      });
    } else {
      this.#fill(true);
    }
  }

  /** Where there is no full screen (iPhones), the viewer fills the window. */
  #fill(filling: boolean): void {
    this.toggleAttribute('filling', filling);
    this.#session?.update({ fullscreen: filling });
  }

  readonly #fullscreenChanged = (): void => {
    this.#session?.update({ fullscreen: document.fullscreenElement === this });
  };
}

if (!customElements.get('tour-viewer')) {
  customElements.define('tour-viewer', TourViewer);
}

declare global {
  interface HTMLElementTagNameMap {
    'tour-viewer': TourViewer;
  }
}
