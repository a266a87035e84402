import { FILES, RECORDS, versionsAsked, recordKey, type Kept } from './kept';
import { answerRange } from './ranges';

/** The part of a service worker's world that is used here: the page's types are loaded, and both cannot be. */
interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'fetch', act: (event: FetchEvent) => void): void;
  addEventListener(type: 'install' | 'activate', act: (event: Event & { waitUntil(done: Promise<void>): void }) => void): void;
}
const scope = self as unknown as WorkerScope;

/** What a kept visit is made of; everything else goes its way as if there were no worker. */
const CONCERNED = /^\/(?:visit\/|media\/|assets\/|api\/tours\/)/;

/** The request's headers at the time of keeping are no matter: a version is in its address. */
const stored = (cacheName: string, key: string): Promise<Response | undefined> =>
  caches.match(key, { cacheName, ignoreVary: true });

async function keptVersion(url: URL): Promise<Kept | undefined> {
  for (const address of versionsAsked(url)) {
    const record = await stored(RECORDS, recordKey(address, true));
    if (record) {
      return (await record.json()) as Kept;
    }
  }
  return undefined;
}

/** The page for visits that are not here, in the language asked for where it is kept, else in another. */
async function notKept(lang: string | null): Promise<Response | undefined> {
  if (!(await caches.has(RECORDS))) {
    return undefined;
  }
  const records = await caches.open(RECORDS);
  const all = await Promise.all(
    (await records.keys()).map(async (key) => (await records.match(key))?.json() as Promise<Kept | undefined>),
  );
  const pages = all.flatMap((kept) => (kept ? [kept] : [])).sort((a, b) => Number(b.lang === lang) - Number(a.lang === lang));
  for (const kept of pages) {
    const page = await stored(FILES, kept.notKept);
    if (page) {
      return page;
    }
  }
  return undefined;
}

async function openPage(request: Request, url: URL): Promise<Response> {
  const kept = await keptVersion(url);
  const page = kept && (await stored(FILES, kept.page));
  if (page) {
    return page;
  }
  try {
    return await fetch(request);
  } catch (error) {
    const instead = await notKept(url.searchParams.get('lang'));
    if (instead) {
      return instead;
    }
    throw error;
  }
}

async function getPart(request: Request, url: URL): Promise<Response> {
  const kept = await keptVersion(url);
  const part = await stored(FILES, kept ? kept.manifest : url.pathname);
  return part ? answerRange(request, part) : fetch(request);
}

scope.addEventListener('install', (event) => {
  // It holds nothing that an older one could miss: the newest may serve at once
  event.waitUntil(scope.skipWaiting());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(scope.clients.claim());
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // 'no-store' is how the page asks the server itself
  if (
    request.method === 'GET' &&
    url.origin === scope.location.origin &&
    CONCERNED.test(url.pathname) &&
    request.cache !== 'no-store'
  ) {
    event.respondWith(request.mode === 'navigate' ? openPage(request, url) : getPart(request, url));
  }
});
