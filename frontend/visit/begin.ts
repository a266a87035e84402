/** Milliseconds after the page is whole at which the code is begun while the line is what the picture waits for: the thread is free then. */
const LINE_PATIENCE = 600;
/** So many more where most tiles are here: the others come soon, and drawing them wants the thread. */
const DRAWING_PATIENCE = 2000;

const sleep = (milliseconds: number): Promise<void> => new Promise((over) => setTimeout(over, milliseconds));

/**
 * Begins the code that makes the page a visit, which the page only has fetched. A thread has no time for that and the first picture at once: the picture comes first.
 * Not in a frame, whose host says its hello when the page is loaded: a script that is there by then is waited for.
 *
 * @param pictured resolves when the first picture is drawn, or will not be
 * @param awaited whether most of it is still on the line
 * @param failed told when the code does not come
 */
export function beginVisit(page: Document, pictured: Promise<unknown>, awaited: () => boolean, failed: () => void): void {
  const late = async (): Promise<void> => {
    await sleep(LINE_PATIENCE);
    if (!awaited()) {
      await sleep(DRAWING_PATIENCE);
    }
  };
  const begin = async (): Promise<void> => {
    const code = page.querySelector<HTMLLinkElement>('#visit-code');
    if (!code) {
      return;
    }
    // Where nothing was fetched yet it would come later still, and nothing is drawn in a tab that nobody sees
    if (!page.hidden && window.parent === window && code.relList.supports('modulepreload')) {
      const seen = pictured.then(() => new Promise((frame) => requestAnimationFrame(() => setTimeout(frame))));
      await Promise.race([seen, late()]);
    }
    await stylesOf(page);
    const script = page.createElement('script');
    script.type = 'module';
    script.src = code.href;
    script.addEventListener('error', failed);
    page.head.append(script);
  };
  page.addEventListener('DOMContentLoaded', () => void begin());
}

/** Waits for the style sheets that are on their way: a viewer measures itself. Such as those of a kiosk; a visit's own page holds its styles. */
async function stylesOf(page: Document): Promise<void> {
  const coming = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(({ sheet }) => sheet === null);
  await Promise.all(
    coming.map(
      (link) =>
        new Promise((done) => {
          link.addEventListener('load', done);
          link.addEventListener('error', done);
        }),
    ),
  );
}
