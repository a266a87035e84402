/** How sharp the pictures of a kept visit are; see `/api/tours/{site}/{tour}/offline`. */
export type Detail = 'light' | 'full';

export interface KeptFile {
  readonly url: string;
  /** Bytes. */
  readonly size: number;
  /** Of its content, hexadecimal. */
  readonly sha256: string;
}

export interface Choice {
  readonly detail: Detail;
  readonly bytes: number;
  readonly files: number;
  /** How many levels of each scene's pyramid, in the order of the manifest's scenes. */
  readonly levels: readonly number[];
}

/** What the server says has to be on a device for a version to work there. */
export interface KeepList {
  readonly title: string;
  readonly lang: string;
  readonly audienceName: string;
  readonly revision: string;
  /** Of the visit. */
  readonly address: string;
  /** Of the page as it is kept. */
  readonly page: string;
  readonly notKept: string;
  readonly manifest: KeptFile;
  readonly details: readonly Choice[];
  readonly files?: readonly KeptFile[];
}

/** A version on the device, or the part of it that has come so far. */
export interface Kept {
  /** Of the visit: names the version. */
  readonly address: string;
  readonly title: string;
  readonly lang: string;
  readonly audienceName: string;
  readonly detail: Detail;
  readonly revision: string;
  readonly complete: boolean;
  /** When it was kept, or asked for: an ISO date. */
  readonly since: string;
  /** Of all its files. */
  readonly bytes: number;
  /** Where the page, the manifest and the page for missing visits are in the cache of files. */
  readonly page: string;
  readonly manifest: string;
  readonly notKept: string;
  /** Addresses of everything else of it in the cache of files. */
  readonly files: readonly string[];
}

/** Caches of the browser: what is kept, by the visit's address, and the files, which versions share. */
export const RECORDS = 'cites360-visits';
export const FILES = 'cites360-visit-files';

/** Marks the record of a download that is not complete; a complete version may stand beside it until it is. */
const UNFINISHED = '&unfinished';

export const recordKey = (address: string, complete: boolean): string => (complete ? address : address + UNFINISHED);

/** Everything of a version in the cache of files. */
export const keysOf = (kept: Kept): string[] => [kept.page, kept.manifest, kept.notKept, ...kept.files];

/**
 * The addresses under which the version would be kept that the address of a page or manifest asks for, as it stands and with the
 * mere language (“FR” and “fr-BE” are French to the server); none for any other address.
 */
export function versionsAsked(url: URL): string[] {
  const path = /^\/(?:visit|api\/tours)\/([^/]+)\/([^/]+)\/?$/.exec(url.pathname);
  const lang = url.searchParams.get('lang')?.trim();
  const audience = url.searchParams.get('audience')?.trim();
  if (!path || !lang || !audience) {
    return [];
  }
  const [, site = '', tour = ''] = path;
  const primary = lang.split(/[-_]/)[0]?.toLowerCase() ?? lang;
  return [...new Set([lang, primary])].map((tag) => `/visit/${site}/${tour}?lang=${tag}&audience=${audience}`);
}

/** A manifest with so many levels of each scene's picture as are kept: the viewer then asks for no others. */
export function cutLevels(manifest: string, levels: readonly number[]): string {
  const tour = JSON.parse(manifest) as { scenes: { pyramid: { faceSizes: number[] } }[] };
  tour.scenes.forEach(({ pyramid }, index) => {
    pyramid.faceSizes = pyramid.faceSizes.slice(0, levels[index]);
  });
  return JSON.stringify(tour);
}
