import { radians, type View } from '../geometry/angles';
import { FACES, faceAt } from '../geometry/faces';
import { pictureAxes, type Tilt } from '../geometry/tilt';

/** A preview strip, decoded: RGBA pixels of the six faces side by side. */
export interface Strip {
  readonly edge: number;
  readonly pixels: Uint8ClampedArray;
}

/** Decodes the strip of a `data:` address. */
export async function readStrip(address: string): Promise<{ strip: Strip; picture: HTMLImageElement }> {
  const picture = new Image();
  // Not decode(), which waits for a frame
  await new Promise((resolve, reject) => {
    picture.onload = resolve;
    picture.onerror = reject;
    picture.src = address;
  });
  const edge = picture.naturalHeight;
  const canvas = document.createElement('canvas');
  canvas.width = edge * FACES.length;
  canvas.height = edge;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) {
    throw new Error('no 2D canvas');
  }
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return { strip: { edge, pixels: context.getImageData(0, 0, canvas.width, edge).data }, picture };
}

/** Writes the colour of a face (its number in the strip) at a place (−1…1), smoothed between the strip's pixels, as RGBA. */
function writeColour({ edge, pixels }: Strip, face: number, u: number, v: number, to: Uint8ClampedArray, at: number): void {
  const x = Math.min(Math.max(((u + 1) / 2) * edge - 0.5, 0), edge - 1);
  const y = Math.min(Math.max(((v + 1) / 2) * edge - 0.5, 0), edge - 1);
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [across, down] = [x - left, y - top];
  const upper = 4 * ((top * FACES.length + face) * edge + left);
  const lower = top + 1 < edge ? upper + 4 * edge * FACES.length : upper;
  const right = left + 1 < edge ? 4 : 0;
  for (let channel = 0; channel < 3; channel++) {
    const value = (from: number): number => {
      const here = pixels[from + channel] ?? 0;
      return here + across * ((pixels[from + right + channel] ?? 0) - here);
    };
    const above = value(upper);
    to[at + channel] = above + down * (value(lower) - above);
  }
  to[at + 3] = 255;
}

/** As many pixels as a phone paints within a frame, and as the strip can fill; the browser enlarges them smoothly. */
const PAINTED = 12_000;

/**
 * Paints what a view shows of a strip. Needs neither WebGL nor Three.js.
 *
 * @param ratio of the picture's width to its height
 */
export function paintPreview(canvas: HTMLCanvasElement, strip: Strip, view: View, ratio: number, tilt?: Tilt): void {
  canvas.width = Math.max(1, Math.round(Math.sqrt(PAINTED * ratio)));
  canvas.height = Math.max(1, Math.round(canvas.width / ratio));
  const context = canvas.getContext('2d');
  if (!context) {
    return;
  }
  const { width, height } = canvas;
  const image = context.createImageData(width, height);
  const { right, up, forward } = pictureAxes(view, tilt);
  const across = Math.tan(radians(view.fov / 2));
  const upwards = (across * height) / width;
  for (let y = 0; y < height; y++) {
    const b = upwards * (1 - (2 * y + 1) / height);
    for (let x = 0; x < width; x++) {
      const a = across * ((2 * x + 1) / width - 1);
      const { face, u, v } = faceAt([
        forward[0] + a * right[0] + b * up[0],
        forward[1] + a * right[1] + b * up[1],
        forward[2] + a * right[2] + b * up[2],
      ]);
      writeColour(strip, FACES.indexOf(face), u, v, image.data, 4 * (y * width + x));
    }
  }
  context.putImageData(image, 0, 0);
}
