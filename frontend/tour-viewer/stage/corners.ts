import { radians } from '../geometry/angles';
import { dot } from '../geometry/faces';
import { pictureAxes } from '../geometry/tilt';
import type { Corners, Gaze } from './painter';

/** Of each corner: three numbers of its place on the screen, two of the picture there. */
export const NUMBERS = 5;

/** A corner exactly beside the eye would lie at infinity, and some cards draw nothing of its tile then: it is taken to lie so little ahead. */
const BESIDE = 1e-5;

/**
 * Projects corners: x and y of the screen (−1…1 where it is seen, y upwards) before the division by the third, which is positive before the eye and never
 * 0. Not left to the card: neighbours have the very same numbers for the corners they share, and no gap between them.
 *
 * @param before is written into if it is large enough
 * @returns {@link NUMBERS} for each of the four corners of each picture; behind them may be more
 */
export function placeCorners(
  pictures: readonly (Corners | undefined)[],
  { view, size, tilt }: Gaze,
  before: Float32Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  const { right, up, forward } = pictureAxes(view, tilt);
  const across = Math.tan(radians(view.fov / 2));
  const upwards = (across * size.height) / size.width;
  const needed = pictures.length * 4 * NUMBERS;
  const numbers = before.length < needed ? new Float32Array(2 * needed) : before;
  let at = 0;
  for (const corners of pictures) {
    for (let index = 0; corners && index < corners.length; index++) {
      const corner = corners[index as 0 | 1 | 2 | 3];
      numbers[at++] = dot(corner, right) / across;
      numbers[at++] = dot(corner, up) / upwards;
      const ahead = dot(corner, forward);
      numbers[at++] = Math.abs(ahead) < BESIDE ? BESIDE : ahead;
      // Top left, top right, bottom left, bottom right
      numbers[at++] = index % 2;
      numbers[at++] = index >> 1;
    }
  }
  return numbers;
}
