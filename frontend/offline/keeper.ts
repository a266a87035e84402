import { asTrouble, download, getFresh, sha256, storable, Trouble } from './download';
import { cutLevels, FILES, type Choice, type Detail, type KeepList, type Kept, type KeptFile } from './kept';
import { deleteRecord, putRecord, storedFiles, sweep } from './store';

const WORKER = '/visit-worker.js';
/** The pages of the visits; and the scripts, because the worker that decodes tiles is one and belongs to its own address. */
const SCOPES = ['/visit/', '/assets/'];
const LOCK = 'cites360-visits';
/** A visit that is published anew while it is loaded is begun again so many times. */
const BEGINNINGS = 3;

/** Bytes that have come, of all. */
export type Progress = (done: number, total: number) => void;

/** Runs alone among all tabs; a tab that comes second is told at once. @returns nothing where another tab is at it */
export function alone<T>(act: () => Promise<T>): Promise<T | undefined> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? act() : undefined));
}

/** Resolves once no tab is writing. */
export const whenFree = (): Promise<void> => navigator.locks.request(LOCK, { mode: 'shared' }, () => undefined);

async function activated(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (worker && worker.state !== 'activated') {
    await new Promise<void>((resolve, reject) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated') {
          resolve();
        } else if (worker.state === 'redundant') {
          reject(new Trouble('unavailable', 'the service worker did not start'));
        }
      });
    });
  }
}

/** Lets the worker in, which serves what is kept. @throws Trouble */
async function admitWorker(): Promise<void> {
  try {
    for (const scope of SCOPES) {
      await activated(await navigator.serviceWorker.register(WORKER, { scope, updateViaCache: 'none' }));
    }
  } catch (error) {
    throw navigator.onLine ? new Trouble('unavailable', String(error)) : new Trouble('offline', String(error));
  }
}

async function dismissWorker(): Promise<void> {
  for (const scope of SCOPES) {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    await registration?.unregister();
  }
}

/**
 * What the server says of a version now.
 *
 * @param url of the list, without a detail
 * @param detail whose files are listed
 * @throws Trouble `gone` where the version is not published
 */
export async function askList(url: string, signal: AbortSignal, detail?: Detail): Promise<KeepList> {
  const { content } = await getFresh(detail ? `${url}&detail=${detail}` : url, signal);
  return JSON.parse(await content.text()) as KeepList;
}

export const choiceOf = (list: KeepList, detail: Detail): Choice => {
  const choice = list.details.find((one) => one.detail === detail) ?? list.details.at(-1);
  if (!choice) {
    throw new Trouble('server', 'the list offers nothing');
  }
  return choice;
};

/** The files of a list that are not here yet. */
export async function missing(list: KeepList): Promise<KeptFile[]> {
  const here = await storedFiles();
  return (list.files ?? []).filter(({ url }) => !here.has(url));
}

export const bytesOf = (files: readonly KeptFile[]): number => files.reduce((sum, { size }) => sum + size, 0);

/** Bytes that this site may still store; nothing where the browser does not say. */
export async function freeBytes(): Promise<number | undefined> {
  const { quota, usage } = 'estimate' in navigator.storage ? await navigator.storage.estimate() : {};
  return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
}

function recordFrom(list: KeepList, choice: Choice, complete: boolean): Kept {
  return {
    address: list.address,
    title: list.title,
    lang: list.lang,
    audienceName: list.audienceName,
    detail: choice.detail,
    revision: list.revision,
    complete,
    since: new Date().toISOString(),
    bytes: choice.bytes,
    page: list.page,
    manifest: `${list.manifest.url}&kept=${list.revision}&detail=${choice.detail}`,
    notKept: `${list.notKept}&kept=${list.revision}`,
    files: (list.files ?? []).map(({ url }) => url),
  };
}

/** What stays at its address while its content changes is stored under its revision. @returns false where it is of another by now */
async function storePages(list: KeepList, kept: Kept, choice: Choice, cache: Cache, signal: AbortSignal): Promise<boolean> {
  const manifest = await getFresh(list.manifest.url, signal);
  const page = await getFresh(list.page, signal);
  const notKept = await getFresh(list.notKept, signal);
  if (page.answer.redirected || (await sha256(manifest.content)) !== list.manifest.sha256) {
    return false;
  }
  const cut = new Blob([cutLevels(await manifest.content.text(), choice.levels)], { type: 'application/json' });
  await cache.put(kept.manifest, storable(manifest.answer, cut));
  await cache.put(kept.page, storable(page.answer, page.content));
  await cache.put(kept.notKept, storable(notKept.answer, notKept.content));
  return true;
}

async function begin(url: string, detail: Detail, progress: Progress, signal: AbortSignal): Promise<Kept | undefined> {
  const list = await askList(url, signal, detail);
  const choice = choiceOf(list, detail);
  const open = await missing(list);
  const [needed, free] = [bytesOf(open), await freeBytes()];
  if (free !== undefined && free < needed) {
    throw new Trouble('no-room', 'too little room', [needed, free]);
  }
  await admitWorker();
  await putRecord(recordFrom(list, choice, false));
  let done = choice.bytes - needed;
  progress(done, choice.bytes);
  const cache = await caches.open(FILES);
  try {
    await download(open, cache, signal, ({ size }) => {
      done += size;
      progress(done, choice.bytes);
    });
  } catch (error) {
    // A file may be gone because another revision has taken its place
    const trouble = asTrouble(error);
    if (trouble.reason === 'gone' && (await askList(url, signal)).revision !== list.revision) {
      return undefined;
    }
    throw trouble.reason === 'gone' ? new Trouble('server', trouble.message) : trouble;
  }
  const kept = recordFrom(list, choice, true);
  if (!(await storePages(list, kept, choice, cache, signal))) {
    return undefined;
  }
  await putRecord(kept);
  await deleteRecord(kept.address, false);
  await sweep();
  return kept;
}

/**
 * Keeps a version, or brings it up to date: whole before it takes the place of what was there. Broken off, it goes on with what
 * has come. To be called {@link alone}.
 *
 * @param url of the list of what has to be kept
 * @param address of the visit
 * @throws Trouble
 */
export async function keep(url: string, address: string, detail: Detail, progress: Progress, signal: AbortSignal): Promise<Kept> {
  try {
    for (let beginning = 0; beginning < BEGINNINGS; beginning++) {
      const kept = await begin(url, detail, progress, signal);
      if (kept) {
        return kept;
      }
    }
    throw new Trouble('changed', 'published anew again and again');
  } catch (error) {
    const trouble = asTrouble(error);
    // What cannot be completed must not take the room of others
    if (['full', 'no-room', 'gone', 'unavailable'].includes(trouble.reason)) {
      await deleteRecord(address, false);
      await tidy();
    }
    throw trouble;
  }
}

/** Removes a version, complete or not; what other versions need stays. To be called {@link alone}. */
export async function remove(address: string): Promise<void> {
  await deleteRecord(address, true);
  await deleteRecord(address, false);
  await tidy();
}

/** Removes what an unfinished update has brought; the version as it was kept stays. To be called {@link alone}. */
export async function removeUnfinished(address: string): Promise<void> {
  await deleteRecord(address, false);
  await tidy();
}

async function tidy(): Promise<void> {
  if (!(await sweep())) {
    await dismissWorker();
  }
}
