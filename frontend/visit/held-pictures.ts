/** Pictures come at the latest after so many milliseconds. */
const LATEST_MS = 10_000;

/**
 * Holds the pictures of the text back until the visit's own picture is there: they lie below it, and share its line. Whoever moves towards
 * the text gets them at once. The class is that of styles/visit.css.
 */
export function holdPictures(page: Document): void {
  const held = page.documentElement.classList;
  const listening = new AbortController();
  const letGo = (): void => {
    held.remove('picture-first');
    listening.abort();
  };
  held.add('picture-first');
  // What is told of the viewer does not bubble, but can be captured on the way down
  const on = (event: string, act: (told: Event) => void): void => {
    page.addEventListener(event, act, { capture: true, signal: listening.signal });
  };
  on('render-complete', (told) => {
    if ((told as CustomEvent<{ stable: boolean }>).detail.stable) {
      letGo();
    }
  });
  for (const event of ['tour-error', 'scroll', 'focusin', 'error']) {
    on(event, letGo);
  }
  setTimeout(letGo, LATEST_MS);
}
