import { formatAddress, type Address } from './address';
import { turnSeconds } from './controls/motion';
import { reducedMotion, type Core } from './core';
import { angleBetween, degrees, normaliseYaw, radians, type Direction, type View } from './geometry/angles';
import { limitIn } from './geometry/limits';
import { readingFov } from './geometry/reading';
import { project, verticalFov } from './geometry/projection';
import { neighbourStop } from './guide/route-order';
import type { Hotspot, Stop, TourScene, VersionKey } from './manifest';
import { arrivalView, destinationOf, homeView } from './places';
import { versionAddress } from './route/versions';
import type { Passage } from './stage/transition';

/** An item in another scene is gone to when the focus stays on it this long, so that tabbing past loads nothing. */
const DWELL_MS = 350;
/** Seconds of each half of a walk through a door, and what it leaves of the field of view. */
const WALK_SECONDS = 0.6;
const APPROACH = 0.8;
/** Narrower than this, in CSS pixels, the card of an information is as wide as the picture. */
const NARROW = 480;

/** Where one is, where one looks, and how one gets elsewhere. */
export class Journey {
  readonly #core: Core;
  #way = 0;
  #dwell: ReturnType<typeof setTimeout> | undefined;
  #opener: HTMLElement | undefined;
  #comingView: View | undefined;
  /** Tells those who wait for a scene that one is there. */
  #entered: (() => void) | undefined;
  /** Where one looked before one came near to read. */
  #beforeReading: View | undefined;

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
      void this.go(to, arrivalView(from, door, to, this.#core.size()), door);
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
      if (store.state.scene.id !== scene.id) {
        return;
      }
    } else if (hotspot.zoom === undefined) {
      this.lookAt(hotspot);
    }
    this.#comeNear(scene, hotspot);
    this.#opener = opener;
    const { found, tour } = store.state;
    const hunted = tour.stops.filter((stop) => stop.hunt?.object === hotspot.id && stop.scene === scene.id);
    store.update({ info: hotspot, found: new Set([...found, ...hunted.map(({ id }) => id)]) });
    setTimeout(() => root.querySelector<HTMLElement>('#info-title')?.focus());
  }

  closeInfo(): void {
    const { store, motion } = this.#core;
    const { info } = store.state;
    if (info && this.#beforeReading) {
      const { yaw, pitch, fov } = this.#beforeReading;
      // Who has turned away meanwhile only sees as much again as before
      const turned = angleBetween(motion.target, info) > motion.target.fov / 2;
      this.#turn(turned ? { ...motion.target, fov } : { yaw, pitch, fov });
    }
    this.#beforeReading = undefined;
    store.update({ info: undefined });
    const opener = this.#opener;
    setTimeout(() => opener?.focus());
  }

  /** Goes to a scene, or turns within it. @param door the one that was chosen @returns when one is there, or has arrived or stayed elsewhere */
  async go(scene: TourScene, view: View, door?: Hotspot): Promise<void> {
    const { store, picture } = this.#core;
    clearTimeout(this.#dwell);
    const way = ++this.#way;
    if (scene.id === store.state.scene.id) {
      if (picture.stay()) {
        this.#entered?.();
      }
      store.update({ coming: undefined });
      this.#turn(view);
      return;
    }
    this.#comingView = view;
    this.#beforeReading = undefined;
    const passage = this.#passage(scene, view, door);
    store.update({ coming: scene, info: undefined });
    await this.enter(scene, { ...view, yaw: normaliseYaw(view.yaw) }, () => way === this.#way, passage);
  }

  /**
   * Shows a scene when its picture is ready.
   *
   * @param wanted whether it is still the one to go to
   * @returns when it is there, or another that was gone to meanwhile
   */
  enter(scene: TourScene, view: View, wanted: () => boolean = () => true, passage?: Passage): Promise<void> {
    const { picture, redraw } = this.#core;
    return new Promise((resolve) => {
      const before = this.#entered;
      const entered = (): void => {
        this.#entered = undefined;
        before?.();
        resolve();
      };
      this.#entered = entered;
      const arrive = (): void => {
        if (wanted()) {
          this.#arrived(scene, view);
          this.#stepIn(passage, view);
        }
        entered();
      };
      picture.show({ id: scene.id, pyramid: scene.pyramid }, view, arrive, passage);
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

  /** How one gets to a scene: as the door there says, or else the tour. Walking begins at once, towards a door that is seen. */
  #passage(to: TourScene, view: View, chosen: Hotspot | undefined): Passage {
    const { store, motion, size } = this.#core;
    const { scene, tour } = store.state;
    const door = chosen ?? scene.hotspots.find(({ kind, target }) => kind === 'scene' && target === to.id);
    const kind = door?.transition ?? tour.transition ?? 'fade';
    if (kind === 'walk' && door && project(door, motion.view, size()).visible && !reducedMotion()) {
      motion.turnTo({ yaw: door.yaw, pitch: door.pitch, fov: motion.view.fov * APPROACH }, WALK_SECONDS);
      return { kind, door, from: limitIn(to, { ...view, fov: view.fov / APPROACH }, size()) };
    }
    return { kind };
  }

  /** The last step of a walk: the new scene comes towards one as the old one did. */
  #stepIn(passage: Passage | undefined, view: View): void {
    const { motion } = this.#core;
    if (passage?.from && !reducedMotion()) {
      motion.jump(passage.from);
      motion.turnTo(view, WALK_SECONDS);
    }
  }

  /** Comes as near to what an information tells of as its author wants. */
  #comeNear(scene: TourScene, { yaw, pitch, zoom }: Hotspot): void {
    const { motion, size } = this.#core;
    if (zoom !== undefined) {
      this.#beforeReading ??= motion.target;
      const { faceSizes, tilt } = scene.pyramid;
      const fov = zoom === 'sharp' ? readingFov({ yaw, pitch }, faceSizes.at(-1) ?? 1, size(), tilt) : zoom;
      // On a narrow screen the card lies over the lower half
      const raised = size().width < NARROW ? degrees(Math.atan(0.4 * Math.tan(radians(verticalFov(fov, size()) / 2)))) : 0;
      this.#turn({ yaw, pitch: pitch - raised, fov });
    }
  }

  #turn(view: View): void {
    const { motion, redraw } = this.#core;
    motion.turnTo(view, reducedMotion() ? 0 : turnSeconds(motion.view, view));
    redraw();
  }
}
