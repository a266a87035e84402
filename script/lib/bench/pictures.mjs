/** What a recording of the screen tells: when the picture was there, and when it was sharp. */
import sharp from 'sharp';

/** Grey values of a frame's part, shrunk to a width. */
export async function grey(png, part, width) {
  const height = Math.max(1, Math.round((width * part.height) / part.width));
  const { data } = await sharp(png)
    .extract({ left: part.x, top: part.y, width: part.width, height: part.height })
    .removeAlpha()
    .greyscale()
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data;
}

/** Pearson's correlation of two pictures, −1 to 1; 0 where one is plain. */
export function correlation(a, b) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squareA, squareB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    both += (a[i] - meanA) * (b[i] - meanB);
    squareA += (a[i] - meanA) ** 2;
    squareB += (b[i] - meanB) ** 2;
  }
  return squareA * squareB === 0 ? 0 : both / Math.sqrt(squareA * squareB);
}

/** Mean of the absolute difference, 0 to 255. */
export function difference(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    sum += Math.abs(a[i] - b[i]);
  }
  return sum / a.length;
}

/** Mean absolute Laplacian of a picture's part at its own size: how much detail it shows. */
export async function detail(png, part) {
  const { data, info } = await sharp(png)
    .extract({ left: part.x, top: part.y, width: part.width, height: part.height })
    .removeAlpha()
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let sum = 0;
  const { width, height, channels } = info;
  const at = (x, y) => data[(y * width + x) * channels];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      sum += Math.abs(4 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1));
    }
  }
  return sum / ((width - 2) * (height - 2));
}
