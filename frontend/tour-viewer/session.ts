import { AddressBar } from './controls/address-bar';
import { Controls } from './controls/controls';
import { Devices } from './controls/devices';
import { ViewMotion } from './controls/motion';
import { prefersLessData, reducedMotion, type Core, type SessionHost } from './core';
import { isThere, shownFilm } from './film/film-state';
import type { SceneFilms } from './film/scene-films';
import { sameView, type View } from './geometry/angles';
import { limitIn } from './geometry/limits';
import type { Size } from './geometry/projection';
import type { DeviceSpeech } from './guide/device-voice';
import { followSentence } from './guide/follow';
import type { Guide } from './guide/guide';
import { Narrator } from './guide/narrator';
import { ResumeMemory } from './guide/resume';
import { Journey } from './journey';
import type { Hotspot, Tour, TourScene } from './manifest';
import { destinationOf, homeView, opensWithPlanet } from './places';
import { photoKey } from './photo/photo-button';
import type { SceneSounds } from './sound/scene-sounds';
import { Radar } from './stage/floor-plan';
import { FrameLoop } from './stage/frame-loop';
import { PlacedHotspots } from './stage/hotspot-layer';
import { StageHost } from './stage/stage-host';
import { firstState, Store, type ProblemKind, type ViewerState } from './state';
import type { Texts } from './texts';

/** Milliseconds a scene that opens as a planet waits for its code. */
const PLANET_PATIENCE = 1_200;

/** One visit of one version of a tour: ties its parts together and reports what goes wrong. */
export class Session implements Core {
  readonly root: ShadowRoot;
  readonly texts: Texts;
  readonly lang: string;
  readonly emit: SessionHost['emit'];
  readonly store: Store<ViewerState>;
  readonly motion: ViewMotion;
  readonly controls: Controls;
  readonly picture: StageHost;
  readonly journey: Journey;
  readonly narrator: Narrator;
  readonly devices = new Devices(this);
  readonly #host: SessionHost;
  readonly #surface: HTMLElement;
  readonly #loop = new FrameLoop((seconds, rested, wanted) => this.#frame(seconds, rested, wanted));
  readonly #hotspots: PlacedHotspots;
  readonly #radar: Radar;
  readonly #addressBar: AddressBar;
  readonly #resize: ResizeObserver;
  readonly #listening = new AbortController();
  #size: Size = { width: 16, height: 9 };
  #sounds: SceneSounds | undefined;
  #films: SceneFilms | undefined;
  /** Id of the scene for which the code of films was asked. */
  #filmsFor: string | undefined;
  /** What the page and its address were told last. */
  #told: Partial<Pick<ViewerState, 'scene' | 'coming' | 'stop'>> & { view?: View } = {};
  #followed: number | undefined;

