import type { Address } from './address';
import type { Direction, View } from './geometry/angles';
import { horizontalFov, type Size } from './geometry/projection';
import type { Stop, Tour, TourScene } from './manifest';

/** What of a tour is needed to find a place in it. */
export interface Places<S extends Pick<TourScene, 'id' | 'view'>, P extends Pick<Stop, 'id' | 'scene' | 'yaw' | 'pitch'>> {
  readonly entry?: string;
  readonly scenes: readonly [S, ...S[]];
  readonly stops: readonly P[];
}

/** A scene, perhaps a stop, and where to look. */
export interface Destination<S = TourScene, P = Stop> {
  readonly scene: S;
  readonly stop: P | undefined;
  readonly view: View;
}

/** On an upright phone a wide view would be bent out of shape from top to bottom. */
export const COMFORTABLE_VERTICAL_FOV = 85;

/** The view a scene's author chose, fitted to the screen. */
export const homeView = ({ view }: Pick<TourScene, 'view'>, size: Size): View => ({
  ...view,
  fov: Math.min(view.fov, horizontalFov(COMFORTABLE_VERTICAL_FOV, size)),
});

/** Whether a visit opens with its planet: its author wants it, at the very first entry. @param spare motion or data is to be spared */
export const opensWithPlanet = ({ opening }: Tour, scene: TourScene, address: Address, spare: boolean): boolean =>
  opening === 'little-planet' && !spare && Object.keys(address).length === 0 && !scene.limits && !scene.pyramid.coverage;

/** Where an address leads; what it does not say, or says wrongly, is as the tour has it. */
export function destinationOf<
  S extends Pick<TourScene, 'id' | 'view'> = TourScene,
  P extends Pick<Stop, 'id' | 'scene' | 'yaw' | 'pitch'> = Stop,
>(tour: Places<S, P>, address: Address, size: Size): Destination<S, P> {
  const stop = tour.stops.find(({ id }) => id === address.stop);
  const named = (id: string | undefined): S | undefined => tour.scenes.find((scene) => scene.id === id);
  const scene = named(address.scene) ?? named(stop?.scene) ?? named(tour.entry) ?? tour.scenes[0];
  const home = homeView(scene, size);
  const towards: Direction = stop?.scene === scene.id ? stop : home;
  return {
    scene,
    stop,
    view: { yaw: address.yaw ?? towards.yaw, pitch: address.pitch ?? towards.pitch, fov: address.fov ?? home.fov },
  };
}

/**
 * Where one looks after walking through a door: on in the same direction, where both scenes stand on the plan (so that their
 * norths are known); else as the author of the next scene wants it.
 */
export function arrivalView(from: TourScene, door: Direction, to: TourScene, size: Size): View {
  const home = homeView(to, size);
  return from.plan && to.plan ? { ...home, yaw: door.yaw - from.north + to.north } : home;
}
