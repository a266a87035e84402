import { formatAddress, type Address } from './address';
import { AddressBar } from './controls/address-bar';
import { Controls } from './controls/controls';
import { turnSeconds, ViewMotion } from './controls/motion';
import { normaliseYaw, type Direction, type View } from './geometry/angles';
import { limitView, zoomLimits } from './geometry/limits';
import type { Size } from './geometry/projection';
import type { DeviceSpeech } from './guide/device-voice';
import { Guide } from './guide/guide';
import { LockScreen } from './guide/media-session';
import { ResumeMemory } from './guide/resume';
import { neighbourStop, stopOfNumber } from './guide/route-order';
import type { Hotspot, Stop, Tour, TourScene, VersionKey } from './manifest';
import { arrivalView, destinationOf, homeView, type Destination } from './places';
import { stopName } from './route/names';
import { versionAddress } from './route/versions';
import { placeRadar } from './stage/floor-plan';
import { FrameLoop } from './stage/frame-loop';
import { placeHotspots } from './stage/hotspot-layer';
import { StageHost } from './stage/stage-host';
import { Store, type ProblemKind, type ViewerState } from './state';
import type { Texts } from './texts';
import type { ViewerEvents } from './events';

/** What a session needs of the element it runs in. */
export interface SessionHost {
  readonly root: ShadowRoot;
  readonly texts: Texts;
  readonly lang: string;
  readonly speech: DeviceSpeech;
  readonly address: Address;
  /** Brings the state on the screen. */
  render(session: Session): void;
  /** @returns whether nobody has prevented what would follow */
  emit<K extends keyof ViewerEvents>(name: K, detail: ViewerEvents[K], cancelable?: boolean): boolean;
  toggleFullscreen(): void;
}

/** Between two stops of a guided visit. */
const GUIDED_PAUSE_MS = 1_500;
/** An item in another scene is gone to when the focus stays on it this long, so that tabbing past loads nothing. */
const DWELL_MS = 350;

const prefers = (query: string): boolean => matchMedia(query).matches;
const reducedMotion = (): boolean => prefers('(prefers-reduced-motion: reduce)');
const saveData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true ||
  prefers('(prefers-reduced-data: reduce)');

