import type { CardPicture } from '../tour-viewer/stage/card-picture';
import { isStillEarly, type EarlyPicture } from '../tour-viewer/stage/early-picture';
import { TileDrawing } from '../tour-viewer/stage/tile-drawing';
import type { Size } from '../tour-viewer/geometry/projection';
import { seeEarly, type EarlyTiles } from '../tour-viewer/tiles/early';
import { tileAddress, tileCorners, tileKey } from '../tour-viewer/tiles/pyramid';
import { drawList } from '../tour-viewer/tiles/selection';
import type { FirstView } from './first-view';

/** Lets the browser do something else. */
const breathe = (): Promise<void> => new Promise((on) => setTimeout(on));

/**
 * Draws the first view with the tiles that come early, over the page's first look, until the viewer draws by itself.
 *
 * @param look where the page shows its first look
 * @param asked what asks for its tiles
 * @returns when it is sharp, or nothing more will come of it
 */
export async function paintEarly(
  early: EarlyPicture,
  { pyramid, view, sharp, tiles }: FirstView,
  size: Size,
  look: Element,
  asked: EarlyTiles,
): Promise<void> {
  const drawing = new TileDrawing(early.context, early);
  const here = new Map<string, CardPicture>();
  const gaze = { view, size, tilt: pyramid.tilt };
  let queue = Promise.resolve();
  await Promise.allSettled(
    tiles.map(async (tile) => {
      const url = tileAddress(pyramid, tile);
      await asked.here(url);
      const bitmap = await seeEarly(url);
      // One after the other: each takes the page's thread long on a slow device
      queue = queue.then(() => {
        // Who draws may have taken and closed it meanwhile
        if (!bitmap?.width || !isStillEarly(early)) {
          return undefined;
        }
        const picture = drawing.upload(bitmap, tileCorners(pyramid, tile));
        // On its way while the next one is decoded
        early.context.flush();
        early.textures.set(bitmap, picture.texture);
        here.set(tileKey(tile), picture);
        const { tiles: seen, bare } = drawList(pyramid, sharp, (each) => here.has(tileKey(each)));
        if (!bare) {
          drawing.clear();
          drawing.draw(
            seen.map((each) => here.get(tileKey(each))).filter((each) => each !== undefined),
            gaze,
          );
          show(early.canvas, look);
        }
        return breathe();
      });
      await queue;
    }),
  );
}

function show(canvas: HTMLCanvasElement, look: Element): void {
  if (!canvas.isConnected && look.isConnected) {
    canvas.className = 'visit__early';
    look.append(canvas);
  }
}
