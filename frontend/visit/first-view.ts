import type { Address } from '../tour-viewer/address';
import type { View } from '../tour-viewer/geometry/angles';
import { faceAt, type Face } from '../tour-viewer/geometry/faces';
import { rayAt, type Size } from '../tour-viewer/geometry/projection';
import { inPicture, type Tilt } from '../tour-viewer/geometry/tilt';
import { destinationOf } from '../tour-viewer/places';

/** What a page says of its tour before its manifest has come; written by the server's `FirstView`. Angles are degrees. */
export interface TourOutline {
  /** Template of a tile's address, with `{pyramid}` beside the usual places. */
  readonly url: string;
  /** Id, pyramid, yaw, pitch and fov of each scene, then pitch and roll where its camera was tilted; the one to start in first. */
  readonly scenes: readonly (readonly [string, string, number, number, number, number?, number?])[];
  /** Id, index of the scene, yaw and pitch of each stop. */
  readonly stops: readonly (readonly [string, number, number, number])[];
}

export interface FirstView {
  /** Whether the visit starts where it usually does, so that the page's preview shows it. */
  readonly atEntry: boolean;
  readonly view: View;
  readonly tilt: Tilt | undefined;
  /** Paths of the base tiles that are seen, the nearest to the centre first. */
  readonly tiles: readonly string[];
}

/**
 * About how large the picture is in a viewer of a size: what `ui/styles/frame.css` and `wide.css` lay out. CSS pixels.
 *
 * @param rem pixels per rem; 16 where nobody has chosen otherwise
 */
export function likelyStage({ width, height }: Size, rem = 16): Size {
  if (width < height || width < 34 * rem) {
    return { width, height: Math.max(1, 0.6 * (height - 10 * rem)) };
  }
  const side = width < 60 * rem ? Math.max(15 * rem, 0.36 * width) : Math.max(22 * rem, 0.27 * width);
  return { width: width - side, height: Math.max(1, height - 4.375 * rem) };
}

/** Looks at the picture in this many places across and down. */
const PLACES = 16;

/** The faces that are seen, the nearest to the centre first. */
export function facesSeen(view: View, size: Size, tilt?: Tilt): Set<Face> {
  const steps = [...Array(PLACES + 1).keys()].map((step) => step / PLACES);
  const places = steps.flatMap((x) => steps.map((y) => ({ x, y, far: Math.hypot(x - 0.5, y - 0.5) })));
  places.sort((a, b) => a.far - b.far);
  return new Set(places.map(({ x, y }) => faceAt(inPicture(rayAt(x * size.width, y * size.height, view, size), tilt)).face));
}

/**
 * What is seen first at an address; nothing where the page does not say (a tour of very many scenes names only some).
 *
 * @param size of the picture, CSS pixels
 */
export function firstView({ url, scenes, stops }: TourOutline, address: Address, size: Size): FirstView | undefined {
  const [entry, ...others] = scenes.map(([id, pyramid, yaw, pitch, fov, up, lean]) => ({
    id,
    pyramid,
    view: { yaw, pitch, fov },
    tilt: up === undefined || lean === undefined ? undefined : { pitch: up, roll: lean },
  }));
  if (!entry) {
    return undefined;
  }
  const places = {
    entry: entry.id,
    scenes: [entry, ...others] as const,
    stops: stops.map(([id, scene, yaw, pitch]) => ({ id, scene: scenes[scene]?.[0] ?? '', yaw, pitch })),
  };
  const { scene, stop, view } = destinationOf(places, address, size);
  if ((address.scene ?? scene.id) !== scene.id || (address.stop !== undefined && !stop)) {
    return undefined;
  }
  // The base of a pyramid is one tile a face
  const tile = url.replace('{pyramid}', scene.pyramid).replace('{level}', '0').replace('{row}', '0').replace('{column}', '0');
  const { tilt } = scene;
  const tiles = [...facesSeen(view, size, tilt)].map((face) => tile.replace('{face}', face));
  return { atEntry: scene === entry, view, tilt, tiles };
}
