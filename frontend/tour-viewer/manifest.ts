import { clamp, normaliseYaw, type View } from './geometry/angles';
import type { AuthorLimits } from './geometry/limits';
import type { Tilt } from './geometry/tilt';
import type { Pyramid } from './tiles/pyramid';

/** The types of what `/api/tours/{site}/{tour}` answers; see docs/manifest.schema.json. Durations and times are seconds. */
export type Audience = 'user' | 'professional' | 'youth';

export interface VersionKey {
  readonly audience: string;
  readonly lang: string;
}

export interface Picture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** How one scene gives way to the next. */
export type Transition = 'cut' | 'fade' | 'walk';

/** What goes on being heard in a scene. */
export interface SceneSound {
  readonly url: string;
  /** Media type. */
  readonly type: string;
  /** Where it comes from, in degrees; absent: from all around. */
  readonly yaw?: number;
  readonly pitch: number;
  /** Above 0, at most 1. */
  readonly volume: number;
}

export interface VideoFile {
  readonly url: string;
  /** Media type. */
  readonly type: string;
}

/** An equirectangular film in the place of the panorama, with the same directions. */
export interface SceneVideo {
  readonly file: VideoFile;
  /** The same in a smaller file. */
  readonly phone?: VideoFile;
  readonly duration?: number;
  /** Address of a WebVTT file. */
  readonly captions?: string;
  readonly loop: boolean;
  /** There is something to hear. */
  readonly sound: boolean;
}

export interface Hotspot {
  readonly id: string;
  readonly kind: 'scene' | 'stop' | 'info';
  readonly yaw: number;
  readonly pitch: number;
  readonly label: string;
  /** Id of the scene or stop it leads to. */
  readonly target?: string;
  /** What an information says, its paragraphs parted by an empty line. */
  readonly text?: string;
  /** Of a door; absent: the tour's. */
  readonly transition?: Transition;
  /** How near one comes to what it tells of: a horizontal field of view, or where a pixel of the picture is a CSS pixel. */
  readonly zoom?: number | 'sharp';
  /** Seconds of the scene's film from which it is there; absent: from its beginning. */
  readonly from?: number;
  /** Seconds of the scene's film until which it is there; absent: to its end. */
  readonly until?: number;
}

export interface TourScene {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly north: number;
  readonly view: View;
  readonly pyramid: Pyramid;
  readonly plan?: { readonly x: number; readonly y: number };
  readonly picture?: Picture;
  readonly limits?: AuthorLimits;
  readonly sound?: SceneSound;
  readonly video?: SceneVideo;
  readonly hotspots: readonly Hotspot[];
}

export interface Sentence {
  readonly text: string;
  readonly start?: number;
  readonly end?: number;
}

export interface Narration {
  readonly audio?: { readonly url: string; readonly type?: string; readonly duration?: number };
  readonly captions?: string;
  readonly transcript?: string;
  readonly voice?: 'recorded' | 'synthetic';
  readonly paragraphs?: readonly { readonly sentences: readonly Sentence[] }[];
}

export interface Question {
  readonly question: string;
  readonly answers: readonly string[];
  /** Index from 0; absent where every answer is right. */
  readonly correct?: number;
  readonly explanation?: string;
}

export interface Stop {
  readonly number: number;
  readonly id: string;
  readonly scene: string;
  readonly yaw: number;
  readonly pitch: number;
  readonly title: string;
  readonly narration: Narration;
  readonly picture?: Picture;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Good practices that professionals see at work here. */
  readonly practices: readonly { readonly title: string; readonly lang: string; readonly href: string }[];
  readonly hunt?: { readonly object: string; readonly clue: string; readonly found: string };
  readonly quiz: readonly Question[];
}

/** One version of a tour: what the viewer shows. */
export interface Tour {
  readonly site: string;
  readonly tour: string;
  readonly audience: string;
  readonly lang: string;
  readonly title: string;
  readonly summary?: string;
  readonly versions: readonly VersionKey[];
  readonly entry?: string;
  readonly modelled?: boolean;
  readonly demonstration?: boolean;
  readonly plan?: Picture;
  /** Of the doors that have none of their own; absent: fade. */
  readonly transition?: Transition;
  readonly opening?: string;
  readonly credits: readonly { readonly role: string; readonly name: string; readonly license: string }[];
  readonly scenes: readonly [TourScene, ...TourScene[]];
  /** In the order of the route. */
  readonly stops: readonly Stop[];
}

