import { FILES, keysOf, RECORDS, recordKey, type Kept } from './kept';

/** What is kept on this device. Reading creates nothing; whoever writes holds the lock of `keeper.ts`. */

/** Every record, complete or not, by title. */
export async function records(): Promise<Kept[]> {
  if (!(await caches.has(RECORDS))) {
    return [];
  }
  const cache = await caches.open(RECORDS);
  const all = await Promise.all(
    (await cache.keys()).map(async (key) => (await cache.match(key))?.json() as Promise<Kept | undefined>),
  );
  return all
    .flatMap((kept) => (kept ? [kept] : []))
    .sort((a, b) => a.title.localeCompare(b.title) || a.address.localeCompare(b.address));
}

export async function recordOf(address: string, complete: boolean): Promise<Kept | undefined> {
  const answer = await caches.match(recordKey(address, complete), { cacheName: RECORDS });
  return answer?.json() as Promise<Kept> | undefined;
}

/** A single step: before it the old record holds, after it the new one. */
export async function putRecord(kept: Kept): Promise<void> {
  const cache = await caches.open(RECORDS);
  await cache.put(recordKey(kept.address, kept.complete), Response.json(kept));
}

export async function deleteRecord(address: string, complete: boolean): Promise<void> {
  if (await caches.has(RECORDS)) {
    await (await caches.open(RECORDS)).delete(recordKey(address, complete));
  }
}

/** Keys of the files that are here, without the origin. */
export async function storedFiles(): Promise<Set<string>> {
  if (!(await caches.has(FILES))) {
    return new Set();
  }
  const keys = await (await caches.open(FILES)).keys();
  return new Set(keys.map(({ url }) => url.slice(location.origin.length)));
}

/** Removes the files that no record names any more; with the last record the caches themselves go. @returns whether any is left */
export async function sweep(): Promise<boolean> {
  const all = await records();
  if (all.length === 0) {
    await Promise.all([RECORDS, FILES].map((name) => caches.delete(name)));
    return false;
  }
  const used = new Set(all.flatMap(keysOf));
  const files = await caches.open(FILES);
  const unused = [...(await storedFiles())].filter((key) => !used.has(key));
  await Promise.all(unused.map((key) => files.delete(key)));
  return true;
}
