import { formatAddress, type Address } from './address';
import { turnSeconds } from './controls/motion';
import { reducedMotion, type Core } from './core';
import { normaliseYaw, type Direction, type View } from './geometry/angles';
import { neighbourStop } from './guide/route-order';
import type { Hotspot, Stop, TourScene, VersionKey } from './manifest';
import { arrivalView, destinationOf, homeView } from './places';
import { versionAddress } from './route/versions';

/** An item in another scene is gone to when the focus stays on it this long, so that tabbing past loads nothing. */
const DWELL_MS = 350;

/** Where one is, where one looks, and how one gets elsewhere. */
export class Journey {
  readonly #core: Core;
  #way = 0;
  #dwell: ReturnType<typeof setTimeout> | undefined;
  #opener: HTMLElement | undefined;
  #comingView: View | undefined;

  constructor(core: Core) {
    this.#core = core;
  }

  dispose(): void {
    clearTimeout(this.#dwell);
  }

  scene(id: string | undefined): TourScene | undefined {
    return this.#core.store.state.tour.scenes.find((scene) => scene.id === id);
  }

  /** Goes where an address leads. @returns the stop it names */
  open(address: Address): Stop | undefined {
    const { store, size } = this.#core;
    const here = address.stop === undefined ? { scene: store.state.scene.id } : {};
    const { scene, stop, view } = destinationOf(store.state.tour, { ...here, ...address }, size());
    void this.go(scene, view);
    return stop;
  }

  /** Goes to a scene as its author wants it to be seen first. */
  goToScene(id: string): void {
    const scene = this.scene(id);
    if (scene) {
      void this.go(scene, homeView(scene, this.#core.size()));
    }
  }

  /** Goes through a door. */
  walk(from: TourScene, door: Hotspot): void {
    const to = this.scene(door.target);
    if (to) {
      void this.go(to, arrivalView(from, door, to, this.#core.size()));
    }
  }

  /** Goes to a stop and looks at it; who is just turning the picture is left alone. */
  goToStop(stop: Stop): void {
    const { store, controls, size } = this.#core;
    const scene = this.scene(stop.scene);
    if (!scene) {
      return;
    }
    clearTimeout(this.#dwell);
    if (scene.id !== store.state.scene.id || store.state.coming) {
      void this.go(scene, { ...homeView(scene, size()), yaw: stop.yaw, pitch: stop.pitch });
    } else if (!controls.dragging) {
      this.lookAt(stop);
    }
  }

  lookAt(direction: Direction): void {
    const { motion } = this.#core;
    this.#turn({ ...motion.view, yaw: direction.yaw, pitch: direction.pitch });
  }

  /** An item of the list has the focus: it is looked at. @param hotspot none for the scene itself */
  focused(scene: TourScene, hotspot: Hotspot | undefined, element: HTMLElement): void {
    const { store, size, root } = this.#core;
    clearTimeout(this.#dwell);
    if (scene.id === store.state.scene.id) {
      if (hotspot) {
        this.lookAt(hotspot);
      }
      return;
    }
    this.#dwell = setTimeout(() => {
      if (root.activeElement === element) {
        void this.go(scene, { ...homeView(scene, size()), ...(hotspot && { yaw: hotspot.yaw, pitch: hotspot.pitch }) });
      }
    }, DWELL_MS);
  }

  /** Reads an information. @param opener gets the focus back when it is closed */
  async openInfo(scene: TourScene, hotspot: Hotspot, opener: HTMLElement | undefined): Promise<void> {
    const { store, size, root } = this.#core;
    if (scene.id !== store.state.scene.id) {
      await this.go(scene, { ...homeView(scene, size()), yaw: hotspot.yaw, pitch: hotspot.pitch });
    } else {
      this.lookAt(hotspot);
    }
    this.#opener = opener;
    const { found, tour } = store.state;
    const hunted = tour.stops.filter((stop) => stop.hunt?.object === hotspot.id && stop.scene === scene.id);
    store.update({ info: hotspot, found: new Set([...found, ...hunted.map(({ id }) => id)]) });
    setTimeout(() => root.querySelector<HTMLElement>('#info-title')?.focus());
  }

  closeInfo(): void {
    this.#core.store.update({ info: undefined });
    const opener = this.#opener;
    setTimeout(() => opener?.focus());
  }

  /** Goes to a scene, or turns within it. @returns when one is there */
  async go(scene: TourScene, view: View): Promise<void> {
    const { store } = this.#core;
    clearTimeout(this.#dwell);
    const way = ++this.#way;
    if (scene.id === store.state.scene.id) {
      store.update({ coming: undefined });
      this.#turn(view);
      return;
    }
    this.#comingView = view;
    store.update({ coming: scene, info: undefined });
    await this.enter(scene, { ...view, yaw: normaliseYaw(view.yaw) }, () => way === this.#way);
  }

  /** Shows a scene when its picture is ready. @param wanted whether it is still the one to go to */
  enter(scene: TourScene, view: View, wanted: () => boolean = () => true): Promise<void> {
    const { picture, redraw } = this.#core;
    return new Promise((resolve) => {
      picture.show({ id: scene.id, pyramid: scene.pyramid }, view, () => {
        if (wanted()) {
          this.#arrived(scene, view);
        }
        resolve();
      });
      redraw();
    });
  }

  /** The fragment that holds scene, stop and view. */
  fragment(): string {
    const { store, motion } = this.#core;
    const { coming, scene, stop } = store.state;
    return coming && this.#comingView
      ? formatAddress(coming.id, stop, this.#comingView)
      : formatAddress(scene.id, stop, motion.target);
  }

  /** The address of another version with the same scene, stop and view. */
  versionHref(version: VersionKey): string {
    return versionAddress(location.href, version, this.fragment());
  }

  requestVersion(version: VersionKey, event: Event): void {
    const href = this.versionHref(version);
    (event.currentTarget as HTMLAnchorElement).href = href;
    if (!this.#core.emit('version-request', { ...version, href }, true)) {
      event.preventDefault();
    }
  }

  #arrived(scene: TourScene, view: View): void {
    const { store, motion, picture, texts, emit, redraw, tellAddress, root } = this.#core;
    const { tour, scene: before, stop } = store.state;
    const door = root.activeElement?.closest('.hotspot');
    store.update({ scene, coming: undefined });
    if (door && before.id !== scene.id) {
      // The door one went through is gone, and the focus must not be lost with it
      setTimeout(() => root.querySelector<HTMLElement>('.surface')?.focus());
    }
    motion.jump(view);
    if (before.id !== scene.id) {
      store.update({ announcement: texts.get('viewer.now-in', scene.title) });
    }
    tellAddress();
    emit('scene-change', { scene: scene.id });
    const doors = scene.hotspots.filter(({ kind }) => kind === 'scene').map(({ target }) => target);
    const near = new Set([...doors, neighbourStop(tour, stop, 1)?.scene]);
    picture.neighbours = tour.scenes.filter(({ id }) => id !== scene.id && near.has(id)).map(({ pyramid }) => pyramid);
    redraw();
  }

  #turn(view: View): void {
    const { motion, redraw } = this.#core;
    motion.turnTo(view, reducedMotion() ? 0 : turnSeconds(motion.view, view));
    redraw();
  }
}
