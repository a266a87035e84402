/** Pictures come at the latest after so many milliseconds. */
const PICTURES_MS = 10_000;
/** What lies below is laid out at the latest after so many: who has it read aloud or searches it does nothing that could be heard here. */
const TEXT_MS = 2_000;

/**
 * Holds the pictures of the text, and all that lies below the visit, back until the visit's own picture is there: they share its line and the
 * page's thread. Whoever moves there gets both at once. The classes are those of styles/visit.css.
 */
export function holdText(page: Document): void {
  const held = page.documentElement.classList;
  const listening = new AbortController();
  const letTextGo = (): void => {
    held.remove('text-later');
  };
  const letGo = (): void => {
    letTextGo();
    held.remove('picture-first');
    listening.abort();
  };
  held.add('picture-first');
  if (startsAtTheTop(page)) {
    held.add('text-later');
  }
  // What is told of the viewer does not bubble, but can be captured on the way down
  const on = (event: string, act: (told: Event) => void): void => {
    page.addEventListener(event, act, { capture: true, signal: listening.signal });
  };
  on('render-complete', (told) => {
    if ((told as CustomEvent<{ stable: boolean }>).detail.stable) {
      // Not in the frame that brings the picture: the text has to be laid out then
      requestAnimationFrame(() => setTimeout(letGo));
    }
  });
  for (const event of ['tour-error', 'scroll', 'focusin', 'error']) {
    on(event, letGo);
  }
  // Before a link leads down there: its place depends on what is laid out above it
  on('pointerdown', letTextGo);
  on('click', letTextGo);
  setTimeout(letTextGo, TEXT_MS);
  setTimeout(letGo, PICTURES_MS);
}

/** Whether nobody is on the way to a part of the text: by the address, or back to where they were. A visit's own places have a “=”. */
function startsAtTheTop({ location }: Document): boolean {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (location.hash === '' || location.hash.includes('=')) && arrival?.type === 'navigate';
}
