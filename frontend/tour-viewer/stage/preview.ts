import { FACES, faceAt, type Face } from '../geometry/faces';
import { rayAt } from '../geometry/projection';
import { inPicture, type Tilt } from '../geometry/tilt';
import type { View } from '../geometry/angles';

/** A preview strip, decoded: RGBA pixels of the six faces side by side. */
export interface Strip {
  readonly edge: number;
  readonly pixels: Uint8ClampedArray;
}

/** Decodes the strip of a `data:` address. */
export async function readStrip(address: string): Promise<{ strip: Strip; picture: HTMLImageElement }> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
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

/** The colour of a face at a place (−1…1), smoothed between the strip's pixels. */
export function stripColour({ edge, pixels }: Strip, face: Face, u: number, v: number): [number, number, number] {
  const place = (t: number): number => Math.min(Math.max(((t + 1) / 2) * edge - 0.5, 0), edge - 1);
  const [x, y] = [place(u), place(v)];
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, bottom] = [Math.min(left + 1, edge - 1), Math.min(top + 1, edge - 1)];
  const offset = FACES.indexOf(face) * edge;
  const at = (column: number, row: number, channel: number): number =>
    pixels[4 * (row * edge * FACES.length + offset + column) + channel] ?? 0;
  const channel = (c: number): number => {
    const upper = at(left, top, c) * (1 - (x - left)) + at(right, top, c) * (x - left);
    const lower = at(left, bottom, c) * (1 - (x - left)) + at(right, bottom, c) * (x - left);
    return upper * (1 - (y - top)) + lower * (y - top);
  };
  return [channel(0), channel(1), channel(2)];
}

/** Paints what a view shows of a strip, small: the browser enlarges it smoothly. Needs neither WebGL nor Three.js. */
export function paintPreview(canvas: HTMLCanvasElement, strip: Strip, view: View, ratio: number, tilt?: Tilt): void {
  canvas.width = 48;
  canvas.height = Math.max(1, Math.round(48 / ratio));
  const context = canvas.getContext('2d');
  if (!context) {
    return;
  }
  const image = context.createImageData(canvas.width, canvas.height);
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const { face, u, v } = faceAt(inPicture(rayAt(x + 0.5, y + 0.5, view, canvas), tilt));
      image.data.set([...stripColour(strip, face, u, v), 255], 4 * (y * canvas.width + x));
    }
  }
  context.putImageData(image, 0, 0);
}