/** The manifest did not come, or is not one. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const angle = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise;

function required(json: Json, key: string, where: string): string {
  const value = json[key];
  if (typeof value !== 'string' || value === '') {
    throw new ManifestError(`${where} has no "${key}"`);
  }
  return value;
}

function readPyramid(value: unknown, where: string): Pyramid {
  if (!isObject(value)) {
    throw new ManifestError(`${where} has no "pyramid"`);
  }
  const { tileSize, faceSizes } = value;
  const sizes = Array.isArray(faceSizes) ? faceSizes : [];
  if (
    typeof tileSize !== 'number' ||
    tileSize <= 0 ||
    sizes.length === 0 ||
    !sizes.every((size) => typeof size === 'number' && size > 0)
  ) {
    throw new ManifestError(`${where}: the pyramid's "tileSize" and "faceSizes" must be numbers above 0`);
  }
  required(value, 'url', `the pyramid of ${where}`);
  return value as unknown as Pyramid;
}

function readScene(json: Json): TourScene {
  const id = required(json, 'id', 'a scene');
  const where = `scene "${id}"`;
  const view = isObject(json.view) ? json.view : {};
  return {
    ...(json as unknown as TourScene),
    title: required(json, 'title', where),
    north: angle(json.north, 0),
    view: {
      yaw: normaliseYaw(angle(view.yaw, 0)),
      pitch: clamp(angle(view.pitch, 0), -90, 90),
      fov: clamp(angle(view.fov, 90), 1, 170),
    },
    pyramid: { ...readPyramid(json.pyramid, where), ...(isObject(json.level) && { tilt: json.level as unknown as Tilt }) },
    hotspots: objects(json.hotspots)
      .filter((hotspot) => typeof hotspot.id === 'string' && ['scene', 'stop', 'info'].includes(hotspot.kind as string))
      .map((hotspot) => ({
        ...(hotspot as unknown as Hotspot),
        yaw: angle(hotspot.yaw, 0),
        pitch: angle(hotspot.pitch, 0),
      })),
  };
}

function readStop(json: Json): Stop {
  const id = required(json, 'id', 'a stop');
  return {
    ...(json as unknown as Stop),
    scene: required(json, 'scene', `stop "${id}"`),
    title: required(json, 'title', `stop "${id}"`),
    number: angle(json.number, 0),
    yaw: angle(json.yaw, 0),
    pitch: angle(json.pitch, 0),
    narration: isObject(json.narration) ? json.narration : {},
    links: objects(json.links) as unknown as Stop['links'],
    practices: objects(json.practices) as unknown as Stop['practices'],
    quiz: objects(json.quiz) as unknown as Stop['quiz'],
  };
}

/**
 * Reads a manifest. What may be absent may be absent; hotspots and stops that lead nowhere are left out.
 *
 * @throws ManifestError naming what is missing
 */
export function readManifest(json: unknown): Tour {
  if (!isObject(json)) {
    throw new ManifestError('this is not a manifest');
  }
  const [first, ...others] = objects(json.scenes).map(readScene);
  if (!first) {
    throw new ManifestError('the tour has no scenes');
  }
  const scenes = [first, ...others];
  const sceneIds = new Set(scenes.map(({ id }) => id));
  const stops = objects(json.stops)
    .map(readStop)
    .filter(({ scene }) => sceneIds.has(scene));
  const stopIds = new Set(stops.map(({ id }) => id));
  const leadsSomewhere = ({ kind, target = '' }: Hotspot): boolean =>
    kind === 'info' || (kind === 'scene' ? sceneIds.has(target) : stopIds.has(target));
  const kept = (scene: TourScene): TourScene => ({ ...scene, hotspots: scene.hotspots.filter(leadsSomewhere) });
  return {
    ...(json as unknown as Tour),
    title: required(json, 'title', 'the tour'),
    lang: required(json, 'lang', 'the tour'),
    versions: objects(json.versions) as unknown as VersionKey[],
    credits: objects(json.credits) as unknown as Tour['credits'],
    scenes: [kept(first), ...others.map(kept)],
    stops,
  };
}

/** The keys under which a manifest has addresses. */
const ADDRESSES = new Set(['url', 'preview', 'captions', 'transcript', 'href']);

/** The same with addresses that hold in another site's page too: a path there would be a path of that site. */
export function withOrigin(value: unknown, origin: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => withOrigin(item, origin));
  }
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          // Not through URL, which would write the braces of a pyramid's address in another way
          ADDRESSES.has(key) && typeof inner === 'string' && /^\/(?!\/)/.test(inner) ? origin + inner : withOrigin(inner, origin),
        ]),
      )
    : value;
}

/**
 * Gets a manifest.
 *
 * @throws ManifestError when it does not come or is not one
 */
export async function fetchManifest(url: string, signal: AbortSignal): Promise<Tour> {
  const response = await fetch(url, { signal, headers: { accept: 'application/json' } }).catch((error: unknown) => {
    throw new ManifestError(String(error));
  });
  if (!response.ok) {
    throw new ManifestError(`${response.status} for ${url}`);
  }
  const json: unknown = await response.json().catch(() => undefined);
  const { origin } = new URL(url, document.baseURI);
  return readManifest(origin === location.origin ? json : withOrigin(json, origin));
}
