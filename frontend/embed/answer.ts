import type { Address } from '../tour-viewer/address';
import type { TourViewer } from '../tour-viewer/tour-viewer';
import { PROTOCOL, type FrameEvents, type Heard, type Refusal } from './messages';

/** The host hears where one looks at most so often, in milliseconds: a turn of the view is sixty events a second. */
const VIEW_EVERY = 100;

const RELAYED = ['tour-load', 'tour-error', 'scene-change', 'stop-change', 'play-change', 'film-change'] as const;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.length <= 200 ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

/** What of a message makes sense as a place. */
function place(data: Record<string, unknown>): Address {
  const [scene, stop] = [text(data.scene), text(data.stop)];
  const [yaw, pitch, fov] = [number(data.yaw), number(data.pitch), number(data.fov)];
  return {
    ...(scene !== undefined && { scene }),
    ...(stop !== undefined && { stop }),
    ...(yaw !== undefined && { yaw }),
    ...(pitch !== undefined && { pitch }),
    ...(fov !== undefined && { fov }),
  };
}

/** The address of the version that a host asks for, among those that the page offers. */
export function versionAddress(page: Document, lang: string | undefined, audience: string | undefined): string | undefined {
  const here = new URL(page.location.href).searchParams;
  const wanted = { lang: lang ?? here.get('lang'), audience: audience ?? here.get('audience') };
  return [...page.querySelectorAll<HTMLAnchorElement>('a.choice[data-version]')]
    .map((link) => link.href)
    .find((href) => {
      const offered = new URL(href).searchParams;
      return offered.get('lang') === wanted.lang && offered.get('audience') === wanted.audience;
    });
}

/**
 * Lets the page that frames this one lead the visit and hear of it. Only the parent is listened to; events go to the origin that said
 * hello, and only after it did.
 *
 * @param own the window of the visit
 * @returns what ends it
 */
export function answerHost(own: Window, viewer: TourViewer, open: (href: string) => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const page = own.document;
  let host: string | undefined;
  let loaded: FrameEvents['tour-load'] | undefined;
  let viewTold = 0;
  let viewWaits: ReturnType<typeof setTimeout> | undefined;

  const tell = <K extends keyof FrameEvents>(event: K, detail: FrameEvents[K]): void => {
    if (host !== undefined) {
      own.parent.postMessage({ protocol: PROTOCOL, event, detail }, host);
    }
  };
  const refuse = (command: unknown, reason: Refusal): void => {
    tell('refused', { command: text(command) ?? '', reason });
  };
  const hello = (): FrameEvents['hello'] => {
    const here = new URL(page.location.href).searchParams;
    return { lang: here.get('lang') ?? '', audience: here.get('audience') ?? '' };
  };
  const follow = (data: Record<string, unknown>): void => {
    if (data.command === 'version') {
      const href = versionAddress(page, text(data.lang), text(data.audience));
      if (href === undefined) {
        refuse(data.command, 'no-such-version');
      } else {
        open(href);
      }
    } else if (data.command !== 'go' && data.command !== 'play' && data.command !== 'pause') {
      refuse(data.command, 'unknown-command');
    } else if (viewer.scene === undefined) {
      refuse(data.command, 'not-ready');
    } else if (data.command === 'go') {
      viewer.go(place(data));
    } else {
      viewer[data.command]();
    }
  };

  own.addEventListener(
    'message',
    (event: MessageEvent<unknown>) => {
      const heard = event.data as Heard;
      if (event.source !== own.parent || heard?.protocol !== PROTOCOL) {
        return;
      }
      if (heard.command === 'hello') {
        host = event.origin === 'null' ? '*' : event.origin;
        tell('hello', hello());
        if (loaded) {
          tell('tour-load', loaded);
        }
      } else {
        follow(heard);
      }
    },
    { signal },
  );
  for (const name of RELAYED) {
    viewer.addEventListener(
      name,
      (event) => {
        const { detail } = event as CustomEvent<FrameEvents[typeof name]>;
        if (name === 'tour-load') {
          loaded = detail as FrameEvents['tour-load'];
        }
        tell(name, detail);
      },
      { signal },
    );
  }
  viewer.addEventListener(
    'view-change',
    () => {
      viewWaits ??= setTimeout(
        () => {
          viewWaits = undefined;
          viewTold = performance.now();
          if (viewer.view) {
            tell('view-change', viewer.view);
          }
        },
        Math.max(0, VIEW_EVERY - (performance.now() - viewTold)),
      );
    },
    { signal },
  );
  own.parent.postMessage({ protocol: PROTOCOL, event: 'hello', detail: hello() }, '*');
  return () => {
    ending.abort();
    clearTimeout(viewWaits);
  };
}
