import type { KeptFile } from './kept';

/** Why a download did not come to its end. What has come stays and is not loaded again, but for `full`. */
export type Reason = 'offline' | 'server' | 'altered' | 'full' | 'no-room' | 'changed' | 'gone' | 'paused' | 'unavailable';

/** @property figures that the text of the reason names, in bytes */
export class Trouble extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
    readonly figures: readonly number[] = [],
  ) {
    super(message);
  }
}

/** Requests in flight; the viewer beside it wants some too. */
const AT_ONCE = 4;
/** Milliseconds before each further try of a file. */
const AGAIN_AFTER = [400, 2_000];

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';
const isFull = (error: unknown): boolean => (error as { name?: string } | null)?.name === 'QuotaExceededError';

export const asTrouble = (error: unknown): Trouble =>
  error instanceof Trouble
    ? error
    : isFull(error)
      ? new Trouble('full', String(error))
      : isAbort(error)
        ? new Trouble('paused', 'paused')
        : new Trouble('server', String(error));

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new Trouble('paused', 'paused'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });

async function attempt(url: string, init: RequestInit): Promise<{ answer: Response; content: Blob }> {
  let answer: Response;
  try {
    answer = await fetch(url, init);
    if (answer.ok) {
      return { answer, content: await answer.blob() };
    }
  } catch (error) {
    throw isAbort(error) ? asTrouble(error) : new Trouble('offline', `${url}: ${String(error)}`);
  }
  throw new Trouble(answer.status === 404 || answer.status === 410 ? 'gone' : 'server', `${answer.status} for ${url}`);
}

/** Gets a file whole; a lost connection and a stumbling server get another chance. @throws Trouble */
async function get(url: string, init: RequestInit & { signal: AbortSignal }): Promise<{ answer: Response; content: Blob }> {
  for (const wait of AGAIN_AFTER) {
    try {
      return await attempt(url, init);
    } catch (error) {
      if (!(error instanceof Trouble) || (error.reason !== 'offline' && error.reason !== 'server')) {
        throw error;
      }
      await pause(wait, init.signal);
    }
  }
  return attempt(url, init);
}

/** Asks the server itself, past the worker and every cache. @throws Trouble */
export const getFresh = (url: string, signal: AbortSignal): Promise<{ answer: Response; content: Blob }> =>
  get(url, { signal, cache: 'no-store', credentials: 'omit' });

export async function sha256(content: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is stored: the content as it is, with the headers that say what it is and what it may. */
export function storable(answer: Response, content: Blob): Response {
  const headers = new Headers();
  for (const name of [
    'content-type',
    'content-security-policy',
    'permissions-policy',
    'referrer-policy',
    'x-content-type-options',
  ]) {
    const value = answer.headers.get(name);
    if (value !== null) {
      headers.set(name, value);
    }
  }
  headers.set('content-length', String(content.size));
  return new Response(content, { headers });
}

async function store(file: KeptFile, cache: Cache, signal: AbortSignal): Promise<void> {
  // The browser's own cache may be asked: what was seen already is not loaded again
  let got = await get(file.url, { signal, credentials: 'omit' });
  if (got.content.size !== file.size || (await sha256(got.content)) !== file.sha256) {
    got = await getFresh(file.url, signal);
    if (got.content.size !== file.size || (await sha256(got.content)) !== file.sha256) {
      throw new Trouble('altered', `not what the server listed: ${file.url}`);
    }
  }
  await cache.put(file.url, storable(got.answer, got.content));
}

/**
 * Stores files, a few at once, in the order given.
 *
 * @param came called with each file that has come
 * @throws Trouble the first that is met; the others in flight are broken off
 */
export async function download(
  files: readonly KeptFile[],
  cache: Cache,
  signal: AbortSignal,
  came: (file: KeptFile) => void,
): Promise<void> {
  const failing = new AbortController();
  const either = AbortSignal.any([signal, failing.signal]);
  const waiting = files.values();
  let trouble: Trouble | undefined;
  const lane = async (): Promise<void> => {
    for (const file of waiting) {
      try {
        either.throwIfAborted();
        await store(file, cache, either);
        came(file);
      } catch (error) {
        trouble ??= asTrouble(error);
        failing.abort();
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  if (trouble) {
    throw trouble;
  }
}
