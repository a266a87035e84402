import { parseAddress } from '../tour-viewer/address';
import { prefersLessData } from '../tour-viewer/core';
import { pixelRatio } from '../tour-viewer/device';
import type { Size } from '../tour-viewer/geometry/projection';
import { makeEarlyCanvas } from '../tour-viewer/stage/early-canvas';
import { previewOfPage } from '../tour-viewer/texts';
import { EarlyTiles, MAX_IN_FLIGHT } from '../tour-viewer/tiles/early';
import { firstView, likelyStage, type FirstView, type TourOutline } from './first-view';
import { adopt, canShow, firstLook } from './first-look';
import { holdPictures } from './held-pictures';

/**
 * The script inside the page, before everything that the page has to fetch: says how the first look is seen, and asks for the tiles of the
 * first view, so that pictures and code travel together. Built apart, see bundle/inline-script.ts.
 */

/** What the page takes above and below the viewer, in CSS pixels: see styles/visit.css. */
const AROUND = 116;
/** Until it is over, at most so many milliseconds, what follows the base waits for it. */
const BASE_PATIENCE = 700;

const outline = JSON.parse(document.getElementById('tour-outline')?.textContent ?? '{"scenes":[],"stops":[]}') as TourOutline;
const address = parseAddress(location.hash);
const look = previewOfPage(document);
const seenIn = (size: Size): FirstView | undefined => firstView(outline, address, size, pixelRatio());

const tiles = prefersLessData() ? undefined : new EarlyTiles(MAX_IN_FLIGHT);

/** @returns when they are here */
const askFor = (paths: readonly string[]): Promise<unknown> =>
  tiles?.ask(paths.map((path) => new URL(path, document.baseURI).href)) ?? Promise.resolve();

function dropLook(): void {
  document.querySelector('tour-viewer > [slot="ahead"]')?.remove();
}

/** Waits for the viewer's place: frames come once the page's styles are there. */
function whenPlaced(act: (viewer: HTMLElement) => void): void {
  requestAnimationFrame(() => {
    const viewer = document.querySelector<HTMLElement>('tour-viewer');
    if (viewer) {
      act(viewer);
    } else if (document.readyState === 'loading') {
      whenPlaced(act);
    }
  });
}

const first = seenIn(likelyStage({ width: innerWidth, height: innerHeight - AROUND }));
const looks = first?.atEntry === true && look !== undefined && canShow();
if (looks) {
  // The view of the tour, or what the address says of it: how wide that is on this screen is for the style sheet to say
  const fov = address.fov ?? outline.scenes[0]?.[6] ?? first.view.fov;
  adopt(firstLook(look, { ...first.view, fov }, first.tilt, address.fov === undefined));
}
if (first) {
  const base = Promise.race([askFor(first.base), new Promise((late) => setTimeout(late, BASE_PATIENCE))]);
  whenPlaced((viewer) => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const size = likelyStage({ width: viewer.clientWidth, height: viewer.clientHeight }, rem);
    // Seen in its real size, which decides how wide an upright phone looks, and how sharp
    const seen = size.height > 1 ? seenIn(size) : undefined;
    if (seen) {
      void askFor([...seen.base, ...seen.detail]);
    }
    // After the frame that shows the preview, and when the lines have been given what they shall bring next: it takes this thread long
    requestAnimationFrame(() =>
      setTimeout(() => {
        void base.then(() => {
          makeEarlyCanvas(size, pixelRatio());
        });
      }),
    );
  });
}
if (!looks) {
  // The viewer has something else to show
  whenPlaced(dropLook);
}
// Another place than the one it shows; who draws knows by itself
addEventListener('hashchange', () => {
  if (!customElements.get('tour-viewer')) {
    dropLook();
  }
});
holdPictures(document);
// Where the viewer's code does not come, the still picture takes its place
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement) {
      document.documentElement.classList.add('without-viewer');
    }
  },
  true,
);
