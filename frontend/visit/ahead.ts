import { parseAddress } from '../tour-viewer/address';
import { prefersLessData } from '../tour-viewer/core';
import { paintPreview, readStrip } from '../tour-viewer/stage/preview';
import { askEarly } from '../tour-viewer/tiles/early';
import { firstView, likelyStage, type FirstView, type TourOutline } from './first-view';

/**
 * The script inside the page, before everything that the page has to fetch: asks for the base of the first view, so that pictures
 * and code travel together, and paints the preview as soon as the page has its place. Built apart, see bundle/inline-script.ts.
 */

/** What the page takes above and below the viewer, in CSS pixels: see styles/visit.css. */
const AROUND = 116;

function askForTiles(first: FirstView): void {
  if (!prefersLessData()) {
    for (const url of first.tiles) {
      void askEarly(new URL(url, document.baseURI).href);
    }
  }
}

/** Paints the viewer's preview over its place, until the viewer does so itself. */
async function paint(viewer: HTMLElement): Promise<void> {
  const { strip } = await readStrip(viewer.getAttribute('preview') ?? '');
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { width, height } = likelyStage({ width: viewer.clientWidth, height: viewer.clientHeight }, rem);
  // Seen in its real size, which decides how wide an upright phone looks
  const seen = firstView(outline, address, { width, height });
  if (viewer.shadowRoot || height <= 1 || !seen) {
    return;
  }
  const canvas = document.createElement('canvas');
  canvas.slot = 'ahead';
  canvas.className = 'visit__ahead';
  canvas.ariaHidden = 'true';
  canvas.style.inlineSize = `${width}px`;
  canvas.style.blockSize = `${height}px`;
  paintPreview(canvas, strip, seen.view, width / height, seen.tilt);
  viewer.append(canvas);
}

/** Waits for the viewer's place: frames come once the style sheets are there. */
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

const outline = JSON.parse(document.getElementById('tour-outline')?.textContent ?? '{"scenes":[],"stops":[]}') as TourOutline;
const around = likelyStage({ width: innerWidth, height: innerHeight - AROUND });
const address = parseAddress(location.hash);
const first = firstView(outline, address, around);
if (first) {
  askForTiles(first);
  if (first.atEntry) {
    whenPlaced((viewer) => {
      paint(viewer).catch(() => undefined);
    });
  }
}
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
