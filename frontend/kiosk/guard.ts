/** What a visitor of a screen in a centre must not do: leave the visit, take something away, reach the browser or the system. */

/** Keys that mean something to a page or a form; everything else with a modifier belongs to the browser. */
const PAGE_KEYS = new Set(['a', 'c', 'v', 'x', 'z']);

/** The link a click is about, also inside the viewer. */
export const linkOf = (event: Event): HTMLAnchorElement | undefined =>
  event.composedPath().find((part): part is HTMLAnchorElement => part instanceof HTMLAnchorElement && part.href !== '');

/** Whether an address is of this kiosk: the same tour, shown in the same way. */
export const staysHere = (href: string, here: string): boolean => {
  const [to, from] = [new URL(href, here), new URL(here)];
  return to.origin === from.origin && to.pathname === from.pathname;
};

/** Whether a link leads within the page only. */
const withinPage = (href: string, here: string): boolean => {
  const [to, from] = [new URL(href, here), new URL(here)];
  return staysHere(href, here) && to.search === from.search && to.hash !== '';
};

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * Keeps visitors in the kiosk.
 *
 * @param own the window of the kiosk
 * @param follow told where a link leads that stays in this kiosk; nothing else is followed
 */
export function guard(own: Window, follow: (href: string) => void): void {
  const page = own.document;
  const links = (event: Event): void => {
    const link = linkOf(event);
    if (!link || withinPage(link.href, own.location.href)) {
      return;
    }
    stop(event);
    if (event.type === 'click' && staysHere(link.href, own.location.href) && !link.hasAttribute('download')) {
      follow(link.href);
    }
  };
  for (const name of ['click', 'auxclick'] as const) {
    page.addEventListener(name, links, { capture: true });
  }
  for (const name of ['contextmenu', 'dragstart', 'drop', 'dragover'] as const) {
    page.addEventListener(name, stop, { capture: true });
  }
  page.addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      const browser = ((ctrlKey || metaKey) && !PAGE_KEYS.has(key.toLowerCase())) || altKey || /^F\d+$/.test(key);
      if (browser) {
        stop(event);
      }
    },
    { capture: true },
  );
}

/** Forgets whatever the visitor before has left on this device. */
export function forget(own: Window): void {
  for (const storage of ['localStorage', 'sessionStorage'] as const) {
    try {
      own[storage].clear();
    } catch {
      // It may not be used: then there is nothing in it
    }
  }
}
