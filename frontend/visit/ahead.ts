import { parseAddress } from '../tour-viewer/address';
import { prefersLessData } from '../tour-viewer/core';
import { pixelRatio } from '../tour-viewer/device';
import type { Size } from '../tour-viewer/geometry/projection';
import { makeEarlyCanvas } from '../tour-viewer/stage/early-canvas';
import { paintPreview, readStrip } from '../tour-viewer/stage/preview';
import { previewOfPage } from '../tour-viewer/texts';
import { askInTurn } from '../tour-viewer/tiles/early';
import { firstView, likelyStage, type FirstView, type TourOutline } from './first-view';
import { holdPictures } from './held-pictures';

/**
 * The script inside the page, before everything that the page has to fetch: asks for the tiles of the first view, so that pictures
 * and code travel together, and paints the preview as soon as the page has its place. Built apart, see bundle/inline-script.ts.
 */

/** What the page takes above and below the viewer, in CSS pixels: see styles/visit.css. */
const AROUND = 116;
/** Requests for tiles under way at once: a browser has six lines to a server, and the viewer's code travels too. */
const BASE_AT_ONCE = 3;
const DETAIL_AT_ONCE = 4;

const outline = JSON.parse(document.getElementById('tour-outline')?.textContent ?? '{"scenes":[],"stops":[]}') as TourOutline;
const address = parseAddress(location.hash);
// Read at once, so that the first frame already shows it
const look = previewOfPage(document);
const reading = look === undefined ? undefined : readStrip(look);
reading?.catch(() => undefined);
const seenIn = (size: Size): FirstView | undefined => firstView(outline, address, size, pixelRatio());

function askFor(paths: readonly string[], atOnce: number): void {
  if (!prefersLessData()) {
    askInTurn(
      paths.map((path) => new URL(path, document.baseURI).href),
      atOnce,
    );
  }
}

/** Paints the viewer's preview over its place, until the viewer does so itself. */
async function paint(viewer: HTMLElement, { view, tilt }: FirstView, { width, height }: Size): Promise<void> {
  const read = await reading;
  if (viewer.shadowRoot || !read) {
    return;
  }
  const canvas = document.createElement('canvas');
  canvas.slot = 'ahead';
  canvas.className = 'visit__ahead';
  canvas.ariaHidden = 'true';
  canvas.style.inlineSize = `${width}px`;
  canvas.style.blockSize = `${height}px`;
  paintPreview(canvas, read.strip, view, width / height, tilt);
  viewer.append(canvas);
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
if (first) {
  askFor(first.base, BASE_AT_ONCE);
  whenPlaced((viewer) => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const size = likelyStage({ width: viewer.clientWidth, height: viewer.clientHeight }, rem);
    // Seen in its real size, which decides how wide an upright phone looks, and how sharp
    const seen = size.height > 1 ? seenIn(size) : undefined;
    if (seen?.atEntry) {
      paint(viewer, seen, size).catch(() => undefined);
    }
    if (seen) {
      askFor(seen.detail, DETAIL_AT_ONCE);
    }
    // After the frame that shows the preview
    requestAnimationFrame(() => setTimeout(makeEarlyCanvas));
  });
}
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