  /** @param render brings the state on the screen */
  constructor(host: SessionHost, tour: Tour, speech: DeviceSpeech, render: (session: Session) => void) {
    this.#host = host;
    this.root = host.root;
    this.texts = host.texts;
    this.lang = host.lang;
    this.emit = host.emit.bind(host);
    const memory = new ResumeMemory(() => localStorage);
    const { scene, stop, view } = destinationOf(tour, host.address, this.#size);
    this.#hotspots = new PlacedHotspots(this.root);
    this.#radar = new Radar(this.root);
    this.store = new Store<ViewerState>(firstState(tour, scene, stop?.id, memory.recall(tour)), () => {
      render(this);
      this.#place();
      this.#follow();
      this.#sounds?.follow(this.state);
      this.#watch();
      this.devices.changed();
    });
    this.motion = new ViewMotion(view, (wanted) => this.#limit(wanted));
    this.journey = new Journey(this);
    this.narrator = new Narrator(this, this.journey, speech, memory);
    render(this);
    const surface = host.root.querySelector<HTMLElement>('.surface');
    if (!surface) {
      throw new Error('the layout has no surface');
    }
    this.#surface = surface;
    this.controls = new Controls({
      surface,
      motion: this.motion,
      size: this.size,
      home: () => homeView(this.state.scene, this.#size),
      moved: this.redraw,
      pulled: () => {
        this.#loop.now();
      },
      reducedMotion,
    });
    this.picture = this.#newPicture();
    this.#addressBar = new AddressBar((address) => {
      this.open(address);
    }, host.historySteps);
    this.#resize = new ResizeObserver(() => {
      this.#resized();
    });
  }

  get state(): ViewerState {
    return this.store.state;
  }

  get guide(): Guide {
    return this.narrator.guide;
  }

  /** The film of the scene, once its code has come. */
  get films(): SceneFilms | undefined {
    return this.#films;
  }

  readonly size = (): Size => this.#size;

  /** Whether little data is wanted. */
  readonly #spare = (): boolean => this.#host.saveData || prefersLessData();

  readonly redraw = (): void => {
    this.#loop.request();
  };

  readonly #fragment = (): string => this.journey.fragment();

  readonly tellAddress = (): void => {
    this.#addressBar.write(this.#fragment);
    this.#addressBar.flush();
  };

  update(patch: Partial<ViewerState>): void {
    this.store.update(patch);
  }

  /** Begins: shows the first scene. @returns when it is on the screen */
  async start(): Promise<void> {
    const { signal } = this.#listening;
    const on = (target: EventTarget, event: string, act: () => void): void => {
      target.addEventListener(event, act, { signal });
    };
    on(window, 'offline', () => {
      this.#problem('offline', true);
    });
    on(window, 'online', () => {
      this.#online();
    });
    on(document, 'visibilitychange', this.redraw);
    this.#surface.addEventListener(
      'keydown',
      (event) => {
        photoKey(this, event);
      },
      { signal },
    );
    this.#resize.observe(this.#surface);
    this.#resized();
    this.controls.connect();
    this.#addressBar.connect();
    this.narrator.connect();
    this.devices.connect(signal);
    const { scene, stop, view } = destinationOf(this.state.tour, this.#host.address, this.#size);
    this.motion.jump(view);
    void this.#listen();
    this.#watch();
    if (stop) {
      this.narrator.takeUp(stop);
    }
    const planet = opensWithPlanet(this.state.tour, scene, this.#host.address, reducedMotion() || this.#spare());
    const seen = !planet && this.#host.looksAhead() && sameView(view, this.motion.view);
    this.picture.preview(scene.pyramid, seen ? this.motion.view : undefined);
    const started = this.picture.start();
    if (started && planet) {
      // Else the scene would be seen from within before it is seen as a planet
      await Promise.race([this.#openWithPlanet(), new Promise((late) => setTimeout(late, PLANET_PATIENCE))]);
    }
    if (signal.aborted || this.state.coming || this.state.scene.id !== scene.id) {
      // It has ended, or the visitor has gone elsewhere meanwhile
      return;
    }
    await this.journey.enter(scene, this.motion.view);
  }

  dispose(): void {
    this.#listening.abort();
    this.devices.dispose();
    // What it gives back asks for a frame: none is drawn any more afterwards
    this.#films?.dispose();
    this.#resize.disconnect();
    this.#addressBar.disconnect();
    this.controls.disconnect();
    this.journey.dispose();
    this.narrator.dispose();
    this.#sounds?.dispose();
    this.#radar.dispose();
    this.picture.dispose();
    this.#loop.stop();
  }

  /** Tells the page and its address where one looks. */
  tellView(): void {
    const { view } = this.motion;
    const { scene, coming, stop } = this.state;
    const told = this.#told;
    if (told.view !== view) {
      this.emit('view-change', view);
      this.#sounds?.look(view);
    }
    if (told.view !== view || told.scene !== scene || told.coming !== coming || told.stop !== stop) {
      this.#told = { view, scene, coming, stop };
      this.#addressBar.write(this.#fragment);
    }
  }

  /** Goes where an address leads. */
  open(address: Parameters<Journey['open']>[0]): void {
    const stop = this.journey.open(address);
    if (stop && stop.id !== this.state.stop) {
      this.narrator.takeUp(stop);
    }
  }

  /** Chooses something in this or another scene. @param opener gets the focus back when what it opened is closed */
  select(scene: TourScene, hotspot: Hotspot, opener?: HTMLElement): void {
    if (scene.id === this.state.scene.id) {
      this.#films?.goTo(hotspot);
    }
    switch (hotspot.kind) {
      case 'stop':
        this.narrator.select(hotspot.target ?? '');
        break;
      case 'scene':
        this.journey.walk(scene, hotspot);
        break;
      case 'info':
        void this.journey.openInfo(scene, hotspot, opener);
        break;
    }
  }

  /** An answer to a question of a stop. @param question key of the question @param index of the answer */
  answer(question: string, index: number): void {
    this.update({ answers: new Map(this.state.answers).set(question, index) });
  }

  toggleFullscreen(): void {
    this.#host.toggleFullscreen();
  }

  /** Tries again what did not work. */
  retryPicture(kind: ProblemKind): void {
    if (this.devices.retry(kind)) {
      return;
    }
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

  /** Something does not work, and the visitor is told so. */
  report(kind: ProblemKind): void {
    this.#problem(kind, true);
  }

  /** The message was read. */
  dismiss(kind: ProblemKind): void {
    this.#problem(kind, false);
  }

  #newPicture(): StageHost {
    return new StageHost({
      surface: this.#surface,
      view: () => this.motion.view,
      changed: this.redraw,
      pictureless: () => {
        this.#problem('webgl', true);
        this.#host.painted();
        this.update({ pictureless: true, planDrawn: true });
      },
      paused: (paused) => {
        this.#problem('context', paused);
      },
      tilesFailed: () => {
        if (navigator.onLine) {
          this.#problem('tiles', true);
        }
      },
      painted: () => {
        this.#host.painted();
      },
      drawn: (complete) => {
        this.#films?.drawn(complete);
        if (complete && !this.state.planDrawn) {
          this.update({ planDrawn: true });
        }
        this.emit('render-complete', { stable: complete && !this.motion.moving && !this.devices.moving });
      },
      // Into a headset the picture changes in its own way
      reducedMotion: () => this.devices.immersed || reducedMotion(),
      saveData: this.#spare,
    });
  }

  async #openWithPlanet(): Promise<void> {
    const code = await import('./stage/little-planet').catch(() => undefined);
    code?.openWithPlanet(this.root, this.picture, this.redraw);
  }

  /** Gets what plays the sounds of the scenes, in tours that have any. */
  async #listen(): Promise<void> {
    if (this.state.tour.scenes.some(({ sound }) => sound)) {
      const code = await import('./sound/scene-sounds').catch(() => undefined);
      this.#sounds = code && !this.#listening.signal.aborted ? new code.SceneSounds(this.store, this.#spare) : undefined;
      this.#sounds?.look(this.motion.view);
    }
  }

  /** Lets the film of the scene be seen; its code comes with the first scene that has one. */
  #watch(): void {
    const { scene, pictureless } = this.state;
    if (this.#films) {
      this.#films.follow(this.state);
    } else if (scene.video && !pictureless && this.#filmsFor !== scene.id) {
      this.#filmsFor = scene.id;
      import('./film/scene-films').then(
        ({ SceneFilms }) => {
          if (!this.#listening.signal.aborted && !this.#films) {
            this.#films = new SceneFilms(this, this.#spare);
            this.#films.follow(this.state);
          }
        },
        () => {
          this.report('part');
        },
      );
    }
  }

  #limit(view: View): View {
    return limitIn(this.state.scene, view, this.#size);
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

  #resized(): void {
    const { clientWidth, clientHeight } = this.#surface;
    if (clientWidth > 0 && clientHeight > 0) {
      this.#size = { width: clientWidth, height: clientHeight };
      this.motion.refresh();
      this.picture.resize(this.#size);
    }
  }

  #frame(seconds: number, rested: boolean, wanted: boolean): boolean {
    // What follows a sensor has nothing to smooth from after a rest
    const followed = rested ? 0 : seconds;
    if (this.devices.immersed) {
      return this.devices.draw(followed);
    }
    const moving = this.motion.step(seconds);
    const following = this.devices.step(followed);
    if (!wanted && !moving && !following && this.#told.view === this.motion.view) {
      // What moved was stopped by hand meanwhile
      return false;
    }
    this.picture.frame();
    this.#place();
    this.tellView();
    return moving || following;
  }

  /** Keeps the text beside what is heard. */
  #follow(): void {
    const { sentence, status } = this.state.guide;
    if (sentence === this.#followed || status !== 'playing') {
      return;
    }
    this.#followed = sentence;
    const panel = this.root.querySelector<HTMLElement>('#panel');
    const current = panel?.querySelector<HTMLElement>('.sentence[aria-current]');
    if (panel && current) {
      followSentence(panel, current);
    }
  }

  /** Puts what lies over the picture where it belongs. */
  #place(): void {
    const { scene, tour, planOpen } = this.state;
    const film = shownFilm(this.state);
    this.#hotspots.place(scene.hotspots, this.motion.view, this.#size, (hotspot) => isThere(hotspot, film));
    if (tour.plan && planOpen) {
      this.#radar.place(this.motion.view, scene);
    }
  }
}
