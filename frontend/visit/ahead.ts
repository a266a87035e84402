import { parseAddress } from '../tour-viewer/address';
import { prefersLessData, reducedMotion } from '../tour-viewer/core';
import { pixelRatio } from '../tour-viewer/device';
import type { Size } from '../tour-viewer/geometry/projection';
import { makeEarlyPicture } from '../tour-viewer/stage/early-picture';
import { previewOfPage } from '../tour-viewer/texts';
import { tileAddress, type Tile } from '../tour-viewer/tiles/pyramid';
import { dropEarly, EarlyTiles, MAX_IN_FLIGHT } from '../tour-viewer/tiles/early';
import { beginVisit } from './begin';
import { firstView, likelyStage, type FirstView, type TourOutline } from './first-view';
import { adopt, canShow, firstLook } from './first-look';
import { paintEarly } from './early-painting';
import { holdText } from './held-text';

/**
 * The script inside the page, before everything that the page has to fetch: says how the first look is seen, and asks for the tiles of the
 * first view, so that pictures and code travel together. Built apart, see bundle/inline-script.ts.
 */

/** What the page takes above and below the viewer, in CSS pixels: see styles/visit.css. */
const AROUND = 116;
/** Early tiles wait for a viewer this many milliseconds. */
const UNTAKEN_MS = 60_000;

let drawn = (): void => undefined;
/** Resolves when the first picture is drawn, or will not be. */
const pictured = new Promise<void>((done) => {
  drawn = done;
});
const early = prefersLessData() ? undefined : new EarlyTiles(MAX_IN_FLIGHT);
// Whatever goes wrong below: the visit begins
beginVisit(
  document,
  pictured,
  () => early?.mostlyAwaited ?? false,
  () => {
    // The still picture takes its place
    document.documentElement.classList.add('without-viewer');
    dropEarly();
  },
);

const outline = JSON.parse(document.getElementById('tour-outline')?.textContent ?? '{"scenes":[],"stops":[]}') as TourOutline;
const address = parseAddress(location.hash);
const seenIn = (size: Size): FirstView | undefined => firstView(outline, address, size, pixelRatio());

/** As the viewer measures itself: another size would empty the canvas. */
const whole = ({ width, height }: Size): Size => ({ width: Math.round(width), height: Math.round(height) });

const baseOf = ({ tiles }: FirstView): Tile[] => tiles.filter(({ level }) => level === 0);

function askFor({ pyramid }: FirstView, tiles: readonly Tile[]): void {
  void early?.ask(tiles.map((tile) => tileAddress(pyramid, tile)));
}

const theLook = (): Element | null => document.querySelector('tour-viewer > [slot="ahead"]');

function dropLook(): void {
  theLook()?.remove();
}

/** Waits for the viewer's place: frames come once the page's styles are there. */
function whenPlaced(act: (viewer: HTMLElement) => void): void {
  requestAnimationFrame(() => {
    const viewer = document.querySelector<HTMLElement>('tour-viewer');
    if (viewer) {
      act(viewer);
    } else if (document.readyState === 'loading') {
      whenPlaced(act);
    } else {
      drawn();
    }
  });
}

/** @param seen at a size, if the page says what is seen there @returns when the first picture is drawn, or will not be */
async function drawAhead(seen: FirstView | undefined, size: Size): Promise<void> {
  const picture = makeEarlyPicture(size, pixelRatio());
  const look = theLook();
  if (picture && seen && look && looks && early && !planet) {
    await paintEarly(picture, seen, size, look, early);
  }
}

/** A visit that opens as a planet is not seen from within before. */
const planet = outline.planet === true && location.hash === '' && !reducedMotion();
const first = seenIn(likelyStage({ width: innerWidth, height: innerHeight - AROUND }));
if (first) {
  // Before anything else: whatever comes next takes the thread, but not the line
  askFor(first, baseOf(first));
}
const look = previewOfPage(document);
const looks = first?.atEntry === true && look !== undefined && canShow();
if (looks) {
  // The view of the tour, or what the address says of it: how wide that is on this screen is for the style sheet to say
  const fov = address.fov ?? outline.scenes[0]?.[6] ?? first.view.fov;
  adopt(firstLook(look, { ...first.view, fov }, first.pyramid.tilt, address.fov === undefined));
}
if (first) {
  whenPlaced((viewer) => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const size = whole(likelyStage({ width: viewer.clientWidth, height: viewer.clientHeight }, rem));
    // Seen in its real size, which decides how wide an upright phone looks, and how sharp
    const seen = size.height > 1 ? seenIn(size) : undefined;
    if (seen) {
      askFor(seen, seen.tiles);
    }
    // After the frame that shows the first look, and before the tiles are here: its making waits for the graphics process
    setTimeout(() => {
      void drawAhead(seen, size).then(drawn, drawn);
    });
  });
} else {
  drawn();
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
holdText(document);
// Pictures that no viewer has taken by then, whatever kept it from coming, are no longer worth their memory
setTimeout(dropEarly, UNTAKEN_MS);
