import type { Address } from '../tour-viewer/address';
import type { View } from '../tour-viewer/geometry/angles';
import type { Size } from '../tour-viewer/geometry/projection';
import { destinationOf } from '../tour-viewer/places';
import type { Pyramid, Tile } from '../tour-viewer/tiles/pyramid';
import { loadOrder, sharpTiles } from '../tour-viewer/tiles/selection';

/** What a page says of its tour before its manifest has come; written by the server's `FirstView`. Angles are degrees. */
export interface TourOutline {
  /** Template of a tile's address, with `{pyramid}` beside the usual places. */
  readonly url: string;
  /**
   * Id, pyramid, edge of a tile in pixels, number of levels that are wanted at once, yaw, pitch and fov of each scene, then pitch and roll
   * where its camera was tilted; the one to start in first.
   */
  readonly scenes: readonly (readonly [string, string, number, number, number, number, number, number?, number?])[];
  /** Id, index of the scene, yaw and pitch of each stop. */
  readonly stops: readonly (readonly [string, number, number, number])[];
  /** Whether it opens with a little planet. */
  readonly planet?: boolean;
}

export interface FirstView {
  /** Whether the visit starts where it usually does, so that the page's preview shows it. */
  readonly atEntry: boolean;
  readonly view: View;
  readonly pyramid: Pyramid;
  /** What makes it sharp. */
  readonly sharp: readonly Tile[];
  /** All that is wanted for it, the most urgent first: the base tiles that are seen, then those that make it sharp. */
  readonly tiles: readonly Tile[];
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
  const side = width < 60 * rem || height < 30 * rem ? Math.max(15 * rem, 0.36 * width) : Math.max(22 * rem, 0.27 * width);
  return { width: width - side, height: Math.max(1, height - 4.375 * rem) };
}

/**
 * What is seen first at an address; nothing where the page does not say (a tour of very many scenes names only some).
 *
 * @param size of the picture, CSS pixels
 * @param ratio device pixels per CSS pixel
 */
export function firstView(
  { url, scenes, stops }: TourOutline,
  address: Address,
  size: Size,
  ratio: number,
): FirstView | undefined {
  const [entry, ...others] = scenes.map(([id, pyramid, tileSize, levels, yaw, pitch, fov, up, lean]) => ({
    id,
    pyramid: {
      tileSize,
      // Each level is twice as large as the one before, and the base is one tile a face
      faceSizes: [...Array(levels).keys()].map((level) => tileSize * 2 ** level),
      format: '',
      url: url.replace('{pyramid}', pyramid),
      ...(up !== undefined && lean !== undefined && { tilt: { pitch: up, roll: lean } }),
    } satisfies Pyramid,
    view: { yaw, pitch, fov },
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
  const { pyramid } = scene;
  const sharp = sharpTiles(pyramid, view, size, size.width * ratio);
  const tiles = loadOrder(pyramid, view, size, sharp);
  return { atEntry: scene === entry, view, pyramid, sharp, tiles };
}