/** One visit of one version of a tour: its state, and everything that changes it. */
export class Session {
  readonly #host: SessionHost;
  readonly #store: Store<ViewerState>;
  readonly motion: ViewMotion;
  readonly guide: Guide;
  readonly controls: Controls;
  readonly picture: StageHost;
  readonly #loop = new FrameLoop((seconds) => this.#frame(seconds));
  readonly #addressBar = new AddressBar((address) => {
    this.open(address);
  });
  readonly #memory = new ResumeMemory(() => localStorage);
  readonly #lockScreen = new LockScreen();
  readonly #resize: ResizeObserver;
  readonly #listening = new AbortController();
  readonly #start: Destination;
  #size: Size = { width: 1, height: 1 };
  #way = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dwell: ReturnType<typeof setTimeout> | undefined;
  #opener: HTMLElement | undefined;
  #remembered = 0;
  #wasActive = false;
  #told: View | undefined;

  constructor(host: SessionHost, tour: Tour) {
    this.#host = host;
    const surface = host.root.querySelector<HTMLElement>('.surface');
    this.#start = destinationOf(tour, host.address, { width: 16, height: 9 });
    this.guide = new Guide(new Audio(), host.speech, {
      changed: () => {
        this.#guideChanged();
      },
      ended: () => {
        this.#stopEnded();
      },
    });
    this.#store = new Store<ViewerState>(
      {
        tour,
        scene: this.#start.scene,
        stop: this.#start.stop?.id,
        panel: 'stop',
        planOpen: prefers('(min-width: 64rem) and (min-height: 40rem)'),
        guided: false,
        fullscreen: false,
        captions: { on: true, size: 0 },
        bookmark: this.#memory.recall(tour),
        problems: new Set<ProblemKind>(navigator.onLine ? [] : ['offline']),
        pictureless: false,
        found: new Set<string>(),
        answers: new Map<string, number>(),
        keypad: { typed: '', message: '' },
        announcement: '',
        guide: this.guide.state,
      },
      () => {
        host.render(this);
        this.#place();
      },
    );
    this.motion = new ViewMotion(this.#start.view, (view) => this.#limit(view));
    host.render(this);
    const mounted = surface ?? host.root.querySelector<HTMLElement>('.surface');
    if (!mounted) {
      throw new Error('the layout has no surface');
    }
    this.controls = new Controls({
      surface: mounted,
      motion: this.motion,
      size: () => this.#size,
      home: () => homeView(this.state.scene, this.#size),
      moved: () => {
        this.#loop.request();
      },
      reducedMotion,
    });
    this.picture = new StageHost({
      surface: mounted,
      view: () => this.motion.view,
      changed: () => {
        this.#loop.request();
      },
      pictureless: () => {
        this.#problem('webgl', true);
        this.update({ pictureless: true });
      },
      paused: (paused) => {
        this.#problem('context', paused);
      },
      tilesFailed: () => {
        if (navigator.onLine) {
          this.#problem('tiles', true);
        }
      },
      drawn: (complete) => {
        this.#host.emit('render-complete', { stable: complete && !this.motion.moving });
      },
      reducedMotion,
      saveData,
    });
    this.#resize = new ResizeObserver(() => {
      this.#resized(mounted);
    });
    this.#resized(mounted);
  }

  get state(): ViewerState {
    return this.#store.state;
  }

  get lang(): string {
    return this.#host.lang;
  }

  get texts(): Texts {
    return this.#host.texts;
  }

  update(patch: Partial<ViewerState>): void {
    this.#store.update(patch);
  }

  /** Begins: shows the first scene. @returns when it is on the screen */
  async start(): Promise<void> {
    const { signal } = this.#listening;
    window.addEventListener(
      'offline',
      () => {
        this.#problem('offline', true);
      },
      { signal },
    );
    window.addEventListener(
      'online',
      () => {
        this.#online();
      },
      { signal },
    );
    document.addEventListener(
      'visibilitychange',
      () => {
        this.#loop.request();
      },
      { signal },
    );
    this.controls.connect();
    this.#addressBar.connect();
    this.#lockScreen.connect({
      play: () => void this.guide.play(),
      pause: () => {
        this.guide.pause();
      },
      skip: (seconds) => {
        this.guide.skip(seconds);
      },
      seek: (seconds) => {
        this.guide.seek(seconds);
      },
      previous: () => {
        this.stepStop(-1);
      },
      next: () => {
        this.stepStop(1);
      },
    });
    const { tour } = this.state;
    const { scene, stop, view } = destinationOf(tour, this.#host.address, this.#size);
    this.motion.jump(view);
    if (stop) {
      this.guide.load(stop, tour.lang);
    }
    if (scene.pyramid.preview) {
      void this.picture.preview(scene.pyramid.preview);
    }
    await this.picture.start();
    await this.#enter(scene, this.motion.view);
  }

  dispose(): void {
    this.#listening.abort();
    this.#resize.disconnect();
    this.#loop.stop();
    clearTimeout(this.#timer);
    clearTimeout(this.#dwell);
    this.#addressBar.disconnect();
    this.controls.disconnect();
    this.guide.dispose();
    this.#lockScreen.disconnect();
    this.picture.dispose();
  }

  /** Goes where an address leads. */
  open(address: Address): void {
    const { scene, stop, view } = destinationOf(this.state.tour, { scene: this.state.scene.id, ...address }, this.#size);
    if (stop && stop.id !== this.state.stop) {
      this.#takeUp(stop);
    }
    void this.#go(scene, view);
  }

  goToScene(id: string): void {
    const scene = this.#scene(id);
    if (scene) {
      void this.#go(scene, homeView(scene, this.#size));
    }
  }

  /** Chooses what is in the picture. @param opener gets the focus back when what it opened is closed */
  select(hotspot: Hotspot, opener?: HTMLElement): void {
    this.selectIn(this.state.scene, hotspot, opener);
  }

  /** Chooses something in this or another scene. */
  selectIn(scene: TourScene, hotspot: Hotspot, opener?: HTMLElement): void {
    clearTimeout(this.#dwell);
    const target = hotspot.target ?? '';
    const to = this.#scene(target);
    if (hotspot.kind === 'stop') {
      this.selectStop(target, { play: true });
    } else if (hotspot.kind === 'scene' && to) {
      void this.#go(to, arrivalView(scene, hotspot, to, this.#size));
    } else if (hotspot.kind === 'info') {
      void this.#openInfo(scene, hotspot, opener);
    }
  }

  /** An item of the list has the focus: it is looked at. */
  focused(scene: TourScene, hotspot: Hotspot | undefined, element: HTMLElement): void {
    clearTimeout(this.#dwell);
    if (scene.id === this.state.scene.id) {
      if (hotspot) {
        this.lookAt(hotspot);
      }
      return;
    }
    this.#dwell = setTimeout(() => {
      if (this.#host.root.activeElement === element) {
        const view = homeView(scene, this.#size);
        void this.#go(scene, hotspot ? { ...view, yaw: hotspot.yaw, pitch: hotspot.pitch } : view);
      }
    }, DWELL_MS);
  }

  lookAt(direction: Direction): void {
    const view = { ...this.motion.view, yaw: direction.yaw, pitch: direction.pitch };
    this.motion.turnTo(view, reducedMotion() ? 0 : turnSeconds(this.motion.view, view));
    this.#loop.request();
  }

  /** Chooses a stop: goes there, looks at it, and plays it where that is wished. */
  selectStop(id: string, { play, startAt = 0 }: { play: boolean; startAt?: number }): void {
    const stop = this.state.tour.stops.find((candidate) => candidate.id === id);
    const scene = this.#scene(stop?.scene ?? '');
    if (!stop || !scene) {
      return;
    }
    clearTimeout(this.#timer);
    if (this.guide.stop?.id !== stop.id || startAt > 0) {
      this.#takeUp(stop, startAt);
    } else {
      this.update({ panel: 'stop' });
    }
    if (play) {
      void this.guide.play();
    }
    if (scene.id !== this.state.scene.id || this.state.coming) {
      const home = homeView(scene, this.#size);
      void this.#go(scene, { ...home, yaw: stop.yaw, pitch: stop.pitch });
    } else if (!this.controls.dragging) {
      this.lookAt(stop);
    }
  }

  /** The stop before or after on the route. */
  stepStop(step: 1 | -1): void {
    const stop = neighbourStop(this.state.tour, this.state.stop, step);
    if (stop) {
      this.selectStop(stop.id, { play: true });
    }
  }

  togglePlay(): void {
    clearTimeout(this.#timer);
    if (this.guide.active) {
      this.guide.pause();
    } else if (this.guide.stop) {
      this.update({ stop: this.guide.stop.id });
      void this.guide.play();
    } else {
      this.stepStop(1);
    }
  }

  setGuided(guided: boolean): void {
    this.update({ guided });
    if (!guided) {
      clearTimeout(this.#timer);
    } else if (!this.guide.active) {
      this.startGuided();
    }
  }

  /** The guided visit, from the current stop, or the first. */
  startGuided(): void {
    this.update({ guided: true });
    const stop = this.state.tour.stops.find(({ id }) => id === this.state.stop) ?? this.state.tour.stops[0];
    if (stop) {
      this.selectStop(stop.id, { play: true });
    }
  }

  /** Goes on where one left off. */
  resume(): void {
    const { bookmark } = this.state;
    if (bookmark) {
      this.selectStop(bookmark.stop, { play: true, startAt: bookmark.time });
    }
  }

  /** @param index counted through all paragraphs */
  hearSentence(index: number): void {
    this.guide.goToSentence(index);
    if (!this.guide.active) {
      void this.guide.play();
    }
  }

  async readAloud(): Promise<void> {
    await this.guide.readAloud();
  }

  retryAudio(): void {
    void this.guide.play();
  }

  goToNumber(typed: string): void {
    const { tour } = this.state;
    const stop = stopOfNumber(tour, typed);
    if (stop) {
      this.update({ keypad: { typed: '', message: '' } });
      this.selectStop(stop.id, { play: true });
    } else {
      const numbers = tour.stops.map(({ number }) => number).join(', ');
      this.update({ keypad: { typed: '', message: this.texts.get('viewer.keypad-none', typed || '–', numbers) } });
    }
  }

  answer(question: string, index: number): void {
    this.update({ answers: new Map(this.state.answers).set(question, index) });
  }

  closeInfo(): void {
    this.update({ info: undefined });
    const opener = this.#opener;
    queueMicrotask(() => opener?.focus());
  }

  toggleFullscreen(): void {
    this.#host.toggleFullscreen();
  }

  retryPicture(kind: ProblemKind): void {
    if (kind === 'tiles') {
      this.#problem('tiles', false);
      this.picture.retryTiles();
    } else {
      this.#problem('webgl', false);
      this.#problem('context', false);
      this.update({ pictureless: false });
      void this.picture.restart();
    }
  }

  /** The address of another version with the same scene, stop and view. */
  versionHref(version: VersionKey): string {
    return versionAddress(location.href, version, this.#fragment());
  }

  requestVersion(version: VersionKey, event: Event): void {
    const href = this.versionHref(version);
    (event.currentTarget as HTMLAnchorElement).href = href;
    if (!this.#host.emit('version-request', { ...version, href }, true)) {
      event.preventDefault();
    }
  }

  #fragment(): string {
    return formatAddress((this.state.coming ?? this.state.scene).id, this.state.stop, this.motion.target);
  }

  #scene(id: string): TourScene | undefined {
    return this.state.tour.scenes.find((scene) => scene.id === id);
  }

  #limit(view: View): View {
    const { pyramid } = this.state.scene;
    const { coverage } = pyramid;
    return limitView(view, zoomLimits(pyramid.faceSizes.at(-1) ?? 1, this.#size, coverage), this.#size, coverage);
  }

  async #go(scene: TourScene, view: View): Promise<void> {
    clearTimeout(this.#dwell);
    const way = ++this.#way;
    if (scene.id === this.state.scene.id) {
      this.update({ coming: undefined });
      this.motion.turnTo(view, reducedMotion() ? 0 : turnSeconds(this.motion.view, view));
      this.#loop.request();
      return;
    }
    this.update({ coming: scene, info: undefined });
    await this.#enter(scene, { ...view, yaw: normaliseYaw(view.yaw) }, () => way === this.#way);
  }

  /** Shows a scene when its picture is ready. @param wanted whether it is still the one to go to */
  #enter(scene: TourScene, view: View, wanted: () => boolean = () => true): Promise<void> {
    return new Promise((resolve) => {
      this.picture.show({ id: scene.id, pyramid: scene.pyramid }, view, () => {
        if (!wanted()) {
          resolve();
          return;
        }
        const { tour, scene: before } = this.state;
        this.update({ scene, coming: undefined });
        this.motion.jump(view);
        if (before.id !== scene.id) {
          this.update({ announcement: this.texts.get('viewer.now-in', scene.title) });
        }
        this.#host.emit('scene-change', { scene: scene.id });
        const next = neighbourStop(tour, this.state.stop, 1)?.scene;
        const near = [...scene.hotspots.filter(({ kind }) => kind === 'scene').map(({ target }) => target), next];
        this.picture.neighbours = tour.scenes
          .filter(({ id }) => id !== scene.id && near.includes(id))
          .map(({ pyramid }) => pyramid);
        this.#loop.request();
        resolve();
      });
      this.#loop.request();
    });
  }

  async #openInfo(scene: TourScene, hotspot: Hotspot, opener: HTMLElement | undefined): Promise<void> {
    if (scene.id !== this.state.scene.id) {
      await this.#go(scene, { ...homeView(scene, this.#size), yaw: hotspot.yaw, pitch: hotspot.pitch });
    } else {
      this.lookAt(hotspot);
    }
    this.#opener = opener;
    const hunted = this.state.tour.stops.filter((stop) => stop.hunt?.object === hotspot.id && stop.scene === scene.id);
    this.update({ info: hotspot, found: new Set([...this.state.found, ...hunted.map(({ id }) => id)]) });
    setTimeout(() => this.#host.root.querySelector<HTMLElement>('#info-title')?.focus());
  }

  #takeUp(stop: Stop, startAt = 0): void {
    const { tour } = this.state;
    this.guide.load(stop, tour.lang, startAt);
    this.#lockScreen.show(tour, stop);
    this.update({ stop: stop.id, panel: 'stop', bookmark: undefined, announcement: stopName(stop, this.texts) });
    this.#host.emit('stop-change', { stop: stop.id });
    this.#loop.request();
  }

  #guideChanged(): void {
    const { guide } = this;
    this.update({ guide: guide.state });
    this.#lockScreen.tell(guide.state);
    if (guide.active !== this.#wasActive) {
      this.#wasActive = guide.active;
      this.#host.emit('play-change', { playing: guide.active });
    }
    const { time, status, source } = guide.state;
    if (guide.stop && source === 'audio' && time > 0 && (status === 'paused' || Math.abs(time - this.#remembered) >= 5)) {
      this.#remembered = time;
      this.#memory.remember(this.state.tour, { stop: guide.stop.id, time });
    }
  }

  #stopEnded(): void {
    const { tour, guided, stop } = this.state;
    const next = neighbourStop(tour, this.guide.stop?.id ?? stop, 1);
    if (!next) {
      this.#memory.forget(tour);
      this.update({ guided: false, announcement: this.texts.get('viewer.visit-ended') });
    } else if (guided) {
      this.#timer = setTimeout(() => {
        this.selectStop(next.id, { play: true });
      }, GUIDED_PAUSE_MS);
    }
  }

  #problem(kind: ProblemKind, there: boolean): void {
    const problems = new Set(this.state.problems);
    if (there) {
      problems.add(kind);
    } else {
      problems.delete(kind);
    }
    this.update({ problems });
  }

  #online(): void {
    this.#problem('offline', false);
    this.#problem('tiles', false);
    this.picture.retryTiles();
    if (this.guide.state.captionsFailed) {
      this.guide.retryCaptions();
    }
  }

  #resized(surface: HTMLElement): void {
    this.#resize.observe(surface);
    const { clientWidth, clientHeight } = surface;
    if (clientWidth > 0 && clientHeight > 0) {
      this.#size = { width: clientWidth, height: clientHeight };
      this.motion.refresh();
      this.picture.resize(this.#size);
    }
  }

  #frame(seconds: number): boolean {
    const moving = this.motion.step(seconds);
    this.picture.frame();
    this.#place();
    const { view } = this.motion;
    if (this.#told !== view) {
      this.#told = view;
      this.#host.emit('view-change', view);
    }
    this.#addressBar.write(this.#fragment());
    return moving;
  }

  /** Puts what lies over the picture where it belongs. */
  #place(): void {
    const { scene } = this.state;
    placeHotspots(this.#host.root, scene.hotspots, this.motion.view, this.#size);
    placeRadar(this.#host.root, this.motion.view, scene);
  }
}
